import fc from '../helpers/random.ts';

const PIECES = [
  ...' \n\t-–—−.,:/&+~<%‰$€°²½\'’"“…_',
  ...'01aUSCKéßſŉＡİ中の각ᄀกﬁ',
  ...['\u0301', '\u0345', '\u00ad', '\u200b', '\u00a0', '\u1161', '\u0e31', '\ud800'],
  ...['...', '--', '1 234', ' - ', 'U.S.', '94.8', '5–6', 'US$', 'word', 'co-op'],
];

/** Texts full of the characters that tokens and folds depend on, and texts of any characters. */
export const oddText: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((all) => all.join('')),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
);
