/** Endings and letters that English spells in two ways, as one of them. */
const ONE_SPELLING: readonly (readonly [RegExp, string])[] = [
  [/is(e|es|ed|ing|er|ers|ation|ations|ational)$/, 'iz$1'],
  [/ys(e|es|ed|ing|er|ers)$/, 'yz$1'],
  [/our(s|ed|ing|er|ers|able|al|ful|less|ly|hood|hoods|ite|ites|liness)?$/, 'or$1'],
  [/tre(s|d)?$/, 'ter$1'],
  [/ll(ed|ing|er|ers|or|ors|ment|ments|y|ful)?$/, 'l$1'],
  [/ogue(s)?$/, 'og$1'],
  [/(def|off|pret|lic)ence(s)?$/, '$1ense$2'],
  [/practise/, 'practice'],
  [/gramme(s)?$/, 'gram$1'],
  [/dgement/, 'dgment'],
  [/^grey/, 'gray'],
  [/[ao]e(?=[a-z]{3})/, 'e'],
  [/^(toward|afterward|forward|backward)s$/, '$1'],
];

function oneSpelling(word: string): string {
  const plain = word.toLowerCase().replace(/[-’'.]/g, '');
  // In a compound each word may be spelt in another way: good-neighbourliness.
  return ONE_SPELLING.reduce((text, [pattern, by]) => text.replace(pattern, by), plain);
}

/** Whether two words that are not the same are one word in British and in American spelling. */
export function sameSpelling(a: string, b: string): boolean {
  if (/\p{N}/u.test(a + b)) return false;
  const [one, other] = [a.toLowerCase(), b.toLowerCase()];
  if (one === other) return false;
  const [x, y] = [a.split('-'), b.split('-')];
  return (
    x.length === y.length && x.every((part, i) => oneSpelling(part) === oneSpelling(y[i] ?? ''))
  );
}
