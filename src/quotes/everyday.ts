/*
 * Characters of nearly all drafts and documents: Latin, Greek and Cyrillic letters, Chinese and Japanese
 * ones, common marks and signs; none that is a combining mark, or that a fold takes apart or joins with
 * its neighbours. V8 takes a quarter of a second to compile the patterns of tokens and folds for all of
 * Unicode, and a few milliseconds for these ranges.
 */

/** Everyday letters of scripts with spaces between words. */
const LETTERS =
  'A-Za-z\\u00aa\\u00ba\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u012f\\u0131\\u0134-\\u017e\\u0180-\\u01c3\\u01cd-\\u01f0' +
  '\\u01f4-\\u0239\\u0250-\\u02af\\u02bb\\u02bc\\u0386\\u0388-\\u038a\\u038c\\u038e-\\u03a1\\u03a3-\\u03ce\\u0400-\\u0481\\u048a-\\u052f';
/** Everyday letters of scripts without: Han, Hiragana, Katakana. */
const LONE_LETTERS =
  '\\u3005\\u3041-\\u3096\\u30a1-\\u30fa\\u30fc-\\u30fe\\u3400-\\u4dbf\\u4e00-\\u9fff';
const LONE_NUMERALS = '\\u3007\\u3021-\\u3029';
const LONE = LONE_LETTERS + LONE_NUMERALS;
const NUMERALS = '0-9\\u00b2\\u00b3\\u00b9\\u00bc-\\u00be\\u2150-\\u215f';
const CURRENCIES = '$\\u00a2-\\u00a5\\u20a0-\\u20c0\\uff04';
/** Marks, signs and spaces. */
const OTHERS =
  '\\t-\\r\\x20-\\x7e\\u0085\\u00a0-\\u00b4\\u00b6-\\u00bf\\u00d7\\u00f7\\u0384\\u0385\\u0482\\u2002-\\u2064\\u2103\\u2116\\u2122' +
  '\\u2190-\\u22ff\\u2500-\\u2775\\u2794-\\u27bf\\u3000-\\u3004\\u3008-\\u3020\\u30a0\\u30fb\\ufeff\\uff01-\\uff0f\\uff1a-\\uff20' +
  '\\uff3b-\\uff40\\uff5b-\\uff65';

/** All everyday letters, without the brackets of a class. */
export const EVERYDAY_LETTER = LETTERS + LONE_LETTERS;
/** All everyday numbers, without the brackets of a class. */
export const EVERYDAY_NUMBER = NUMERALS + LONE_NUMERALS;

/** The character classes of tokens. */
export interface TokenClasses {
  /** A letter of a script that is written without spaces; each is a token. */
  readonly lone: string;
  /** A character of a word or a number. */
  readonly core: string;
  readonly numeral: string;
  /** A letter with its marks. */
  readonly letter: string;
  /** A decimal digit. */
  readonly digit: string;
  /** Currency signs, without the brackets of a class. */
  readonly currency: string;
  /** A combining mark. */
  readonly mark: string;
}

export const EVERYDAY_CLASSES: TokenClasses = {
  lone: `[${LONE}]`,
  core: `[${LETTERS}${NUMERALS}_]`,
  numeral: `[${NUMERALS}]`,
  letter: `[${LETTERS}]`,
  digit: '[0-9]',
  currency: CURRENCIES,
  // No everyday character is one.
  mark: '[\\u0300]',
};

/** Quotation marks and apostrophes, without the brackets of a class: folds make one unit of each. */
export const DOUBLE_QUOTES = '“”„‟«»＂';
export const SINGLE_QUOTES = '‘’‚‛‹›ʻʼ＇';

const EVERYDAY = new RegExp(`^[${LETTERS}${LONE}${NUMERALS}${CURRENCIES}${OTHERS}]*$`);

/** Whether a text has everyday characters alone. Folds keep it so. */
export const isEveryday = (text: string): boolean => EVERYDAY.test(text);
