import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { FIELDS } from '../../src/output/fields.ts';
import { IDS, tempDir, writeBase } from '../helpers/base.ts';
import { readCsv } from '../helpers/cells.ts';
import { lacks, PROGRAM, type Ran, run, runProgram } from '../helpers/run.ts';
import { widest } from '../output/terminal.ts';

const BASE = writeBase();
const env = { CNCA_BASE: BASE };
const [TOWER_K, LIT_K, LEFT, TOWER_L, LIT_L, FOG] = IDS;

function cnca(...args: readonly string[]): Ran {
  return run(args, { env });
}

const idsOf = ({ out }: Ran): string[] =>
  (JSON.parse(out) as readonly { readonly id: string }[]).map(({ id }) => id);

describe('letters', () => {
  const same: readonly (readonly [short: string, long: string])[] = [
    ['facts -n 2', 'facts --limit 2'],
    ['facts -n2', 'facts --limit 2'],
    ['facts -t towers -t weather', 'facts --topic towers --topic weather'],
    ['facts -s keepers', 'facts --source keepers'],
    ['search tower -f csv', 'search tower --format csv'],
    ['search tower -j', 'search tower --json'],
    ['topics -f tsv', 'topics --format tsv'],
    ['sources -j', 'sources --json'],
    ['show fog-no-ship -f md', 'show fog-no-ship --format md'],
  ];
  for (const [short, long] of same) {
    it(`${short} is ${long}`, () => {
      assert.deepEqual(cnca(...short.split(' ')), cnca(...long.split(' ')));
      assert.equal(cnca(...short.split(' ')).code, 0);
    });
  }
});

describe('--offset', () => {
  it('leaves out the first, and says which are shown and how to go on', () => {
    const page = cnca('facts', '-n', '2', '--offset', '2', '-j');
    assert.deepEqual(idsOf(page), [LEFT, TOWER_L]);
    assert.equal(page.err, '3 to 4 of 6 shown; --offset 4 shows the next\n');
    const last = cnca('facts', '-n', '2', '--offset', '4', '-j');
    assert.deepEqual(idsOf(last), [LIT_L, FOG]);
    assert.equal(last.err, '5 to 6 of 6 shown\n');
  });

  it('walks through a search, each fact once', () => {
    const all = idsOf(cnca('search', 'tower', '-n', '0', '-j'));
    assert.ok(all.length > 1);
    const pages = all.map((_, offset) =>
      idsOf(cnca('search', 'tower', '-n', '1', '--offset', `${offset}`, '-j')),
    );
    assert.deepEqual(pages.flat(), all);
    const explained = cnca('search', 'tower', '-n', '1', '--offset', '1', '--explain', '-j');
    assert.match(explained.err, new RegExp(`^${idsOf(explained)[0]}: `, 'm'));
  });

  it('is exit code 1 where nothing is left', () => {
    const { code, out, err } = cnca('facts', '--offset', '6', '-j');
    assert.deepEqual([code, out], [1, '[]\n']);
    assert.equal(err, 'nothing shown: there are 6, and --offset leaves out 6\n');
  });
});

describe('--sort by several fields', () => {
  const cases: readonly (readonly [options: string, ...ids: string[]])[] = [
    ['--sort kind,value', LIT_K, LEFT, LIT_L, FOG, TOWER_L, TOWER_K],
    ['--sort kind --sort date', LIT_K, LIT_L, FOG, LEFT, TOWER_L, TOWER_K],
    ['--sort source,id', LIT_K, LEFT, TOWER_K, LIT_L, FOG, TOWER_L],
    ['--sort source,id --reverse', TOWER_L, FOG, LIT_L, TOWER_K, LEFT, LIT_K],
  ];
  for (const [options, ...ids] of cases) {
    it(`facts ${options}`, () => {
      assert.deepEqual(idsOf(cnca('facts', '--json', ...options.split(' '))), ids);
    });
  }

  it('shows them', () => {
    assert.match(cnca('facts', '--sort', 'date,value').out, /^ID +Date +Value +Claim +Source\n/);
    assert.match(cnca('facts', '--sort', 'id').out, /^ID +Claim +Source\n/);
  });
});

describe('--fields all', () => {
  it('is every field that is not made of others', () => {
    const [header] = readCsv(cnca('facts', '--fields', 'all', '-f', 'csv').out);
    const leaves = FIELDS.filter((field) => field !== 'source' && field !== 'value');
    assert.deepEqual(header, leaves);
    assert.match(cnca('topics', '--fields', 'all', '-f', 'tsv').out, /^id\tlabel\tdescr.*count\n/);
    const [fact] = JSON.parse(cnca('search', 'fog', '--fields', 'all', '-j').out);
    assert.deepEqual([fact.match, fact.source.editor, fact.id], ['word', null, FOG]);
  });
});

describe('the ending of --output', () => {
  const written = (name: string, ...args: readonly string[]): string => {
    const path = join(tempDir(), name);
    const { code, out } = cnca(...args, '-o', path);
    assert.deepEqual([code, out], [0, '']);
    return readFileSync(path, 'utf8');
  };
  const formats: readonly (readonly [ending: string, format: string])[] = [
    ['csv', 'csv'],
    ['CSV', 'csv'],
    ['tsv', 'tsv'],
    ['json', 'json'],
    ['jsonl', 'jsonl'],
    ['ndjson', 'jsonl'],
    ['md', 'md'],
    ['jsonld', 'jsonld'],
    ['sql', 'sql'],
    ['txt', 'table'],
    ['constructor', 'table'],
  ];
  for (const [ending, format] of formats) {
    it(`.${ending} is ${format}`, () => {
      assert.equal(written(`facts.${ending}`, 'facts'), cnca('facts', '-f', format).out);
    });
  }

  it('says nothing where the line names a format, or the command cannot write it', () => {
    assert.equal(written('a.csv', 'facts', '-f', 'table'), cnca('facts').out);
    assert.equal(written('a.csv', 'facts', '--json'), cnca('facts', '--json').out);
    assert.equal(written('a.sql', 'topics'), cnca('topics').out);
    assert.equal(written('.csv', 'topics'), cnca('topics').out);
    assert.equal(written('csv', 'topics'), cnca('topics').out);
  });
});

describe('--bom', () => {
  it('is a byte order mark before CSV, and only there', () => {
    const { out } = cnca('facts', '-f', 'csv', '--bom', '--fields', 'id');
    assert.equal(out, `\uFEFF${cnca('facts', '-f', 'csv', '--fields', 'id').out}`);
    const both = cnca('facts', '-f', 'csv', '--bom', '--no-header', '-n', '1', '--fields', 'id');
    assert.equal(both.out, `\uFEFF${TOWER_K}\r\n`);
  });
});

describe('the width into a pipe', { skip: lacks('script') }, () => {
  /** What a command prints into a pipe on a terminal of some columns, on which stderr is. */
  const piped = (columns: number, more: Readonly<Record<string, string>> = {}): string => {
    const out = join(tempDir(), 'out');
    const line = `stty cols ${columns}; '${process.execPath}' '${PROGRAM}' facts | cat > '${out}'`;
    runProgram('script', ['-qec', line, '/dev/null'], { env: { ...env, ...more }, input: '' });
    return readFileSync(out, 'utf8');
  };

  it('is that of the terminal that stderr is on', () => {
    for (const columns of [60, 72, 130]) {
      assert.equal(piped(columns), run(['facts'], { env: { ...env, COLUMNS: `${columns}` } }).out);
    }
    assert.ok(widest(piped(60)) <= 60);
  });

  it('is COLUMNS where it is set', () => {
    assert.equal(
      piped(60, { COLUMNS: '90' }),
      run(['facts'], { env: { ...env, COLUMNS: '90' } }).out,
    );
  });

  it('is the same in a file that --output names', () => {
    const out = join(tempDir(), 'out.txt');
    const line = `stty cols 72; '${process.execPath}' '${PROGRAM}' facts -o '${out}'`;
    runProgram('script', ['-qec', line, '/dev/null'], { env, input: '' });
    assert.equal(readFileSync(out, 'utf8'), piped(72));
  });
});
