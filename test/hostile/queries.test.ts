import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { changed, claimYaml, DOCUMENTS, tempDir, writeBase } from '../helpers/base.ts';
import { type Guarded, guarded } from './guarded.ts';

/** Bytes: a little below the limit of Linux for one argument. */
const LONGEST_ARGUMENT = 130_000;
const MOST_CPU_MS = 15_000;
/** Characters: messages must not repeat long input. */
const LONGEST_MESSAGE = 10_000;

const SMALL = process.platform !== 'linux' && 'arguments are shorter on this system';

const dir = writeBase();

/** Runs a command on a base, and asserts limits of its CPU time and of the length of its messages. */
function asked(args: readonly string[], base: string = dir, raw = false): Guarded {
  const [command = '', ...rest] = args;
  const ran = guarded([command, '--base', base, ...rest], { untouched: base, raw });
  const what = args
    .map((arg) => arg.slice(0, 40))
    .join(' ')
    .slice(0, 200);
  assert.ok(ran.cpuMs < MOST_CPU_MS, `${what}: ${ran.cpuMs} ms`);
  assert.ok(ran.err.length < LONGEST_MESSAGE, `${what}: ${ran.err.length} units of message`);
  if (ran.code !== 0) assert.notEqual(ran.err, '', what);
  return ran;
}

const long = (piece: string): string =>
  piece.repeat(Math.floor(LONGEST_ARGUMENT / Buffer.byteLength(piece)));
const times = (count: number, word: (at: number) => string): string[] =>
  Array.from({ length: count }, (_, at) => word(at));

describe('a query', { skip: SMALL }, () => {
  const nothing: readonly (readonly [what: string, words: readonly string[]])[] = [
    ['of a megabyte', times(8, (at) => long(`${at}fgo `))],
    ['of one word of a megabyte', times(8, () => long('fgo'))],
    ['of a very long number', [long('7')]],
    ['of one letter', [long('z')]],
    ['of letters of Thai', [long('ก')]],
    ['of ten thousand unknown words', times(10_000, (at) => `xq${at}`)],
    ['of ten thousand unknown phrases', times(10_000, (at) => `"xq${at} fog"`)],
    ['that is hard for regular expressions', [long('a-1.'), long('1,000 '), long("a'")]],
    ['of regular expressions', ['(a+)+$', '.*'.repeat(5000), '[', '\\', '(?<=x)', '^$']],
    ['of a letter with unordered combining marks', [`x${long('\u0315\u0300')}`]],
  ];
  for (const [what, words] of nothing) {
    it(`does not fail: ${what}`, () => {
      for (const more of [[], ['--explain'], ['--exact']]) {
        assert.ok([0, 1].includes(asked(['search', ...words, ...more]).code ?? 2));
      }
    });
  }

  const noWords: readonly (readonly [what: string, word: string])[] = [
    ['nothing', ''],
    ['marks', long('?!. ')],
    ['combining marks', long('\u0301')],
    ['unordered combining marks', long('\u0315\u0300')],
    ['quotation marks', long('"')],
    ['one quotation mark and spaces', `"${long(' ')}`],
    ['minus signs', `. ${long('-')}`],
    ['invisible characters', long('\u200B')],
    ['emoji', long('👩🏽‍🚒')],
    ['lone surrogates', long('\uD800')],
  ];
  for (const [what, word] of noWords) {
    it(`is refused if it has no word: ${what}`, () => {
      const { code, err } = asked(['search', '--', word]);
      assert.equal(code, 2);
      assert.match(err, /^cnca: search needs at least one word/);
    });
  }

  it('may have ten thousand known words, phrases and exclusions', () => {
    const known = ['fog', 'tower', 'keeper', 'lamp', '1902', 'dusk', 'Sorrow'];
    const word = (at: number): string => known[at % known.length] ?? '';
    assert.equal(asked(['search', ...times(10_000, word)]).code, 0);
    for (const one of [(at: number) => `"${word(at)} all"`, (at: number) => `-${word(at)}`]) {
      assert.ok((asked(['search', '--', 'fog', ...times(10_000, one)]).code ?? 2) < 2);
    }
    assert.equal(asked(['search', '--', 'fog', ...times(10_000, (at) => `-xq${at}`)]).code, 0);
  });
});

describe('options', { skip: SMALL }, () => {
  const refused: readonly (readonly [what: string, args: readonly string[], says: RegExp])[] = [
    ...['__proto__', '__proto__.x', 'constructor.name', 'toString', 'source.__proto__.x'].map(
      (field) => [`--fields ${field}`, ['facts', '--fields', field], /unknown field "/] as const,
    ),
    ['very long fields', ['facts', '--fields', long('a.')], /unknown field "/],
    ['empty fields', ['facts', '--fields', long(',')], /unknown field ""/],
    ['an empty list of fields', ['facts', '--fields', ''], /unknown field ""/],
    ['a field with very many parts', ['facts', '--fields', `id${long('.')}`], /unknown field "/],
    ...['-1', '1e9', '0x10', '١', 'NaN', 'Infinity', '1.5', '', ' 5', long('9')].map(
      (limit) =>
        [`--limit ${limit.slice(0, 10)}`, ['facts', `--limit=${limit}`], /--limit <n>'/] as const,
    ),
    ...['99999', '2025-13', '-1', '', long('2'), '2025-02-30', '2025/2024', '../..'].map(
      (date) =>
        [`--since ${date.slice(0, 10)}`, ['facts', `--since=${date}`], /'--since|since/] as const,
    ),
    ['a very long topic', ['facts', '--topic', long('weather')], /topic/],
    ['a very long kind', ['facts', '--kind', long('event')], /kind/],
    ['a very long place', ['facts', '--place', long('NO')], /place/],
    ['a very long source', ['facts', '--source', long('log-')], /source/],
    ['a very long format', ['facts', '--format', long("x' argument '")], /--format <format>'/],
    [
      'a format with a line break',
      ['facts', '--format', `${long(" argument '")}\n`],
      /--format <format>'/,
    ],
    ['a very long option', ['facts', `--${long('x')}`], /unknown option/],
    ['a very long command', [long('search')], /unknown command/],
    ['a very long id', ['show', long('fog-')], /./],
    ['ten thousand ids', ['show', ...times(10_000, (at) => `x${at}`)], /./],
    [
      'ids that are properties of objects',
      ['show', '__proto__', 'constructor', 'toString'],
      /__proto__/,
    ],
    ['a topic that is a property of objects', ['facts', '--topic', '__proto__'], /unknown topic/],
    ['a very long style', ['cite', 'keepers', '--style', long('apa')], /style/],
  ];
  for (const [what, args, says] of refused) {
    it(`are refused: ${what}`, () => {
      const { code, err } = asked(args);
      assert.ok(code === 1 || code === 2, String(code));
      assert.match(err, says);
    });
  }

  it('may name a hundred fields, but not ten thousand', () => {
    const fields = times(10_000, (at) => ['id', 'source.title', 'value.amount'][at % 3] ?? '');
    for (const format of ['json', 'csv', 'table', 'record']) {
      const listed = (count: number): Guarded =>
        asked(
          ['facts', '--fields', fields.slice(0, count).join(','), '--format', format],
          dir,
          format === 'csv',
        );
      assert.equal(listed(100).code, 0);
      const { code, err } = listed(10_000);
      assert.equal(code, 2);
      assert.match(err, /at most 100 are written/);
    }
  });

  it('may name a very long speaker', () => {
    assert.ok((asked(['facts', '--speaker', long('Society of Lights ')]).code ?? 3) <= 2);
    assert.ok((asked(['facts', '--speaker', long(' ')]).code ?? 3) <= 2);
  });

  it('may name odd authors of a document', () => {
    const text = join(tempDir(), 'text.txt');
    writeFileSync(text, DOCUMENTS.keepers);
    for (const [at, name] of [
      long(' '),
      long('\n'),
      `x${long(' ')}x`,
      long(','),
      `a,${long(' ')}b`,
    ].entries()) {
      const own = writeBase();
      const add = ['source', 'add', text, '--id', `d${at}`, '--type', 'book', '--author', name];
      const { code, cpuMs, err } = guarded([...add, '--base', own]);
      assert.ok(cpuMs < MOST_CPU_MS, `${cpuMs} ms`);
      assert.ok(err.length < LONGEST_MESSAGE, err.slice(0, 200));
      assert.ok(code !== null && code <= 2);
    }
  });
});

const NO_FIFOS = process.platform === 'win32' && 'this system has neither FIFOs nor devices';

describe('input of claims', { skip: NO_FIFOS }, () => {
  it('is refused if it never ends', () => {
    for (const device of ['/dev/zero', '/dev/urandom']) {
      for (const args of [
        ['add', '--from', device, '--base', dir],
        ['source', 'add', device, '--id', 'x', '--type', 'book', '--base', dir],
        ['fingerprint', device],
      ]) {
        const { code, err, cpuMs } = guarded(args, { untouched: dir });
        assert.equal(code, 2);
        assert.match(err, /it has more than 16777216 bytes/);
        assert.ok(cpuMs < MOST_CPU_MS, `${cpuMs} ms`);
      }
    }
  });

  it('is empty if it is /dev/null', () => {
    assert.equal(asked(['add', '--from', '/dev/null']).code, 2);
  });

  it('may be a FIFO, unless it never ends', () => {
    const fifo = join(tempDir(), 'fifo');
    assert.equal(spawnSync('mkfifo', [fifo]).status, 0);
    const own = writeBase();
    const from = (script: string): Guarded => {
      const writer = spawn('sh', ['-c', script, 'sh', fifo], { stdio: 'ignore', detached: true });
      try {
        return guarded(['add', '--from', fifo, '--base', own]);
      } finally {
        writer.kill('SIGKILL');
      }
    };
    const file = join(tempDir(), 'claim.yaml');
    writeFileSync(file, claimYaml({ id: 'piped', quote: '"Fog all night; no ship passed"' }));
    const added = from(`exec cat '${file}' > "$1"`);
    assert.equal(added.code, 0, added.err);
    const endless = from('exec yes > "$1"');
    assert.equal(endless.code, 2);
    assert.match(endless.err, /it has more than 16777216 bytes/);
  });
});

describe('file names', () => {
  const [NFC, NFD] = ['f\u00E9', 'fe\u0301'];

  it('may have composed or decomposed letters', () => {
    const apart = writeBase({ [`claims/${NFD}.yaml`]: claimYaml({ id: 'apart' }) });
    assert.equal(asked(['facts', '--count'], apart).out, '7\n');
    const both = writeBase({
      [`claims/${NFC}.yaml`]: claimYaml({ id: 'composed' }),
      [`claims/${NFD}.yaml`]: claimYaml({ id: 'apart' }),
    });
    // Some file systems treat both as the same name.
    const files = readdirSync(join(both, 'claims')).length;
    assert.equal(asked(['facts', '--count'], both).out, `${4 + files}\n`);
  });

  it('of either form are not valid ids of documents', () => {
    for (const id of [NFC, NFD]) {
      const named = writeBase({ 'sources.yaml': changed('sources.yaml', 'keepers:', `${id}:`) });
      const { code, err } = asked(['facts'], named);
      assert.equal(code, 2);
      assert.match(err, /must be kebab-case/);
    }
  });
});
