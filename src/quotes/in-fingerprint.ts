import type { Haystack, Place } from './haystack.ts';
import type { Fingerprint } from './make-fingerprint.ts';
import { type Nearest, UNNAMED_FOLDS } from './result.ts';
import { longestStart, Sequence } from './sequence.ts';
import { original, part, type Span } from './tokens.ts';
import { foldedKey, quoteWindows, rawKey, WINDOW, windowCount } from './windows.ts';

/** Makes a fingerprint searchable: spans are found by the hashes of their windows. */
export function inFingerprint(fingerprint: Fingerprint): Haystack {
  const { windows, paragraphs } = fingerprint;
  const sequence = new Sequence(windows.folded);
  return {
    paragraphs,
    find(span, step = 1): Place[] {
      const count = windowCount(span);
      if (count === 0) return [];
      let places = sequence.places(foldedKey(span, 0));
      for (let next = step; next < count - 1 + step && places.length > 0; next += step) {
        const i = Math.min(next, count - 1);
        const key = foldedKey(span, i);
        places = places.filter((at) => windows.folded[at + i] === key);
      }
      return places.map((token) => ({
        token,
        paragraph: paragraphs[token] ?? 0,
        get exact() {
          for (let i = 0; i < count; i++) {
            if (rawKey(span, i) !== windows.raw[token + i]) return false;
          }
          return true;
        },
      }));
    },
    longestPrefix(span): number {
      const { length } = longestStart(quoteWindows(span), sequence);
      return length === 0 ? 0 : length + WINDOW - 1;
    },
    nearest(span): Nearest | undefined {
      const near = nearestWindows(quoteWindows(span), sequence);
      const [first] = near;
      if (!first) return undefined;
      return {
        paragraph: paragraphs[first.at] ?? 0,
        missing: uncovered(
          span,
          near.map((window) => window.index),
        ),
      };
    },
    folds: () => UNNAMED_FOLDS,
    offset: () => undefined,
  };
}

/** A window of a quote that occurs in the document. */
interface Hit {
  /** The index of the window in the quote. */
  readonly index: number;
  /** The index of the window in the document. */
  readonly at: number;
}

/**
 * The windows of a quote that occur near the place where most of them do. Each hit votes for the
 * quote to begin at `at - index`; hits within one quote's length of the winner are returned.
 */
function nearestWindows(keys: Uint32Array, sequence: Sequence): Hit[] {
  const hits = Array.from(keys).flatMap((key, index) =>
    sequence.places(key).map((at) => ({ index, at })),
  );
  const votes = new Map<number, number>();
  let [best, most] = [0, 0];
  for (const { index, at } of hits) {
    const count = (votes.get(at - index) ?? 0) + 1;
    votes.set(at - index, count);
    if (count > most) [best, most] = [at - index, count];
  }
  return hits.filter(({ index, at }) => Math.abs(at - index - best) <= keys.length);
}

/** The parts of a span that none of the windows covers. */
function uncovered(span: Span, windows: readonly number[]): string[] {
  const covered = new Set(
    windows.flatMap((at) => Array.from({ length: WINDOW }, (_, i) => at + i)),
  );
  const parts: string[] = [];
  for (let from = 0; from < span.tokens.length; from++) {
    let to = from;
    while (to < span.tokens.length && !covered.has(to)) to++;
    if (to > from) parts.push(original(part(span, from, to)));
    from = to;
  }
  return parts;
}
