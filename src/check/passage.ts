import { part, quoteWindows, type Span, WINDOW } from '../quotes/index.ts';
import type { KnownClaim } from './known-claim.ts';
import type { KnownDocument } from './known-document.ts';
import type { WindowScan } from './window-scan.ts';

/** A stretch of a document, with as many of its words as are known. */
export interface Passage {
  readonly source: string;
  /** The token of the document at which it begins; 0 where only a claim's quote is known. */
  readonly from: number;
  /** The folded words; `undefined` where none is known. */
  readonly words: (string | undefined)[];
  /** The words as the document spells them. */
  readonly shown: (string | undefined)[];
  /** What stands between a word and the one before it. */
  readonly gaps: (string | undefined)[];
  readonly paragraphAt: (index: number) => number | null;
}

/** The token of a document at which the quote of a claim begins; -1 where it does not stand there. */
export function placeOf(claim: KnownClaim, document: KnownDocument): number {
  const known = placed.get(claim);
  if (known !== undefined) return known;
  // The first and the last window tell: all between them would take a hash each.
  const { windows, first: base, length, paragraphs } = document;
  const last = claim.span.tokens.length - WINDOW;
  const keyAt = (from: number): number | undefined =>
    quoteWindows(part(claim.span, from, from + WINDOW))[0];
  const first = last < 0 ? undefined : keyAt(0);
  const end = last > 0 ? keyAt(last) : undefined;
  const placeFrom = (start: number): number => {
    if (first === undefined) return -1;
    for (let at = windows.find(first, base + start); ; at++) {
      const token = windows.tokenAt(at, first);
      if (token < 0 || token >= base + length) return -1;
      const isWhole = end === undefined || windows.has(end, token + last);
      if (isWhole && token + last < base + length) return token - base;
    }
  };
  // The paragraph spares a look through the whole document. A text may have others than its fingerprint.
  const start = claim.paragraph === null ? 0 : paragraphs.of(claim.paragraph);
  let at = placeFrom(start);
  if (at < 0 && start > 0) at = placeFrom(0);
  placed.set(claim, at);
  return at;
}

/** Cache: a claim is of one document. */
const placed = new WeakMap<KnownClaim, number>();

/** Fills in words of a span that stand in a passage. @param at index of its first token there */
function fill(passage: Passage, { text, tokens }: Span, at: number): void {
  for (const [i, token] of tokens.entries()) {
    const index = at + i;
    if (index < 0 || index >= passage.words.length || passage.shown[index] !== undefined) continue;
    passage.words[index] = token.text;
    passage.shown[index] = text.slice(token.start, token.end);
    const before = tokens[i - 1];
    if (before) passage.gaps[index] = text.slice(before.end, token.start);
  }
}

/**
 * A stretch of a document with the words that are known of it: from its text, else from the quotes of
 * claims, and from the windows of a draft that stand there.
 *
 * @param claims those that may stand there
 * @param seen a span of the draft of which windows stand there
 */
export function passageAt(
  document: KnownDocument,
  range: { readonly from: number; readonly to: number },
  claims: readonly KnownClaim[],
  seen?: { readonly span: Span; readonly scan: WindowScan; readonly number: number },
): Passage {
  const from = Math.max(0, range.from);
  const length = Math.max(0, Math.min(range.to, document.length) - from);
  const empty = (): (string | undefined)[] => new Array<string | undefined>(length).fill(undefined);
  const passage: Passage = {
    source: document.id,
    from,
    words: empty(),
    shown: empty(),
    gaps: empty(),
    paragraphAt: (index) => document.paragraphs.at(from + index),
  };
  if (document.text) {
    const { text, tokens } = document.text;
    fill(passage, { text, tokens: tokens.slice(from, from + length) }, 0);
    return passage;
  }
  for (const claim of claims) {
    if (claim.source !== document.id) continue;
    const at = placeOf(claim, document);
    if (at < 0 || at >= from + length || at + claim.span.tokens.length <= from) continue;
    fill(passage, claim.span, at - from);
  }
  if (seen) {
    for (const { window, document: number, token } of seen.scan.hits(seen.span)) {
      if (number !== seen.number || token + WINDOW <= from || token >= from + length) continue;
      const { text, tokens } = seen.span;
      fill(passage, { text, tokens: tokens.slice(window, window + WINDOW) }, token - from);
    }
  }
  return passage;
}

/** The quote of a claim as a passage, where of its document nothing else is known. */
export function passageOf(claim: KnownClaim): Passage {
  const known = passages.get(claim);
  if (known) return known;
  const { text, tokens } = claim.span;
  const passage: Passage = {
    source: claim.source,
    from: 0,
    words: tokens.map(() => undefined),
    shown: tokens.map(() => undefined),
    gaps: tokens.map(() => undefined),
    paragraphAt: () => claim.paragraph,
  };
  fill(passage, { text, tokens }, 0);
  passages.set(claim, passage);
  return passage;
}

/** Cache: many quotations look at the same claims. */
const passages = new WeakMap<KnownClaim, Passage>();

/** The words of a passage between two indexes, as the document spells them; `undefined` where one is unknown. */
export function shownBetween(
  { shown, gaps }: Passage,
  from: number,
  to: number,
): string | undefined {
  let text = '';
  for (let i = from; i < to; i++) {
    const word = shown[i];
    if (word === undefined) return undefined;
    const gap = i === from ? '' : (gaps[i] ?? (/^[.,;:!?)\]”’]/u.test(word) ? '' : ' '));
    text += gap.replace(/\s+/gu, ' ') + word;
  }
  return text;
}
