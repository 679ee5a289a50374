import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  type Format,
  parseClaims,
  parseFile,
  SOURCES,
  THESAURUS,
  TOPICS,
} from '../../src/base/parse.ts';
import type { Problem } from '../../src/base/problems.ts';
import { changed, claimYaml, LIGHTHOUSE } from '../helpers/base.ts';

function written(problems: readonly Problem[]): string[] {
  return problems.map(({ line, col, code, message }) => `${line}:${col}: ${code}: ${message}`);
}

type Lines = Readonly<Record<string, string | null>>;
type Row<T> = readonly [when: string, given: T, ...problems: string[]];

const KINDS = 'statistic, event, agreement, institution, policy, commitment, position, background';
const EDTF =
  'must be an EDTF date: "2024", "2024-06", "2024-06-17", "2024/2025", "2024/..", "2024~"; no seasons (2024-21), no X (197X)';
const ID = 'must be kebab-case: small letters, digits, single hyphens';
const CODE = 'must be an ISO 3166-1 alpha-2 code such as KZ';
const VERBATIM =
  'must be a literal block (|-) or stand in quotation marks, or YAML may drop part of it';

describe('a claim is refused if', () => {
  const rows: readonly Row<Lines>[] = [
    [
      'an id is a word of YAML',
      { id: 'true' },
      '1:7: wrong-type: id must be text, not a boolean; put it in quotes',
    ],
    ['a text is left out', { note: '' }, '7:9: wrong-type: note must be text, not empty'],
    ['a text is a tilde', { note: '~' }, '7:9: wrong-type: note must be text, not empty'],
    ['a text is a list', { note: '[a, b]' }, '7:9: wrong-type: note must be text, not a list'],
    ['a text is a map', { note: '{a: b}' }, '7:9: wrong-type: note must be text, not a map'],
    [
      'a text is a number',
      { note: '3.10' },
      '7:9: wrong-type: note must be text, not a number; put it in quotes',
    ],
    [
      'a list is a text',
      { topics: 'weather' },
      '4:11: wrong-type: topics must be a list, not a string',
    ],
    [
      'an item is a number',
      { topics: '[weather, 5]' },
      '4:21: wrong-type: item 2 of topics must be text, not a number; put it in quotes',
    ],
    [
      'a figure is a text',
      { value: '{amount: "58", unit: m}' },
      '7:19: wrong-type: value.amount must be a number, not a string; write it with a decimal point and without separators: 94.8, 14000',
    ],
    [
      'a figure is infinite',
      { value: '{amount: .inf, unit: m}' },
      '7:19: wrong-type: value.amount must be a number, not Infinity',
    ],
    [
      'a figure is not a number',
      { value: '{amount: .nan, unit: m}' },
      '7:19: wrong-type: value.amount must be a number, not NaN',
    ],
    [
      'a figure has more digits than a number keeps',
      { value: '{amount: 1234567890.123456789, unit: m}' },
      '7:19: wrong-value: 1234567890.123456789 would be rounded to 1234567890.1234567: a number keeps about 16 digits; write fewer, and all of them in the note',
    ],
    [
      'a figure is a text of more digits than a number keeps',
      { value: '{amount: "0.12345678901234567890", unit: m}' },
      '7:19: wrong-type: value.amount must be a number, not a string; 0.12345678901234567890 would be rounded to 0.12345678901234568: a number keeps about 16 digits; write fewer, and all of them in the note',
    ],
    ['a value is a number', { value: '58' }, '7:10: wrong-type: value must be a map, not a number'],
    [
      'a kind is mistyped',
      { kind: 'evnt' },
      `3:9: wrong-value: kind must be one of ${KINDS} (did you mean "event"?)`,
    ],
    ['a kind is unknown', { kind: 'gossip' }, `3:9: wrong-value: kind must be one of ${KINDS}`],
    ['an id has spaces', { id: 'A claim' }, `1:7: wrong-value: id ${ID}`],
    ['an id has two hyphens', { id: 'a--claim' }, `1:7: wrong-value: id ${ID}`],
    [
      'an id has 81 characters',
      { id: 'a'.repeat(81) },
      '1:7: wrong-value: id must have at most 80 characters',
    ],
    ['a day does not exist', { date: '"1902-02-29"' }, `7:9: wrong-value: date ${EDTF}`],
    ['a month does not exist', { date: '"1902-13"' }, `7:9: wrong-value: date ${EDTF}`],
    ['an interval runs backwards', { date: '"1987/1902"' }, `7:9: wrong-value: date ${EDTF}`],
    ['a date is in words', { date: '3 March 1902' }, `7:9: wrong-value: date ${EDTF}`],
    ['it has no topic', { topics: '[]' }, '4:11: wrong-value: topics must name at least one topic'],
    ['a text is blank', { note: '"  "' }, '7:9: wrong-value: note must not be empty'],
    ['a quote is empty', { quote: '""' }, '6:10: wrong-value: quote must not be empty'],
    [
      'places are not codes',
      { places: '[no, NOR]' },
      `7:12: wrong-value: item 1 of places ${CODE}, not "no" (did you mean NO?)`,
      `7:16: wrong-value: item 2 of places ${CODE}, not "NOR"`,
    ],
    [
      'a qualifier is unknown',
      { value: '{amount: 5, unit: m, qualifier: ovr}' },
      '7:42: wrong-value: value.qualifier must be one of over, nearly, at least, about, up to (did you mean "over"?)',
    ],
    [
      'a key has a capital',
      { Note: 'fog' },
      '7:3: unknown-key: unknown key "Note" (did you mean "note"?)',
    ],
    ['a key resembles no other', { colour: 'fog' }, '7:3: unknown-key: unknown key "colour"'],
    [
      'two keys are unknown',
      { nots: 'fog', plces: '[NO]' },
      '7:3: unknown-key: unknown key "nots" (did you mean "note"?)',
      '8:3: unknown-key: unknown key "plces" (did you mean "places"?)',
    ],
    [
      'a key is a property of every object',
      { constructor: 'fog' },
      '7:3: unknown-key: unknown key "constructor"',
    ],
    ['maps are merged', { '<<': '{note: fog}' }, '7:3: unknown-key: unknown key "<<"'],
    [
      'a key of a value is unknown',
      { value: '{amount: 5, unit: m, approx: true}' },
      '7:31: unknown-key: unknown key "approx"',
    ],
    [
      'several keys are missing',
      { kind: null, source: null },
      '1:3: missing-key: kind is missing',
      '1:3: missing-key: source is missing',
    ],
    ['a value has no unit', { value: '{amount: 5}' }, '7:10: missing-key: value.unit is missing'],
    [
      'a quote is folded',
      { quote: '>-\n    Fog all\n    night' },
      `6:10: plain-quote: quote ${VERBATIM}`,
    ],
    [
      'prefix and suffix are plain',
      { prefix: 'dusk', suffix: 'no ship' },
      `7:11: plain-quote: prefix ${VERBATIM}`,
      `8:11: plain-quote: suffix ${VERBATIM}`,
    ],
  ];
  for (const [when, lines, ...problems] of rows) {
    it(when, () => {
      const parsed = parseClaims('claims/fog.yaml', Buffer.from(claimYaml(lines)));
      assert.deepEqual(written(parsed.problems), problems);
      assert.deepEqual(parsed.data, []);
    });
  }

  it('its file is something else', () => {
    const rows: readonly Row<string>[] = [
      ['a text', 'fog', '1:1: wrong-type: the file must be a list, not a string'],
      ['a map', 'fog: 1', '1:1: wrong-type: the file must be a list, not a map'],
      [
        'a list of texts',
        '- fog\n- ice\n',
        '1:3: wrong-type: an entry must be a map, not a string',
        '2:3: wrong-type: an entry must be a map, not a string',
      ],
      ['a list of nothing', '-\n', '1:2: wrong-type: an entry must be a map, not empty'],
    ];
    for (const [, text, ...problems] of rows) {
      assert.deepEqual(written(parseClaims('x', Buffer.from(text)).problems), problems);
    }
  });
});

describe('a vocabulary is refused if', () => {
  const sources = LIGHTHOUSE['sources.yaml'];
  const rows: readonly Row<readonly [Format<unknown>, string]>[] = [
    [
      'the sources are a list',
      [SOURCES, '- keepers\n'],
      '1:1: wrong-type: the file must be a map, not a list',
    ],
    [
      'a source is empty',
      [SOURCES, `${sources}chart:\n`],
      '15:7: wrong-type: chart must be a map, not empty',
    ],
    [
      'a name is a text',
      [SOURCES, changed('sources.yaml', '{literal: Jonas Hale}', 'Hale')],
      '13:7: wrong-type: item 1 of author must be {family: …, given: …} or {literal: …}',
    ],
    [
      'paragraphs are counted in an unknown way',
      [SOURCES, `${sources}  paragraphs: some\n`],
      '15:15: wrong-type: log-1902.paragraphs must be none or {skip: [1, 2]}, with whole numbers from 1',
    ],
    [
      'a skipped line is no number',
      [SOURCES, `${sources}  paragraphs: {skip: [one]}\n`],
      '15:15: wrong-type: log-1902.paragraphs must be none or {skip: [1, 2]}, with whole numbers from 1',
    ],
    [
      'a skipped line is before the first',
      [SOURCES, `${sources}  paragraphs: {skip: [2, 0]}\n`],
      '15:26: wrong-value: item 2 of skip must be a whole number from 1',
    ],
    [
      'the key of a source is not an id',
      [SOURCES, `${sources}Old Chart:\n  type: book\n`],
      `15:1: wrong-value: the key "Old Chart" ${ID}`,
    ],
    [
      'a URL is invalid',
      [SOURCES, changed('sources.yaml', 'https://coast.example/keepers', 'coast.example')],
      '8:8: wrong-value: keepers.URL must be an address such as https://example.org/page',
    ],
    [
      'a list of editors is empty',
      [SOURCES, `${sources}  editor: []\n`],
      '15:11: wrong-value: log-1902.editor must name somebody',
    ],
    [
      'a document has an impossible date',
      [SOURCES, changed('sources.yaml', '"1902"', '"1902-00"')],
      `14:11: wrong-value: log-1902.issued ${EDTF}`,
    ],
    [
      'a key of a source is mistyped',
      [SOURCES, changed('sources.yaml', 'title: The', 'tytle: The')],
      '3:3: unknown-key: unknown key "tytle" (did you mean "title"?)',
    ],
    [
      'a source has no type',
      [SOURCES, `${sources}chart: {}\n`],
      '15:8: missing-key: chart.type is missing',
    ],
    [
      'a key of a topic is mistyped',
      [TOPICS, changed('topics.yaml', 'broader: lights', 'brooder: lights')],
      '7:3: unknown-key: unknown key "brooder" (did you mean "broader"?)',
    ],
    [
      'a topic has no label',
      [TOPICS, changed('topics.yaml', '  label: Weather\n', '')],
      '12:3: missing-key: label is missing',
    ],
    [
      'a description has a number sign',
      [TOPICS, changed('topics.yaml', 'Fog, storms and ice.', 'Fog #1')],
      '14:16: text-lost: YAML reads "#1" as a comment; quote the text',
    ],
    [
      'a key of a term is mistyped',
      [THESAURUS, changed('thesaurus.yaml', 'related:', 'relatd:')],
      '3:3: unknown-key: unknown key "relatd" (did you mean "related"?)',
    ],
    [
      'another name is a number',
      [THESAURUS, '- label: fog\n  alt: [5]\n'],
      '2:9: wrong-type: item 1 of alt must be text, not a number; put it in quotes',
    ],
  ];
  for (const [when, [format, text], ...problems] of rows) {
    it(when, () => {
      const parsed = parseFile('vocabulary.yaml', Buffer.from(text), format);
      assert.deepEqual(written(parsed.problems), problems);
      assert.deepEqual(parsed.data, format.empty);
    });
  }
});
