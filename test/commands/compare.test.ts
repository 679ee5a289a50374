import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { schemaText } from '../../src/base/json-schema.ts';
import { changed, IDS, writeBase } from '../helpers/base.ts';
import { validatorOf } from '../helpers/facts.ts';
import { type Ran, run } from '../helpers/run.ts';

const [TOWER_K, LIT_K, , TOWER_L, LIT_L] = IDS;
const BASE = writeBase();
const compare = (...args: readonly string[]): Ran => run(['compare', ...args, '--base', BASE]);

interface Pair {
  readonly relation: string;
  readonly differs: readonly string[];
  readonly fact: { readonly id: string };
  readonly other: { readonly id: string };
}
const pairs = (out: string): string[] =>
  JSON.parse(out).map(
    ({ relation, differs, fact, other }: Pair) => `${fact.id} ${relation} ${other.id}: ${differs}`,
  );

const DIFFER = `${TOWER_K} conflicts ${TOWER_L}: value`;
const AGREE = `${LIT_K} corroborates ${LIT_L}: words`;

describe('cnca compare', () => {
  it('shows both quotes, who says so, and in what they differ', () => {
    const { code, out, err } = compare(TOWER_K);
    assert.deepEqual([code, err], [0, '']);
    assert.equal(
      out,
      `tower-height-keepers: nearly 61 m
  “Our tower, nearly 61 metres of granite”
  — Ines Moreau, “The Last Keepers”, Coast Review, April 2019, para. 2,
    https://coast.example/keepers.

≠ differs in number
tower-height-log: 58 m, 1902
  “Tower measured by the surveyor: 58 metres.”
  — Jonas Hale, “Log of Cape Sorrow”, 1902, para. 3.
`,
    );
  });

  const cases: readonly (readonly [args: string, ...pairs: string[]])[] = [
    ['', DIFFER, AGREE],
    ['--conflicting', DIFFER],
    ['--agreeing', AGREE],
    ['--topic towers', DIFFER],
    [
      '--source log-1902',
      `${TOWER_L} conflicts ${TOWER_K}: value`,
      `${LIT_L} corroborates ${LIT_K}: words`,
    ],
    ['granite', DIFFER],
    [`${LIT_L}`, `${LIT_L} corroborates ${LIT_K}: words`],
    [`${LIT_K} ${TOWER_K}`, AGREE, DIFFER],
  ];
  for (const [args, ...expected] of cases) {
    it(`${args || 'alone'}: ${expected.length}`, () => {
      const { code, out } = compare(...args.split(' ').filter(Boolean), '--json');
      assert.deepEqual([code, pairs(out)], [0, expected]);
    });
  }

  it('says that others speak, and when it is the author of the other document', () => {
    const said = (name: string): string[] => {
      const base = writeBase({
        'claims/keepers.yaml': changed(
          'claims/keepers.yaml',
          '  places: [NO]\n  corroborates:',
          `  places: [NO]\n  speaker: ${name}\n  corroborates:`,
        ),
      });
      return pairs(run(['compare', LIT_K, '--json', '--base', base]).out);
    };
    assert.deepEqual(said('The Mayor'), [`${LIT_K} corroborates ${LIT_L}: speaker,words`]);
    assert.deepEqual(said('Jonas Hale'), [AGREE]);
  });

  it('gives JSON by its schema', () => {
    const valid = validatorOf(schemaText('comparison'));
    assert.ok(valid(JSON.parse(compare('--json').out)), JSON.stringify(valid.errors));
  });

  it('is the same in every format', () => {
    const json = JSON.parse(compare('--json').out);
    const lines = compare('--format', 'jsonl').out.trimEnd().split('\n');
    assert.deepEqual(
      lines.map((line) => JSON.parse(line)),
      json,
    );
    const csv = compare('--format', 'csv', '--fields', 'relation,differs,fact.id,other.source').out;
    assert.equal(
      csv,
      `relation,differs,fact.id,other.source\r\nconflicts,value,${TOWER_K},log-1902\r\ncorroborates,words,${LIT_K},log-1902\r\n`,
    );
    assert.match(compare('--format', 'tsv').out, /^relation\tdiffers\tfact\.id\tfact\.claim\t/);
    assert.match(
      compare('--format', 'md').out,
      /^\| relation \| differs \| fact\.id \| other\.id \|/,
    );
    assert.match(compare('--format', 'table').out, /^relation +differs +fact\.id +other\.id\n─+\n/);
    assert.match(compare('--fields', 'relation').out, /^relation {2}conflicts\n/);
  });

  it('ends with 1 where there is nothing to compare, and says why', () => {
    const alone = compare('fog-no-ship', '--json');
    assert.deepEqual([alone.code, alone.out], [1, '[]\n']);
    assert.match(alone.err, /^nothing to compare: no other document .* 1 fact found\n$/);
    const none = compare('qqzzy');
    assert.deepEqual([none.code, none.out], [1, '']);
    assert.match(none.err, /^nothing found for qqzzy/);
    assert.match(compare('tower-height-lag').err, /^unknown id .*did you mean "tower-height-log"/);
    assert.equal(compare(LIT_K, '--topic', 'weather').code, 1);
  });
});
