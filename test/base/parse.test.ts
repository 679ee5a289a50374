import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseClaims, parseFile, SOURCES, TOPICS } from '../../src/base/parse.ts';
import { claimYaml } from '../helpers/base.ts';

describe('a file of a base is read', () => {
  it('with all keys of a claim', () => {
    const text = claimYaml({
      prefix: '"dusk"',
      suffix: "'; no ship'",
      speaker: 'Jonas Hale',
      date: '"1902~"',
      places: '[NO, DK]',
      value: '{amount: 5e9, unit: m3, qualifier: at least}',
      note: '|-\n    Two\n    lines.',
      corroborates: '[b]',
      conflicts: '[c]',
      rank: 'deprecated',
    });
    const { data, problems } = parseClaims('x', Buffer.from(text));
    assert.deepEqual(problems, []);
    assert.deepEqual(data, [
      {
        id: 'a-claim',
        claim: 'A claim.',
        kind: 'event',
        topics: ['weather'],
        source: 'log-1902',
        quote: 'Fog all night',
        prefix: 'dusk',
        suffix: '; no ship',
        speaker: 'Jonas Hale',
        date: '1902~',
        places: ['NO', 'DK'],
        value: { amount: 5_000_000_000, unit: 'm3', qualifier: 'at least' },
        note: 'Two\nlines.',
        corroborates: ['b'],
        conflicts: ['c'],
        rank: 'deprecated',
      },
    ]);
  });

  it('as no records if it is empty', () => {
    for (const text of ['', '\n', '# nothing yet\n', '---\n', '~\n']) {
      const bytes = Buffer.from(text);
      assert.deepEqual(parseClaims('x', bytes), { data: [], problems: [] });
      assert.deepEqual(parseFile('x', bytes, SOURCES), { data: {}, problems: [] });
      assert.deepEqual(parseFile('x', bytes, TOPICS), { data: [], problems: [] });
    }
  });

  it('alike with a byte order mark or with CRLF', () => {
    const text = claimYaml({ note: '|-\n    Two\n    lines.' });
    const plain = parseClaims('x', Buffer.from(text));
    assert.deepEqual(plain.problems, []);
    assert.deepEqual(parseClaims('x', Buffer.from(`\uFEFF${text}`)), plain);
    assert.deepEqual(parseClaims('x', Buffer.from(text.replaceAll('\n', '\r\n'))), plain);
  });
});

describe('a file that is not UTF-8', () => {
  const rows: readonly (readonly [
    what: string,
    bytes: Buffer,
    line: number,
    col: number,
    byte: string,
  ])[] = [
    ['Latin-1 within a line', Buffer.from('a: c\u00F4te\n', 'latin1'), 1, 5, 'f4'],
    ['Latin-1 at the end', Buffer.from('a: b\nc: caf\u00E9', 'latin1'), 2, 7, 'e9'],
    ['an incomplete character at the end', Buffer.from('a: 灯塔').subarray(0, -1), 1, 5, 'e5'],
    ['a continuation byte without a start', Buffer.from([0x61, 0x0a, 0x80]), 2, 1, '80'],
    ['half a surrogate pair', Buffer.from([0x61, 0xed, 0xa0, 0x80]), 1, 2, 'ed'],
    ['a NUL', Buffer.from('a: 灯塔\0\n'), 1, 6, '00'],
    ['a NUL after an invalid byte', Buffer.from([0x61, 0xff, 0x00]), 1, 2, 'ff'],
    ['UTF-16', Buffer.from('\uFEFFa: b', 'utf16le'), 1, 1, 'ff'],
    ['UTF-16 without a mark', Buffer.from('a: b', 'utf16le'), 1, 2, '00'],
  ];
  for (const [what, bytes, line, col, byte] of rows) {
    it(`is refused at its first invalid byte: ${what}`, () => {
      const message = `the byte 0x${byte} is not UTF-8 text; save the file as UTF-8`;
      const problem = { file: 'x', line, col, code: 'not-text', message, excerpt: '' } as const;
      assert.deepEqual(parseClaims('x', bytes), { data: [], problems: [problem] });
      assert.deepEqual(parseFile('x', bytes, SOURCES), { data: {}, problems: [problem] });
    });
  }

  it('is refused at its first invalid byte anywhere in a long text', () => {
    for (const filler of ['a', 'é', '灯', '🏠']) {
      const width = Buffer.byteLength(filler);
      for (let units = Math.floor(65_530 / width); units <= 65_542 / width; units++) {
        const good = filler.repeat(units);
        for (const bad of [[0xff], [0xc3], [0xe7, 0x81], [0x80, 0x61]]) {
          const bytes = Buffer.concat([Buffer.from(good), Buffer.from(bad)]);
          const [problem] = parseClaims('x', bytes).problems;
          assert.equal(problem?.col, good.length + 1, `${filler} ${units} ${bad}`);
        }
      }
    }
  });
});
