import type { DiffPiece, Way } from '../model/check-result.ts';
import { diffWords, isWord, type Span } from '../quotes/index.ts';
import { cardinal } from '../search/numbers.ts';
import { CANDIDATE_CLAIMS, candidates } from './candidates.ts';
import { documentOf } from './known-record.ts';
import { FEWEST_RUN, hasSome, longestRun } from './longest-run.ts';
import { type Compared, lengthOf, nearestOf, soughtWords } from './nearest-passages.ts';
import { type Passage, placeOf, shownBetween } from './passage.ts';
import { bare, comparedReading, withoutBrackets } from './readings.ts';
import type { Asked, RecordPlace, Sought } from './record-places.ts';
import { isOfTwoPlaces } from './two-places.ts';
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

/** The share of words that are the same from which on a quotation is of one place. */
const ALIKE_ONE = 0.75;
const LEAST_RUN = 0.4;
const LONGEST_COMPARED = 2500;

const wordsIn = ({ tokens }: Span): number => tokens.filter(isWord).length;

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
  const [best, ...same] = nearestOf(asked, soughtWords(span), passages);
  const joined =
    best && best.alike < ALIKE_ONE && isOfTwoPlaces(asked, reading.span)
      ? partlyOf(asked, span, passages, sought.text)
      : undefined;
  if (joined) return joined;
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
