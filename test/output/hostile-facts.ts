import type { Fact } from '../../src/model/records.ts';
import fc from '../helpers/random.ts';
import { fact, KEEPERS } from './fixture.ts';

const PIECES = [
  ...["'", "''", '"', '\\', '\\n', ';', '--', '/*', '*/', '`', '[', '{', '<', '>', '|', '$', '%'],
  ...["'); DROP TABLE facts; --", "'||char(10)||'", "x'00'", 'CAST(', 'NULL', '\n.quit\n', '\n;\n'],
  ...[
    '\n/\n',
    '\ngo\n',
    '\r',
    '\r\n',
    '\n',
    '\t',
    '\0',
    '\u001A',
    '\u001B[31m',
    '\u007F',
    '\u202E',
  ],
  ...[
    '\uFEFF',
    '\u2028',
    'é',
    'e\u0301',
    '灯塔',
    '🗼',
    '@id',
    '_:b0',
    'schema:text',
    ' ',
    'a',
    '61',
  ],
];

/** Texts that would end a literal, a statement, a line or a node of a format that lets them. */
export const hostileText = fc
  .oneof(
    fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 8 }).map((all) => all.join('')),
    fc.string({ unit: 'grapheme', minLength: 1 }),
  )
  .filter((text) => !/\p{Cs}/u.test(text));

/** Facts with such texts wherever a base may have them. */
export const hostileFacts: fc.Arbitrary<Fact[]> = fc
  .array(
    fc.record({
      claim: hostileText,
      quote: hostileText,
      note: fc.option(hostileText, { nil: null }),
      prefix: fc.option(hostileText, { nil: null }),
      speaker: fc.option(hostileText, { nil: null }),
      unit: hostileText,
      title: hostileText,
      name: hostileText,
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((all) =>
    all.map(({ unit, title, name, ...texts }, index) =>
      fact({
        ...texts,
        id: `fact-${index}`,
        value: { amount: 61, unit, qualifier: null },
        source: { ...KEEPERS, id: `source-${index}`, title, author: [{ literal: name }] },
      }),
    ),
  );
