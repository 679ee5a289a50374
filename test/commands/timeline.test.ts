import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { schemaText } from '../../src/base/json-schema.ts';
import { FACT_KEYS } from '../../src/output/fields.ts';
import { claimYaml, IDS, writeBase } from '../helpers/base.ts';
import { validatorOf } from '../helpers/facts.ts';
import { type Ran, run } from '../helpers/run.ts';

const [TOWER_K, LIT_K, LEFT, TOWER_L, LIT_L, FOG] = IDS;
const BASE = writeBase();
const timeline = (...args: readonly string[]): Ran => run(['timeline', ...args, '--base', BASE]);
const idsOf = (...args: readonly string[]): string[] =>
  JSON.parse(timeline(...args, '--json').out).map(({ id }: { id: string }) => id);

describe('cnca timeline', () => {
  it('shows what is dated in the order of time, and says how much is not', () => {
    const { code, out, err } = timeline();
    assert.equal(code, 0);
    assert.equal(
      err,
      '1 more fact has no date; --undated lists it\n' +
        '≠: another document differs; cnca compare <id> shows both quotes\n',
    );
    const dates = out.split('\n').flatMap((line) => /^\d\S*/.exec(line)?.[0] ?? []);
    assert.deepEqual(dates, ['1902', '1902-03-03', '1902-03-03', '1902-03-03', '1987']);
    assert.match(out, /^1902 {8}The tower .* 58 metres\. \(≠\snumber\)\n {12}tower-height-log {2}/);
    assert.match(out, /\nSources\nJonas Hale 1902 +Jonas Hale, “Log of Cape Sorrow”, 1902/);
  });

  const cases: readonly (readonly [options: string, ...ids: string[]])[] = [
    ['', TOWER_L, LIT_K, LIT_L, FOG, LEFT],
    ['--reverse', LEFT, FOG, LIT_L, LIT_K, TOWER_L],
    ['--limit 2', TOWER_L, LIT_K],
    ['--undated', TOWER_L, LIT_K, LIT_L, FOG, LEFT, TOWER_K],
    ['--undated --reverse', LEFT, FOG, LIT_L, LIT_K, TOWER_L, TOWER_K],
    ['tower', TOWER_L],
    ['tower --undated', TOWER_L, TOWER_K],
    ['--topic keeping', LIT_K, LEFT],
    ['--since 1903', LEFT],
    ['--until 1902-03-02', TOWER_L],
    ['--since 1903 --undated', LEFT, TOWER_K],
  ];
  for (const [options, ...ids] of cases) {
    it(`${options || 'alone'}: ${ids.length}`, () =>
      assert.deepEqual(idsOf(...options.split(' ').filter(Boolean)), ids));
  }

  it('counts those without a date where dates are asked for, too', () => {
    assert.match(timeline('--since', '1988').err, /no fact has a date.*\n1 fact has no date;/);
    assert.equal(timeline('--since', '1988').code, 1);
  });

  it('gives JSON by its schema: whole facts with their first and last day', () => {
    const base = writeBase({
      'claims/more.yaml': [
        ['open-end', '1903/..'],
        ['open-begin', '../1904-02'],
        ['about', '1905~'],
      ]
        .map(([id = '', date = '']) => claimYaml({ id, date: `"${date}"` }))
        .join(''),
    });
    const { out } = run(['timeline', '--since', '1903', '--undated', '--json', '--base', base]);
    const valid = validatorOf(schemaText('timeline'));
    const facts: readonly Record<string, string>[] = JSON.parse(out);
    assert.ok(valid(JSON.parse(out)), JSON.stringify(valid.errors));
    for (const fact of facts) assert.deepEqual(Object.keys(fact), [...FACT_KEYS, 'first', 'last']);
    assert.deepEqual(
      facts.map((fact) => [fact['id'], fact['first'], fact['last']]),
      [
        ['open-end', '1903-01-01', null],
        ['open-begin', null, '1904-02-29'],
        ['about', '1905-01-01', '1905-12-31'],
        [LEFT, '1987-01-01', '1987-12-31'],
        [TOWER_K, null, null],
      ],
    );
  });

  it('is the same in every format', () => {
    const ids = idsOf();
    const json = JSON.parse(timeline('--json').out);
    const lines = timeline('--format', 'jsonl').out.trimEnd().split('\n');
    assert.deepEqual(
      lines.map((line) => JSON.parse(line)),
      json,
    );
    for (const [format, separator] of [
      ['csv', '\r\n'],
      ['tsv', '\n'],
    ] as const) {
      const rows = timeline('--format', format, '--fields', 'id').out.split(separator);
      assert.deepEqual(rows, ['id', ...ids, '']);
    }
    assert.match(timeline('--format', 'csv').out, /,citation,first,last\r\n/);
    assert.match(timeline('--format', 'md').out, /^\| date \| id \| claim \| quote \| citation \|/);
    assert.match(timeline('--format', 'record').out, /^tower-height-log\s\(≠\snumber\)\n/);
    assert.match(timeline('--fields', 'first,id').out, /^first +id\n─+\n1902-01-01 /);
  });

  it('shows only what has every word, and says what it left out', () => {
    const { code, out, err } = timeline('tower', 'fog');
    assert.deepEqual([code, out], [1, '']);
    assert.match(
      err,
      /^no fact has all of "tower fog"; \d facts have part of it: cnca search tower fog\n$/,
    );
    assert.match(timeline('lighthouze').err, /^showing results for lighthouse/);
    const unknown = timeline('qqzzy', '--json');
    assert.deepEqual([unknown.code, unknown.out], [1, '[]\n']);
    assert.match(unknown.err, /^nothing found for qqzzy/);
    assert.equal(timeline('!?').code, 2);
  });

  it('refuses an unknown field', () => {
    const { code, err } = timeline('--fields', 'middle');
    assert.equal(code, 2);
    assert.match(err, /unknown field "middle".*first, last/);
  });
});
