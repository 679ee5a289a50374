import {
  DOUBLE_QUOTES,
  EVERYDAY_CLASSES,
  EVERYDAY_LETTER,
  EVERYDAY_NUMBER,
  SINGLE_QUOTES,
} from './everyday.ts';
import type { FoldRule } from './fold-rule.ts';
import { rulesFor } from './fold-rules.ts';
import { type Mapped, rewrite, unchanged } from './mapped.ts';

/** Characters of which no fold makes more or fewer: most texts have no others. */
const PLAIN = /^[\x20-\x7e\n“”‘’—…]*$/;
/**
 * What a fold would join or take for something else: white space in a row, points, lone hyphens,
 * backticks, spaces in a number.
 */
const JOINED = /\s\s|\.{3}|-(?![A-Za-z0-9])|(?<![A-Za-z0-9])-|`|\d\s[%$]|\$ /;

const { core, currency } = EVERYDAY_CLASSES;
let otherPlain: RegExp | undefined;
let otherJoined: RegExp | undefined;

/** The same for texts in other letters, and with more signs. */
function isOtherPlain(text: string): boolean {
  otherPlain ??= new RegExp(
    `^[\\x20-\\x7e\\n${EVERYDAY_LETTER}${EVERYDAY_NUMBER}${currency}${SINGLE_QUOTES}${DOUBLE_QUOTES}` +
      '—…§©®°±·•№、。〃〈-】〔-〛！（），．：；？]*$',
  );
  // Letters that a fold makes longer, or reads by their neighbours, or that are apostrophes, too.
  otherJoined ??= new RegExp(
    `[ßıΣςʻʼ\`]|\\s\\s|\\.{3}|-(?!${core})|(?<!${core})-|\\s[%‰‱°${currency}]|[${currency}]\\s`,
  );
  return otherPlain.test(text) && !otherJoined.test(text);
}

const DOUBLE = new RegExp(`[${DOUBLE_QUOTES}]`, 'g');
const SINGLE = new RegExp(`[${SINGLE_QUOTES}]`, 'g');

function foldQuotes(plain: string): string {
  return plain.replace(DOUBLE, '"').replace(SINGLE, "'");
}

/** Folds case and quotes of plain characters, unit for unit. */
export function foldCharacters(plain: string): string {
  return foldQuotes(plain.toLowerCase());
}

/** Whether nothing but case and quotes of a text is folded, unit for unit. */
function isPlain(text: string): boolean {
  return (PLAIN.test(text) && !JOINED.test(text)) || isOtherPlain(text);
}

/** All folds of a plain text at once, unit for unit; `undefined` where they have to be applied one by one. */
function foldPlain(text: string): Mapped | undefined {
  return isPlain(text) ? { ...unchanged(text), text: foldCharacters(text) } : undefined;
}

/**
 * Folds a quote or a document, and maps each folded character to its original offsets.
 *
 * @param rules the folds to apply, in order; default: all
 */
export function foldMapped(text: string, rules?: readonly FoldRule[]): Mapped {
  const plain = rules ? undefined : foldPlain(text);
  if (plain) return plain;
  return (rules ?? rulesFor(text)).reduce(
    (mapped, rule) => rewrite(mapped, rule.pattern, rule.replace),
    unchanged(text),
  );
}

/** A text under all folds, and under all but one. */
export interface Folded {
  readonly text: string;
  /** The text under all folds but one, by the name of that one; only of folds that change the text. */
  readonly but: ReadonlyMap<string, string>;
}

/** Stands where a fold took white space away, if that shall be seen. */
const MARK = '\uE000';

/**
 * Folds a text by all folds, and by all but one: a text that no fold has changed yet is folded once for
 * all of them.
 *
 * @param marked the names of folds that are not left out, but leave a mark where they do something
 */
export function foldLeavingOut(text: string, marked: readonly string[]): Folded {
  if (isPlain(text)) return leavingOutOfPlain(text);
  const but = new Map<string, string>();
  let folded = text;
  for (const { name, pattern, replace } of rulesFor(text)) {
    const mark = (found: string): string => replace(found) + MARK;
    const isMarked = marked.includes(name);
    for (const [other, left] of but) {
      if (other !== name) but.set(other, left.replace(pattern, replace));
      else if (isMarked) but.set(name, left.replace(pattern, mark));
    }
    const next = folded.replace(pattern, replace);
    if (next !== folded && !but.has(name)) {
      but.set(name, isMarked ? folded.replace(pattern, mark) : folded);
    }
    folded = next;
  }
  return { text: folded, but };
}

/** The same for plain characters, in which nothing but case and quotes is folded. */
function leavingOutOfPlain(text: string): Folded {
  const but = new Map<string, string>();
  const small = text.toLowerCase();
  const folded = foldQuotes(small);
  if (small !== text) but.set('case', foldQuotes(text));
  if (small !== folded) but.set('quotes', small);
  return { text: folded, but };
}

/**
 * Removes the differences that two copies of the same words may have: quotes, dash styles, ligatures,
 * letter forms, invisible characters, runs of white space, breaks after a hyphen; and case, by which
 * a quote is found but not proven. Digits, signs, ranges, separators and decimal marks are unchanged.
 * The fold is idempotent.
 */
export function fold(text: string): string {
  return foldMapped(text).text;
}
