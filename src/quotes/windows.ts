import { CASE } from './fold-rules.ts';
import { half, hashNumbers, hashText } from './hash.ts';
import {
  foldedAll,
  foldedBut,
  joinedText,
  RARE_FOLDS,
  WHITE_SPACE,
  withoutSpace,
} from './left-out-folds.ts';
import { plainBounds } from './plain-tokens.ts';
import { type Keys, NO_OTHERS } from './sequence.ts';
import { hasLetter, part, type Span } from './tokens.ts';

/**
 * How many tokens in a row are hashed together. Four is the fewest with which a changed word inside
 * a quote is named to the word, and short enough that hardly a quote needs more text around it.
 */
export const WINDOW = 4;

/** Seeds, so that the hashes of one text for different ends have nothing in common. */
const SEED = { token: 1, window: 2, raw: 3, cased: 4, spaced: 5, fold: 6 } as const;

/** What a window's characters are, by hashes: enough to name the folds that a quote needs. */
export interface Print {
  /** Over the original characters. */
  readonly raw: number;
  /** Over all folds but that of case. */
  readonly cased: number;
  /** Over all folds but that of white space. */
  readonly spaced: number;
  /** Over all folds but one, by the place of that one in {@link RARE_FOLDS}; only where it does something. */
  readonly folds: ReadonlyMap<number, number>;
}

/** A window in which words that a hyphen divides at a line's end are written as one. */
export interface Variant {
  readonly key: number;
  readonly print: Print;
}

function tokenHashes({ tokens }: Span): Uint32Array {
  const hashes = new Uint32Array(tokens.length);
  for (let at = 0; at < hashes.length; at++) {
    hashes[at] = hashText(tokens[at]?.text ?? '', SEED.token);
  }
  return hashes;
}

function keyOf(hashes: ArrayLike<number>, at: number): number {
  return hashNumbers(hashes, at, WINDOW, SEED.window);
}

/** The places of divided words among the tokens of a window. */
function dividedIn({ tokens }: Span, at: number): number[] {
  const places: number[] = [];
  for (let i = 0; i < WINDOW; i++) if (tokens[at + i]?.joined !== undefined) places.push(i);
  return places;
}

/** Every choice of at least one of the places. */
function choices(places: readonly number[]): number[][] {
  const sets: number[][] = [[]];
  for (const place of places) sets.push(...sets.map((set) => [...set, place]));
  return sets.slice(1);
}

function joinedKey(
  span: Span,
  hashes: ArrayLike<number>,
  at: number,
  chosen: readonly number[],
): number {
  const own = Array.from({ length: WINDOW }, (_, i) => {
    const joined = chosen.includes(i) ? span.tokens[at + i]?.joined : undefined;
    return joined === undefined ? (hashes[at + i] ?? 0) : hashText(joined, SEED.token);
  });
  return keyOf(own, 0);
}

/**
 * The keys of the windows that start at the first `count` tokens: 32 bits over the folded words. Where a
 * span ends before a window does, the window is filled up with nothing: no window of a quote can look
 * like that.
 *
 * @param step from one window to the next of those that are wanted, and the last is always: the others
 *   have the key 0
 */
export function windowKeys(span: Span, count: number, step = 1): Keys {
  const hashes = tokenHashes(span);
  const keys = new Uint32Array(count);
  const others = new Map<number, number[]>();
  const hasDivided = span.tokens.some(({ joined }) => joined !== undefined);
  for (let next = 0; count > 0 && next < count - 1 + step; next += step) {
    const at = Math.min(next, count - 1);
    keys[at] = keyOf(hashes, at);
    const divided = hasDivided ? dividedIn(span, at) : [];
    if (divided.length === 0) continue;
    others.set(
      at,
      choices(divided).map((chosen) => joinedKey(span, hashes, at, chosen)),
    );
  }
  return { keys, others: others.size > 0 ? others : NO_OTHERS };
}

/**
 * The keys of the full windows of a quote: none where it has fewer tokens than a window.
 *
 * @param step as {@link windowKeys} has it
 */
export function quoteKeys(span: Span, step?: number): Keys {
  return windowKeys(span, Math.max(0, span.tokens.length - WINDOW + 1), step);
}

/**
 * The same for a quote of plain characters, several times faster.
 *
 * @returns `undefined` where it has others, or no letter and no digit, or fewer tokens than a window
 */
export function plainQuoteKeys(quote: string, step: number): Uint32Array | undefined {
  const found = hasLetter(quote) ? plainBounds(quote) : undefined;
  if (!found || found.bounds.length < 2 * WINDOW) return undefined;
  const { folded, bounds } = found;
  const hashes = new Uint32Array(bounds.length / 2);
  for (let at = 0; at < hashes.length; at++) {
    hashes[at] = hashText(folded, SEED.token, bounds[2 * at], bounds[2 * at + 1]);
  }
  const count = hashes.length - WINDOW + 1;
  const keys = new Uint32Array(count);
  for (let next = 0; next < count - 1 + step; next += step) {
    const at = Math.min(next, count - 1);
    keys[at] = keyOf(hashes, at);
  }
  return keys;
}

/** The keys of {@link quoteKeys}, without the other keys of windows with divided words. */
export function quoteWindows(span: Span): Uint32Array {
  return Uint32Array.from(quoteKeys(span).keys);
}

/** 16 bits over the characters of a window. */
export function rawKey({ text, tokens }: Span, at: number): number {
  const last = tokens[Math.min(at + WINDOW, tokens.length) - 1];
  return half(hashText(text, SEED.raw, tokens[at]?.start ?? 0, last?.end ?? 0));
}

function printOf(text: string): Print {
  const all = foldedAll(text);
  const folded = withoutSpace(all.text);
  const folds = new Map<number, number>();
  for (const name of all.but.keys()) {
    const index = RARE_FOLDS.indexOf(name);
    const left = index < 0 ? folded : foldedBut(all, name);
    if (left !== folded) folds.set(index, half(hashText(left, SEED.fold + index)));
  }
  const cased = all.but.has(CASE) ? foldedBut(all, CASE) : folded;
  return {
    raw: half(hashText(text, SEED.raw)),
    cased: half(hashText(cased, SEED.cased)),
    spaced: half(hashText(foldedBut(all, WHITE_SPACE), SEED.spaced)),
    folds: folds.size > 1 ? new Map([...folds].sort(([a], [b]) => a - b)) : folds,
  };
}

/** The hashes of a window's characters. */
export function printAt(span: Span, at: number): Print {
  return printOf(joinedText(part(span, at, at + WINDOW), () => false));
}

/** The variants of a window with divided words, in a fixed order. */
export function variantsAt(span: Span, at: number): Variant[] {
  const divided = dividedIn(span, at);
  if (divided.length === 0) return [];
  const hashes = tokenHashes(part(span, at, at + WINDOW));
  const window = part(span, at, at + WINDOW);
  return choices(divided).map((chosen) => ({
    key: joinedKey(window, hashes, 0, chosen),
    print: printOf(joinedText(window, (place) => chosen.includes(place))),
  }));
}
