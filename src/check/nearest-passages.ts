import { isWord, type NearestRun, nearestRun, type Span } from '../quotes/index.ts';
import { isIdle } from './claim-finder.ts';
import { type Merged, withJoined, withShares } from './joined-words.ts';
import type { Passage } from './passage.ts';
import { toBorders } from './record-edges.ts';
import type { Asked } from './record-places.ts';

const SHORT = 15;
/** The share of words that must be the same: formulas of a few words resemble each other. */
const ALIKE_SHORT = 0.75;
const ALIKE_LONG = 0.6;
/** The same of words of which one stretch inside is another, "hardly any" for "no". */
const ALIKE_AROUND = 0.5;
/** Words of such a stretch, and those around it that tell something. */
const LONGEST_STRETCH = 2;
const FEWEST_AROUND = 3;

/** Where words come near to those of a passage. */
export interface Compared {
  readonly passage: Passage;
  readonly from: number;
  readonly to: number;
  readonly alike: number;
  /** Whether the record has another word at an edge, and how far it goes on there is not known. */
  readonly isOpen: boolean;
}

const IDEOGRAPH = /^[\u3040-\u30ff\u3400-\u9fff]/;
const LETTER = /[A-Za-z\u00aa-\u024f\u0370-\u1fff0-9\u3040-\u30ff\u3400-\u9fff\uac00-\ud7ff]/;

/** Whether a folded word has a letter or a digit. */
function hasLetterOf(word: string): boolean {
  const code = word.charCodeAt(0);
  return (code >= 97 && code <= 122) || LETTER.test(word);
}

/** How many words of English a span is as long as: two ideographs are one. */
export const lengthOf = ({ tokens }: Span): number =>
  tokens.filter(isWord).reduce((sum, { text }) => sum + (IDEOGRAPH.test(text) ? 0.5 : 1), 0);

/** How often each word is there. */
function countsOf(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** The words of a quotation, to be compared with those of passages. */
interface SoughtWords {
  readonly words: readonly string[];
  readonly counts: ReadonlyMap<string, number>;
  /** How much of them must be alike. */
  readonly least: number;
  /** The same where they differ in one stretch inside. */
  readonly leastAround: number;
}

export function soughtWords(span: Span): SoughtWords {
  const { words } = withShares(span.tokens.filter(isWord).map(({ text }) => text));
  const isShort = lengthOf(span) < SHORT;
  return {
    words,
    counts: countsOf(words),
    least: isShort ? ALIKE_SHORT : ALIKE_LONG,
    leastAround: isShort ? ALIKE_AROUND : ALIKE_LONG,
  };
}

/** Whether words differ from others in one stretch inside, with enough around it. */
function isAround(own: readonly string[], there: readonly string[]): boolean {
  const shorter = Math.min(own.length, there.length);
  let [before, after] = [0, 0];
  while (before < shorter && own[before] === there[before]) before++;
  while (after < shorter - before && own.at(-1 - after) === there.at(-1 - after)) after++;
  const around = [...own.slice(0, before), ...own.slice(own.length - after)];
  return (
    before > 0 &&
    after > 0 &&
    Math.max(own.length, there.length) - before - after <= LONGEST_STRETCH &&
    around.filter((word) => !isIdle(word)).length >= FEWEST_AROUND
  );
}

/** The run that differs from words in one stretch inside: the nearest one, or one that begins or ends beside it. */
function aroundStretch(
  own: readonly string[],
  words: readonly string[],
  { from, to }: Pick<NearestRun, 'from' | 'to'>,
): Pick<NearestRun, 'from' | 'to'> | undefined {
  for (let start = from; start >= Math.max(0, from - LONGEST_STRETCH); start--)
    for (let end = to; end <= to + LONGEST_STRETCH; end++)
      if (isAround(own, words.slice(start, end))) return { from: start, to: end };
  return undefined;
}

/** How many of the words others have, each as often as it is there. */
function sharedCount({ counts }: SoughtWords, words: readonly string[]): number {
  const left = new Map(counts);
  let shared = 0;
  for (const word of words) {
    const count = left.get(word);
    if (!count) continue;
    left.set(word, count - 1);
    shared++;
  }
  return shared;
}

/** The words of a passage, marks aside, and how many of them are sought. */
interface PassageWords {
  readonly passage: Passage;
  readonly words: Merged;
  /** The index of each word in the passage, before shares were made one. */
  readonly places: readonly number[];
  readonly shared: number;
}

function wordsOfPassage(sought: SoughtWords, passage: Passage): PassageWords {
  const places: number[] = [];
  const known: string[] = [];
  for (const [i, word] of passage.words.entries()) {
    if (word !== undefined && !hasLetterOf(word)) continue;
    places.push(i);
    known.push(word ?? '');
  }
  const words = withShares(known);
  return { passage, words, places, shared: sharedCount(sought, words.words) };
}

/** Compares words with the nearest run of a passage: to look for it takes long. */
function compare(
  { effort }: Asked,
  { words: own, least, leastAround }: SoughtWords,
  { passage, words: { words, runs }, places }: PassageWords,
): Compared | undefined {
  if (!effort.spend(own.length * words.length)) return undefined;
  const run = nearestRun(own, words);
  if (run.to === run.from) return undefined;
  const alike = 1 - run.distance / own.length;
  if (alike < leastAround) return undefined;
  const whole = alike < least ? aroundStretch(own, words, run) : run;
  if (!whole) return undefined;
  const { from, to } = withJoined(own, words, whole);
  const startOf = (word: number): number => places[runs?.[from + word]?.from ?? from + word] ?? 0;
  const endOf = (word: number): number =>
    (places[(runs?.[from + word]?.to ?? from + word + 1) - 1] ?? 0) + 1;
  const edges = toBorders(own, words.slice(from, to), passage, { startOf, endOf });
  return { passage, alike, ...edges };
}

/** The passages that words come nearest to, in their order; none where they come near to none. */
export function nearestOf(
  asked: Asked,
  sought: SoughtWords,
  passages: readonly Passage[],
): Compared[] {
  const { length } = sought.words;
  if (length === 0) return [];
  const found = new Map<Passage, Compared>();
  let most = sought.leastAround;
  const all = passages.map((passage) => wordsOfPassage(sought, passage));
  for (const one of all.toSorted((a, b) => b.shared - a.shared)) {
    // No more can be alike than is there.
    if (one.shared === 0 || one.shared / length < most) break;
    const compared = compare(asked, sought, one);
    if (!compared) continue;
    found.set(one.passage, compared);
    most = Math.max(most, compared.alike);
  }
  return passages.flatMap((passage) => {
    const compared = found.get(passage);
    return compared && compared.alike === most ? [compared] : [];
  });
}
