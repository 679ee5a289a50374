import { lancasterRoot } from './lancaster.ts';
import { pairs } from './packed-table.ts';
import { porterStem } from './porter.ts';

/** Forms that no rule derives. */
// biome-ignore format: one word a line would make sixty lines of it
const IRREGULAR: ReadonlyMap<string, string> = pairs([
  'began', 'begin', 'begun', 'begin', 'brought', 'bring', 'built', 'build', 'bought', 'buy', 'came', 'come',
  'children', 'child', 'chose', 'choose', 'chosen', 'choose', 'fell', 'fall', 'feet', 'foot', 'fought', 'fight',
  'found', 'find', 'gases', 'gas', 'gave', 'give', 'given', 'give', 'gone', 'go', 'went', 'go', 'got', 'get', 'grew', 'grow',
  'grown', 'grow', 'growth', 'grow', 'held', 'hold', 'kept', 'keep', 'knew', 'know', 'known', 'know', 'laid', 'lay',
  'led', 'lead', 'left', 'leave', 'lost', 'lose', 'made', 'make', 'men', 'man', 'met', 'meet', 'paid', 'pay',
  'ran', 'run', 'risen', 'rise', 'rose', 'rise', 'said', 'say', 'saw', 'see', 'seen', 'see', 'sent', 'send',
  'sold', 'sell', 'sought', 'seek', 'spent', 'spend', 'spoke', 'speak', 'spoken', 'speak', 'stood', 'stand',
  'taken', 'take', 'taught', 'teach', 'told', 'tell', 'took', 'take', 'used', 'use', 'using', 'use', 'women', 'woman', 'won', 'win',
  'written', 'write', 'wrote', 'write', 'driven', 'drive', 'drove', 'drive',
]);

/** Words that the stemmer would take for forms of others: `international`, `new`, `import`. */
// biome-ignore format: pairs
const APART: ReadonlyMap<string, string> = pairs([
  'internal', 'internal', 'internally', 'internal', 'news', 'news', 'general', 'general',
  'generally', 'general', 'important', 'important', 'importantly', 'important', 'importance', 'important',
  'university', 'university', 'universities', 'university',
]);

/**
 * British spellings become American ones; it need not be right, only the same on both sides. Each
 * has letters that a word must hold: to compile an expression takes longer than most searches.
 */
const SPELLINGS: readonly (readonly [string, RegExp, string])[] = [
  ['practis', /^practis/, 'practic'],
  ['licens', /^licens/, 'licenc'],
  ['ence', /^(def|off|pret)ence/, '$1ense'],
  ['isation', /isation/, 'ization'],
  ['is', /is(e|es|ed|ing|er|ers)$/, 'iz$1'],
  ['ys', /ys(e|es|ed|ing)$/, 'yz$1'],
  ['our', /(..)our(s|ed|ing|er|ers|able|al|ful|ite|ites|less|ly|hood|hoods)?$/, '$1or$2'],
  ['tre', /tre(s)?$/, 'ter$1'],
  ['tred', /tred$/, 'tered'],
  // A second syllable doubles its l (travelled), as others lose it (enrol); `called` keeps its own.
  ['ll', /([aeiouy][^aeiouy]*[aeiouy])ll(s|ed|ing|er|ers|ment|ments)?$/, '$1l$2'],
  ['programme', /programme/, 'program'],
];

/** A word as the stemmers shall see it. */
function spelled(word: string): string {
  let result = word;
  for (let i = 0; i < SPELLINGS.length; i++) {
    const one = SPELLINGS[i];
    if (one && result.includes(one[0])) result = result.replace(one[1], one[2]);
  }
  return result;
}

const LATIN = /^[a-z]+$/;
const CYRILLIC = /^[\u0400-\u04ff]+$/;
/** Endings of nouns and adjectives, as they are after folding (й as и). */
const RUSSIAN_ENDINGS =
  /(?:остью|иями|ости|ость|ями|ами|ией|иеи|иям|ием|иях|ого|ему|ому|ыми|ими|его|ия|ие|ии|ию|ая|яя|ое|ее|ые|ои|ыи|ую|юю|их|ых|им|ым|ом|ем|ам|ям|ах|ях|ов|ев|еи|а|я|о|е|и|ы|у|ю|ь)$/;
/** What is left of a stem in a vowel: `Китая` has lost more than `Китаю`. */
const RUSSIAN_VOWEL = /(...)[аеиоуыэюя]$/;

/** Stems of one or two letters would make one word of `uses` and `US`. */
function latinStem(word: string): string {
  const apart = APART.get(word);
  if (apart !== undefined) return apart;
  const base = IRREGULAR.get(word) ?? word;
  if (base.length < 3) return base;
  const result = porterStem(spelled(base));
  if (result.length >= 3) return result;
  return base.length > 3 ? base.replace(/s$/, '') : base;
}

/** The stem that the inflected forms of a folded word share: `railway` of `railways`. */
export function stem(word: string): string {
  if (LATIN.test(word)) return latinStem(word);
  if (CYRILLIC.test(word) && word.length > 3) {
    return word.replace(RUSSIAN_ENDINGS, '').replace(RUSSIAN_VOWEL, '$1');
  }
  return word;
}

/** Words recur, and each comparison of two asks for the stems of both. */
const stems = new Map<string, string>();
const MOST_STEMS = 50_000;

/** The {@link stem} of a word that is likely to be asked for again. */
export function keptStem(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const made = stem(word);
  if (stems.size >= MOST_STEMS) stems.clear();
  stems.set(word, made);
  return made;
}

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

/**
 * Roots are generous: `interfering` and `interference` share one, but so do `visa` and `visible`.
 * Words that share no more than their root must also begin alike: one stem must begin the other, or
 * the words must not differ before the last letters of the shorter.
 */
export function kinship(asked: string, form: string): Kinship {
  if (asked === form) return 'same';
  const [a, b] = [keptStem(asked), keptStem(form)];
  if (a === b) return 'inflected';
  if (APART.has(asked) || APART.has(form)) return 'none';
  if (Math.min(a.length, b.length) >= 5 && (a.startsWith(b) || b.startsWith(a))) return 'derived';
  const shorter = Math.min(asked.length, form.length);
  let common = 0;
  while (common < shorter && asked[common] === form[common]) common++;
  return common >= Math.max(5, shorter - 2) ? 'derived' : 'none';
}
