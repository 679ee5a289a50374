import { fullName } from '../cite/names.ts';
import { conceptKey } from '../index/keys.ts';
import type { Name, Source } from '../model/records.ts';
import { conceptAt } from '../search/concept.ts';
import { simplified } from '../search/han.ts';
import { phraseKey } from '../search/phrase.ts';
import { tokenize } from '../search/tokenize.ts';
import type { ClaimFinder } from './claim-finder.ts';
import type { KnownRecord } from './known-record.ts';
import { isPartOfAnother } from './name-parts.ts';
import { blanked } from './ranges.ts';
import { remembered } from './remembered.ts';

/** Somebody who speaks in the record, or what a document appeared in. */
export interface KnownName {
  /** As the record writes it. */
  readonly name: string;
  readonly sort: 'person' | 'body' | 'container';
  /** The documents that are by it, or appeared in it. */
  readonly sources: ReadonlySet<string>;
}

/** A name that a text has. */
export interface NamedAt {
  readonly known: KnownName;
  readonly start: number;
  readonly end: number;
  /** Whether it is only a part of the name of a body: "the Trust". */
  readonly short: boolean;
  /** Whether it is a word for a document of which is said whose it is: "the auditors' letter". */
  readonly owned: boolean;
}

interface Entry {
  readonly known: KnownName;
  /** The words of the spelling, folded. */
  readonly words: readonly string[];
  /** Whether it must be written with a capital: a part of a name may be another word. */
  readonly capital: boolean;
  /** Whether it is a word for a document, which stands after "the"; a part of a body's name stands so, too. */
  readonly after: 'any' | 'noun' | 'short';
}

/** What documents are called in running text: "the handbook" where one of the record is one. */
const DOCUMENT_NOUNS = new Set(
  'handbook log report article interview memo diary book essay study survey paper letter speech statement treaty declaration communique guide review chronicle journal ledger manual brochure minutes'.split(
    ' ',
  ),
);
const MOST_KEPT = 1000;
const AFTER_THE =
  /(?:^|[^A-Za-z])(?:the|its|his|her|this|that|their)\s+(?:[A-Za-z0-9]+(?:['’]s?)?\s+){0,2}$/i;
const STRAIGHT_AFTER_THE = /(?:^|[^A-Za-z])(?:the|its|their)\s+$/i;
/** Of whom a document is: "the auditors' annual ". */
const OWNER = /(?:s['’]|['’]s|\b(?:its|his|her|their))\s+(?:[A-Za-z0-9]+\s+)?$/i;
const OF = /^\s+(?:of|for)\s/;

const wordsOf = (text: string): string[] =>
  Array.from(text.matchAll(NAME_WORD), ([word]) => folded(word));
/** Cut as names are: "People's", "GMW.cn", "Xi'an"; one ideograph after the other. */
const NAME_WORD =
  /[\u3400-\u9fff]|[A-Za-z\u00aa-\u024f\u0370-\u1fff0-9]+(?:[.&'’-][A-Za-z\u00aa-\u024f\u0370-\u1fff0-9]+)*/gu;
const folded = (word: string): string => word.toLowerCase().replaceAll('’', "'");

const UPPER = /^[A-Z\u00c0-\u00de\u0391-\u03a9\u0410-\u042f]/;
const NAME_START = /^[A-Z\u00c0-\u00de\u0391-\u03a9\u0410-\u042f\u3400-\u9fff0-9]/;

/** Words that a name has beside others and that name nobody. */
const PLAIN = new Set(
  'the a an of for and in on at to by de la von van research center centre university institute society trust council daily news times journal online press ministry bank group'.split(
    ' ',
  ),
);

/** The names of those who speak in a record, in every spelling that the record knows. */
export class KnownNames {
  readonly #byFirst = new Map<string, Entry[]>();
  /** A word, folded and without its genitive, and the names that begin with it. */
  readonly #formOf = remembered((raw: string) => {
    const word = folded(raw);
    const bare = word.replace(/'s$/, '');
    return { word, bare, entries: this.#byFirst.get(word) ?? this.#byFirst.get(bare) };
  });
  /** A block is asked for as often as it has figures. */
  readonly #kept = new Map<string, readonly NamedAt[]>();
  #blanked = { text: '', by: '' };

  readonly #finder: ClaimFinder;

  constructor({ index, sources }: KnownRecord, finder: ClaimFinder) {
    this.#finder = finder;
    const known = new Map<string, { sort: KnownName['sort']; sources: Set<string>; name?: Name }>();
    const add = (name: string, sort: KnownName['sort'], source?: string, as?: Name): void => {
      const one = known.get(name) ?? { sort, sources: new Set<string>(), ...(as && { name: as }) };
      if (source !== undefined) one.sources.add(source);
      known.set(name, one);
    };
    for (const source of sources.values()) {
      for (const name of namesOf(source))
        add(fullName(name), 'literal' in name ? 'body' : 'person', source.id, name);
      for (const text of [source['container-title'], source.publisher])
        if (text !== undefined) add(text, 'container', source.id);
    }
    for (const speaker of index.facet('speaker').keys()) {
      if (speaker !== '')
        add(speaker, speaker.split(' ').length === 2 && areCapital(speaker) ? 'person' : 'body');
    }
    const nouns = new Map<string, Set<string>>();
    for (const { id, title = '' } of sources.values()) {
      for (const word of wordsOf(`${title} ${id.replaceAll('-', ' ')}`)) {
        if (!DOCUMENT_NOUNS.has(word)) continue;
        nouns.set(word, (nouns.get(word) ?? new Set()).add(id));
      }
    }
    for (const [noun, ids] of nouns) {
      const entry: KnownName = { name: `the ${noun}`, sort: 'container', sources: ids };
      this.#spell(entry, noun, false, 'noun');
    }
    const short = new Map<string, KnownName | undefined>();
    for (const [name, { sort, sources: ids, name: as }] of known) {
      const entry: KnownName = { name, sort, sources: ids };
      this.#spell(entry, name, false);
      if (sort !== 'person')
        // What two bodies are called tells neither.
        for (const form of shortForms(name))
          short.set(form, short.has(form) && short.get(form) !== entry ? undefined : entry);
      for (const alias of aliasesOf(name, finder, index)) this.#spell(entry, alias, false);
      if (as && 'family' in as) {
        this.#spell(entry, as.family, true);
        if (as.given !== undefined) {
          this.#spell(entry, `${as.given} ${as.family}`, true);
          this.#spell(entry, `${as.family} ${as.given}`, true);
        }
      } else if (sort === 'person') {
        const parts = name.split(/\s+/);
        for (const part of [parts[0], parts.at(-1)]) if (part) this.#spell(entry, part, true);
      }
      // "GMW" for GMW.cn
      const host =
        /^([A-Za-z\u00aa-\u024f\u0370-\u1fff0-9-]{3,})\.[A-Za-z\u00aa-\u024f\u0370-\u1fff]{2,4}$/u.exec(
          name,
        )?.[1];
      if (host) this.#spell(entry, host, true);
    }
    for (const [form, entry] of short) if (entry) this.#spell(entry, form, true, 'short');
  }

  #spell(
    known: KnownName,
    spelling: string,
    capital: boolean,
    after: Entry['after'] = 'any',
  ): void {
    const words = wordsOf(spelling);
    const [first] = words;
    if (first === undefined || first.length < (words.length === 1 ? 2 : 1)) return;
    if (words.length === 1 && after === 'any' && PLAIN.has(first)) return;
    const entries = this.#byFirst.get(first) ?? [];
    entries.push({ known, words, capital, after });
    entries.sort((a, b) => b.words.length - a.words.length);
    this.#byFirst.set(first, entries);
  }

  /** The names of a text, in order; the longest spelling at each place. */
  in(text: string): readonly NamedAt[] {
    const known = this.#kept.get(text);
    if (known) return known;
    const named = this.#find(text);
    if (this.#kept.size >= MOST_KEPT) this.#kept.clear();
    this.#kept.set(text, named);
    return named;
  }

  #find(text: string): NamedAt[] {
    const words = Array.from(text.matchAll(NAME_WORD), ({ 0: word, index }) => ({
      form: this.#formOf(word),
      start: index,
      end: index + word.length,
    }));
    const found: NamedAt[] = [];
    for (let i = 0; i < words.length; i++) {
      const first = words[i];
      if (!first) continue;
      const entry = first.form.entries?.find(
        ({ words: spelt, capital, after }) =>
          spelt.every((one, k) => {
            const word = words[i + k];
            if (!word) return false;
            const { form } = word;
            return one === form.word || (k === spelt.length - 1 && one === form.bare);
          }) &&
          (after === 'noun'
            ? AFTER_THE.test(text.slice(Math.max(0, first.start - 40), first.start))
            : (!capital || UPPER.test(text.charAt(first.start))) &&
              NAME_START.test(text.charAt(first.start))) &&
          (after !== 'short' ||
            isShort(text, first.start, words[i + spelt.length - 1]?.end ?? 0)) &&
          !(
            capital &&
            spelt.length === 1 &&
            isPartOfAnother(text, first, (name) => this.isUnknown(name))
          ),
      );
      if (!entry) continue;
      const last = words[i + entry.words.length - 1] ?? first;
      const short = entry.after === 'short';
      const before = text.slice(Math.max(0, first.start - 40), first.start);
      const owned = entry.after === 'noun' && OWNER.test(before);
      found.push({ known: entry.known, start: first.start, end: last.end, short, owned });
      i += entry.words.length - 1;
    }
    return found;
  }

  /** What claims say that have a word. */
  claimsWith(word: string, most: number): string[] {
    const [
      {
        keys: [key = ''],
      } = { keys: [] },
    ] = tokenize(word);
    return Array.from(this.#finder.withWord(key).subarray(0, most)).flatMap((number) => {
      const { claim, quote } = this.#finder.claim(number).claim;
      return [claim, quote];
    });
  }

  /** Whether a name is that of somebody unknown: no claim has its last word, mostly the family name. */
  isUnknown(name: string): boolean {
    const last = tokenize(simplified(name)).at(-1);
    return last !== undefined && !this.#finder.has(last.keys[0] ?? '');
  }

  /** A text with spaces for the names of authors and of what documents appeared in. */
  blanked(text: string): string {
    if (this.#blanked.text === text) return this.#blanked.by;
    const named = this.in(text).filter(({ known, short }) => known.sources.size > 0 && !short);
    const by = blanked(text, named);
    this.#blanked = { text, by };
    return by;
  }
}

/** Whether each word of a name has a capital, and more letters. */
const areCapital = (name: string): boolean =>
  name.split(' ').every((word) => word.length > 1 && UPPER.test(word));

/** Whether a part of the name of a body stands for it: after "the", with no more of another name behind. */
const isShort = (text: string, start: number, end: number): boolean =>
  STRAIGHT_AFTER_THE.test(text.slice(Math.max(0, start - 8), start)) &&
  !OF.test(text.slice(end, end + 6));

/**
 * What a body is called for short: "the Court of Audit" and "the Court" for the Regional Court of Audit of
 * the Lower Valley.
 */
function shortForms(name: string): string[] {
  const words = name.split(/\s+/).filter((word) => !/^(?:the|The)$/.test(word));
  if (!words.every((word) => UPPER.test(word) || PLAIN.has(word))) return [];
  const of = words.findIndex((word) => word === 'of' || word === 'for');
  const head = of < 0 ? words.length : of;
  const ends = words.flatMap((word, at) =>
    at >= head && (word === 'of' || word === 'for') ? [at] : [],
  );
  const forms = [...ends, words.length].flatMap((end) =>
    words.slice(0, head).map((_, from) => words.slice(from, end).join(' ')),
  );
  return forms.filter((form) => form !== name && UPPER.test(form));
}

function namesOf({ author, editor, interviewer }: Source): readonly Name[] {
  return [...(author ?? []), ...(editor ?? []), ...(interviewer ?? [])];
}

/** What the thesaurus calls a name beside it, in any language. */
function aliasesOf(name: string, finder: ClaimFinder, index: KnownRecord['index']): string[] {
  const key = phraseKey(tokenize(simplified(name)));
  if (key === '') return [];
  return finder.concepts(conceptKey(key)).flatMap((number) =>
    conceptAt(index, number)
      .names.map(({ text }) => text)
      .map((text) => text.replace(/^the /, ''))
      .filter((text) => /^[A-Z\u00c0-\u00de\u0391-\u03a9\u0410-\u042f\u3400-\u9fff]/u.test(text)),
  );
}
