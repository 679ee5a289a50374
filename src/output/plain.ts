// Letters and signs of one UTF-16 unit that are visible and never join with what stands beside
// them: ASCII, Latin, Greek, Cyrillic and common punctuation, one column wide …
const NARROW =
  ' -~\\u00A0-\\u00AC\\u00AE-\\u02FF\\u0370-\\u0482\\u048A-\\u052F\\u2010-\\u2027\\u202F-\\u203B\\u203D-\\u2048\\u20A0-\\u20BF\\u2116\\u2122';
// … and Chinese, Japanese and Korean with their punctuation, two columns wide.
const WIDE =
  '\\u3000-\\u3029\\u3031-\\u303C\\u3041-\\u3096\\u309B-\\u30FF\\u3400-\\u4DBF\\u4E00-\\u9FFF\\uAC00-\\uD7A3\\uFF01-\\uFF5E';

const PLAIN_TEXT = new RegExp(`^[${NARROW}${WIDE}]*$`);
const WIDE_LETTER = new RegExp(`[${WIDE}]`);
const WIDE_LETTERS = new RegExp(WIDE_LETTER, 'g');

/**
 * Whether each unit of a text is a plain character: alone a grapheme, and harmless. Nearly all text
 * is, and then neither `Intl.Segmenter`, which takes 8 ms to make, nor Unicode's tables are needed.
 */
export function isPlain(text: string): boolean {
  return PLAIN_TEXT.test(text);
}

/** Columns of the terminal that a plain text takes. */
export function plainWidth(text: string): number {
  if (!WIDE_LETTER.test(text)) return text.length;
  return text.length + (text.match(WIDE_LETTERS)?.length ?? 0);
}
