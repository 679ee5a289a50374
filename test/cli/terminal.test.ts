import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { stripVTControlCharacters } from 'node:util';
import { changed, claimYaml, writeBase } from '../helpers/base.ts';
import { lacks, PROGRAM, type Ran, run, runProgram } from '../helpers/run.ts';
import { widest } from '../output/terminal.ts';

const BASE = writeBase();
const COMMANDS: readonly (readonly string[])[] = [
  ['search', 'tower'],
  ['show', 'tower-height-log', 'fog-no-ship'],
  ['topics'],
];
/** Commands whose layout for people is the same in any width. */
const VIEWS: readonly (readonly string[])[] = [
  ['timeline'],
  ['compare'],
  ['facts', '--count-by', 'source'],
];

/** Any sequence that a terminal obeys. */
const ANSI = /[\u001B\u009B]/;

function cnca(args: readonly string[], env: Readonly<Record<string, string>> = {}): Ran {
  return run([...args, '--base', BASE], { env });
}

describe('colour', () => {
  const plain: readonly (readonly [what: string, env: Record<string, string>, flag?: string])[] = [
    ['there is none into a pipe', {}],
    [
      'there is none into a pipe, whatever the terminal',
      { TERM: 'xterm-256color', COLORTERM: '24bit' },
    ],
    ['NO_COLOR goes before FORCE_COLOR', { NO_COLOR: '1', FORCE_COLOR: '1' }],
    ['FORCE_COLOR=0 is none', { FORCE_COLOR: '0' }],
    ['an empty FORCE_COLOR is as if it were not set', { FORCE_COLOR: '' }],
    ['--no-color goes before FORCE_COLOR', { FORCE_COLOR: '1' }, '--no-color'],
  ];
  for (const [what, env, flag] of plain) {
    it(what, () => {
      const flags = flag ? [flag] : [];
      for (const command of [...COMMANDS, ...VIEWS]) {
        const { out, err } = cnca([...command, ...flags], env);
        assert.ok(out.length > 100);
        assert.doesNotMatch(out + err, ANSI);
      }
      assert.doesNotMatch(cnca(['facts', '--topic', 'x', ...flags], env).err, ANSI);
    });
  }

  const colored: readonly (readonly [what: string, env: Record<string, string>, flag?: string])[] =
    [
      ['--color asks for it, even into a pipe', {}, '--color'],
      ['--color goes before NO_COLOR', { NO_COLOR: '1', TERM: 'dumb' }, '--color'],
      ['FORCE_COLOR asks for it', { FORCE_COLOR: '1' }],
      ['an empty NO_COLOR is as if it were not set', { FORCE_COLOR: '1', NO_COLOR: '' }],
    ];
  for (const [what, env, flag] of colored) {
    it(`${what}, and changes nothing but colour`, () => {
      for (const command of [...COMMANDS, ...VIEWS]) {
        const { out } = cnca([...command, ...(flag ? [flag] : [])], env);
        assert.match(out, /\u001B\[[\d;]+m/);
        assert.equal(stripVTControlCharacters(out), cnca(command).out);
      }
    });
  }

  it('never stands in what programs read', () => {
    for (const format of ['json', 'jsonl', 'csv', 'tsv', 'md']) {
      const { out } = cnca(['facts', '--format', format, '--color'], { FORCE_COLOR: '1' });
      assert.doesNotMatch(out, ANSI, format);
    }
  });

  const skip = lacks('script');
  it('is there on a terminal, and is not where the terminal is dumb or NO_COLOR set', {
    skip,
  }, () => {
    const on = (env: Readonly<Record<string, string>>): string => {
      const line = `'${process.execPath}' '${PROGRAM}' topics --base '${BASE}'`;
      return runProgram('script', ['-qec', line, '/dev/null'], { env, input: '' }).out;
    };
    assert.match(on({ TERM: 'xterm' }), /\u001B\[1mlights/);
    assert.doesNotMatch(on({ TERM: 'dumb' }), ANSI);
    assert.doesNotMatch(on({ TERM: 'xterm', NO_COLOR: '1' }), ANSI);
    assert.match(on({ TERM: 'dumb', FORCE_COLOR: '1' }), ANSI);
  });
});

describe('the width', () => {
  const commands = [...COMMANDS, ['facts', '--fields', 'id,source,quote'], ['sources']];
  const hard = writeBase({
    'claims/hard.yaml': [
      ['wide', '海角灯塔的守塔人在一九零二年写下雾整夜的雾其后三日无船经过'.repeat(3)],
      ['joined', 'Families 👨‍👩‍👧‍👦 of keepers 👩🏽‍🚒 under one flag 🇳🇴 and ❤️ another '.repeat(3)],
      ['unbroken', `https://coast.example/${'x'.repeat(250)}`],
      ['long-'.repeat(15).slice(0, -1), 'A long id.'],
    ]
      .map(([id = '', text = '']) => claimYaml({ id, claim: `"${text}"`, note: `"${text}"` }))
      .join(''),
  });
  const shipped = ['facts', '--limit', '60'];

  for (const columns of [60, 80, 120, 200]) {
    it(`of ${columns} columns is kept by every line`, () => {
      const env = { COLUMNS: String(columns) };
      for (const command of [...commands, ...VIEWS]) {
        for (const format of ['table', 'record']) {
          const { out } = run([...command, '--format', format, '--base', hard], { env });
          assert.ok(widest(out) <= columns, `${command.join(' ')} as ${format}: ${widest(out)}`);
        }
      }
      assert.match(cnca(['facts'], env).out, /^ID +Claim +Source\n/);
      for (const format of ['table', 'record']) {
        const { out } = run([...shipped, '--format', format], { env });
        assert.ok(widest(out) <= columns, `the shipped base as ${format}: ${widest(out)}`);
      }
    });
  }

  it('is used where there is more of it', () => {
    const wide = run(shipped, { env: { COLUMNS: '200' } }).out;
    assert.ok(widest(wide) > 150);
    assert.ok(
      wide.split('\n').length < run(shipped, { env: { COLUMNS: '80' } }).out.split('\n').length,
    );
  });

  it('of 40 columns gives records instead of a table', () => {
    const env = { COLUMNS: '40' };
    for (const command of commands) {
      const { out, code } = cnca(command, env);
      assert.equal(code, 0);
      assert.equal(out, cnca([...command, '--format', 'record'], env).out);
      assert.ok(widest(out) <= 40, command.join(' '));
      assert.doesNotMatch(out, /^ID /);
    }
    for (const command of [['facts'], ...VIEWS]) {
      const { out } = run([...command, '--base', hard], { env });
      assert.ok(widest(out) <= 40, command.join(' '));
    }
  });

  it('is 100 into a pipe, and the layout is that of a terminal of 100', () => {
    for (const command of [...COMMANDS, ...VIEWS]) {
      assert.equal(cnca(command).out, cnca(command, { COLUMNS: '100' }).out);
      assert.ok(widest(cnca(command).out) <= 100);
    }
  });

  it('may be nonsense, or boundless', () => {
    for (const columns of ['0', '-5', 'x', '']) {
      assert.equal(cnca(['facts'], { COLUMNS: columns }).out, cnca(['facts']).out, columns);
    }
    for (const columns of ['1', '5', '100000', '999999999999']) {
      for (const format of ['table', 'record']) {
        const { code, out } = cnca(['facts', '--format', format], { COLUMNS: columns });
        assert.equal(code, 0, columns);
        assert.ok(out.length < 200_000);
      }
    }
  });
});

describe('what a base would do to a terminal', () => {
  const EVIL =
    '\u001B[31mred\u001B[0m \u202Edesrever\u202C \u0007\u009B2J \u200Bzero\u2066x\r\u0008 gale';
  const yaml = JSON.stringify(EVIL).replace(/[\u007F-\uFFFF]/g, (unit) => {
    return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
  const fields = {
    claim: yaml,
    quote: yaml,
    note: yaml,
    speaker: yaml,
    prefix: yaml,
    suffix: yaml,
  };
  const claim = claimYaml({
    ...fields,
    id: 'evil',
    topics: '[fog]',
    value: `{amount: 5, unit: ${yaml}}`,
    conflicts: '[evil-too]',
  });
  const topic = `- id: fog\n  label: ${yaml}\n  description: ${yaml}\n`;
  const evil = writeBase({
    'claims/evil.yaml': claim + claimYaml({ id: 'evil-too', ...fields, conflicts: '[evil]' }),
    'topics.yaml': changed('topics.yaml', '- id: lights', `${topic}- id: lights`),
    'sources.yaml': changed('sources.yaml', 'title: Log of Cape Sorrow', `title: ${yaml}`),
    'thesaurus.yaml': `- label: fog\n  alt: [${yaml}]\n`,
  });
  /** Everything that is not to be printed as it is; the line break is. */
  const HARMFUL = /(?!\n)[\p{Cc}\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF]/u;
  const commands: readonly (readonly string[])[] = [
    ['search', 'gale'],
    ['facts', '--topic', 'fog'],
    ['facts', '--fields', 'speaker,value.unit,source.title,prefix'],
    ['show', 'evil'],
    ['topics'],
    ['sources'],
    ['timeline', 'gale', '--undated'],
    ['compare', 'evil', '--fields', 'fact.claim,other.quote'],
    ['facts', '--count-by', 'speaker'],
  ];

  for (const format of ['table', 'record', 'md']) {
    it(`is made visible as ${format}`, () => {
      for (const command of commands) {
        const { code, out } = run([...command, '--format', format, '--base', evil]);
        assert.equal(code, 0);
        assert.doesNotMatch(out, HARMFUL, command.join(' '));
        assert.match(out, /\\*x1B\\*\[31m/, command.join(' '));
      }
    });
  }

  it('is made visible in colour, too, where only colours are', () => {
    for (const command of commands) {
      const { out } = run([...command, '--color', '--base', evil]);
      assert.doesNotMatch(out.replace(/\u001B\[[\d;]+m/g, ''), HARMFUL);
      assert.doesNotMatch(out, /\u001B\[31mred/);
    }
  });

  it('is left as it is for programs', () => {
    const shown = (args: readonly string[]): string => run([...args, '--base', evil]).out;
    const [fact] = JSON.parse(shown(['show', 'evil', '--json']));
    for (const key of Object.keys(fields)) assert.equal(fact[key], EVIL, key);
    assert.equal(fact.value.unit, EVIL);
    assert.equal(JSON.parse(shown(['show', 'evil', '--format', 'jsonl'])).claim, EVIL);
    assert.equal(JSON.parse(shown(['topics', '--json']))[0].label, EVIL);
    assert.equal(JSON.parse(shown(['sources', '--json']))[1].title, EVIL);
    const csv = shown(['show', 'evil', '--format', 'csv', '--fields', 'claim']);
    assert.ok(csv.includes(EVIL.slice(1)), JSON.stringify(csv));
  });

  it('is made visible in messages', () => {
    const broken = writeBase({ 'claims/evil.yaml': `${claim}  nots: ${EVIL}\n` });
    const messages: readonly (readonly string[])[] = [
      ['facts', '--speaker', 'nobody at all', '--base', evil],
      ['facts', '--topic', `${EVIL} and more`, '--base', evil],
      ['facts', '--fields', EVIL, '--base', evil],
      ['search', '\u001B[31mqqzzy\u202E', '--base', evil],
      [EVIL],
      ['facts', '--base', `/nowhere/${EVIL}`],
      ['facts', '--base', broken],
    ];
    for (const args of messages) {
      for (const debug of [[], ['--debug']]) {
        const { code, err } = run([...args, ...debug]);
        assert.ok(code !== 0 && err !== '');
        assert.doesNotMatch(err, HARMFUL, JSON.stringify(err));
      }
    }
  });

  it('cannot be run by a spreadsheet', () => {
    const formula = writeBase({ 'claims/sum.yaml': claimYaml({ claim: '"=SUM(A1:A9)"' }) });
    const { out } = run([
      'show',
      'a-claim',
      '--format',
      'csv',
      '--fields',
      'claim',
      '--base',
      formula,
    ]);
    assert.equal(out, "claim\r\n'=SUM(A1:A9)\r\n");
  });
});
