import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { COMMANDS } from '../../src/cli/commands.ts';
import { FACT_FORMATS } from '../../src/output/formats.ts';
import { tempDir, writeBase } from '../helpers/base.ts';
import { HOME, type Ran, run } from '../helpers/run.ts';

const BASE = writeBase();
const env = { CNCA_BASE: BASE };

function cnca(...args: readonly string[]): Ran {
  return run(args, { env });
}

describe('help', () => {
  it('of the program names every command, and leads to more', () => {
    const { code, out, err } = cnca('--help');
    assert.deepEqual([code, err], [0, '']);
    for (const { name, summary } of COMMANDS) {
      assert.match(out, new RegExp(`^ {2}${name} `, 'm'));
      assert.ok(out.replace(/\s+/g, ' ').includes(summary), summary);
    }
    assert.match(out, /\nExamples:\n {2}cnca search /);
    assert.match(out, /\nExit codes: 0 found or fine, 1 nothing found/);
  });

  it('is the same however it is asked for', () => {
    const { out } = cnca('--help');
    for (const args of [[], ['-h'], ['help', 'help']]) {
      assert.deepEqual(cnca(...args), { code: 0, out, err: '' }, args.join(' '));
    }
  });

  for (const { name, options, examples } of COMMANDS) {
    it(`of ${name} has its options and examples, however it is asked for`, () => {
      const { code, out, err } = cnca(name, '--help');
      assert.deepEqual([code, err], [0, '']);
      assert.match(out, new RegExp(`^Usage: cnca ${name} `));
      for (const option of options) assert.ok(out.includes(`  ${option.flags}`), option.flags);
      for (const { command } of examples) assert.ok(out.includes(`\n  ${command}  `), command);
      assert.deepEqual(cnca('help', name), { code, out, err });
    });
  }

  it('is no wider than the terminal, nor than a page', () => {
    for (const [columns, width] of [
      ['60', 60],
      ['80', 80],
      ['300', 100],
    ] as const) {
      const { out } = run(['search', '--help'], { env: { COLUMNS: columns } });
      const own = out.split('\n').filter((line) => !line.startsWith('  cnca '));
      assert.ok(Math.max(...own.map((line) => line.length)) <= width, columns);
    }
  });

  it('needs no base', () => {
    const { code, out } = run(['facts', '--help'], { env: { CNCA_BASE: '/nowhere' } });
    assert.equal(code, 0);
    assert.match(out, /^Usage: cnca facts/);
  });
});

describe('the version', () => {
  const { version } = JSON.parse(readFileSync(join(HOME, 'package.json'), 'utf8'));
  for (const flag of ['--version', '-V']) {
    it(`is printed by ${flag}`, () => {
      assert.deepEqual(cnca(flag), { code: 0, out: `${version}\n`, err: '' });
    });
  }
});

describe('wrong usage is told in one line on stderr, with exit code 2', () => {
  const cases: readonly (readonly [args: readonly string[], says: RegExp])[] = [
    [['serach', 'fog'], /^cnca: unknown command "serach"; did you mean `cnca search fog`\?$/],
    [['fog', 'night'], /^cnca: unknown command "fog"; did you mean `cnca search fog night`\?$/],
    [['list'], /^cnca: unknown command "list"; did you mean `cnca facts`\?$/],
    [['list', '-t', 'lights'], /did you mean `cnca facts -t lights`\?$/],
    [['list', 'lamps'], /did you mean `cnca search lamps` or `cnca search list lamps`\?$/],
    [['Find', 'fog'], /did you mean `cnca search fog`\?$/],
    [['get', 'fog-no-ship'], /mean `cnca show fog-no-ship` or `cnca search get fog-no-ship`\?$/],
    [['export'], /did you mean `cnca facts --format csv --output facts\.csv`\?$/],
    [['version'], /did you mean `cnca --version`\?$/],
    [
      ['edit'],
      /edited in its file under claims\/, and `cnca verify` checks it; did you mean `cnca a/,
    ],
    [
      ['rm'],
      /"rm"; a claim is not removed: give it the rank deprecated in its file under claims\/$/,
    ],
    [['constructor'], /did you mean `cnca search constructor`\?$/],
    [['help', 'serch'], /^cnca: unknown command "serch" \(did you mean "search"\?\); the commands/],
    [['help', 'nope'], /^cnca: unknown command "nope"; the commands are: help, search, facts/],
    [['facts', '--jsom'], /^cnca: unknown option '--jsom' \(Did you mean --json\?\)/],
    [['facts', '--topics', 'x'], /^cnca: unknown option '--topics' \(Did you mean --topic\?\)/],
    [['facts', '--nonsense'], /^cnca: unknown option '--nonsense'$/],
    [
      ['search'],
      /^cnca: missing required argument 'words'; it is used as: cnca search <words\.\.\.>$/,
    ],
    [['show'], /^cnca: missing required argument 'id'; it is used as: cnca show <id\.\.\.>$/],
    [['search', ''], /^cnca: search needs at least one word, such as: cnca search railway$/],
    [['search', ' ', '--', '-'], /^cnca: search needs at least one word/],
    [['topics', 'x'], /^cnca: unknown action "x"; there is one: cnca topics add <id>$/],
    [['facts', '--format'], /^cnca: option '-f, --format <format>' argument missing$/],
    [
      ['facts', '--format', 'jsom'],
      new RegExp(
        `argument 'jsom' is invalid \\(did you mean "json"\\?\\)\\. Allowed choices are ${FACT_FORMATS.join(', ')}\\.$`,
      ),
    ],
    [['facts', '--sort', 'size'], /argument 'size' is invalid\. Allowed choices are id, claim/],
    [['facts', '--sort', 'id,size'], /argument 'id,size' is invalid\. Allowed choices are id, cl/],
    [['facts', '--offset', 'x'], /'--offset <n>' argument 'x' is invalid\./],
    [['facts', '--bom'], /^cnca: --bom is for csv, not for table$/],
    [
      ['topics', '--no-header', '--json'],
      /^cnca: --no-header is for table, csv, tsv, not for json$/,
    ],
    [['facts', '--iri', 'https://a.example/'], /^cnca: --iri is for jsonld, not for table$/],
    [['facts', '-f', 'jsonld', '--iri', 'a b:'], /--iri must be the beginning of .*, not "a b:"$/],
    [['facts', '-f', 'sql', '--fields', 'id'], /^cnca: --fields has no place in sql, which holds/],
    [['show', 'fog-no-ship', 'keepers'], /^cnca: show facts and documents apart: keepers names/],
    [['show', ''], /^cnca: unknown id ""/],
    [['facts', '--limit', '-1'], /argument '-1' is invalid\. It must be a whole number, 0 or more/],
    [['facts', '--limit', '1.5'], /argument '1\.5' is invalid\./],
    [['facts', '--limit', ''], /argument '' is invalid\./],
    [['facts', '--limit', 'ten'], /argument 'ten' is invalid\./],
    [['facts', '--topic', 'towrs'], /unknown topic "towrs" \(did you mean "towers"\?\); `cnca top/],
    [
      ['facts', '--topic', 'whales'],
      /unknown topic "whales"; the topics are: \w.*; `cnca topics` lists them$/,
    ],
    [['sources', 'add', 'a.txt'], /too many arguments .* `cnca source add <file>` registers a doc/],
    [['facts', '--topic', ''], /argument '' is invalid\. It must not be empty\.$/],
    [['facts', '--source', ','], /argument ',' is invalid\. It must not be empty\.$/],
    [['facts', '--source', 'keeprs'], /unknown source "keeprs" \(did you mean "keepers"\?\)/],
    [
      ['facts', '--kind', 'evnt'],
      /unknown kind "evnt" \(did you mean "event"\?\); the kinds are: /,
    ],
    [['facts', '--place', 'XX'], /unknown place "XX".*; the places are: NO$/],
    [['facts', '--speaker', 'Ahab'], /nobody called "Ahab" speaks here; there are: .*Jonas Hale/],
    [['facts', '--since', 'May'], /--since must be a date such as 2024.*, not "May"$/],
    [['facts', '--until', '2024-13'], /--until must be a date .*, not "2024-13"$/],
    [
      ['facts', '--fields', 'id,quot'],
      /unknown field "quot" \(did you mean "quote"\?\); the field/,
    ],
    [['facts', '--fields', ''], /unknown field ""; the fields are: id, claim, quote/],
    [['topics', '--fields', 'quote'], /unknown field "quote"; the fields are: id, label, descr/],
    [['show', 'fog-no-shp'], /unknown id "fog-no-shp" \(did you mean "fog-no-ship"\?\)/],
    [
      ['show', 'fog-no-ship', '__proto__'],
      /unknown id "__proto__"; `cnca search` finds ids, `cnca sources` lists documents$/,
    ],
    [['facts', '--base', ''], /^cnca: --base must name a folder, not ""$/],
  ];
  for (const [args, says] of cases) {
    it(`cnca ${args.join(' ')}`, () => {
      const { code, out, err } = cnca(...args);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, /^cnca: .*\n$/);
      assert.match(err.trimEnd(), says);
    });
  }

  it('and says where there is no base', () => {
    const dir = join(tempDir(), 'none', 'base');
    for (const command of ['facts', 'verify']) {
      const { code, out, err } = run([command, '--base', dir]);
      assert.deepEqual([code, out], [2, '']);
      const says = 'no-base: there is no such folder; name the folder of a fact base';
      assert.equal(err, `${dir}:1:1: ${says}\n1 problem in 1 file\n`);
    }
  });

  it('with the stack only where --debug asks for it', () => {
    for (const args of [
      ['facts', '--topic', 'towrs'],
      ['facts', '--nonsense'],
      ['facts', '--base', '/nowhere'],
    ]) {
      assert.doesNotMatch(cnca(...args).err, /\n\s+at /);
      const { code, out, err } = cnca(...args, '--debug');
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, /\n\s+at .*cnca\.cjs/);
      assert.ok(err.startsWith(cnca(...args).err), 'the message stands first');
    }
  });
});

describe('a word that begins with a minus', () => {
  it('is told to stand after --', () => {
    const { code, err } = cnca('search', 'fog', '-night');
    assert.equal(code, 2);
    assert.match(err, /unknown option '-night'; .* goes after --: cnca search -- -night\n$/);
  });

  it('is never read as a letter and its value, not even as the name of a file', () => {
    const cwd = tempDir();
    for (const word of ['-oil', '-trade', '-sea', '-fog', '-json', '-o=x', '-nil']) {
      const { code, out, err } = run(['search', 'fog', word], { env, cwd });
      assert.deepEqual([code, out], [2, ''], word);
      assert.match(err, new RegExp(`^cnca: unknown option '${word}'; .*-- ${word}\n$`));
    }
    assert.deepEqual(readdirSync(cwd), []);
    assert.equal(cnca('facts', '-n2', '-j').code, 0);
  });

  it('there means that no such word shall be in it', () => {
    const ids = (...words: readonly string[]): string[] => {
      const { out } = cnca('search', '--json', '--', ...words);
      return JSON.parse(out).map((fact: { id: string }) => fact.id);
    };
    const all = ids('tower');
    assert.ok(all.includes('tower-height-keepers') && all.includes('tower-height-log'));
    assert.deepEqual(ids('tower', '-nearly'), ['tower-height-log']);
    assert.equal(ids('--tower').length, all.length);
  });

  it('may be a figure', () => assert.notEqual(cnca('search', '-61').code, 2));
});

describe('nothing found', () => {
  const cases: readonly (readonly [args: readonly string[], says: RegExp])[] = [
    [['search', 'submarine'], /^nothing found for submarine: no fact has "submarine"; try other/],
    [['facts', '--kind', 'policy'], /^no facts: no claim passes all the filters\n$/],
  ];
  for (const [args, says] of cases) {
    it(`is exit code 1, told on stderr: cnca ${args.join(' ')}`, () => {
      const { code, out, err } = cnca(...args);
      assert.deepEqual([code, out], [1, '']);
      assert.match(err, says);
    });

    it(`is still whole in every format for programs: cnca ${args.join(' ')}`, () => {
      assert.equal(cnca(...args, '--json').out, '[]\n');
      assert.equal(cnca(...args, '--format', 'jsonl').out, '');
      assert.equal(cnca(...args, '--format', 'csv', '--fields', 'id,claim').out, 'id,claim\r\n');
      assert.equal(cnca(...args, '--format', 'tsv', '--fields', 'id').out, 'id\n');
      assert.equal(cnca(...args, '--format', 'record').out, '');
      assert.equal(cnca(...args, '--count').out, '0\n');
      assert.equal(cnca(...args, '--format', 'md').code, 1);
    });
  }

  it('in the vocabularies of an empty base, too', () => {
    const empty = writeBase({
      'sources.yaml': '{}',
      'topics.yaml': null,
      'claims/keepers.yaml': null,
      'claims/log.yaml': null,
      'fingerprints/keepers': null,
      'fingerprints/log-1902': null,
    });
    for (const command of ['topics', 'sources']) {
      const { code, out, err } = run([command, '--json', '--base', empty]);
      assert.deepEqual([code, out, err], [1, '[]\n', `this base has no ${command}\n`]);
    }
    assert.equal(run(['facts', '--json', '--base', empty]).out, '[]\n');
  });
});
