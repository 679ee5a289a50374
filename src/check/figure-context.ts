import { figuresOf } from './block-figures.ts';
import type { DraftBlock } from './draft-block.ts';
import type { Figure } from './figure.ts';
import { type FigureDate, timesOf } from './figure-date.ts';
import type { KnownNames } from './known-names.ts';
import { beginningIn } from './ranges.ts';
import { readFigures } from './read-figures.ts';
import { type Sentence, sentenceIndexAt } from './sentences.ts';
import { keysOf } from './telling-words.ts';

/** A part of a text, and where it begins there. */
export interface Stretch {
  readonly text: string;
  readonly at: number;
}

/** What stands around a figure. */
export interface Context {
  /** The words, by their keys, and how much each tells of what the figure is about. */
  readonly keys: ReadonlyMap<string, number>;
  /** The years of its sentence or row, beside itself. */
  readonly years: ReadonlySet<number>;
  /** The days that other figures of its sentence tell. */
  readonly days: readonly FigureDate[];
  /** The documents whose authors or papers its sentence names. */
  readonly sources: ReadonlySet<string>;
  /** Its clause. */
  readonly clause: Sentence;
  /** Of a cell what its row and its columns are called. */
  readonly label: string | undefined;
  /** In a table: the words that head its row. */
  readonly rowKeys: readonly string[];
  /** Whether its clause or label says that it is of one year alone. */
  readonly isOfYear: boolean;
  /** The time that ends its clause: "they invest 15 billion in the region every year". */
  readonly perTime: string | undefined;
  /** What says of whom or of what it is: its clause with the label before, the heads and the cells of its row. */
  readonly own: string;
  /** All that stands around: its sentence, what heads it, its row. */
  readonly around: string;
  /** Its sentence, and its clause with the label before, each with the place at which it begins. */
  readonly sentence: Stretch;
  readonly stretch: Stretch;
}

/** The other blocks that say what a figure is about. */
export interface Surroundings {
  /** The cells of its row, where it stands in a table. */
  readonly row: readonly DraftBlock[];
  /** What stands over its block. */
  readonly heading: string;
  readonly next: string;
}

const CLAUSE_END = /[;:()—–|]|,(?=\s)/gu;
/** How much the words of a sentence count at least; those behind a semicolon count no more. */
export const SENTENCE_SHARE = 0.3;
/** How much words count in the clause of a figure, in the next ones, in the rest and in the sentence before. */
const SHARES = [1, 0.5, SENTENCE_SHARE] as const;
const BEFORE_SHARE = 0.2;
const HEADER_SHARE = 0.8;
const HEADING_SHARE = 0.25;
const SHORT_BLOCK = 60;
/** Units from a figure within which words say what it is about. */
const FARTHEST = 400;

function add(context: Map<string, number>, text: string, share: number): void {
  for (const key of keysOf(text)) {
    if ((context.get(key) ?? 0) < share) context.set(key, share);
  }
}

/** The clauses of a sentence, in order. */
function clausesOf(text: string, { start, end }: Sentence): Sentence[] {
  const clauses: Sentence[] = [];
  let from = start;
  for (const { index, 0: mark } of text.slice(start, end).matchAll(CLAUSE_END)) {
    const to = start + index + mark.length;
    if (/^\s*$/.test(text.slice(from, to - mark.length))) continue;
    clauses.push({ start: from, end: to });
    from = to;
  }
  clauses.push({ start: from, end });
  return clauses;
}

const LONGEST_LABEL = 60;

/** Whether a clause is the label of the next one: "Revenue in 2023: …", or at the start of a block "6 percent – …". */
const isLabel = (clause: Sentence | undefined, prose: string): boolean =>
  clause !== undefined &&
  clause.end - clause.start <= LONGEST_LABEL &&
  (prose.charAt(clause.end - 1) === ':' ||
    (clause.start === 0 && DASH_AT_END.test(prose.slice(0, clause.end))));
const DASH_AT_END = /\s[–—]$/;

/** What a clause begins with that has no subject of its own. */
const CLINGS =
  /^\s*(?:with|including|home to|at|or|had|has|have|was|were|is|are|will|would|can|could|may|began|took|came|went|rose|fell|[a-z]+ed)\s/;
/** The same, of what stands straight before it. */
const RELATIVE = /^\s*(?:which|who|where|whose)\s/;

/**
 * Where that begins what a clause with a figure is of: the clause, or all before it where it says nothing else, as in
 * "The salary of …, 5 euros, …".
 */
function startOf(
  clauses: readonly Sentence[],
  own: number,
  near: Sentence,
  { start, end }: Figure,
  prose: string,
): number {
  const clause = clauses[own];
  if (!clause) return near.start;
  const rest = prose.slice(clause.start, start) + prose.slice(end, clause.end);
  if (RELATIVE.test(rest)) return clauses[own - 1]?.start ?? near.start;
  const saysMore = /[A-Za-z\u00aa-\u024f\u0370-\u1fff]{2}/.test(rest) && !CLINGS.test(rest);
  return saysMore ? clause.start : near.start;
}

const TIME_AT_END = /\s(?:every|each|per|a)\s(year|month|week|day|hour)[\s.,;:)]*$/;

const yearsIn = (text: string): number[] => readFigures(text).flatMap(({ date }) => timesOf(date));

/** What stands around a figure. @param all those of the block */
export function contextOf(
  block: DraftBlock,
  figure: Figure,
  all: readonly Figure[],
  sentences: readonly Sentence[],
  { row, heading, next }: Surroundings,
  names: KnownNames,
): Context {
  const context = new Map<string, number>();
  const headers = block.block.headers ?? [];
  // Who says so is no subject.
  const prose = names.blanked(block.prose);
  const at = sentenceIndexAt(sentences, figure.start);
  const sentence = sentences[at] ?? { start: 0, end: 0 };
  const near = {
    start: Math.max(sentence.start, figure.start - FARTHEST),
    end: Math.min(sentence.end, figure.end + FARTHEST),
  };
  const clauses = clausesOf(prose, near);
  const own = clauses.findIndex(({ start, end }) => figure.start >= start && figure.start < end);
  const before = sentences[at - 1];
  if (before)
    add(
      context,
      prose.slice(Math.max(before.start, before.end - FARTHEST), before.end),
      BEFORE_SHARE,
    );
  const after = sentences[at + 1];
  // "Print run: 110. That is how many …": a short sentence is explained by the next.
  const isShort = sentence.end - sentence.start < 40;
  if (after && isShort) add(context, prose.slice(after.start, after.end), BEFORE_SHARE);
  for (const [place, { start, end }] of clauses.entries()) {
    // A label and what it heads are one: "Revenue in 2023: 4 million", "June 2025: the summit is held".
    const isOne = Math.abs(place - own) === 1 && isLabel(clauses[Math.min(place, own)], prose);
    const far = isOne ? 0 : Math.abs(place - own);
    const isApart = clauses
      .slice(Math.min(place, own), Math.max(place, own))
      .some((one) => prose.charAt(one.end - 1) === ';');
    const share = isApart ? SENTENCE_SHARE : (SHARES[far] ?? SENTENCE_SHARE);
    const text = prose.slice(start, end);
    const inside = figure.start >= start && figure.start < end;
    add(context, inside ? without(text, figure, start) : text, share);
  }
  for (const header of headers) add(context, header, HEADER_SHARE);
  for (const cell of row) if (cell !== block) add(context, cell.prose, HEADER_SHARE);
  add(context, heading, HEADING_SHARE);
  // "THE NUMBER: 110", and the next paragraph says of what.
  if (prose.length < SHORT_BLOCK && row.length === 0)
    add(context, next.slice(0, 200), HEADER_SHARE);
  for (const noun of figure.nouns) context.set(noun, 1);
  const beside = beginningIn(all, near).filter((one) => one !== figure);
  const cells = row.filter((cell) => cell !== block).flatMap(figuresOf);
  // A year that stands beside another amount is that one's.
  const taken = new Set(beside.flatMap(({ year }) => year ?? []));
  const years = [...beside, ...cells]
    .flatMap(({ date }) => timesOf(date))
    .filter((year) => !taken.has(year));
  const named = names.in(block.prose.slice(near.start, near.end));
  const sources = named.flatMap(({ known }) => [...known.sources]);
  const clause = clauses[own] ?? near;
  const label = isLabel(clauses[own - 1], prose) ? clauses[own - 1] : undefined;
  const headed = isLabel(clause, prose) ? clauses[own + 1] : undefined;
  // Over the heads of the rows often stands of what all of them are.
  const corner = row[0] === block ? [] : (row[0]?.block.headers ?? []);
  const cellsOf = [...headers, ...corner, ...row.map((cell) => cell.prose)].map((text) =>
    names.blanked(text),
  );
  const ofHeaders = headers.flatMap((header) => yearsIn(header));
  const stretchOf = (from: number, to: number): Stretch => ({
    text: prose.slice(from, to),
    at: from,
  });
  const inside = label?.start ?? startOf(clauses, own, near, figure, prose);
  const stretch = stretchOf(inside, (headed ?? clause).end);
  const said = [stretch.text, ...cellsOf].join('. ');
  return {
    keys: context,
    years: new Set(figure.year === undefined ? [...ofHeaders, ...years] : [figure.year]),
    days: beside.flatMap(({ date }) => (date?.day === undefined ? [] : [date])),
    sources: new Set(sources),
    clause,
    rowKeys: block.block.kind === 'cell' ? keysOf(headers.at(-1) ?? '') : [],
    perTime: TIME_AT_END.exec(prose.slice(figure.end, clause.end))?.[1],
    isOfYear: /(?:19|20)\d\d alone(?![a-z])/.test(said),
    own: said,
    label:
      block.block.kind === 'cell'
        ? [
            ...headers,
            ...row
              .filter((cell) => !figuresOf(cell).some(({ sort }) => sort === 'quantity'))
              .map((cell) => cell.prose),
          ].join('. ')
        : undefined,
    around: [prose.slice(near.start, near.end), heading, ...cellsOf].join('. '),
    sentence: stretchOf(near.start, near.end),
    stretch,
  };
}

/** A clause without the number itself; what is counted stays. */
function without(text: string, figure: Figure, start: number): string {
  if (figure.nouns.length > 0) return text;
  const [from, to] = [Math.max(0, figure.start - start), Math.min(text.length, figure.end - start)];
  return `${text.slice(0, from)} ${text.slice(to)}`;
}
