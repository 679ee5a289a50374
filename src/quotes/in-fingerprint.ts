import { firstQuoteKeys, firstRawKey } from './first-windows.ts';
import { CASE, DROPPED_HYPHEN, FOLD_NAMES } from './fold-rules.ts';
import type { Haystack, Place } from './haystack.ts';
import { RARE_FOLDS, WHITE_SPACE } from './left-out-folds.ts';
import { type Fingerprint, otherKeys, type WindowDetails } from './make-fingerprint.ts';
import { FIRST_VERSION_FOLDS, type Nearest } from './result.ts';
import { findAll, isSameAt, type Keys, longestStart, NO_OTHERS, Sequence } from './sequence.ts';
import { original, part, type Span } from './tokens.ts';
import {
  type Print,
  plainQuoteKeys,
  printAt,
  quoteKeys,
  rawKey,
  variantsAt,
  WINDOW,
} from './windows.ts';

/** Makes a fingerprint searchable: spans are found by the hashes of their windows. */
export function inFingerprint(fingerprint: Fingerprint): Haystack {
  const { windows, paragraphs, details } = fingerprint;
  const sequence = new Sequence({ keys: windows.folded, others: otherKeys(details) });
  const keysOf = (span: Span, step?: number): Keys =>
    details ? quoteKeys(span, step) : { keys: firstQuoteKeys(span), others: NO_OTHERS };
  const rawOf = details ? rawKey : firstRawKey;
  return {
    version: details ? 2 : 1,
    paragraphs,
    find(span, step = 1): Place[] {
      const sought = keysOf(span, step);
      const count = sought.keys.length;
      return placesOf(sought, step, sequence).map((token) => ({
        token,
        paragraph: paragraphs[token] ?? 0,
        get exact() {
          for (let i = 0; i < count; i++)
            if (rawOf(span, i) !== windows.raw[token + i]) return false;
          return true;
        },
      }));
    },
    locate(quote): number | null | undefined {
      const keys = details && plainQuoteKeys(quote, WINDOW);
      if (!keys) return undefined;
      const [token, another] = placesOf({ keys, others: NO_OTHERS }, WINDOW, sequence);
      if (token === undefined) return null;
      return another === undefined ? (paragraphs[token] ?? 0) : undefined;
    },
    longestPrefix(span): number {
      const { length } = longestStart(keysOf(span), sequence);
      return length === 0 ? 0 : length + WINDOW - 1;
    },
    nearest(span): Nearest | undefined {
      const near = nearestWindows(keysOf(span).keys, sequence);
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
    folds: (span, { token }) =>
      details ? foldsAt(span, windows.folded, details, token) : FIRST_VERSION_FOLDS,
    passage: () => undefined,
    offset: () => undefined,
  };
}

/** Where some keys stand. @param step from one key to the next of those that are compared */
function placesOf(sought: Keys, step: number, sequence: Sequence): readonly number[] {
  const count = sought.keys.length;
  if (count === 0) return [];
  let places: readonly number[] = findAll(firstOf(sought), sequence);
  for (let next = step; next < count - 1 + step && places.length > 0; next += step) {
    const i = Math.min(next, count - 1);
    places = places.filter((at) => isSameAt(sought, i, sequence, at + i));
  }
  return places;
}

/** The first of some keys. */
function firstOf({ keys, others }: Keys): Keys {
  const first = others.get(0);
  return { keys: [keys[0] ?? 0], others: first ? new Map([[0, first]]) : NO_OTHERS };
}

/** The folds by which the windows of a span differ from those of the document that have their keys. */
function foldsAt(
  span: Span,
  keys: ArrayLike<number>,
  details: WindowDetails,
  token: number,
): readonly string[] {
  const needed = new Set<string>();
  const used = new Set<string>();
  for (let i = 0; i + WINDOW <= span.tokens.length; i++) {
    const [own, its, dropped] = pairAt(span, i, keys, details, token + i);
    if (dropped) needed.add(DROPPED_HYPHEN);
    if (own.cased !== its.cased) needed.add(CASE);
    if (own.spaced !== its.spaced) needed.add(WHITE_SPACE);
    for (const fold of new Set([...own.folds.keys(), ...its.folds.keys()])) {
      const name = RARE_FOLDS[fold] ?? '';
      used.add(name);
      if (own.folds.get(fold) !== its.folds.get(fold)) needed.add(name);
    }
  }
  const named = needed.size > 0 ? needed : used;
  return named.size > 0 ? FOLD_NAMES.filter((name) => named.has(name)) : [WHITE_SPACE];
}

/** A window of a quote and that of the document which has its words, and whether one of them was joined. */
function pairAt(
  span: Span,
  i: number,
  keys: ArrayLike<number>,
  { cased, spaced, folds, variants }: WindowDetails,
  at: number,
): [own: Print, its: Print, dropped: boolean] {
  const own = { key: quoteKeys(part(span, i, i + WINDOW)).keys[0], print: printAt(span, i) };
  const its = {
    key: keys[at],
    print: {
      raw: 0,
      cased: cased[at] ?? 0,
      spaced: spaced[at] ?? 0,
      folds: folds.get(at) ?? new Map(),
    },
  };
  if (own.key === its.key) return [own.print, its.print, false];
  const itsJoined = [its, ...(variants.get(at) ?? [])];
  for (const mine of [own, ...variantsAt(span, i)]) {
    const same = itsJoined.find(({ key }) => key === mine.key);
    if (same) return [mine.print, same.print, true];
  }
  return [own.print, its.print, true];
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
function nearestWindows(keys: ArrayLike<number>, sequence: Sequence): Hit[] {
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
