import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { schemaText } from '../../src/base/json-schema.ts';
import { COUNT_KEYS } from '../../src/views/counts.ts';
import { writeBase } from '../helpers/base.ts';
import { validatorOf } from '../helpers/facts.ts';
import { HOME, type Ran, run } from '../helpers/run.ts';

const BASE = writeBase();
const cnca = (...args: readonly string[]): Ran => run([...args, '--base', BASE]);

interface Row {
  readonly value: string | null;
  readonly label: string;
  readonly count: number;
}
const rows = (...args: readonly string[]): Row[] => JSON.parse(cnca(...args, '--json').out);
const pairsOf = (all: readonly Row[]): string[] =>
  all.map(({ value, label, count }) => `${value} ${label} ${count}`);

describe('--count-by', () => {
  const cases: readonly (readonly [by: string, ...rows: string[]])[] = [
    ['kind', 'event event 4', 'statistic statistic 2'],
    ['topic', 'lights Lights 5', 'keeping Keeping 2', 'towers Towers 2', 'weather Weather 1'],
    ['source', 'keepers Moreau 2019 3', 'log-1902 Jonas Hale 1902 3'],
    ['place', 'NO Norway 2', 'null no place 4'],
    [
      'speaker',
      'Jonas Hale Jonas Hale 3',
      'Ines Moreau Ines Moreau 2',
      'Society of Lights Society of Lights 1',
    ],
    ['year', '1902 1902 4', '1987 1987 1', 'null no date 1'],
  ];
  for (const [by, ...expected] of cases) {
    it(`${by} counts facts`, () =>
      assert.deepEqual(pairsOf(rows('facts', '--count-by', by)), expected));
  }

  it('counts of a search what has every word, by what it has it, too', () => {
    assert.deepEqual(pairsOf(rows('search', 'lighthouse', '--count-by', 'match')), ['word word 2']);
    const { out, err } = cnca('search', 'lighthouse', '--count-by', 'kind', '--format', 'tsv');
    assert.equal(out, 'value\tlabel\tcount\nevent\tevent\t1\nstatistic\tstatistic\t1\n');
    assert.match(err, /^2 facts have all of it; 1 more has part of it\n2 facts counted\n$/);
    const none = cnca('search', 'tower', 'fog', '--count-by', 'kind', '--json');
    assert.deepEqual([none.code, none.out], [1, '[]\n']);
    assert.match(none.err, /no fact has all of "tower fog"/);
  });

  it('goes with filters, --limit and --reverse', () => {
    const by = ['facts', '--count-by', 'topic'];
    assert.deepEqual(pairsOf(rows(...by, '--source', 'keepers', '--limit', '1')), [
      'lights Lights 3',
    ]);
    assert.deepEqual(pairsOf(rows(...by, '--reverse', '--limit', '1')), ['weather Weather 1']);
    assert.match(cnca(...by, '--limit', '1').err, /1 of 4 shown; --limit 0 shows all\n$/);
    assert.equal(cnca(...by, '--kind', 'policy').code, 1);
  });

  it('says what counts more than once', () => {
    assert.equal(
      cnca('facts', '--count-by', 'topic').err,
      'a fact of several topics counts in each of them, and in those above them\n6 facts counted\n',
    );
    assert.equal(cnca('facts', '--count-by', 'kind').err, '6 facts counted\n');
    const tides = run(['facts', '--count-by', 'year', '--base', 'test/fixtures/tide-mills'], {
      cwd: HOME,
    });
    assert.match(tides.err, /^1 fact with an open end: counted only in the year that is known\n/);
  });

  it('gives JSON by its schema, and the number in every format', () => {
    const valid = validatorOf(schemaText('count'));
    for (const by of COUNT_KEYS) {
      const json = rows('facts', '--count-by', by);
      assert.ok(valid(json), JSON.stringify(valid.errors));
      for (const format of ['table', 'record', 'jsonl', 'csv', 'tsv', 'md']) {
        const { out } = cnca('facts', '--count-by', by, '--format', format);
        for (const { value, label, count } of json) {
          const line = out
            .split(/\r?\n\r?\n|\n(?! )/)
            .find((one) => one.includes(value ?? label) && one.includes(String(count)));
          assert.ok(format === 'record' || line, `${by} ${format} ${label}`);
        }
      }
    }
    assert.match(cnca('facts', '--count-by', 'kind').out, /\nevent +4 {2}█+\nstatistic +2 {2}█+\n/);
    assert.match(
      cnca('facts', '--count-by', 'kind', '--format', 'record').out,
      /^value +event\nlabel +event\ncount +4\n\nvalue/,
    );
    assert.match(
      cnca('facts', '--count-by', 'kind', '--fields', 'count').out,
      /^count\n─+\n {4}4\n/,
    );
  });

  it('counts what each filter finds, in the base that comes with the program', () => {
    const facts = ['--base', join(HOME, 'facts'), '--topic', 'summits', '--json'];
    for (const by of ['kind', 'topic', 'source', 'place', 'speaker']) {
      const counted: Row[] = JSON.parse(run(['facts', '--count-by', by, ...facts]).out);
      const [row] = counted.filter(({ value }) => value !== null).reverse();
      assert.ok(row?.value);
      if (by === 'topic') continue;
      const found = JSON.parse(run(['facts', `--${by}`, row.value, ...facts]).out);
      assert.equal(found.length, row.count, `${by} ${row.value}`);
    }
  });

  it('excludes --count and --sort, and match is only of a search', () => {
    for (const other of [['--count'], ['--sort', 'id']]) {
      const { code, err } = cnca('facts', '--count-by', 'kind', ...other);
      assert.equal(code, 2);
      assert.match(err, /exclude each other/);
    }
    assert.equal(cnca('facts', '--count-by', 'match').code, 2);
    assert.equal(cnca('facts', '--count-by', 'kind', '--fields', 'id').code, 2);
  });
});
