import type { Base } from '../../src/base/base.ts';
import { tokenize } from '../../src/search/tokenize.ts';
import fc from '../helpers/random.ts';
import { hardText } from '../helpers/texts.ts';

const PIECES = [
  ..."China railway hegemonsim Xi'an G7 94.8 14,000 2025-06-17 06/2025 $ % bn US us e-commerce".split(
    ' ',
  ),
  ...'中 亚 什么时候 贸易额 年 亿 ＋ ５ железной дороги году й toString __proto__ constructor null'.split(
    ' ',
  ),
  ...'" “ « -" - -x ( [ { \\ ^ $ . * + ? | (a+)+$ \\p{L} \u0301 \u200d \ufeff \ud83d \udc00 \0'.split(
    ' ',
  ),
  ...'AND OR NOT topic: kind:event * ~2 when what the of 2024 June 17 "" -"" --x -1 −5 5–6'.split(
    ' ',
  ),
];

/** A word as people mistype it. */
const misspelt = (word: string, at: number, how: number): string => {
  const place = at % Math.max(1, word.length);
  const [before, after] = [word.slice(0, place), word.slice(place)];
  return [
    before + after.slice(1),
    `${before}x${after}`,
    before + after.slice(1, 2) + after.slice(0, 1) + after.slice(2),
  ][how % 3] as string;
};

/** Queries to a base: its own words and names, right and wrong, phrases, exclusions, anything. */
export function queries(base: Base): fc.Arbitrary<string> {
  const claims = base.index.ids().map((_, number) => base.index.entry(number).claim);
  const known = [
    ...new Set(claims.flatMap(({ claim }) => tokenize(claim).map(({ text }) => text))),
  ];
  const texts = claims.map(({ quote }) => quote.split(/\s+/));
  const word = fc.constantFrom(...known);
  const phrase = fc
    .tuple(fc.constantFrom(...texts), fc.nat(), fc.integer({ min: 1, max: 4 }))
    .map(([all, at, length]) => {
      const from = at % all.length;
      return all.slice(from, from + length).join(' ');
    });
  const piece = fc.oneof(
    { weight: 4, arbitrary: word },
    { weight: 1, arbitrary: fc.tuple(word, fc.nat(), fc.nat()).map((all) => misspelt(...all)) },
    { weight: 2, arbitrary: phrase },
    { weight: 1, arbitrary: phrase.map((words) => `"${words}"`) },
    { weight: 1, arbitrary: word.map((one) => `-${one}`) },
    { weight: 1, arbitrary: phrase.map((words) => `-“${words}”`) },
    { weight: 2, arbitrary: fc.constantFrom(...PIECES) },
    { weight: 1, arbitrary: fc.integer().map(String) },
    { weight: 1, arbitrary: fc.double({ noNaN: true }).map((number) => number.toFixed(1)) },
    { weight: 1, arbitrary: hardText },
  );
  /** Words of a claim, without one that it has. */
  const without = fc
    .tuple(fc.constantFrom(...texts), fc.nat(), fc.nat(), fc.boolean())
    .map(([all, at, other, quoted]) => {
      const [word = '', not = ''] = [all[at % all.length], all[other % all.length]];
      const bare = not.toLowerCase().replace(/[^\p{L}\p{N}-]/gu, '');
      return quoted ? `${word} -"${bare}"` : `${word} -${bare}`;
    });
  const likely = fc
    .tuple(
      fc.array(fc.oneof(word, phrase), { minLength: 1, maxLength: 2 }),
      fc.array(piece, { maxLength: 1 }),
    )
    .map(([words, more]) => [...words, ...more].join(' '));
  return fc.oneof(
    { weight: 8, arbitrary: likely },
    { weight: 3, arbitrary: without },
    { weight: 4, arbitrary: fc.array(piece, { maxLength: 5 }).map((all) => all.join(' ')) },
    { weight: 1, arbitrary: fc.array(piece, { maxLength: 6 }).map((all) => all.join('')) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
  );
}
