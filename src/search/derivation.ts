import { derivedFrom } from './irregular.ts';
import { isOf } from './packed-table.ts';

/**
 * Words that look derived from others and are not: `corner` from `corn`. A word in -ent or -er of
 * whose base nobody thinks stands here, too.
 */
const APART =
  ' corner flower shower counter charter center former proper master tender number tower letter matter ' +
  'offer order border power paper water member silver quarter banner porter former latter better summer ' +
  'university universities importance important general department apartment personnel question station ' +
  'mineral minerals authorize authorized unite united commission mission passion pension version initiative ';
/** A stem of fewer letters shows no kinship. */
const SHORTEST = 4;

/** The stem of a family, marked with what its members are: only like ones are derived alike. */
function stem(family: string, base: string, least: number): string[] {
  return base.length >= least ? [`${family}${base}`] : [];
}

function withoutE(base: string): string {
  return base.endsWith('e') ? base.slice(0, -1) : base;
}

/** `plann` of `planner` is `plan`. */
function single(base: string): string {
  return /([^aeioulsz])\1$/.test(base) ? base.slice(0, -1) : base;
}

/** An ending, the family of what stands before it, and how many letters that must have. */
type Rule = readonly [ending: string, family: string, put: string, least: number];

/**
 * What English derives, by its endings. `V` is of verbs and of nouns that are also verbs, `A` of
 * adjectives and persons, `M` of teachings and those who hold them, `E` and `F` of adjectives in -ent.
 */
const RULES: readonly Rule[] = [
  ...(['er', 'or', 'ers', 'ors'].map((ending) => [ending, 'V', '', 4]) as Rule[]),
  ['ation', 'V', 'at', 5],
  ['ation', 'V', '', 5],
  ['ition', 'V', '', 5],
  ['ion', 'V', '', 5],
  ['nsion', 'V', 'nd', 4],
  ['ision', 'V', 'id', 4],
  ['usion', 'V', 'ud', 4],
  ['uction', 'V', 'uc', 4],
  ['uct', 'V', 'uc', 4],
  ['ification', 'V', 'ifi', 4],
  ['ment', 'V', '', 3],
  ['ance', 'V', '', 5],
  ['ence', 'V', '', 5],
  ['ive', 'V', '', 7],
  ['al', 'V', '', 5],
  ['ial', 'V', '', 6],
  ['ical', 'V', 'i', 5],
  ['ic', 'V', 'i', 5],
  ['atic', 'V', 'at', 5],
  ['acy', 'V', 'at', 5],
  ['ist', 'V', 'i', 6],
  ['ist', 'M', '', 4],
  ['istic', 'M', '', 4],
  ['ism', 'M', '', 4],
  ['ism', 'V', '', 8],
  ['ist', 'V', '', 8],
  ['ize', 'A', '', 6],
  ['ization', 'A', '', 6],
  ['bilize', 'A', 'ble', 2],
  ['bilization', 'A', 'ble', 2],
  ['ary', 'V', '', 7],
  ['ily', 'A', 'y', 4],
  ['ally', 'A', '', 5],
  ['ly', 'A', '', 5],
  ['iness', 'A', 'y', 3],
  ['ness', 'A', '', 4],
  ['ality', 'A', 'al', 4],
  ['arity', 'A', 'ar', 4],
  ['bility', 'A', 'ble', 2],
  ['ivity', 'A', 'ive', 4],
  ['osity', 'A', 'ous', 4],
  ['icity', 'A', 'ic', 4],
  ['urity', 'A', 'ure', 2],
  ['ersity', 'A', 'erse', 2],
  ['ful', 'A', '', 5],
  ['less', 'A', '', 5],
  ['ship', 'A', '', 6],
  ['hood', 'A', '', 6],
  ['en', 'A', '', 7],
  ['ent', 'E', '', 5],
  ['ant', 'E', '', 5],
  ['ence', 'E', '', 5],
  ['ance', 'E', '', 5],
  ['ent', 'F', '', 5],
  ['ant', 'F', '', 5],
  ['ency', 'F', '', 5],
  ['ancy', 'F', '', 5],
];

/** A word as the base of others. */
function ownFamilies(word: string): string[] {
  return [
    ...stem('V', withoutE(word).replace(/([^aeiou])y$/, '$1i'), SHORTEST),
    ...stem('A', word, SHORTEST),
  ];
}

/** The families that a word belongs to by its ending. */
function familiesByEnding(word: string): string[] {
  const found: string[] = [];
  for (const [ending, family, put, least] of RULES) {
    if (!word.endsWith(ending)) continue;
    const base = word.slice(0, word.length - ending.length);
    if (base.length < least || (ending === 'al' && base.endsWith('er'))) continue;
    const whole = base + put;
    found.push(...stem(family, family === 'V' ? withoutE(single(whole)) : whole, SHORTEST));
  }
  return found;
}

/**
 * Whether English words are derived from one another: `operator` and `operation`. That they begin
 * alike says nothing: `organic` is not `organized`.
 *
 * @param one what a word may be a form of, and
 * @param other what the other may
 */
export function englishDerived(one: readonly string[], other: readonly string[]): boolean {
  if (one.some((word) => isOf(APART, word)) || other.some((word) => isOf(APART, word)))
    return false;
  const own = one.flatMap((word) => ownFamilies(word));
  const byEnding = one.flatMap((word) => familiesByEnding(word));
  const all = new Set([...own, ...byEnding]);
  const endings = new Set(byEnding);
  const akin = other.some(
    (word) =>
      familiesByEnding(word).some((family) => all.has(family)) ||
      ownFamilies(word).some((family) => endings.has(family)),
  );
  return (
    akin ||
    one.some((word) => other.includes(derivedFrom(word) ?? '')) ||
    other.some((word) => one.includes(derivedFrom(word) ?? ''))
  );
}
