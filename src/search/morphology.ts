import { englishDerived } from './derivation.ts';
import { englishBases } from './inflection.ts';
import { derivedFrom, irregularBases } from './irregular.ts';
import { kept } from './kept.ts';
import { lancasterRoot } from './lancaster.ts';
import { porterStem } from './porter.ts';
import { russianBases, russianDerived, russianStem } from './russian.ts';
import { american } from './spelling.ts';
import { CYRILLIC, LATIN } from './word-scripts.ts';

/** Stems of one or two letters would make one word of `uses` and `US`. */
function latinStem(base: string): string {
  if (base.length < 3) return base;
  // Porter's stemmer takes the s of `campus` for that of a plural.
  const spelled = american(base);
  const result = porterStem(/[iu]s$/.test(spelled) ? `${spelled}es` : spelled);
  if (result.length >= 3) return result;
  return base.length > 3 ? base.replace(/s$/, '') : base;
}

/**
 * The stem under which a folded word is kept: `railway` of `railways`. Words with one stem need not
 * be forms of one word: {@link kinship} says what they are.
 */
export function stem(word: string): string {
  if (LATIN.test(word)) return latinStem(irregularBases(word)[0] ?? derivedFrom(word) ?? word);
  return CYRILLIC.test(word) ? russianStem(word) : word;
}

const NO_STEMS: readonly string[] = [];

/** The stems of the other words that a word may be a form of: of `leaf`, beside `leave`, for `leaves`. */
export function otherStems(word: string): readonly string[] {
  const bases = irregularBases(word);
  const [first] = bases;
  if (first === undefined || bases.length < 2) return NO_STEMS;
  const others = bases.slice(1);
  return others.map((base) => latinStem(base)).filter((other) => other !== latinStem(first));
}

const MOST_KEPT = 50_000;

/** The {@link stem} of a word that is likely to be asked for again. */
export const keptStem: (word: string) => string = kept(stem, MOST_KEPT);

const englishForms = kept(englishBases, MOST_KEPT);
const russianForms = kept(russianBases, MOST_KEPT);

/**
 * The root under which a stem and those derived like it are kept in the index. Porter's stemmer
 * leaves an `i` for a final `y`, and Lancaster's has rules for words in `y`: `complementary`.
 */
export function rootOf(stemmed: string): string {
  if (!LATIN.test(stemmed)) return stemmed;
  if (stemmed.endsWith('i')) {
    const root = lancasterRoot(`${stemmed.slice(0, -1)}y`);
    if (!root.endsWith('y')) return root;
  }
  return lancasterRoot(stemmed);
}

/** How near a form found under a root is to the word that was asked for. */
export type Kinship = 'same' | 'inflected' | 'derived' | 'none';

const NEAREST_FIRST: readonly Kinship[] = ['same', 'inflected', 'derived', 'none'];

/** Whether words are as near as another kinship, or nearer. */
export function isWithin(kin: Kinship, farthest: Kinship): boolean {
  return NEAREST_FIRST.indexOf(kin) <= NEAREST_FIRST.indexOf(farthest);
}

function share(some: readonly string[], others: readonly string[]): boolean {
  return some.some((one) => others.includes(one));
}

/**
 * How near two folded words are. They are forms of one word where a rule of inflection leads from
 * one to the other, and derived where a rule of derivation does; that they have one root, as
 * `organic` and `organized`, makes them neither.
 */
export function kinship(asked: string, form: string): Kinship {
  if (asked === form) return 'same';
  // The index keeps `cross-border` under its whole, with the hyphen.
  if (form.includes('-')) return kinship(asked, form.replace('-', ''));
  if (LATIN.test(asked) && LATIN.test(form)) {
    if (asked.length < 3 || form.length < 3) return 'none';
    const [some, others] = [englishForms(asked), englishForms(form)];
    if (share(some, others)) return 'inflected';
    return englishDerived(some, others) ? 'derived' : 'none';
  }
  if (!CYRILLIC.test(asked) || !CYRILLIC.test(form)) return 'none';
  if (share(russianForms(asked), russianForms(form))) return 'inflected';
  return russianDerived(asked, form) ? 'derived' : 'none';
}
