import type { CheckKind, RecordSize, Way } from '../model/check-result.ts';
import type { Document } from '../text/document.ts';
import { type Attribution, judgeAttribution } from './attributions.ts';
import { Beside, type Thing } from './beside.ts';
import { BesideRecord } from './beside-record.ts';
import { atOnePlace, type Citations, findCitations } from './citations.ts';
import { ClaimFinder } from './claim-finder.ts';
import { type DraftBlock, draftBlocks } from './draft-block.ts';
import { judgeFigures } from './draft-figures.ts';
import { Effort } from './effort.ts';
import { type Finding, findingOf } from './findings.ts';
import type { Speaker } from './given-to.ts';
import { isLeftOut, judgeCitation } from './judge-citation.ts';
import type { JudgedInBlock } from './judged-figure.ts';
import { KnownNames } from './known-names.ts';
import type { KnownRecord } from './known-record.ts';
import { whyOutside, wordCount } from './outside.ts';
import { isOwnDate } from './own-date.ts';
import { type Likeness, likenessOf, type Prepared, prepared, readAs } from './prepared.ts';
import { publishedOn } from './published.ts';
import { findQuotations, type Quotation } from './quotations.ts';
import { type Asked, type RecordPlace, withFirst } from './record-places.ts';
import { speakersOf } from './speakers.ts';
import { spansOf } from './standing.ts';
import { titlesOf } from './titles.ts';
import { Unread } from './unread.ts';
import { Voices } from './voices.ts';
import { WindowScan } from './window-scan.ts';
import { shortened, Wording } from './wording.ts';

const NOT_LIKENED = 'quotations that do not stand, after many that are long, are not compared';

/** What a draft is checked for, and against what. */
export interface CheckOptions {
  readonly record: KnownRecord;
  readonly size: RecordSize;
  readonly kinds: ReadonlySet<CheckKind>;
}

/** A quotation, and what the record has of it. */
interface Likened extends Prepared, Likeness {
  /** Where it stands, or comes near to. */
  readonly places: readonly RecordPlace[];
  /** Whether there was time to compare it. */
  readonly isCompared: boolean;
}

class DraftCheck {
  readonly #document: Document;
  readonly #record: KnownRecord;
  readonly #kinds: ReadonlySet<CheckKind>;
  readonly #blocks: readonly DraftBlock[];
  readonly #asked: Asked;
  readonly #names: KnownNames;
  readonly #voices: Voices;
  readonly #wording: Wording;
  readonly #citations: Citations;
  readonly #prepared: readonly Prepared[];
  readonly #speakers: ReadonlyMap<Quotation, Speaker | undefined>;
  readonly #things: Thing[] = [];
  readonly #unread: Unread;
  readonly findings: Finding[] = [];

  constructor(document: Document, { record, size, kinds }: CheckOptions) {
    this.#document = document;
    this.#record = record;
    this.#kinds = kinds;
    this.#unread = new Unread(document);
    this.#blocks = draftBlocks(document, this.#unread);
    const every = record.index.sources;
    this.#citations = findCitations(this.#blocks, every, this.#unread);
    const finder = new ClaimFinder(record);
    const quotations = findQuotations(this.#blocks, document.format, this.#unread).filter(
      ({ parts: [first] }) => first && first.start >= this.#ownFrom(first.block),
    );
    const all = prepared(quotations, titlesOf(every), this.#unread);
    const sought = all.flatMap((one) => [one, ...one.instead]).map((one) => one.sought);
    const scan = new WindowScan(record, sought.flatMap(spansOf));
    this.#asked = { record, finder, scan, effort: new Effort() };
    this.#prepared = all.flatMap((one) => readAs(this.#asked, one));
    this.#names = new KnownNames(record, finder);
    this.#voices = new Voices(record, finder);
    this.#wording = new Wording(record, size);
    this.#speakers = speakersOf(
      this.#blocks,
      this.#prepared.map(({ quotation }) => quotation),
      this.#names,
    );
    const likened = this.#prepared.map((one) => this.#likened(one));
    const quoted = likened.flatMap(({ quotation: { parts }, places }) =>
      places.length > 0 ? parts.slice(0, 1) : [],
    );
    const beside = new BesideRecord(quoted, this.#citations.found);
    for (const one of likened) this.#quotation(one, beside);
    if (kinds.has('figure') || kinds.has('citation')) {
      const judged = judgeFigures({
        asked: this.#asked,
        blocks: this.#blocks,
        quotations,
        things: this.#things,
        citations: this.#citations,
        names: this.#names,
        unread: this.#unread,
      });
      for (const one of judged) this.#figure(one);
    }
    if (kinds.has('citation')) this.#cite();
  }

  get notes(): readonly string[] {
    return this.#unread.notes();
  }

  /** A quotation with what the record has of it. */
  #likened(one: Prepared): Likened {
    const { standing, near } = likenessOf(this.#asked, one.sought);
    const isCompared = standing !== undefined || !this.#asked.effort.isSpent;
    const places = standing?.places ?? (isCompared && near ? [near.place, ...near.also] : []);
    return { ...one, standing, near, places, isCompared };
  }

  #quotation(
    { quotation, text, standing, near, places: found, isCompared }: Likened,
    beside: BesideRecord,
  ): void {
    const { parts } = quotation;
    const speaker = this.#speakers.get(quotation);
    if (!isCompared) {
      for (const { block, start } of parts.slice(0, 1)) this.#unread.add(NOT_LIKENED, block, start);
      return;
    }
    // Of one word nobody can say whose it is.
    const isWord = wordCount(text) < 2;
    const given = isWord || !speaker ? undefined : this.#givenTo(speaker, found, text);
    const places = given ? withFirst(given.place, found) : found;
    const said = standing
      ? this.#wording.standing({ ...standing, places })
      : near
        ? this.#wording.near(near)
        : this.#wording.absent(this.#whyOutside(quotation, text, speaker, beside), speaker);
    if (this.#kinds.has('quotation'))
      this.findings.push(findingOf(this.#document, 'quotation', parts, text, said));
    if (isWord) return;
    for (const { block, end } of parts.slice(0, 1)) this.#things.push({ block, end, places });
    if (this.#kinds.has('attribution') && given) {
      const told = this.#wording.attribution(given);
      this.findings.push(findingOf(this.#document, 'attribution', parts, text, told));
    }
  }

  /** Where in a block the draft's own words begin: behind what a note cites. */
  #ownFrom(block: DraftBlock): number {
    return this.#citations.notes.get(block) ?? 0;
  }

  /** Why a quotation that is not on record need not be there. */
  #whyOutside(
    quotation: Quotation,
    text: string,
    speaker: Speaker | undefined,
    beside: BesideRecord,
  ): Way | null {
    const [{ block } = { block: undefined }] = quotation.parts;
    const heads = block?.block.kind === 'heading' && wordCount(block.prose) === wordCount(text);
    if (heads) return 'title';
    const why = whyOutside(text, speaker, this.#asked.finder, this.#record.sources);
    // Who invents words for the record nearly always says whose they are.
    return why ?? (speaker || beside.has(quotation) ? null : 'outside');
  }

  /** What the record says of whom a draft gives words to. */
  #givenTo(
    speaker: Speaker,
    places: readonly RecordPlace[],
    text: string,
  ): Attribution | undefined {
    const asked = { record: this.#record, names: this.#names, voices: this.#voices };
    return judgeAttribution(asked, speaker, places, wordCount(text));
  }

  #figure({ block, figure, verdict }: JudgedInBlock): void {
    if (figure.faint && verdict.verdict !== 'differs') return;
    if (verdict.agreeing.length === 0 && isOwnDate(block, figure, this.#document)) return;
    const { start, end } = figure;
    const text = block.text.slice(start, end).replace(/\s+/gu, ' ');
    const published =
      verdict.verdict === 'agrees'
        ? undefined
        : publishedOn(this.#record, this.#names, figure, block.prose);
    const said = published
      ? {
          verdict: 'agrees' as const,
          source: published,
          message: `the date of ${this.#wording.label(published)}`,
        }
      : this.#wording.figure(text, verdict, block.prose);
    this.#things.push({
      block,
      end,
      ...(published ? {} : { figure: { ...verdict, read: figure } }),
    });
    if (this.#kinds.has('figure'))
      this.findings.push(findingOf(this.#document, 'figure', [{ block, start, end }], text, said));
  }

  /** The things beside a citation: of its sentence, or of what is left of it after the citation before. */
  #cite(): void {
    const beside = new Beside(this.#things);
    let before: { block: DraftBlock; end: number } | undefined;
    for (const citations of atOnePlace(this.#citations.found)) {
      const [{ block, start, end, note }] = citations;
      const previous = before?.block === block ? before.end : 0;
      const things = beside.of(block, start, previous);
      // The mark of a note has no text where the program that shows the draft counts the notes.
      const mark = block.block.text.slice(start, end);
      const text = mark || shortened(note?.text.trim() ?? '');
      const isOneOfSeveral = mark.startsWith('@');
      const words =
        block.block.kind === 'cell' || citations.length > 1 || isOneOfSeveral
          ? ''
          : this.#names.blanked(block.prose).slice(beside.from(block, start, previous), start);
      // Two citations in one bracket are for the same words.
      const joined = /^[;,\s]*$/.test(block.block.text.slice(end, end + 1)) && isOneOfSeveral;
      before = joined ? before : { block, end };
      const counting = citations.filter((citation) => !isLeftOut(this.#asked, citation));
      const judged = counting.map((citation) => ({
        citation,
        verdict: judgeCitation(this.#asked, citation, { things, words, isOneOfSeveral }),
      }));
      // Of the documents that a note cites, one must be of the words beside it.
      const fitting = judged.find(({ verdict }) => verdict.verdict === 'fits');
      // A document that does not count may be the one.
      const one = fitting ?? (counting.length === citations.length ? judged[0] : undefined);
      if (!one) continue;
      const said = this.#wording.citation(one.citation.key, one.verdict);
      this.findings.push(
        findingOf(this.#document, 'citation', [{ block, start, end }], text, said),
      );
    }
  }
}

/** What a check of a draft gives. */
export interface CheckedBlocks {
  /** In the order of the draft. */
  readonly findings: Finding[];
  /** What was not compared, or not as a whole, each in a sentence. */
  readonly notes: readonly string[];
}

/** Checks a draft against a record. */
export function checkDraft(document: Document, options: CheckOptions): CheckedBlocks {
  const { findings, notes } = new DraftCheck(document, options);
  findings.sort((a, b) => a.offset - b.offset || KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind));
  return { findings, notes };
}

const KINDS: readonly CheckKind[] = ['quotation', 'attribution', 'figure', 'citation'];
