/** A word with a capital, and where it stands. */
const CAPITAL =
  /(?<![A-Za-z\u00aa-\u024f\u0370-\u1fff'’])[A-Z\u00c0-\u00de\u0391-\u03a9\u0410-\u042f][a-z\u00df-\u024f\u03b1-\u1fff]{2,}(?:-[a-z\u00df-\u024f\u03b1-\u1fff]+)*/gu;
/** What a sentence, an item or a label begins after: a capital there says nothing. */
const BEGINS = /(?:^|[.!?:•…][\s"'“”‘’«»)\]*_]*|["“„«‘(])$/u;
/** Words that are written with a capital and name nobody. */
const PLAIN =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|The|This|That|These|Table|Figure|Chapter|Section|Article|According|Today|Last|Next|Nearly|Almost|Earlier|Later|Euro|Euros|First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth)$/;
const MOST_NAMES = 40;
/** What stands between the words of one name: Court of Audit. */
const INSIDE_NAME = /^(?:[ –-]| of | of the )$/u;

const always = (): boolean => true;

/**
 * The proper names of a text, as far as capitals tell: each with its words, in small letters.
 *
 * @param isName whether a word that begins a sentence is a name, too; without it each is
 */
export function properNames(text: string, isName: (word: string) => boolean = always): string[][] {
  const names: string[][] = [];
  let end = -1;
  for (const { 0: word, index } of text.matchAll(CAPITAL)) {
    const joins = end >= 0 && INSIDE_NAME.test(text.slice(end, index));
    end = index + word.length;
    if (PLAIN.test(word)) continue;
    const begins = BEGINS.test(text.slice(Math.max(0, index - 8), index).trimEnd());
    if (begins && !isName(word)) continue;
    const last = joins ? names.at(-1) : undefined;
    if (last) last.push(word.toLowerCase());
    else if (names.push([word.toLowerCase()]) === MOST_NAMES) break;
  }
  return names;
}

/** Letters that the forms of a name have in common at least. */
const LEAST_ROOT = 4;
/** Letters that a form adds: Kazakh, Kazakhstan. */
const MOST_ADDED = 5;

/** Whether two words are forms of one name: Kazakh and Kazakhstan, Chinese and China. */
function areForms(one: string, other: string): boolean {
  // Most begin with other letters, and thousands are asked for.
  if (one.charCodeAt(0) !== other.charCodeAt(0)) return false;
  const least = Math.min(one.length, other.length);
  const most = Math.max(one.length, other.length);
  let same = 1;
  while (same < least && one[same] === other[same]) same++;
  return same === most || (same >= LEAST_ROOT && most - same <= MOST_ADDED);
}

/** Whether a text has a name, or a part of it. @param names those of the text */
export function hasName(names: readonly string[][], name: readonly string[]): boolean {
  return names.some((words) => words.some((one) => name.some((word) => areForms(one, word))));
}
