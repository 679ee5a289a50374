import { diffWords } from './diff.ts';
import type { Haystack, Place } from './haystack.ts';
import { nameFolds } from './name-folds.ts';
import { nearestRun } from './nearest-run.ts';
import type { Nearest } from './result.ts';
import { findAll, type Keys, longestStart, Sequence } from './sequence.ts';
import { original, paragraphsOf, part, type Span, toSpan } from './tokens.ts';

/** A passage counts as near if at most this share of the quote's words must be changed. */
const MAX_CHANGED = 0.6;
/** The number of every word that does not occur in the document. */
const UNKNOWN = -1;

/** Makes a text searchable: spans are found by comparing words, then characters. */
export function inText(text: string): Haystack {
  const document = toSpan(text);
  const words = document.tokens.map((token) => token.text);
  const paragraphs = paragraphsOf(document);
  const numbers = new Map([...new Set(words)].map((word, number) => [word, number]));
  const numberOf = (word: string): number => {
    const known = numbers.get(word) ?? numbers.size;
    numbers.set(word, known);
    return known;
  };
  const keysOf = ({ tokens }: Span): Keys => ({
    keys: tokens.map(({ text: word }) => numbers.get(word) ?? UNKNOWN),
    others: new Map(
      tokens.flatMap(({ joined }, at) =>
        joined === undefined ? [] : [[at, [numberOf(joined)]] as const],
      ),
    ),
  });
  const sequence = new Sequence(keysOf(document));
  const wordsOf = (span: Span): string[] => span.tokens.map((token) => token.text);
  const at = (token: number, length: number): Span => part(document, token, token + length);

  return {
    version: 2,
    paragraphs,
    find(span): Place[] {
      const sought = original(span);
      return findAll(keysOf(span), sequence).map((token) => ({
        token,
        paragraph: paragraphs[token] ?? 0,
        exact: original(at(token, span.tokens.length)) === sought,
      }));
    },
    locate: () => undefined,
    longestPrefix: (span) => longestStart(keysOf(span), sequence).length,
    nearest(span): Nearest | undefined {
      const run = nearestRun(wordsOf(span), words);
      if (run.distance > span.tokens.length * MAX_CHANGED) return undefined;
      const passage = part(document, run.from, run.to);
      const diff = diffWords(span, passage);
      return {
        paragraph: paragraphs[run.from] ?? 0,
        missing: diff.filter((piece) => piece.side === 'quote').map((piece) => piece.text),
        passage: original(passage),
        offset: passage.tokens[0]?.start ?? 0,
        diff,
      };
    },
    folds: (span, place) =>
      nameFolds(original(span), original(at(place.token, span.tokens.length))) ?? [],
    passage: (span, place) => original(at(place.token, span.tokens.length)),
    offset: (token) => document.tokens[token]?.start,
  };
}
