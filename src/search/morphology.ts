import { lancasterStemmer } from 'lancaster-stemmer';
import { stemmer } from 'stemmer';

/** Forms that no rule derives. */
// biome-ignore format: one word a line would make sixty lines of it
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  Object.entries({
    began: 'begin', begun: 'begin', brought: 'bring', built: 'build', bought: 'buy', came: 'come',
    children: 'child', chose: 'choose', chosen: 'choose', fell: 'fall', feet: 'foot', fought: 'fight',
    found: 'find', gases: 'gas', gave: 'give', given: 'give', gone: 'go', went: 'go', got: 'get', grew: 'grow',
    grown: 'grow', growth: 'grow', held: 'hold', kept: 'keep', knew: 'know', known: 'know', laid: 'lay',
    led: 'lead', left: 'leave', lost: 'lose', made: 'make', men: 'man', met: 'meet', paid: 'pay',
    ran: 'run', risen: 'rise', rose: 'rise', said: 'say', saw: 'see', seen: 'see', sent: 'send',
    sold: 'sell', sought: 'seek', spent: 'spend', spoke: 'speak', spoken: 'speak', stood: 'stand',
    taken: 'take', taught: 'teach', told: 'tell', took: 'take', women: 'woman', won: 'win',
    written: 'write', wrote: 'write', driven: 'drive', drove: 'drive',
  }),
);

/** British spellings become American ones; it need not be right, only the same on both sides. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/isation/, 'ization'],
  [/is(e|es|ed|ing|er|ers)$/, 'iz$1'],
  [/ys(e|es|ed|ing)$/, 'yz$1'],
  [/(..)our(s|ed|ing|able|ly|hood)?$/, '$1or$2'],
  [/tre(s|d)?$/, 'ter$1'],
  [/^(def|off|lic|pret)ence/, '$1ense'],
  [/ll(ing|ed|er|ers)$/, 'l$1'],
  [/programme/, 'program'],
  [/^(practi|licen)s/, '$1c'],
];

/** A word as the stemmers shall see it. */
function spelled(word: string): string {
  const base = IRREGULAR.get(word) ?? word;
  if (base.length < 6) return base;
  let result = base;
  for (const [pattern, replacement] of SPELLINGS) result = result.replace(pattern, replacement);
  return result;
}

const LATIN = /^[a-z]+$/;
const CYRILLIC = /^[\u0400-\u04ff]+$/;
/** Endings of nouns and adjectives, as they are after folding (й as и). */
const RUSSIAN_ENDINGS =
  /(?:остью|иями|ости|ость|ями|ами|ией|иеи|иям|ием|иях|ого|ему|ому|ыми|ими|его|ия|ие|ии|ию|ая|яя|ое|ее|ые|ои|ыи|ую|юю|их|ых|ом|ем|ам|ям|ах|ях|ов|ев|еи|а|я|о|е|и|ы|у|ю|ь)$/;

/** Stems of one or two letters would make one word of `uses` and `US`. */
function latinStem(word: string): string {
  const result = stemmer(spelled(word));
  return result.length < 3 ? word.replace(/s$/, '') : result;
}

/** The stem that the inflected forms of a folded word share: `railway` of `railways`. */
export function stem(word: string): string {
  if (LATIN.test(word)) return word.length > 3 ? latinStem(word) : word;
  if (CYRILLIC.test(word) && word.length > 3) return word.replace(RUSSIAN_ENDINGS, '');
  return word;
}

/** The root under which a stem and those derived like it are kept in the index. */
export function rootOf(stemmed: string): string {
  return LATIN.test(stemmed) ? lancasterStemmer(stemmed) : stemmed;
}

/** How near a form found under a root is to the word that was asked for. */
export type Kinship = 'same' | 'inflected' | 'derived' | 'none';

/**
 * Roots are generous: `interfering` and `interference` share one, but so do `visa` and `visible`.
 * Words that share no more than their root must also begin alike almost to the end of the shorter.
 */
export function kinship(asked: string, form: string): Kinship {
  if (asked === form) return 'same';
  if (stem(asked) === stem(form)) return 'inflected';
  const shorter = Math.min(asked.length, form.length);
  let common = 0;
  while (common < shorter && asked[common] === form[common]) common++;
  return common >= Math.max(4, shorter - 2) ? 'derived' : 'none';
}
