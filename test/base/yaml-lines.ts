import fc from '../helpers/random.ts';

/* Lines of files of claims, in the house layout and in all kinds of other layouts. */

const NAMES = 'id claim quote note topics value date places prefix speaker'.split(' ');
const INDENTS = ['', ' ', '  ', '  ', '   ', '    ', '     ', '\t', '  \t'];
const STARTS = ['- ', '-', '-  ', '--', '- - ', '? ', '# ', ''];
const KEYS = [
  ...NAMES,
  ...'null true False A a-b 1 __proto__ "id" \'id\' é << *x &x #id constructor'.split(' '),
  ...['a b', '&x id', '!!str id', '[a]', '{a}', 'id ', ''],
];
const COLONS = [': ', ':', ' : ', ':  ', ':\t', ': \t', '', '::', '= '];

/** Values on the line of their key. */
const WORDS =
  'x xy null NULL Null ~ true True false no yes on 1 1e3 0x10 0o7 007 -1 .5 .inf .nan 2024 2024-06-17 x:y x#y' +
  ' #x x: : :x "x" \'x\' \'it\'\'s\' "" \'\' "a\\\\b" "x\\ny" "\\u00e9" "x \'x "it\'s" x" \'x\'y "x"y [x] [x,y] []' +
  ' [true] [1] [~] [x:y] [x:] [-x] [x-] [-] [x#y] ["x"] [A-b_c] [Infinity] {} {a:b} |- | |+ > >- |2- |-2 |--' +
  ' |-x - ? -- --- ... &a *a ! !!int @x `x` %x é 中 … \u3000 x\u00a0 \u00a0x x\u2028y x\u0085y \ufeffx x\ty x\t x\r x\0';
const VALUES = [
  ...WORDS.split(' '),
  ...[
    '',
    'Fog all night',
    'a: b',
    'x # y',
    'x #y',
    '"x" # y',
    '"x" y',
    "'a: b # c'",
    '"a: b # c"',
    'x ',
  ],
  ...[
    '[x, y]',
    '[x, y,]',
    '[x, , y]',
    '[x, y] z',
    '[x, y] # z',
    '[ x ]',
    '[x,\ty]',
    '[x y]',
    '[null, x]',
  ],
  ...[
    '[x, y',
    '[yes, no, on]',
    '[x, [y]]',
    '[a1, b-2]',
    '- x',
    '|- ',
    '|- # x',
    '&a x',
    '!x y',
    '--- x',
  ],
  ...[
    '{amount: 1, unit: m}',
    '{amount: -0, unit: m}',
    '{amount: 007, unit: m}',
    '{amount: 1e3, unit: m}',
  ],
  ...[
    '{amount: 1e400, unit: m}',
    '{amount: -1.50e2, unit: m3}',
    '{amount: 1, unit: null}',
    '{a: b}',
  ],
  ...[
    '"x\\"',
    '"\\\\"',
    '"\\\\\\"',
    '"x\\"y" z"',
    '"\\"',
    '"\\ x"',
    '"\\q"',
    '"\\/"',
    '"\\x41"',
    '"\\n\\t\\r"',
  ],
  ...[
    '{amount: 1, unit: full moons}',
    '{amount: 1, unit: a  b}',
    '{amount: 1, unit: a b }',
    '{amount: 1, unit: a 1}',
  ],
  ...[
    '{amount: 1, unit: null x}',
    '{amount: 1, unit: x null, qualifier: over}',
    '{amount: 1, unit: a-b}',
  ],
  ...['{amount: 12345678901234567890, unit: USD}', '{amount: 1, unit: m, qualifier: at least}'],
  ...['{amount: 1, unit: m, qualifier: true}', '{amount: 1,unit: m}', '{amount: 1, unit: m} # x'],
  ...[
    '{amount: 0.1, unit: e5}',
    '{amount: 1e05, unit: x}',
    '{amount: 1_000, unit: m}',
    'a'.repeat(1030),
  ],
];
/** Values in the house layout. */
const USUAL = [
  'x',
  'Fog all night',
  '"a: b # c"',
  '"\\"a\\\\b\\" c\\nd\\te"',
  "'it''s'",
  '[a1, b-2]',
  '{amount: -1.5e2, unit: m3}',
];
const BLOCK = [
  '    x',
  '    x: y',
  '      x',
  '    - x',
  '    x # y',
  '    "x',
  '    x ',
  '    #x',
];
const ODD_LINES = [
  ...[
    '',
    ' ',
    '    ',
    '      ',
    '---',
    '...',
    '--- x',
    '%YAML 1.1',
    '%TAG ! x',
    '#',
    '# x',
    '  # x',
    '\tx',
  ],
  ...[
    '     x',
    '    ---',
    '    ...',
    '   x',
    '  x',
    '    \tx',
    '}',
    ']',
    '"',
    "'",
    '- x',
    '  - x',
    '  ]',
  ],
  ...['    # x', '-', '- ', '  id:', '  ? x', '    \u00a0', '    \u3000', '\u00a0'],
];

const of = (...parts: readonly (readonly string[])[]): fc.Arbitrary<string> =>
  fc.tuple(...parts.map((part) => fc.constantFrom(...part))).map((all) => all.join(''));

const usualLine = fc.oneof(
  of(['  '], NAMES, [': '], USUAL),
  fc
    .tuple(
      fc.constantFrom(...NAMES),
      fc.array(fc.constantFrom(...BLOCK), { minLength: 1, maxLength: 3 }),
    )
    .map(([key, block]) => [`  ${key}: |-`, ...block].join('\n')),
);
const oddLine = fc.oneof(
  of(INDENTS, STARTS, KEYS, COLONS, VALUES),
  of(['  ', '- '], KEYS, [': '], VALUES),
  of(['  ', '- '], NAMES, COLONS, USUAL),
  of(['    '], VALUES),
  fc.constantFrom(...ODD_LINES),
);
const claim = fc
  .tuple(
    of(['- id: '], USUAL),
    fc.uniqueArray(usualLine, { maxLength: 3, selector: (line) => /\w+/.exec(line)?.[0] }),
  )
  .map(([first, others]) => [first, ...others.filter((line) => !line.startsWith('  id:'))]);

/** A change of a text: offset, number of characters to drop, and text to insert. */
const edit = fc.tuple(
  fc.nat({ max: 500 }),
  fc.nat({ max: 4 }),
  fc.constantFrom(
    ...' \n#:-"\'|>[]{},&*!%@\\x5~\t',
    '',
    '\n\n',
    '\n  ',
    '\n    ',
    ' #',
    ': ',
    '|-',
  ),
);

/** Claims in nearly the house layout: with odd lines among them, and a few edits. */
export const nearHouseLayout: fc.Arbitrary<string> = fc
  .tuple(
    fc.array(claim, { minLength: 1, maxLength: 3 }),
    fc.array(fc.tuple(fc.nat({ max: 12 }), fc.boolean(), oddLine), { maxLength: 2 }),
    fc.oneof(fc.constant([]), fc.array(edit, { maxLength: 2 })),
    fc.constantFrom('\n', '', '\n\n', '\n...\n', '\n# x'),
  )
  .map(([claims, odd, edits, end]) => {
    const lines = claims.flat();
    for (const [at, replace, line] of odd)
      lines.splice(at % (lines.length + 1), replace ? 1 : 0, line);
    return edits.reduce((text, [at, drop, piece]) => {
      const place = at % (text.length + 1);
      return text.slice(0, place) + piece + text.slice(place + drop);
    }, lines.join('\n') + end);
  });
