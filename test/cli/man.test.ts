import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { COMMANDS } from '../../src/cli/commands.ts';
import { manPage } from '../../src/cli/man.ts';
import { folded, roff } from '../../src/cli/roff.ts';
import type { CommandDefinition } from '../../src/commands/declaration.ts';
import { tempDir } from '../helpers/base.ts';
import { lacks } from '../helpers/run.ts';

const ABOUT = { version: '1.2.3', date: '2024-06-17' };
const PAGE = manPage(ABOUT);

/** A command whose every text means something to troff. */
const ODD: CommandDefinition = {
  name: 'fold',
  words: '[paper...]',
  summary: `.SH is 'no' heading, "quoted" \\fB and a back\\slash`,
  options: [
    { flags: '--on <day>', help: `'tis a day`, default: '-1', choices: ['-1', '.5', '~x'] },
  ],
  examples: [{ command: `cnca fold '.a' "b" \`c\` ^d ~e \\f`, says: 'größer – 纸' }],
  notes: '.one\n.two',
};

/** What a program makes of the page, and what it says against it; `undefined` where it is not there. */
function run(
  [program = '', ...args]: readonly string[],
  page: string,
): { out: string; err: string } | undefined {
  const file = join(tempDir(), 'cnca.1');
  writeFileSync(file, page);
  const env = { ...process.env, MANWIDTH: '300', MAN_KEEP_FORMATTING: '', LC_ALL: 'C.UTF-8' };
  const { error, stdout, stderr } = spawnSync(program, [...args, file], { encoding: 'utf8', env });
  return error ? undefined : { out: stdout, err: stderr };
}

describe('the man page', () => {
  test('has every command and every option of the definition', () => {
    for (const { name, options, summary } of COMMANDS) {
      const from = PAGE.indexOf(`.SS \\fBcnca ${name}\\fR`);
      assert.notEqual(from, -1, name);
      const next = PAGE.indexOf('.S', from + 3);
      const chapter = PAGE.slice(from, next);
      assert.ok(chapter.replaceAll('\n', ' ').includes(roff(summary.slice(1))), summary);
      for (const { flags } of options) {
        const flag = roff(flags.split(/,? /)[0] ?? '');
        assert.ok(chapter.includes(`\\fB${flag}\\fR`), `${name} ${flags}`);
      }
    }
  });

  test('has every example, exit code and variable', () => {
    for (const { command } of COMMANDS.flatMap((one) => one.examples)) {
      assert.ok(PAGE.replaceAll('\n', ' ').includes(`\\fB${roff(command)}\\fR`), command);
    }
    for (const name of ['0', '1', '2', 'CNCA_BASE', 'COLUMNS', 'NO_COLOR', 'FORCE_COLOR', 'TERM']) {
      assert.ok(PAGE.includes(`.TP\n\\fB${name}\\fR\n`), name);
    }
  });

  test('is named in the package in the form that npm installs: a list', () => {
    const home = join(import.meta.dirname, '..', '..');
    const { man } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
    assert.deepEqual(man, ['dist/man/cnca.1']);
  });

  test('is ASCII, in lines of at most 80 characters', () => {
    assert.match(manPage(ABOUT, [...COMMANDS, ODD]), /^[\n\x20-\x7e]*$/);
    assert.deepEqual(
      PAGE.split('\n').filter((line) => line.length > 80 && !line.startsWith('.')),
      [],
    );
  });

  test('has no request that is none of ours', () => {
    const requests = manPage(ABOUT, [ODD]).match(/^[.'].*$/gm) ?? [];
    const ours = /^\.(TH|SH|SS|TP|PP|br)\b/;
    assert.deepEqual(
      requests.filter((request) => !ours.test(request)),
      [],
    );
  });

  for (const lint of [
    ['man', '--warnings', '-l'],
    ['groff', '-man', '-ww', '-z', '-Tutf8'],
    ['mandoc', '-Tlint', '-Wwarning'],
  ]) {
    test(`gives ${lint[0]} nothing to complain about`, (t) => {
      for (const page of [PAGE, manPage(ABOUT, [ODD])]) {
        const said = run(lint, page);
        if (!said) return t.skip(lacks(lint[0] ?? '') || 'it cannot be run');
        assert.equal(lint[0] === 'mandoc' ? said.out : said.err, '');
      }
    });
  }

  test('is read by man with every sign as it was written', (t) => {
    const said = run(['man', '-l'], manPage(ABOUT, [ODD]));
    if (!said) return t.skip(lacks('man') || 'it cannot be run');
    const text = said.out.replace(/ +/g, ' ');
    const [example] = ODD.examples;
    for (const written of [
      example?.command,
      'Größer – 纸.',
      "'tis a day.",
      ODD.summary,
      '.one',
      '-1, .5, ~x',
    ]) {
      assert.ok(written !== undefined && text.includes(written), `${written} in\n${text}`);
    }
  });
});

describe('a folded line', () => {
  test('is the same words, none of which begins a request', () => {
    const text = roff(`${'word '.repeat(15)}.dot .dot ${'.more '.repeat(30)}`.trimEnd());
    const lines = folded(text).split('\n');
    assert.ok(lines.length > 2 && lines.every((line) => line.length <= 80));
    assert.ok(lines.every((line) => !line.startsWith('.')));
    assert.equal(lines.join(' ').replaceAll('\\&.', '.'), text);
  });
});
