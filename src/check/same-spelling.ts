import { remembered } from './remembered.ts';

/** The stems of which British English doubles the last letter before an ending, and American does not. */
const DOUBLED =
  /^((?:un|re|pre|mis|dis|out)?(?:cancel|carol|channel|counsel|council|cruel|dial|dishevel|duel|enamel|equal|fuel|funnel|grovel|initial|jewel|label|level|libel|marshal|marvel|medal|metal|model|panel|parcel|pedal|pencil|quarrel|ravel|revel|rival|shovel|signal|spiral|swivel|symbol|total|towel|travel|trial|tunnel|wool))l(ed|en|ens|er|ers|est|ing|ings|ist|ists|or|ors|ous|ously|y)$/;
/** Those of which American English doubles the last letter, also at the end of the word. */
const SINGLED =
  /^((?:re|un)?(?:appal|distil|enrol|enthral|fulfil|instal|instil|skil|wil))l(s|ment|ments|ful|fully|fulness)?$/;
/** The words that end in -our in British English: others, as "four", are no other spelling of a word. */
const OUR =
  /((?:arb|ard|arm|behavi|cand|clam|col|demean|endeav|enam|fav|ferv|flav|glam|harb|hon|hum|lab|misdemean|neighb|od|parl|ranc|rig|rum|savi|sav|splend|succ|tum|val|vap|vig))our/;
/** Words with a diphthong that American English writes with one letter. */
const AE =
  /(?<=^|an|arch|encyclop|f|gyn|h|leuk|medi|orthop|pal|p|prim|tox|c)ae(?=sth|ol|on|d|c|m|v|s|t)/g;
const OE = /(?<=diarrh|am|^|man|f|hom|ph|subp|pharmacop)oe(?=s|b|uv|t|n|o|a|i)/g;

/** Endings and letters that English and Russian spell in two ways, as one of them. */
const ONE_SPELLING: readonly (readonly [RegExp, string])[] = [
  [/(?<=[aeiouy][a-z]{0,4})is(e|es|ed|ing|er|ers|ation|ations|ational)$/, 'iz$1'],
  [/ys(e|es|ed|ing|er|ers)$/, 'yz$1'],
  [OUR, '$1or'],
  [/tre(s|d)?$/, 'ter$1'],
  [DOUBLED, '$1$2'],
  [SINGLED, '$1$2'],
  [/ogue(s)?$/, 'og$1'],
  [/(def|off|pret|lic)ence(s)?$/, '$1ense$2'],
  [/practise/, 'practice'],
  [/gramme(s)?$/, 'gram$1'],
  [/dgement/, 'dgment'],
  [/^grey/, 'gray'],
  [AE, 'e'],
  [OE, 'e'],
  [/ё/g, 'е'],
  [/^(toward|afterward|forward|backward)s$/, '$1'],
];

const oneSpelling = remembered((word: string): string =>
  ONE_SPELLING.reduce((text, [pattern, by]) => text.replace(pattern, by), word),
);

/** "U.S." without the full stops of an abbreviation, "dont" for "don't"; other words as they are. */
function unmarked(word: string): string {
  const plain = /^(?:[A-Z]\.){1,8}[A-Z]?$/.test(word) ? word.replaceAll('.', '') : word;
  return plain.replace(/n['’]t$/i, 'nt');
}

/** The words of a text and the parts of its compounds, of which each may be spelt in another way. */
const partsOf = (text: string): string[] =>
  text
    .split(/[-\s]/)
    .map((word) => oneSpelling(unmarked(word).replace(/^.[^A-Z]*$/, (one) => one.toLowerCase())));

/** "4.9 per cent" as "4.9%". */
const inPercent = (text: string): string =>
  text.toLowerCase().replace(/(?<=\d) ?(?:%|per[- ]?cent(?![a-z]))/g, ' %');

/** What all spellings of a word have in common: its consonants, but for those that a spelling changes. */
const skeleton = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[aceilmosuyz\W]+/g, '')
    .replace(/(.)\1+/g, '$1');

/**
 * Whether words that are not the same are so in two spellings: British and American, with a hyphen, a
 * space or neither, е for ё.
 */
export function sameSpelling(a: string, b: string): boolean {
  if (inPercent(a) !== a && inPercent(a) === inPercent(b)) return true;
  if (/\p{N}/u.test(a + b) || a.toLowerCase() === b.toLowerCase()) return false;
  if (skeleton(a) !== skeleton(b)) return false;
  const [x, y] = [partsOf(a), partsOf(b)];
  if (x.join(' ') === y.join(' ')) return true;
  const [one, other] = [x.join(''), y.join('')];
  if (one !== other) return false;
  // "Co-operation" is "cooperation"; to re-sign is not to resign.
  const isHyphenated = a.includes('-') !== b.includes('-') && !/\s/.test(a + b);
  return one === 'percent' || (isHyphenated && !/^re-/i.test(a) && !/^re-/i.test(b));
}
