import fc from './random.ts';

/* Bytes as JSON: a text in which each character is a byte (Latin-1). */

export function bytesOf(text: string): Buffer {
  return Buffer.from(text, 'latin1');
}

export function textOf(bytes: Uint8Array | string): string {
  return Buffer.from(bytes).toString('latin1');
}

const TELLING = [
  ...' \n\r\t#:-"\'|>[]{},&*!%@\\~?=',
  ...['\0', '\x80', '\xff', '\xef\xbb\xbf', '\xed\xa0\x80', '\xe2\x80\xa8', '\xc2\x85', '\xc0\x80'],
  ...[
    '  ',
    '\n\n',
    '\n  ',
    '\n    ',
    ': ',
    ' #',
    '- ',
    '---\n',
    '...\n',
    '|-',
    '>-',
    '"',
    '{}',
    '[]',
  ],
  ...[
    'id',
    'null',
    '1',
    '1e999',
    '0x',
    '.inf',
    '.nan',
    'true',
    '!!str ',
    '&a ',
    '*a',
    '<<: ',
    '__proto__: ',
  ],
  ...['\\ud800', '\\x00', '"\\u0000"', '"\\ud800"', '[[[[[[[[', '{a: {a: {a: ', 'A'.repeat(70)],
];

/** A change of some bytes. */
export interface Edit {
  readonly how: 'put' | 'drop' | 'flip' | 'splice' | 'cut' | 'double';
  /** The place, in millionths of the length. */
  readonly at: number;
  readonly length: number;
  readonly put: string;
}

const PLACES = 1e6;

export const edit: fc.Arbitrary<Edit> = fc.record(
  {
    how: fc.constantFrom(
      'put',
      'put',
      'put',
      'drop',
      'drop',
      'flip',
      'flip',
      'splice',
      'cut',
      'double',
    ),
    at: fc.nat({ max: PLACES }),
    length: fc.oneof(fc.nat({ max: 3 }), fc.nat({ max: 60 })),
    put: fc.oneof(fc.constantFrom(...TELLING), fc.uint8Array({ maxLength: 4 }).map(textOf)),
  },
  { noNullPrototype: true },
);

/** Applies a change. Places are relative to the length, so that any place can be hit. */
export function edited(text: string, { how, at, length, put }: Edit): string {
  const place = Math.floor((at / (PLACES + 1)) * (text.length + 1));
  const [before, after] = [text.slice(0, place), text.slice(place)];
  switch (how) {
    case 'put':
      return before + put + after;
    case 'drop':
      return before + after.slice(length + 1);
    case 'flip': {
      const bit = 1 << (length % 8);
      return before + textOf(Uint8Array.of(after.charCodeAt(0) ^ bit)) + after.slice(1);
    }
    case 'splice':
      return before + put + after.slice(length + 1);
    case 'cut':
      return before;
    case 'double':
      return before + after.slice(0, length + 1) + after;
  }
}

/** Mostly one of the given texts with a few changes; else any bytes. */
export function near(texts: readonly string[], maxEdits = 3): fc.Arbitrary<string> {
  const changed = fc
    .tuple(fc.constantFrom(...texts), fc.array(edit, { maxLength: maxEdits }))
    .map(([text, edits]) => edits.reduce(edited, text));
  const any = fc.uint8Array({ maxLength: 60 }).map(textOf);
  const telling = fc
    .array(fc.constantFrom(...TELLING), { maxLength: 12 })
    .map((all) => all.join(''));
  return fc.oneof(
    { weight: 8, arbitrary: changed },
    { weight: 1, arbitrary: any },
    { weight: 1, arbitrary: telling },
  );
}
