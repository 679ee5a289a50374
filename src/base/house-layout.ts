/*
 * A fast parser for claims in the house layout: a list of maps, indented by two spaces, one line per
 * key, quotes as literal blocks or in quotation marks. It is ten times as fast as the YAML library.
 * Anything else, or anything that YAML might read differently, is left to the library: this parser
 * returns the same data as the library, or none.
 */

import { isRounded } from './rounded.ts';

/** Characters that YAML treats specially: tabs, other line ends, controls, a byte order mark. */
export const UNUSUAL = /[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff]/;
const PAIR = /^(?:- | {2})([a-z]+): (\S.*)$/;
/** Only with the escapes `\"`, `\\`, `\n` and `\t`. */
const DOUBLE_QUOTED = /^"([^"\\]*(?:\\["\\nt][^"\\]*)*)"$/;
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t' };
const SINGLE_QUOTED = /^'((?:[^']|'')*)'$/;
const WORD_LIST = /^\[([A-Za-z][\w-]*(?:, [A-Za-z][\w-]*)*)\]$/;
const VALUE =
  /^\{amount: (-?\d+(?:\.\d+)?(?:e\d+)?), unit: ([A-Za-z]\w*(?: [A-Za-z]\w*)*)(?:, qualifier: ([a-z]+(?: [a-z]+)*))?\}$/;
/** Begins with a letter, and does not contain `: ` or ` #`, which end a plain scalar. */
const PLAIN = /^[A-Za-z](?:(?!: | #).)*[^\s:]$/;
/** Plain scalars that YAML does not read as text. */
export const NOT_TEXT = /^(?:null|true|false)$/i;

/** Keys whose values must not be plain scalars, as YAML could drop part of them. */
export const VERBATIM: ReadonlySet<string> = new Set(['quote', 'prefix', 'suffix']);

/** Every number of so many digits is kept as it is. */
const MOST_DIGITS = 15;

type Fields = Record<string, unknown>;

/** Parses the value of a key on one line; `undefined` if YAML might read it differently. */
function scalar(key: string, text: string): unknown {
  const double = DOUBLE_QUOTED.exec(text);
  if (double) return unescaped(double[1] ?? '');
  const single = SINGLE_QUOTED.exec(text);
  if (single) return single[1]?.replaceAll("''", "'");
  const list = WORD_LIST.exec(text)?.[1]?.split(', ');
  if (list) return list.some((word) => NOT_TEXT.test(word)) ? undefined : list;
  const value = VALUE.exec(text);
  if (value) return quantity(value);
  return PLAIN.test(text) && !NOT_TEXT.test(text) && !VERBATIM.has(key) ? text : undefined;
}

function unescaped(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replace(/\\(.)/g, (_, sign: string) => ESCAPES[sign] ?? sign);
}

function quantity([, amount = '', unit = '', qualifier]: RegExpExecArray): unknown {
  if (NOT_TEXT.test(unit) || (qualifier !== undefined && NOT_TEXT.test(qualifier))) {
    return undefined;
  }
  // The library knows the place.
  if (amount.length > MOST_DIGITS && isRounded(amount)) return undefined;
  return { amount: Number(amount), unit, ...(qualifier !== undefined && { qualifier }) };
}

/**
 * Parses claims in the house layout.
 *
 * @returns plain data, not yet checked; `undefined` if the text might not be in that layout
 */
export function parseHouseLayout(text: string): Fields[] | undefined {
  if (UNUSUAL.test(text)) return undefined;
  const lines = text.split('\n');
  const items: Fields[] = [];
  let item: Fields | undefined;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (line === '' || line.startsWith('#')) continue;
    const [, key, written] = PAIR.exec(line) ?? [];
    if (key === undefined || written === undefined || NOT_TEXT.test(key)) return undefined;
    if (line.startsWith('-')) {
      item = {};
      items.push(item);
    }
    if (!item || Object.hasOwn(item, key)) return undefined;
    if (written === '|-') {
      const block = literal(lines, at + 1);
      if (!block) return undefined;
      item[key] = block.join('\n');
      at += block.length;
    } else {
      const value = scalar(key, written);
      if (value === undefined) return undefined;
      item[key] = value;
    }
  }
  return items.length > 0 ? items : undefined;
}

/** The lines of a literal block; `undefined` if it is indented further or contains a blank line. */
function literal(lines: readonly string[], first: number): string[] | undefined {
  const block: string[] = [];
  for (let at = first; lines[at]?.startsWith('    '); at++) block.push(lines[at]?.slice(4) ?? '');
  const hasNoIndent = block[0] !== undefined && /^\S/.test(block[0]);
  return hasNoIndent && block.every((line) => line.trim() !== '') ? block : undefined;
}
