/** Characters that nobody sees, as they stand in a class of an expression: they cut no word. */
export const INVISIBLE =
  '\\u00ad\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\ufe00-\\ufe0f\\ufeff';

/** Radicals as PDF files have them for the characters that they look like, and these. */
const RADICALS =
  '\u2ea0\u6c11\u2ec4\u897f\u2ec5\u89c1\u2ec6\u89d2\u2ec8\u8ba0\u2ec9\u8d1d\u2ecb\u8f66\u2ed1\u957f\u2ed3\u957f\u2ed4\u95e8\u2ed8\u9752' +
  '\u2ed9\u97e6\u2eda\u9875\u2edb\u98ce\u2edc\u98de\u2edd\u98df\u2ee2\u9a6c\u2ee3\u9aa8\u2ee4\u9b3c\u2ee5\u9c7c\u2ee6\u9e1f\u2ee7\u5364\u2ee9\u9ec4' +
  '\u2eec\u9f50\u2eee\u9f7f\u2ef0\u9f99\u2ef2\u9f9f\u2e8c\u5c0f\u2e9f\u6bcd\u2eae\u7af9\u2ebc\u8089';
let radicals: ReadonlyMap<string, string> | undefined;

function radical(sign: string): string {
  const plain = sign.normalize('NFKC');
  if (plain !== sign) return plain;
  radicals ??= new Map(
    Array.from({ length: RADICALS.length / 2 }, (_, i) => [
      RADICALS.charAt(2 * i),
      RADICALS.charAt(2 * i + 1),
    ]),
  );
  return radicals.get(sign) ?? sign;
}

/** Half-width kana; a mark of voice after one is part of it, and leaves an invisible sign behind. */
function wideKana(kana: string): string {
  const wide = kana.normalize('NFKC');
  return wide + '\u2060'.repeat(kana.length - wide.length);
}

const BEYOND = /[\u2e80-\u2fdf\uff66-\uff9f]/;

/**
 * A text with printers' marks as the keyboard's, and characters that only look like others as those.
 * Each unit of UTF-16 stays in its place.
 */
export function typed(text: string): string {
  const plain = text
    .replace(/[\u2018\u2019\u02bb\u02bc\u02be\u02bf\u00b4\u2032\u0060\uff07]/g, "'")
    .replace(/[\u00a0\u2009\u202f]/g, ' ')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\uff05\uff10-\uff19]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\u201c\u201d\u2026\u00b7\u2022]/g, '"');
  if (!BEYOND.test(plain)) return plain;
  return plain
    .replace(/[\u2e80-\u2fdf]/g, radical)
    .replace(/[\uff66-\uff9d][\uff9e\uff9f]?/g, wideKana);
}
