import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { COMMANDS } from '../../src/cli/commands.ts';
import { claimYaml, IDS, writeBase } from '../helpers/base.ts';
import { run } from '../helpers/run.ts';

const BASE = writeBase();
const [TOWER_K, LIT_K, LEFT, TOWER_L, LIT_L, FOG] = IDS;

/** The ids that a command line finds; none and exit code 1 go together. */
function found(args: readonly string[]): readonly string[] {
  const { code, out } = run([...args, '--json', '--base', BASE]);
  const ids = (JSON.parse(out) as readonly { readonly id: string }[]).map(({ id }) => id);
  assert.equal(code, ids.length > 0 ? 0 : 1);
  return ids;
}

describe('options that are something without being named', () => {
  for (const { name, options } of COMMANDS) {
    for (const { flags } of options.filter((one) => one.default !== undefined)) {
      it(`have a name of one word: cnca ${name} ${flags}`, () =>
        assert.match(flags, /^(?:-[a-z], )?--[a-z]+ </));
    }
  }
});

describe('filters', () => {
  const cases: readonly (readonly [options: string, ...ids: string[]])[] = [
    ['--topic weather', FOG],
    ['--topic lights', TOWER_K, LIT_K, LEFT, TOWER_L, LIT_L],
    ['--topic towers', TOWER_K, TOWER_L],
    ['--topic weather --topic towers', TOWER_K, TOWER_L, FOG],
    ['--topic weather,towers', TOWER_K, TOWER_L, FOG],
    ['--source keepers', TOWER_K, LIT_K, LEFT],
    ['--source keepers --topic towers', TOWER_K],
    ['--kind statistic', TOWER_K, TOWER_L],
    ['--kind statistic,event', ...IDS],
    ['--kind policy'],
    ['--place NO', TOWER_K, LIT_K],
    ['--place no', TOWER_K, LIT_K],
    ['--speaker society', LEFT],
    ['--speaker Moreau', TOWER_K, LIT_K],
    ['--speaker hale', TOWER_L, LIT_L, FOG],
    ['--since 1903', LEFT],
    ['--until 1902', LIT_K, TOWER_L, LIT_L, FOG],
    ['--until 1902-03-02', TOWER_L],
    ['--since 1902-03-03 --until 1902-03-03', LIT_K, TOWER_L, LIT_L, FOG],
    ['--since 1988'],
    ['--conflicting --source keepers', TOWER_K],
    ['--agreeing', LIT_K, LIT_L],
    ['--agreeing --source keepers', LIT_K],
    ['--agreeing --conflicting'],
    ['--topic weather --kind statistic'],
  ];
  for (const [options, ...ids] of cases) {
    it(`facts ${options}: ${ids.length}`, () => {
      const args = options.split(' ');
      assert.deepEqual(found(['facts', ...args]), ids);
      const count = run(['facts', ...args, '--count', '--base', BASE]);
      assert.deepEqual([count.out, count.code], [`${ids.length}\n`, ids.length > 0 ? 0 : 1]);
    });
  }

  it('facts --conflicting puts the two sides together', () => {
    assert.deepEqual(found(['facts', '--conflicting']), [TOWER_K, TOWER_L]);
  });

  it('facts --conflicting --agreeing say with what, and set the groups apart', () => {
    const both = writeBase({
      'claims/more.yaml': [
        { id: 'one', conflicts: '[two]', corroborates: '[two]' },
        { id: 'other', conflicts: '[another]', corroborates: '[another]' },
        { id: 'two', conflicts: '[one]', corroborates: '[one]' },
        { id: 'another', conflicts: '[other]', corroborates: '[other]' },
      ]
        .map((lines) => claimYaml(lines))
        .join(''),
    });
    const shown = (...args: readonly string[]): string =>
      run(['facts', '--conflicting', '--agreeing', '--base', both, ...args]).out;
    const table = shown('--fields', 'id');
    assert.match(table, /^one .*\(conflicts with two; agrees with two\)$/m);
    const order = (text: string): string =>
      text
        .replaceAll(/^(\w+|─).*$/gm, '$1')
        .replaceAll(/\n+/g, ' ')
        .trim();
    assert.equal(order(table), 'id ─ one two ─ other another ─');
    assert.equal(order(shown('--fields', 'id', '--reverse')), 'id ─ another other ─ two one ─');
    assert.equal(order(shown('--fields', 'id', '--sort', 'id')), 'id ─ another one other two ─');
    assert.match(shown('--format', 'record'), /\n\n─+\n─+\n\nother /);
    assert.equal(shown('--format', 'record').match(/\n\n─+\n\n/g)?.length, 2);
    const fields = shown('--format', 'record', '--fields', 'id');
    assert.match(fields, /\n\n─+\n\nid {2}other /);
    assert.equal(fields.match(/─+/g)?.length, 1);
  });

  it('narrow a search', () => {
    assert.deepEqual(found(['search', 'tower', '--source', 'keepers']), [TOWER_K]);
    assert.deepEqual(found(['search', 'lamp', '--until', '1901']), []);
  });
});

describe('--sort, --reverse, --limit and --count', () => {
  const cases: readonly (readonly [options: string, ...ids: string[]])[] = [
    ['', ...IDS],
    ['--reverse', FOG, LIT_L, TOWER_L, LEFT, LIT_K, TOWER_K],
    ['--sort id', LIT_K, LIT_L, FOG, LEFT, TOWER_K, TOWER_L],
    ['--sort id --reverse', TOWER_L, TOWER_K, LEFT, FOG, LIT_L, LIT_K],
    ['--sort value', TOWER_L, TOWER_K, LIT_K, LEFT, LIT_L, FOG],
    ['--sort value --reverse', TOWER_K, TOWER_L, LIT_K, LEFT, LIT_L, FOG],
    ['--sort date', TOWER_L, LIT_K, LIT_L, FOG, LEFT, TOWER_K],
    ['--sort date --reverse', LEFT, LIT_K, LIT_L, FOG, TOWER_L, TOWER_K],
    ['--sort kind', LIT_K, LEFT, LIT_L, FOG, TOWER_K, TOWER_L],
    ['--sort source --reverse', TOWER_L, LIT_L, FOG, TOWER_K, LIT_K, LEFT],
    ['--sort claim --limit 1', LIT_K],
    ['--limit 2', TOWER_K, LIT_K],
    ['--limit 2 --reverse', FOG, LIT_L],
    ['--limit 0', ...IDS],
    ['--limit 99', ...IDS],
  ];
  for (const [options, ...ids] of cases) {
    it(`facts ${options}`, () => {
      assert.deepEqual(found(['facts', ...options.split(' ').filter(Boolean)]), ids);
    });
  }

  it('say on stderr where not all is shown', () => {
    const { code, out, err } = run(['facts', '--limit', '2', '--format', 'csv', '--base', BASE]);
    assert.deepEqual([code, err], [0, '2 of 6 shown; --limit 0 shows all\n']);
    assert.equal(out.split('\r\n').length, 4);
    assert.equal(run(['facts', '--limit', '6', '--base', BASE]).err, '');
  });

  it('count all that have everything, whatever the limit and format', () => {
    const { code, out, err } = run([
      'search',
      'lighthouse',
      '--count',
      '--limit',
      '1',
      '--format',
      'csv',
      '--base',
      BASE,
    ]);
    assert.deepEqual([code, out], [0, '2\n']);
    assert.equal(err, '2 facts have all of it; 1 more has part of it\n');
  });

  it('are the same in every run', () => {
    const runs = [1, 2, 3].map(() => run(['search', 'tower', 'lamp', 'fog', '--base', BASE]).out);
    assert.equal(new Set(runs).size, 1);
  });
});

describe('the base in use', () => {
  const other = writeBase({ 'claims/keepers.yaml': null, 'fingerprints/keepers': null }).concat(
    '/',
  );
  const count = (args: readonly string[], env = {}): string =>
    run(['facts', '--count', ...args], { env }).out;
  const only = writeBase({
    'claims/keepers.yaml': null,
    'claims/log.yaml': `- id: alone
  claim: Alone.
  kind: event
  topics: [weather]
  source: keepers
  quote: "q"
`,
  });

  it('is that of --base, else of CNCA_BASE, else the one that comes with the program', () => {
    assert.equal(count(['--base', BASE]), '6\n');
    assert.equal(count([], { CNCA_BASE: BASE }), '6\n');
    assert.equal(count(['--base', only], { CNCA_BASE: BASE }), '1\n');
    const shipped = Number(count([]));
    assert.ok(shipped > 100, `${shipped} facts`);
    assert.equal(Number(count([], { CNCA_BASE: '' })), shipped);
  });

  it('may be named relative to the folder one is in', () => {
    assert.equal(run(['facts', '--count', '--base', '.'], { cwd: BASE }).out, '6\n');
    assert.equal(run(['facts', '--count', '--base=claims/..'], { cwd: BASE }).out, '6\n');
    const { out } = run(['facts', '--count'], { cwd: `${BASE}/claims`, env: { CNCA_BASE: '..' } });
    assert.equal(out, '6\n');
  });

  it('is named in its problems, in a way that an editor can open', () => {
    const { code, out, err } = run(['facts', '--base', other]);
    assert.deepEqual([code, out], [2, '']);
    const log = `${other}claims/log.yaml`;
    assert.match(err, new RegExp(`^${log}:11:15: unknown-claim: unknown claim "tower-height-keep`));
    assert.match(err, /\n {4} {2}conflicts: \[tower-height-keepers\]\n {4} {14}\^\n/);
    assert.match(err, /\n2 problems in 1 file\n$/);
  });
});
