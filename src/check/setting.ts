import { cellsBeside, type DraftBlock } from './draft-block.ts';
import { MAYBE_OF_RECORD, type Speaker } from './given-to.ts';
import type { KnownName, KnownNames, NamedAt } from './known-names.ts';
import type { InBlock } from './sentence-speaker.ts';
import { type Sentence, sentenceAt } from './sentences.ts';
import { COLON_AT_END, FARTHEST, UPPER, VERB } from './speaker-patterns.ts';
import { outsiderBetween } from './spoken.ts';

/** "Liu Dan (GMW): “…” Also: “…”" */
const OWN_LABEL = /^\s*[^\s:.!?“"][^:.!?“"]{0,60}[:：]\s/u;
/** A line that is no more than a name and what is said of it: "Liu Dan (GMW)". */
const LONGEST_LABEL = 80;
const IS_SENTENCE = /[a-z)]["”’»)]*[.!?…]["”’»)]*\s+\p{Lu}|["“”«»「」]/u;
/** "2. On trade wars (Cui Zheng)": the name in brackets is that of who says what follows. */
const NAME_AT_END = /\(([^()]{2,60})\)\s*:?\s*$/;
/** Units before a name that begins a line: "3. Text B: Liu Dan". */
const MOST_BEFORE = 3;
/** Somebody by one name before a colon: "Whitcombe: the text is “…”"; "Answer: “…”" is the author's. */
const LABEL = new RegExp(
  `^\\s*(?!(?:In|On|At|As|And|Also|Then|For|Of|Answer|Quotes?|Key|Point|Claim|Summary|Notes?|Source|Text)(?![A-Za-z]))([${UPPER}][^\\s:.,]+(?:\\s[${UPPER}][^\\s:.,]+)?)(?:,[^:]{0,40})?:\\s`,
);

/** The people of names, else the bodies and papers: one of them is who speaks. */
function speakersAmong(named: readonly NamedAt[]): readonly KnownName[] {
  const all = [...new Set(named.map(({ known }) => known))];
  const people = all.filter(({ sort }) => sort === 'person');
  return people.length > 0 ? people : all;
}

/** Whom a heading, a cell or the words that lead in to a list name. */
interface Label {
  readonly speakers: readonly KnownName[];
  /** Whether they say whose words follow. */
  readonly clearly: boolean;
}
const NOBODY: Label = { speakers: [], clearly: false };

const labelOf = (named: readonly NamedAt[], clearly: boolean): Label => ({
  speakers: speakersAmong(named),
  clearly: clearly && (named[0]?.start ?? MOST_BEFORE) < MOST_BEFORE,
});

/** Whom a line names that leads in to what follows. */
function leadOf(text: string, named: readonly NamedAt[]): Label {
  const from = Math.max(0, text.length - LONGEST_LABEL);
  const end = NAME_AT_END.exec(text.slice(from));
  const atEnd = end ? named.filter(({ start }) => start > from + end.index) : [];
  return atEnd.length > 0
    ? { speakers: speakersAmong(atEnd), clearly: true }
    : labelOf(named, true);
}

/** Whom a paragraph is about that begins with a name in bold, or before a colon. */
function ownLabel({ block: { text, spans } }: DraftBlock, named: readonly NamedAt[]): Label {
  const bold = spans.find(({ kind, start }) => kind === 'emphasis' && start < MOST_BEFORE);
  const isBold = bold !== undefined && bold.end < LONGEST_LABEL;
  const end = isBold ? bold.end : (OWN_LABEL.exec(text)?.[0].length ?? 0);
  const own = named.filter((one) => one.end <= end);
  // Where the name is all of it, the paragraph tells of nobody else.
  const isAll =
    isBold && own.some((one) => bold.end - bold.start - (one.end - one.start) < MOST_BEFORE);
  return labelOf(own, isAll);
}

const isLabel = (text: string): boolean =>
  COLON_AT_END.test(text) || (text.length < LONGEST_LABEL && !IS_SENTENCE.test(text));

/** Whose words are told where a quotation stands: in a section, a list or a row of a table. */
export class Setting {
  readonly #blocks: readonly DraftBlock[];
  readonly #names: KnownNames;
  #heading = NOBODY;
  #list = NOBODY;
  #own = NOBODY;
  #block: DraftBlock | undefined;

  constructor(blocks: readonly DraftBlock[], names: KnownNames) {
    this.#blocks = blocks;
    this.#names = names;
  }

  /** Goes on to the next block. @param named who of the record is named in it */
  enter(next: DraftBlock, named: readonly NamedAt[]): void {
    const { kind, text } = next.block;
    this.#block = next;
    this.#own = ownLabel(next, named);
    if (kind === 'heading') {
      this.#heading = labelOf(named, false);
      this.#list = NOBODY;
    } else if (kind === 'item') {
      if (named.length > 0 && isLabel(text)) this.#list = leadOf(text, named);
    } else if (next.block.quoted === 0) {
      this.#list = isLabel(text) ? leadOf(text, named) : NOBODY;
    }
  }

  /** Who speaks in the row of a cell. */
  #row(cell: DraftBlock): Label {
    const { paragraph, headers = [] } = cell.block;
    const row = cellsBeside(this.#blocks, cell).filter(
      (one) => one !== cell && one.block.kind === 'cell' && one.block.paragraph === paragraph,
    );
    for (const text of [...row.map((one) => one.text), ...headers]) {
      const named = text.length < LONGEST_LABEL ? this.#names.in(text) : [];
      if (named.length > 0) return labelOf(named, true);
    }
    return NOBODY;
  }

  /** Who says a quotation of the block, whose sentence says it of nobody. */
  of(around: InBlock): Speaker | undefined {
    const { quotation, text, sentences } = around;
    const { outer, by } = quotation;
    const kind = this.#block?.block.kind;
    const sentence = sentenceAt(sentences, outer.start);
    const before = text.slice(Math.max(sentence.start, outer.start - FARTHEST), outer.start);
    const [, label] = by === 'block' ? [] : (LABEL.exec(before) ?? []);
    if (label !== undefined && this.#names.isUnknown(label)) return undefined;
    const row = this.#block && kind === 'cell' ? this.#row(this.#block) : NOBODY;
    const inList = kind === 'item' || by === 'block' ? this.#list : NOBODY;
    for (const { speakers, clearly } of [this.#own, row, inList, this.#heading]) {
      const [known] = speakers;
      if (known && speakers.length === 1) return { known, clearly, others: [] };
      if (known) return MAYBE_OF_RECORD;
    }
    return by !== 'block' && goesOn(around, sentence, before) ? MAYBE_OF_RECORD : undefined;
  }
}

/** A colon at the end, which may lead in to anybody's words; one behind "a line" of somebody does not. */
const LEADS_TO_ANY = /^(?!.*\b(?:line|sentence|passage|phrase|quotation)\b).*[:：]\s*$/su;

/**
 * Whether a sentence that says of nobody that he speaks goes on from one that names somebody: "Ines Moor is an optimist.
 * The sea is “…”"
 *
 * @param before what stands before the quotation in its sentence
 */
function goesOn(
  { verbs, sentences, named, whoHas, quotation: { outer } }: InBlock,
  sentence: Sentence,
  before: string,
): boolean {
  const isPlain =
    /[A-Za-z]/.test(before) &&
    !LEADS_TO_ANY.test(before) &&
    !VERB.test(verbs.slice(sentence.start, sentence.end));
  if (!isPlain || sentence.start === 0) return false;
  const last = sentenceAt(sentences, sentence.start - 1);
  const spoken = named.filter(
    ({ start, end, known: { sort } }) =>
      start >= last.start &&
      end <= sentence.start &&
      (sort !== 'container' || start - last.start < MOST_BEFORE),
  );
  const from = spoken.at(-1)?.end;
  return from !== undefined && !outsiderBetween(verbs, from, outer.start, whoHas);
}
