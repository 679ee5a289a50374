import { isAscii } from './names.ts';

/** Put before a comma or full stop that stands outside of quotation marks in the record: it stays. */
const STAYS = '\uFDD2';
/** Put before a straight quotation mark that opens, while the others are still to be judged. */
const OPENING = '\uFDD3';

/** Before these a quotation mark opens. */
const OPENS = /(^|[\s([{<\u2010-\u2015\-/“‘]|\uFDD3["'])(["'])(?=\S)/g;
/** 'n', 'em, 'tis, '90s: letters are left out. */
const LEFT_OUT = /'(?=n['’]|(?:em|til|tis|twas|\d\ds?)\b(?!'))/gi;

/*
 * Letters between which no space stands. Such a pattern takes V8 longer to read than a citation to make, so it is read
 * where there is something to look for.
 */
const endsInEastAsian = (text: string): boolean =>
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Bopomofo}\u3001-\u303F\uFF01-\uFF60]$/u.test(
    text,
  );

/** Curls a mark that seems to open, and has an end. */
const curledWithEnd = (text: string): string =>
  text.includes(`${OPENING}'`)
    ? text.replace(
        /\uFDD3'(?=[^'’]*['’](?![^\P{L}\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Bopomofo}]))/gu,
        '‘',
      )
    : text;

/** Marks, in Chinese and Japanese, the first of two equal marks: no space says that it opens. */
function openedInPairs(text: string): string {
  if (isAscii(text)) return text;
  const open = new Set<string>();
  return text.replace(
    /(\uFDD3?)(["'])(s?)/g,
    (all, marked: string, mark: string, s: string, at: number) => {
      const before = text.slice(Math.max(0, at - 2), at);
      const opens =
        marked !== '' ||
        (!open.has(mark) && s === '' && endsInEastAsian(before) && text.includes(mark, at + 1));
      if (opens) open.add(mark);
      else open.delete(mark);
      return opens && marked === '' ? OPENING + all : all;
    },
  );
}

/**
 * Turns straight quotation marks into curly ones, as citeproc-js, which does so too, takes an
 * apostrophe for the end of a quotation.
 */
export function curly(text: string): string {
  const opening = text.replace(LEFT_OUT, '’').replace(OPENS, `$1${OPENING}$2`);
  const double = openedInPairs(opening.replace(OPENS, `$1${OPENING}$2`))
    .replace(/\uFDD3"/g, '“')
    .replace(/"/g, '”');
  // Without an end, what seems to open is an apostrophe.
  return curledWithEnd(double)
    .replace(/\uFDD3?'/g, '’')
    .replace(/([”’])(?=[.,])/g, `$1${STAYS}`);
}

/** The quotation marks that styles set, told apart from those of a text. */
export const STYLE_OPENS = '\uFDD6';
export const STYLE_CLOSES = '\uFDD7';
const STYLE_QUOTES = new RegExp(
  `${STYLE_OPENS}([^${STYLE_OPENS}${STYLE_CLOSES}]*)${STYLE_CLOSES}`,
  'g',
);

/** Turns the quotation marks that a style set into curly ones, and those within into the other kind. */
export function quoted(text: string): string {
  return text.replace(STYLE_QUOTES, (_, inner: string) => `“${nested(inner)}”`);
}

/** A quotation, or one in single marks that has others in double ones. */
const QUOTATION = /‘(?:[^‘’“”]*“[^“”]*”)+[^‘’“”]*’|“([^“”]*)”/g;

/** Turns the quotation marks of a text that is itself quoted: “a ‘b’ c” becomes ‘a “b” c’. */
export function nested(text: string): string {
  if (/[„‚«‹]/.test(text)) return text;
  return text.replace(QUOTATION, (all, inner?: string) =>
    inner === undefined ? all : `‘${inner.replace(/‘([^‘’]*)’/g, '“$1”')}’`,
  );
}

/** Moves a comma or full stop that a style set after a quotation into it, as is done in English. */
export function punctuationInside(text: string): string {
  return text
    .replace(/([.?!])([”’]+)\./g, '$1$2')
    .replace(/(“[^“”]*)”([.,])/g, '$1$2”')
    .replace(/(‘[^‘’]*)’([.,])/g, '$1$2’')
    .replace(/(“[^“”]*)”([.,])’/g, '$1$2”’');
}

/** Removes the marks that {@link curly} left. */
export const unmarked = (text: string): string => text.replaceAll(STAYS, '');
