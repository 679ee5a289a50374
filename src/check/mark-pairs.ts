/** A mark that opens a quotation, and those that may close it. */
export interface MarkPair {
  readonly opening: string;
  readonly closing: string;
  /** Whether it is a single mark, which may be an apostrophe. */
  readonly single: boolean;
}

const pair = (opening: string, closing: string, single = false): MarkPair => ({
  opening,
  closing,
  single,
});

/** By the mark that opens. Straight marks, and those that open or close by country, are told by neighbours. */
const PAIRS: ReadonlyMap<string, MarkPair> = new Map(
  [
    pair('“', '”"'),
    pair('„', '“”"'),
    pair('‟', '”"'),
    pair('”', '”'),
    pair('«', '»'),
    pair('»', '«'),
    pair('「', '」'),
    pair('『', '』'),
    pair('＂', '＂'),
    pair('"', '"”'),
    pair('‘', "’'", true),
    pair('‚', '‘’', true),
    pair('‹', '›', true),
    pair('›', '‹', true),
    pair("'", "'’", true),
  ].map((one) => [one.opening, one]),
);

/** The marks that may close what a mark opens; none where it opens nothing. */
export const closingOf = (opening: string): string => PAIRS.get(opening)?.closing ?? '';

const IDEOGRAPH = /[\u3400-\u9fff\p{Script=Hiragana}\p{Script=Katakana}。，、：；！？]/u;
const BEFORE_OPENING = /^[\s([{<—–\-/|=:;,.…“„«‘'"¿¡>]?$/u;
const WORD = /[A-Za-z\u00aa-\u024f\u0370-\u1fff0-9]/u;
const AFTER_OPENING = /^[^\s.,;:!?)\]}”’»]/u;
/** Elisions that a single mark begins. */
const ELISION =
  /^(?:n|em|til|tis|twas|cause|bout|round|nuff|\d{2}s?)(?![A-Za-z\u00aa-\u024f\u0370-\u1fff0-9])/iu;

/**
 * The pair that a character opens, or `undefined` where it opens none.
 *
 * @param text the block
 * @param at the place of the character
 */
export function opensAt(text: string, at: number): MarkPair | undefined {
  const found = PAIRS.get(text.charAt(at));
  if (!found) return undefined;
  const { opening, single } = found;
  if (opening === '「' || opening === '『') return found;
  const before = text.charAt(at - 1);
  const free = BEFORE_OPENING.test(before) || IDEOGRAPH.test(before);
  if (opening === '“' || opening === '„' || opening === '«') {
    // A space that belongs to the mark follows it in French.
    return found;
  }
  if (!free) return undefined;
  const after = text.slice(at + 1, at + 8);
  if (!AFTER_OPENING.test(after)) return undefined;
  if (single && ELISION.test(after)) return undefined;
  return found;
}

/** Whether the character at a place can close a quotation in single marks. */
export function closesSingle(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  return /\S/u.test(before) && !WORD.test(text.charAt(at + 1));
}

const CLOSING = '"”»」』';

/** Whether a mark that opens nothing, and is no single one, closes a quotation: a digit before it is in inches, one letter in a list. */
export function closesOnly(text: string, at: number): boolean {
  if (!CLOSING.includes(text.charAt(at)) || /[\w(]/.test(text.charAt(at + 1))) return false;
  return /\p{L}\p{L}$|[.,!?…]$|[\u3400-\u9fff]$/u.test(text.slice(Math.max(0, at - 2), at));
}

/**
 * Whether a single mark that may close is more likely an apostrophe: that of a plural, as in "the
 * readers' survey".
 */
export function isPossessive(text: string, at: number): boolean {
  return (
    /s/iu.test(text.charAt(at - 1)) &&
    /^ [a-z\u00df-\u00ff\u03b1-\u03c9\u0430-\u044f]/u.test(text.slice(at + 1, at + 3))
  );
}

/** Whether a straight mark stands for inches or seconds: a digit touches it. */
export function isPrime(text: string, at: number): boolean {
  return /\d/.test(text.charAt(at - 1)) && text.charAt(at) === '"';
}

/** Whether a straight mark inside a quotation opens another one rather than closing it. */
export function reopens(text: string, at: number): boolean {
  const [before, after] = [text.charAt(at - 1), text.charAt(at + 1)];
  return /[\s([—–]/u.test(before) && WORD.test(after);
}

/** A text with the marks of LaTeX, ``…'', as marks of one character, in the place of that beside the words. */
export function withOneMark(text: string): string {
  if (!text.includes('``')) return text;
  let out = '';
  let from = 0;
  for (;;) {
    const opening = text.indexOf('``', from);
    const closing = opening < 0 ? -1 : text.indexOf("''", opening + 2);
    if (closing < 0) return out + text.slice(from);
    out += `${text.slice(from, opening)} “${text.slice(opening + 2, closing)}” `;
    from = closing + 2;
  }
}
