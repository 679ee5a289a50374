import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { FACT_KEYS } from '../../src/output/fields.ts';
import { DOCUMENTS, IDS, writeBase } from '../helpers/base.ts';
import { type Ran, run } from '../helpers/run.ts';

const BASE = writeBase();

function cnca(...args: readonly string[]): Ran {
  return run([...args, '--base', BASE]);
}

/** What a command writes to stdout, where it has nothing else to say. */
function outOf(...args: readonly string[]): string {
  const { code, out, err } = cnca(...args);
  assert.deepEqual([code, err], [0, ''], args.join(' '));
  return out;
}

interface Fact {
  readonly id: string;
  readonly [key: string]: unknown;
}

function facts(...args: readonly string[]): readonly Fact[] {
  return JSON.parse(outOf(...args, '--json'));
}

/** The rows of CSV or TSV without quoted cells. */
function rows(text: string, separator: string): string[][] {
  return text.split(/\r?\n/).map((line) => line.split(separator));
}

describe('cnca search', () => {
  it('finds facts by words, the best first, each with its source', () => {
    const out = outOf('search', 'fog night');
    assert.match(out, /^ID +Claim +Source\n/);
    assert.match(out, /fog-no-ship +On 3 March 1902 there was fog all night .*Hale 1902/);
    assert.match(out, /\nSources\nJonas Hale 1902 +Jonas Hale, “Log of Cape Sorrow”, 1902/);
    assert.doesNotMatch(out, /tower-height/);
  });

  const cases: readonly (readonly [what: string, words: readonly string[], first: string])[] = [
    ['a word', ['fog'], 'fog-no-ship'],
    ['words as one argument', ['lamp dusk'], 'first-lit-log'],
    ['words as several', ['lamp', 'dusk'], 'first-lit-log'],
    ['another form of a word', ['keepers', 'leaving'], 'last-keeper-left'],
    ['another name, in another script', ['灯塔'], 'tower-height-keepers'],
    ['a word that only the quote has', ['granite'], 'tower-height-keepers'],
    ['a phrase', ['"no ship passed"'], 'fog-no-ship'],
    ['a misspelt word', ['lighthouze'], 'tower-height-keepers'],
    ['capitals and marks', ['FÓG'], 'fog-no-ship'],
    ['a number', ['1987'], 'last-keeper-left'],
  ];
  for (const [what, words, first] of cases) {
    it(`finds ${what}: ${words.join(' ')}`, () => {
      const { code, out } = cnca('search', ...words, '--json');
      assert.equal(code, 0);
      assert.equal(JSON.parse(out)[0]?.id, first);
    });
  }

  it('says that it corrected a word, and does not with --exact', () => {
    const { code, err, out } = cnca('search', 'lighthouze');
    assert.equal(code, 0);
    assert.match(out, /^ID [\s\S]*lighthouse/);
    assert.match(err, /^showing results for lighthouse \(no fact has "lighthouze"/);
    assert.equal(cnca('search', 'lighthouze', '--exact').code, 1);
  });

  it('shows ten of many, and says so', () => {
    const many = Array.from(
      { length: 23 },
      (_, i) => `- id: whale-${i}
  claim: Whale ${i} was seen.
  kind: event
  topics: [weather]
  source: keepers
  quote: "q"
`,
    );
    const base = writeBase({ 'claims/whales.yaml': many.join('') });
    const ten = run(['search', 'whale', '--json', '--base', base]);
    assert.equal(JSON.parse(ten.out).length, 10);
    assert.equal(ten.err, '10 of 23 shown; --limit 0 shows all\n');
    const all = run(['search', 'whale', '--json', '--limit', '0', '--base', base]);
    assert.equal(JSON.parse(all.out).length, 23);
    assert.equal(all.err, '');
  });

  it('tells with --explain why, on stderr', () => {
    const { code, out, err } = cnca('search', 'fog', '--explain', '--json');
    assert.equal(code, 0);
    assert.equal(JSON.parse(out).length, 1);
    assert.match(err, /^fog-no-ship: "fog" in .*claim/);
  });
});

describe('cnca facts', () => {
  it('lists all facts in the order of the base', () => {
    assert.deepEqual(
      facts('facts').map((fact) => fact.id),
      IDS,
    );
  });

  it('gives JSON with every key, always in one order', () => {
    for (const fact of facts('facts')) assert.deepEqual(Object.keys(fact), [...FACT_KEYS]);
    const [first, , third] = facts('facts');
    assert.deepEqual(
      { ...first, source: undefined, citation: undefined },
      {
        id: 'tower-height-keepers',
        claim: 'The tower of Cape Sorrow lighthouse is nearly 61 metres high.',
        quote: 'Our tower, nearly 61 metres of granite',
        kind: 'statistic',
        topics: ['towers'],
        source: undefined,
        paragraph: 2,
        locator: 2,
        speaker: null,
        date: null,
        places: ['NO'],
        value: { amount: 61, unit: 'm', qualifier: 'nearly' },
        prefix: null,
        suffix: null,
        note: null,
        corroborates: [],
        conflicts: ['tower-height-log'],
        rank: 'normal',
        citation: undefined,
      },
    );
    assert.equal(third?.['speaker'], 'Society of Lights');
    assert.match(String(first?.['citation']), /Moreau.*Last Keepers.*2019/);
  });

  it('says in which paragraph each quote stands', () => {
    const texts = new Map(Object.entries(DOCUMENTS));
    for (const fact of facts('facts')) {
      const { id } = fact['source'] as { id: string };
      const paragraph = texts.get(id)?.split('\n')[Number(fact['paragraph']) - 1];
      assert.ok(paragraph?.includes(String(fact['quote'])), fact.id);
    }
  });
});

describe('cnca show', () => {
  it('shows whole records, in the order asked for', () => {
    const out = outOf('show', 'tower-height-log', 'last-keeper-left');
    assert.match(
      out,
      /^tower-height-log\s\(≠\snumber\)\nThe tower of Cape Sorrow was measured at 58 metres\.\n/,
    );
    assert.match(out, /“Tower measured by the surveyor: 58 metres\.”/);
    assert.match(out, /Note +The log does not name the surveyor\./);
    assert.match(
      out,
      /Conflicts with\n {2}tower-height-keepers\n[\s\S]*nearly 61 metres of granite/,
    );
    assert.match(out, /\nlast-keeper-left\n[\s\S]*Speaker +Society of Lights/);
    assert.deepEqual(
      facts('show', 'fog-no-ship', 'first-lit-log').map((fact) => fact.id),
      ['fog-no-ship', 'first-lit-log'],
    );
  });
});

describe('cnca topics and cnca sources', () => {
  it('list the topics as a tree, each with its count and that of those below', () => {
    const out = outOf('topics');
    assert.match(out, /lights +Lights +Lamps, towers and who kept them\. +5\n/);
    assert.match(out, /towers {2,}Towers/);
    const topics: readonly Fact[] = JSON.parse(outOf('topics', '--json'));
    assert.deepEqual(
      topics.map(({ id, count, broader }) => [id, count, broader ?? null]),
      [
        ['lights', 5, null],
        ['towers', 2, 'lights'],
        ['keeping', 2, 'lights'],
        ['weather', 1, null],
      ],
    );
  });

  it('list the documents, each with its citation and count', () => {
    const out = outOf('sources');
    assert.match(out, /keepers +Ines Moreau, “The Last Keepers”, Coast Review/);
    const sources: readonly Fact[] = JSON.parse(outOf('sources', '--json'));
    assert.deepEqual(
      sources.map(({ id, count, type, issued }) => [id, count, type, issued]),
      [
        ['keepers', 3, 'article-magazine', '2019-04'],
        ['log-1902', 3, 'book', '1902'],
      ],
    );
  });
});

const LISTS: readonly (readonly [command: string, count: number, first: string])[] = [
  ['search tower', 2, 'tower-height-log'],
  ['facts', 6, 'tower-height-keepers'],
  ['show fog-no-ship tower-height-log', 2, 'fog-no-ship'],
  ['topics', 4, 'lights'],
  ['sources', 2, 'keepers'],
];

describe('every format of', () => {
  for (const [command, count, first] of LISTS) {
    const args = command.split(' ');
    it(`cnca ${command}`, () => {
      const json: readonly Fact[] = JSON.parse(outOf(...args, '--json'));
      assert.equal(json.length, count);
      assert.equal(json[0]?.id, first);
      assert.equal(outOf(...args, '--format', 'json'), outOf(...args, '--json'));

      const lines = outOf(...args, '--format', 'jsonl').split('\n');
      assert.equal(lines.pop(), '');
      assert.deepEqual(
        lines.map((line) => JSON.parse(line)),
        json,
      );

      const ids = json.map(({ id }) => id);
      const csv = outOf(...args, '--format', 'csv', '--fields', 'id');
      assert.equal(csv, ['id', ...ids, ''].join('\r\n'));
      const tsv = rows(outOf(...args, '--format', 'tsv'), '\t');
      assert.equal(tsv[0]?.[0], 'id');
      assert.deepEqual(
        tsv.slice(1, -1).map(([id]) => id),
        ids,
      );
      assert.ok(tsv.slice(0, -1).every((row) => row.length === tsv[0]?.length));

      const [head, rule, row] = outOf(...args, '--format', 'md').split('\n');
      assert.match(head ?? '', /^\| id \| .* \|$/);
      assert.match(rule ?? '', /^(?:\| --- )+\|$/);
      assert.ok(row?.startsWith(`| ${first} | `), row);

      const table = outOf(...args, '--format', 'table');
      assert.match(table, /^ID {2,}.*\n─+\n/);
      const record = outOf(...args, '--format', 'record');
      // A fact that another document contradicts is marked.
      assert.match(record, new RegExp(`^(?:id +)?${first}(?:\\s\\(≠\\s[^)]+\\))?\\n`));
      for (const id of ids) {
        assert.ok(table.includes(`\n${id} `), id);
        assert.match(record, new RegExp(`${id}(?:\\s\\(≠\\s[^)]+\\))?\\n`));
      }
    });
  }
});

describe('--fields', () => {
  it('selects and orders, in every format', () => {
    const fields = ['show', 'tower-height-log', '--fields', 'value.amount,id'];
    assert.equal(outOf(...fields, '--format', 'csv'), 'value.amount,id\r\n58,tower-height-log\r\n');
    assert.equal(outOf(...fields, '--format', 'tsv'), 'value.amount\tid\n58\ttower-height-log\n');
    assert.equal(
      outOf(...fields, '--format', 'jsonl'),
      '{"value":{"amount":58},"id":"tower-height-log"}\n',
    );
    assert.match(outOf(...fields, '--format', 'md'), /^\| value\.amount \| id \|\n/);
    assert.match(
      outOf(...fields, '--format', 'table'),
      /^ *value\.amount {2}id\n─+\n *58\s\(≠\snumber\) {2}tower/,
    );
    assert.match(
      outOf(...fields, '--format', 'record'),
      /^value\.amount {2}58\s\(≠\snumber\)\nid +tower/,
    );
  });

  it('works for topics and sources, too', () => {
    assert.match(
      outOf('topics', '--fields', 'count,id', '--format', 'csv'),
      /^count,id\r\n5,lights/,
    );
    assert.match(
      outOf('sources', '--fields', 'title', '--format', 'tsv'),
      /^title\nThe Last Keepers/,
    );
  });

  it('that show an id of a source bring its citation along', () => {
    assert.match(outOf('facts', '--fields', 'id,source'), /\nSources\nkeepers +Ines Moreau/);
  });
});
