import fc from 'fast-check';

/** What is hard to compare, to cut, to measure or to show: each piece stands for a kind. */
const PIECES: readonly string[] = [
  ...'Fog tower 1902 94.8 14,000 co-operate -12 5–6 US$ “quoted” isn’t (so) [sic] # : - ...'.split(
    ' ',
  ),
  // Marks that belong to what stands before them, also where that is a space or nothing.
  ...['e\u0301', 'n\u0303\u0323', 'a\u0301\u0302\u0303\u0304', '\u0301', ' \u0301', 'ค่', 'कि', 'ά'],
  // Two columns wide, and not.
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
  // Pictures: by themselves, of several parts, and half of what they should be.
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
  // Written from right to left, and what turns the direction.
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
  // Seen by no one.
  ...['\u200b', '\u200d', '\u00ad', '\ufeff', '\u2060', '\u3164', '\u{e0041}', '\ufe0f', '\u034f'],
  // Controls, halves of characters, noncharacters, private ones.
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
  // Space of all kinds.
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
  // What must be cut where there is no good place.
  ...[
    'x'.repeat(90),
    '塔'.repeat(40),
    'https://coast.example/a/very/long/path?year=1902&fog=yes#night-3',
  ],
  // Letters that change their number, or look like others.
  ...['ﬁ', 'ﬃ', 'ß', 'ẞ', 'İ', 'ı', 'ς', 'Ǆ', 'Å', '½', '10²', 'Ⅷ', '①', '′', '−', '―', '--'],
  // What YAML, a table or a program would read.
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

/** Texts of everything that is hard about texts, lone surrogates included. */
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

/** As {@link hardText}, but never blank: what a base can hold. */
export const heldText: fc.Arbitrary<string> = hardText.filter((text) => /\S/.test(text));
