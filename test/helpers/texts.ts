import fc from './random.ts';

/** Texts that are hard to compare, cut, measure or show: one piece for each kind. */
const PIECES: readonly string[] = [
  ...'Fog tower 1902 94.8 14,000 co-operate -12 5–6 US$ “quoted” isn’t (so) [sic] # : - ...'.split(
    ' ',
  ),
  // Combining marks, also after a space or at the start.
  ...['e\u0301', 'n\u0303\u0323', 'a\u0301\u0302\u0303\u0304', '\u0301', ' \u0301', 'ค่', 'कि', 'ά'],
  // East Asian characters, one and two columns wide.
  ...[
    '灯塔',
    '守，',
    '（塔）',
    '潮汐発電所',
    '각',
    '\u1112\u1161\u11ab',
    'ﾊﾟ',
    'ＡＢ',
    '１',
    '𠮷',
    '葛\u{e0100}',
  ],
  // Emoji: single, of several parts, and incomplete.
  ...[
    '👩🏽‍🚒',
    '👨‍👩‍👧‍👦',
    '🏳️‍🌈',
    '❤️',
    '❤',
    '🇳🇴',
    '🇳',
    '1️⃣',
    '🏴\u{e0067}\u{e0062}\u{e007f}',
    '🏽',
    '👩\u200d',
    '™',
  ],
  // Right-to-left scripts and bidi controls.
  ...[
    'منارة',
    'مجدل\u200cها',
    'מגדל',
    '\u202egnp\u202c',
    '\u2066a\u2069',
    '\u200f',
    '\u061c',
    '\u0600١٢',
  ],
  // Invisible characters.
  ...['\u200b', '\u200d', '\u00ad', '\ufeff', '\u2060', '\u3164', '\u{e0041}', '\ufe0f', '\u034f'],
  // Controls, lone surrogates, noncharacters, private use.
  ...[
    '\u001b[31m',
    '\u009b',
    '\u0007',
    '\0',
    '\u007f',
    '\ud83d',
    '\udc00',
    '\uffff',
    '\ufffd',
    '\ue000',
  ],
  // White space of all kinds.
  ...[
    ' ',
    ' ',
    '  ',
    '\t',
    '\n',
    '\r\n',
    '\r',
    '\n\n',
    '\u00a0',
    '\u3000',
    '\u2028',
    '\u0085',
    '\v',
  ],
  // Long texts without spaces.
  ...[
    'x'.repeat(90),
    '塔'.repeat(40),
    'https://coast.example/a/very/long/path?year=1902&fog=yes#night-3',
  ],
  // Characters that change their length when folded, or look like others.
  ...['ﬁ', 'ﬃ', 'ß', 'ẞ', 'İ', 'ı', 'ς', 'Ǆ', 'Å', '½', '10²', 'Ⅷ', '①', '′', '−', '―', '--'],
  // Syntax of YAML, tables and programs.
  ...[
    '---',
    '- a',
    '? b',
    '|-',
    '>',
    '"',
    "'",
    '\\',
    '\\n',
    '{',
    '}',
    '*x',
    '&x',
    '!x',
    '%',
    '@',
    '`',
    '~',
  ],
  ...['null', 'true', 'no', '__proto__', 'constructor', '─', '│', '=1+1', '</b>'],
];

const words = (separator: string): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...PIECES), { maxLength: 10 }).map((all) => all.join(separator));

/** Texts with all kinds of difficulties, including lone surrogates. */
export const hardText: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: words('') },
  { weight: 3, arbitrary: words(' ') },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 })
      .map((units) => String.fromCharCode(...units)),
  },
);

/** Like {@link hardText}, but never blank: any text that a base can contain. */
export const heldText: fc.Arbitrary<string> = hardText.filter((text) => /\S/.test(text));
