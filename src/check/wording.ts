import { citation, shortCitations } from '../cite/citation.ts';
import { locatorOf } from '../cite/paragraph-locator.ts';
import type { DiffPiece, RecordSize } from '../model/check-result.ts';
import type { Source } from '../model/records.ts';
import { counted } from '../text/counted.ts';
import { listFirst } from '../text/list-first.ts';
import type { Attribution } from './attributions.ts';
import { dateInWords } from './dates-in-words.ts';
import type { FigureVerdict } from './figure-verdict.ts';
import type { Said } from './findings.ts';
import type { Speaker } from './given-to.ts';
import type { CitationVerdict } from './judge-citation.ts';
import type { KnownRecord } from './known-record.ts';
import type { Near } from './near.ts';
import type { RecordPlace, Standing } from './record-places.ts';
import { whose } from './whose.ts';

const MOST_PLACES = 3;

/** A place of the record as far as it is to be named. */
interface Named {
  readonly source: string;
  readonly paragraph: number | null;
}

/** Puts what was found into words, with the documents' short names. */
export class Wording {
  readonly #sources: ReadonlyMap<string, Source>;
  readonly #labels: ReadonlyMap<string, string>;
  readonly #size: RecordSize;

  constructor({ sources }: KnownRecord, size: RecordSize) {
    this.#sources = sources;
    this.#size = size;
    this.#labels = labelsOf(sources);
  }

  /** The short name of a document: `Liu Dan`. */
  label(source: string): string {
    return this.#labels.get(source) ?? source;
  }

  /** The paragraph of a place, as a reader of the document counts. */
  #locator({ source, paragraph }: Named): number | null {
    const of = this.#sources.get(source);
    return of ? locatorOf(of, paragraph) : paragraph;
  }

  #place(place: Named): string {
    const locator = this.#locator(place);
    return this.label(place.source) + (locator === null ? '' : ` ¶${locator}`);
  }

  #places(places: readonly Named[]): string {
    const all = [...new Map(places.map((place) => [this.#place(place), place])).values()];
    // "Liu Dan ¶12, ¶14": a document is named once.
    return listFirst(all, MOST_PLACES, (place, i) => {
      const locator = this.#locator(place);
      const isSame = all[i - 1]?.source === place.source && locator !== null;
      return isSame ? `¶${locator}` : this.#place(place);
    });
  }

  #cited(place: Named): string | null {
    const of = this.#sources.get(place.source);
    return of ? citation(of, this.#locator(place)) : null;
  }

  #at(place: RecordPlace): Pick<Said, 'source' | 'paragraph' | 'claims' | 'citation'> {
    const { source, paragraph, claims } = place;
    const ids = [...new Set(claims.map(({ claim }) => claim.id))];
    return { source, paragraph, claims: ids, citation: this.#cited(place) };
  }

  standing({ verdict, places, folds, record, leftOut, negation, denials = [] }: Standing): Said {
    const [first] = places;
    const where = this.#places(places);
    const parts = [`stands in ${where}`];
    if (folds.length > 0) parts.push(`set aside: ${folds.join(', ')}`);
    const left = leftOut.map((words) => `“${shortened(words)}”`).join(', ');
    if (denials.length > 0)
      parts.push(`the record has no ${denials.map((words) => `“[${words}]”`).join(', ')}`);
    if (verdict === 'elided') parts.push(...leavesOut(left, folds.length > 0));
    return {
      verdict,
      how: negation ? 'negation' : null,
      ...(first && this.#at(first)),
      record,
      folds,
      leftOut,
      message: parts.join('; '),
    };
  }

  near({ verdict, how, place, record, suggestion, diff, run }: Near): Said {
    const where = this.#place(place);
    const message = run
      ? `${run.words} of ${run.of} words stand in ${where}: “${shortened(run.text)}”`
      : diff
        ? `${where}: ${diffInWords(diff)}`
        : `${where} has nearly these words; what differs is not known without its text`;
    return { verdict, how, ...this.#at(place), record, diff, message, suggestion };
  }

  /** @param speaker who is named for words that are not on record */
  absent(how: Said['how'], speaker: Speaker | undefined): Said {
    const why = {
      outside: speaker?.isTold
        ? 'said to the writer; '
        : speaker?.stranger === undefined
          ? 'given to nobody of the record; '
          : 'given to somebody outside the record; ',
      short: 'of few words; ',
      title: 'like a title; ',
      language: 'in a language that no document of the record has; ',
    }[how as string];
    return {
      verdict: 'not-on-record',
      how: how ?? null,
      message: `${why ?? ''}nothing like it in ${sizeInWords(this.#size)}`,
    };
  }

  /** @param prose what stands around a figure in the draft */
  figure(text: string, verdict: FigureVerdict, prose: string): Said {
    const { claims, against, how, role } = verdict;
    const [first] = claims;
    if (!first)
      return { verdict: verdict.verdict, message: `nothing like it in ${sizeInWords(this.#size)}` };
    const record = verdict.record === null ? null : dateInWords(first, verdict.record);
    const place = (claim: typeof first): Named => ({
      source: claim.source,
      paragraph: claim.paragraph,
    });
    const places = this.#places(claims.map(place));
    const contested = against.map(
      (one) => `${this.#place(place(one.claim))} has “${dateInWords(one.claim, one.record)}”`,
    );
    const message = {
      agrees: `the record has ${record}: ${places}`,
      close:
        how === 'rounded'
          ? `rounded: the record has ${record}: ${places}`
          : `the record has ${record}: ${places}`,
      contested: `${this.#place(place(first))} has “${record}”, ${[...new Set(contested)].join(', ')}`,
      differs:
        how === 'subject'
          ? `the record has ${record} of ${whose(first, prose)}: ${places}`
          : `the record has ${role === undefined ? record : `“${role} ${record}”`}: ${places}`,
      'not-on-record': '',
    }[verdict.verdict];
    return {
      verdict: verdict.verdict,
      how,
      ...place(first),
      claims: [...claims, ...against.map(({ claim }) => claim)].map(({ claim }) => claim.id),
      record,
      citation: this.#cited(place(first)),
      message,
      suggestion:
        verdict.verdict === 'differs' && how !== 'subject' && role === undefined && record !== text
          ? record
          : null,
    };
  }

  attribution({ verdict, named, speaker, place }: Attribution): Said {
    const where = this.#place(place);
    const says =
      speaker === null || where.startsWith(speaker) ? '' : `, which gives them to ${speaker}`;
    const message =
      verdict === 'agrees'
        ? `as in ${where}`
        : `given to ${named}; the words stand in ${where}${says}`;
    return { verdict, named, speaker, ...this.#at(place), message };
  }

  citation(
    key: string,
    { verdict, how, source, paragraph, claim, instead, near }: CitationVerdict,
  ): Said {
    if (source === null) {
      const hint = near === undefined ? '' : ` (did you mean @${near}?)`;
      return {
        verdict,
        message: `no claim and no document is called @${key}${hint}`,
        suggestion: near ?? null,
      };
    }
    const at = { source, paragraph };
    const claims = claim ? [claim.claim.id] : [];
    const what = claim && how === 'paragraph' ? `@${key}` : 'what stands beside it';
    const message =
      instead === undefined
        ? `cites ${this.#place(at)}`
        : `cites ${this.#place(at)}; ${what} is in ${this.#place(instead)}`;
    return { verdict, how, ...at, claims, citation: this.#cited(at), message };
  }
}

/** What a quotation with gaps leaves out. @param inserted whether it has words in brackets for them */
function leavesOut(left: string, inserted: boolean): string[] {
  if (inserted) return left === '' ? [] : [`left out: ${left}`];
  return [left === '' ? 'nothing is left out' : `the ellipsis leaves out ${left}`];
}

/** Short names, without the year where no two documents have the same. */
function labelsOf(sources: ReadonlyMap<string, Source>): Map<string, string> {
  const dated = shortCitations(sources.values());
  const plain = new Map(
    [...dated].map(([id, label]) => [id, label.replace(/ (?:\d{4}|n\.d\.)$/, '')]),
  );
  const count = new Map<string, number>();
  for (const label of plain.values()) count.set(label, (count.get(label) ?? 0) + 1);
  return new Map(
    [...plain].map(([id, label]) => [id, count.get(label) === 1 ? label : (dated.get(id) ?? id)]),
  );
}

const LONGEST_SHOWN = 160;

/** A text cut between words, with "…" for the rest. */
export function shortened(text: string): string {
  return text.length <= LONGEST_SHOWN
    ? text
    : `${text.slice(0, LONGEST_SHOWN).replace(/\s\S*$/u, '')} …`;
}

/** How many words of agreement are shown on either side of a change. */
const KEPT = 4;

/** A comparison in one line: `energy, [-nuclear-] {+renewable+} power`. */
function diffInWords(diff: readonly DiffPiece[]): string {
  return diff
    .map(({ side, text }, place) => {
      if (side === 'draft') return `[-${text}-]`;
      if (side === 'record') return `{+${text}+}`;
      const words = text.split(' ');
      const [first, last] = [place === 0, place === diff.length - 1];
      const most = first || last ? KEPT : 2 * KEPT;
      if (words.length <= most + 1) return text;
      if (first) return `… ${words.slice(-KEPT).join(' ')}`;
      if (last) return `${words.slice(0, KEPT).join(' ')} …`;
      return `${words.slice(0, KEPT).join(' ')} … ${words.slice(-KEPT).join(' ')}`;
    })
    .join(' ')
    .replace(/ ([.,;:!?])/gu, '$1');
}

/** "538 claims of 4 documents": says of an absence how much was looked through. */
function sizeInWords({ claims, sources, documents }: RecordSize): string {
  const of = {
    texts: 'with their texts',
    fingerprints: '',
    claims: 'of which only quotes are known',
  };
  const how = of[documents] === '' ? '' : ` ${of[documents]}`;
  return `${counted(claims, 'claim')} of ${counted(sources, 'document')}${how}`;
}
