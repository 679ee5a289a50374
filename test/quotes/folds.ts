/** Other spellings of the same words, each with the name of the fold that removes the difference. */
export const FOLDS: readonly {
  readonly name: string;
  readonly change: (text: string) => string;
}[] = [
  { name: 'case', change: (text) => text.replace(/[a-z]/, (letter) => letter.toUpperCase()) },
  { name: 'case', change: (text) => text.replace(/[A-Z]/, (letter) => letter.toLowerCase()) },
  { name: 'quotes', change: (text) => text.replace(/[“”]/, '"') },
  { name: 'quotes', change: (text) => text.replace('’', "'") },
  { name: 'white space', change: (text) => text.replace(/(?<=\p{L}) (?=\p{L})/u, '  ') },
  { name: 'white space', change: (text) => text.replace(/(?<=\p{L}) (?=\p{L})/u, '\n') },
  { name: 'invisible characters', change: (text) => text.replace(/(?<=[a-z])(?=[a-z])/, '\u00ad') },
  { name: 'ligatures', change: (text) => text.replace('ﬃ', 'ffi') },
  { name: 'composed letters', change: (text) => text.replace('é', 'e\u0301') },
  {
    name: 'letter forms',
    change: (text) =>
      text.replace(/(?<=[a-z])[a-z]/, (letter) =>
        String.fromCharCode(letter.charCodeAt(0) + 0xfee0),
      ),
  },
  { name: 'ellipses', change: (text) => text.replace('…', '...') },
  { name: 'dashes', change: (text) => text.replace(/(?<=[a-z])-(?=[a-z])/, '‑') },
];
