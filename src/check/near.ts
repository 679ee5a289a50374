import type { DiffPiece, Way } from '../model/check-result.ts';
import { diffWords, isWord, nearestRun, type Span } from '../quotes/index.ts';
import { cardinal } from '../search/numbers.ts';
import { CANDIDATE_CLAIMS, candidates } from './candidates.ts';
import { type Merged, withJoined, withShares } from './joined-words.ts';
import { documentOf } from './known-record.ts';
import { FEWEST_RUN, hasSome, longestRun } from './longest-run.ts';
import { type Passage, placeOf, shownBetween } from './passage.ts';
import { bare, comparedReading, withoutBrackets } from './readings.ts';
import { toBorders } from './record-edges.ts';
import type { Asked, RecordPlace, Sought } from './record-places.ts';
import { wayOf } from './way-of.ts';

/** Words that come near to words of the record without standing there. */
export interface Near {
  readonly verdict: 'altered' | 'partly';
  readonly how: Way | null;
  readonly place: RecordPlace;
  /** Other places that come as near: documents may have the same words. */
  readonly also: readonly RecordPlace[];
  /** The words of the record; of `partly` those that stand. */
  readonly record: string | null;
  /** The quotation with the words of the record, between the marks that it begins and ends with. */
  readonly suggestion: string | null;
  readonly diff: readonly DiffPiece[] | null;
  /** Of `partly` the words that stand in a row, of how many. */
  readonly run: { readonly words: number; readonly of: number; readonly text: string } | null;
}

const SHORT = 15;
/** The share of words that must be the same: formulas of a few words resemble each other. */
const ALIKE_SHORT = 0.75;
const ALIKE_LONG = 0.6;
const LEAST_RUN = 0.4;
const LONGEST_COMPARED = 2500;

interface Compared {
  readonly passage: Passage;
  readonly from: number;
  readonly to: number;
  readonly alike: number;
  /** Whether the record has another word at an edge, and how far it goes on there is not known. */
  readonly isOpen: boolean;
}

const wordsIn = ({ tokens }: Span): number => tokens.filter(isWord).length;

const IDEOGRAPH = /^[\u3040-\u30ff\u3400-\u9fff]/;
const LETTER = /[A-Za-z\u00aa-\u024f\u0370-\u1fff0-9\u3040-\u30ff\u3400-\u9fff\uac00-\ud7ff]/;

/** Whether a folded word has a letter or a digit. */
function hasLetterOf(word: string): boolean {
  const code = word.charCodeAt(0);
  return (code >= 97 && code <= 122) || LETTER.test(word);
}

/** How many words of English a span is as long as: two ideographs are one. */
const lengthOf = ({ tokens }: Span): number =>
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
  { words: own, least }: SoughtWords,
  { passage, words: { words, runs }, places }: PassageWords,
): Compared | undefined {
  if (!effort.spend(own.length * words.length)) return undefined;
  const run = nearestRun(own, words);
  if (run.to === run.from) return undefined;
  const alike = 1 - run.distance / own.length;
  if (alike < least) return undefined;
  const { from, to } = withJoined(own, words, run);
  const startOf = (word: number): number => places[runs?.[from + word]?.from ?? from + word] ?? 0;
  const endOf = (word: number): number =>
    (places[(runs?.[from + word]?.to ?? from + word + 1) - 1] ?? 0) + 1;
  const edges = toBorders(own, words.slice(from, to), passage, { startOf, endOf });
  return { passage, alike, ...edges };
}

/** The passages that words come nearest to, in their order; none where they come near to none. */
function nearestOf(asked: Asked, sought: SoughtWords, passages: readonly Passage[]): Compared[] {
  const { length } = sought.words;
  if (length === 0) return [];
  const found = new Map<Passage, Compared>();
  let most = sought.least;
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

/** Whether a word is a number, in digits or in letters. */
const isNumber = (word: string): boolean => /[0-9]/.test(word) || (cardinal(word) ?? 0) > 1;

/** Two or three words are only compared where they hold a number: "golden 40 years". */
function shortAltered(span: Span, { words }: Passage): number {
  const { tokens } = span;
  if (!tokens.some(({ text }) => isNumber(text))) return -1;
  for (let at = 0; at + tokens.length <= words.length; at++) {
    const alike = tokens.every(({ text }, i) => {
      const word = words[at + i];
      return word === text || (isNumber(text) && word !== undefined && isNumber(word));
    });
    if (alike) return at;
  }
  return -1;
}

function diffOf(
  { effort }: Asked,
  span: Span,
  { passage, from, to }: Compared,
): DiffPiece[] | null {
  const text = shownBetween(passage, from, to);
  if (text === undefined) return null;
  const tokens: { text: string; start: number; end: number }[] = [];
  let at = 0;
  for (let i = from; i < to; i++) {
    const shown = passage.shown[i] ?? '';
    const start = text.indexOf(shown, at);
    at = start + shown.length;
    tokens.push({ text: passage.words[i] ?? '', start, end: at });
  }
  const pairs = tokens.length * span.tokens.length;
  if (pairs > LONGEST_COMPARED ** 2 || !effort.spend(pairs)) return null;
  return diffWords(span, { text, tokens }).map(({ side, text: piece }) => ({
    side: side === 'quote' ? 'draft' : side === 'document' ? 'record' : 'both',
    text: piece.replace(/\s+/gu, ' '),
  }));
}

function placeAt({ passage, from, to }: Compared, asked: Asked, text: string): RecordPlace {
  const document = documentOf(asked.record, passage.source);
  const [start, end] = [passage.from + from, passage.from + to];
  const paragraph = passage.paragraphAt(from);
  const claims = asked.finder.like(text, CANDIDATE_CLAIMS).filter((claim) => {
    if (claim.source !== passage.source) return false;
    const at = document ? placeOf(claim, document) : -1;
    if (at < 0) return claim.paragraph === paragraph;
    return at < end && at + claim.span.tokens.length > start;
  });
  claims.sort((a, b) => Number(a.deprecated) - Number(b.deprecated));
  return { source: passage.source, paragraph, from: start, to: end, claims };
}

/** What of the record a quotation that does not stand comes near to; `undefined` where nothing does. */
export function nearOf(asked: Asked, sought: Sought): Near | undefined {
  const reading = comparedReading(sought.readings);
  if (!reading) return undefined;
  const span = bare(withoutBrackets(reading.span));
  const of = wordsIn(span);
  if (of < 2 || span.tokens.length > LONGEST_COMPARED) return undefined;
  const passages = candidates(asked, reading.span, sought.text);
  if (of < 4) return nearShort(asked, span, passages, sought.text);
  const least = lengthOf(span) >= SHORT ? ALIKE_LONG : ALIKE_SHORT;
  const { words } = withShares(span.tokens.filter(isWord).map(({ text: word }) => word));
  const own = { words, counts: countsOf(words), least };
  const [best, ...same] = nearestOf(asked, own, passages);
  if (best) {
    const diff = diffOf(asked, span, best);
    const { passage, from, to } = best;
    const record = shownBetween(passage, from, to) ?? null;
    // Where words of the record are not known, nothing is known of what differs.
    const how = diff ? wayOf(diff) : record === null ? null : 'words';
    return {
      verdict: 'altered',
      how,
      place: placeAt(best, asked, sought.text),
      also: same.map((one) => placeAt(one, asked, sought.text)),
      record,
      // What whoever tells it says between would be lost.
      suggestion:
        reading === sought.readings[0] && !best.isOpen
          ? suggested(reading.span.text, span, record)
          : null,
      diff,
      run: null,
    };
  }
  return partlyOf(asked, span, passages, sought.text);
}

/** What of the record a quotation has the longest run of. */
function partlyOf(
  asked: Asked,
  span: Span,
  passages: readonly Passage[],
  text: string,
): Near | undefined {
  const of = wordsIn(span);
  const runs = passages.flatMap((passage) =>
    hasSome(span, passage) ? { passage, ...longestRun(span, passage) } : [],
  );
  const longest = runs.sort((a, b) => b.end - b.start - (a.end - a.start))[0];
  const run = longest
    ? { tokens: span.tokens.slice(longest.start, longest.end), text: span.text }
    : { tokens: [], text: '' };
  const said = {
    words: wordsIn(run),
    of,
    text: span.text.slice(run.tokens[0]?.start ?? 0, run.tokens.at(-1)?.end ?? 0),
  };
  if (!longest || lengthOf(run) < FEWEST_RUN || said.words / of < LEAST_RUN) return undefined;
  const length = longest.end - longest.start;
  const [place, ...also] = runs
    .filter(({ start, end }) => end - start === length)
    .map(({ passage, at }) =>
      placeAt({ passage, from: at, to: at + length, alike: 0, isOpen: false }, asked, text),
    );
  if (!place) return undefined;
  const { text: record } = said;
  const none = { how: null, suggestion: null, diff: null };
  return { verdict: 'partly', place, also, record, run: said, ...none };
}

/** A quotation with words of the record for its own; its marks stay. @param span of it, without marks */
function suggested(text: string, { tokens }: Span, record: string | null): string | null {
  if (record === null) return null;
  const [before, after] = [text.slice(0, tokens[0]?.start), text.slice(tokens.at(-1)?.end)];
  return before.replaceAll('[', '') + record + after.replaceAll(']', '');
}

function nearShort(
  asked: Asked,
  span: Span,
  passages: readonly Passage[],
  text: string,
): Near | undefined {
  for (const passage of passages) {
    const from = shortAltered(span, passage);
    if (from < 0) continue;
    const compared = { passage, from, to: from + span.tokens.length, alike: 0, isOpen: false };
    const place = placeAt(compared, asked, text);
    const record = shownBetween(passage, from, compared.to) ?? null;
    const diff = diffOf(asked, span, compared);
    const suggestion = suggested(span.text, span, record);
    const said = { place, also: [], record, suggestion, diff, run: null };
    return { verdict: 'altered', how: 'number', ...said };
  }
  return undefined;
}
