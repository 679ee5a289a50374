/* The recipes of the manual for checking drafts do what it says of them. */
import assert from 'node:assert/strict';
import { chmodSync, copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, it } from 'node:test';
import { parse } from 'yaml';
import { tempDir } from '../helpers/base.ts';
import { HOME, lacks, PROGRAM, type Ran, runProgram } from '../helpers/run.ts';
import { TIDE_MILLS } from '../helpers/tide-mills.ts';

const MANUAL = readFileSync(join(HOME, 'docs', 'checking.md'), 'utf8');
const RECIPES = MANUAL.slice(MANUAL.indexOf('## Recipes'), MANUAL.indexOf('## Limits'));

/** The recipe that begins with some words, without its fence. */
function recipe(language: string, beginning: string): string {
  const found = [...RECIPES.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].find(
    ([, marked, text]) => marked === language && text?.startsWith(beginning),
  );
  assert.ok(found?.[2], `the manual has no recipe that begins with ${beginning}`);
  return found[2];
}

const WRONG = 'The mill “was first recorded in 1279”.\n';
const RIGHT = 'The mill “was first recorded in 1297”.\n';

/** A folder with a draft that asks for a look and one that does not, and where `cnca` is a program. */
function folder(): { dir: string; sh: (line: string) => Ran } {
  const dir = tempDir();
  const bin = join(dir, 'bin');
  for (const name of [bin, join(dir, 'drafts')]) mkdirSync(name);
  program(bin, 'cnca', `exec '${process.execPath}' '${PROGRAM}' "$@"`);
  writeFileSync(join(dir, 'drafts', 'wrong.md'), WRONG);
  writeFileSync(join(dir, 'drafts', 'right.md'), RIGHT);
  const env = { PATH: [bin, process.env['PATH']].join(delimiter), CNCA_BASE: TIDE_MILLS };
  return { dir, sh: (line) => runProgram('sh', ['-c', line], { cwd: dir, env }) };
}

function program(bin: string, name: string, lines: string): void {
  const path = join(bin, name);
  writeFileSync(path, `#!/bin/sh\n${lines}\n`);
  chmodSync(path, 0o755);
}

const skip = process.platform === 'win32' && 'the recipes are written for a POSIX shell';

describe('the recipes for checking drafts', { skip }, () => {
  it('stop a commit whose drafts ask for a look, and no other', () => {
    const [{ hooks }] = parse(recipe('yaml', '- repo'));
    const [{ entry, types_or: types }] = hooks;
    assert.deepEqual(types, ['markdown', 'html', 'plain-text']);
    const { sh } = folder();
    const stopped = sh(`${entry} drafts/wrong.md drafts/right.md`);
    assert.equal(stopped.code, 1);
    assert.match(stopped.out, /^drafts\/wrong\.md:1:11: error: [^\n]+\n$/);
    assert.deepEqual(sh(`${entry} drafts/right.md`), { code: 0, out: '', err: '' });
  });

  it('annotate on GitHub, and write what is uploaded', () => {
    const steps: { run?: string; uses?: string; with?: Record<string, string> }[] = parse(
      recipe('yaml', '- run'),
    );
    const { dir, sh } = folder();
    const [annotate, write] = steps.flatMap(({ run }) =>
      run?.startsWith('cnca') ? [sh(run)] : [],
    );
    assert.equal(annotate?.code, 1);
    assert.match(annotate.out, /^::error file=drafts\/wrong\.md,line=1,/m);
    assert.equal(write?.code, 0, write?.err);
    const upload = steps.find(({ uses }) => uses?.startsWith('github/codeql-action/upload-sarif@'));
    const { runs } = JSON.parse(
      readFileSync(join(dir, upload?.with?.['sarif_file'] ?? ''), 'utf8'),
    );
    assert.deepEqual(
      runs[0].results.map(({ ruleId }: { ruleId: string }) => ruleId),
      ['quotation/altered'],
    );
  });

  it('fill the quickfix list of Vim', { skip: lacks('vim') }, () => {
    const { dir, sh } = folder();
    writeFileSync(join(dir, 'commands.vim'), recipe('vim', ':set'));
    const list =
      ':call writefile([json_encode(getqflist()[0]), bufname(getqflist()[0].bufnr)], "list")';
    const { code } = sh(
      `vim -u NONE -N -i NONE -es drafts/wrong.md -c ':set shellpipe=>%s\\ 2>&1' -S commands.vim -c '${list}' -c ':qa!' < /dev/null`,
    );
    const [entry = '', name] = readFileSync(join(dir, 'list'), 'utf8').split('\n');
    const { lnum, col, type, text } = JSON.parse(entry);
    assert.deepEqual([code, name, lnum, col, type], [0, 'drafts/wrong.md', 1, 11, 'e']);
    assert.match(text, /1279/);
  });

  it('ask an assistant again until nothing is left to look at', () => {
    const { dir, sh } = folder();
    // An assistant that answers wrong, and right when it is told where to look.
    program(
      join(dir, 'bin'),
      'llm',
      `echo "$@" >> asked\nif [ "$1" = --continue ]; then cat drafts/right.md; else cat drafts/wrong.md; fi`,
    );
    const { code } = sh(recipe('sh', 'llm'));
    assert.equal(code, 0);
    assert.equal(readFileSync(join(dir, 'answer.md'), 'utf8'), RIGHT);
    assert.equal(readFileSync(join(dir, 'look.txt'), 'utf8'), '');
    const asked = readFileSync(join(dir, 'asked'), 'utf8').trimEnd().split('\n');
    assert.equal(asked.length, 2);
    assert.match(asked[1] ?? '', /^--continue Look at .*-:1:11: error: /);
  });

  it('check the last answer of an assistant, too, and leave its notes out', () => {
    const { dir, sh } = folder();
    const other = 'It has 12 wheels, and “was first recorded in 1278”.\n';
    writeFileSync(join(dir, 'other.md'), other);
    program(
      join(dir, 'bin'),
      'llm',
      'echo >> asked\nif [ "$(wc -l < asked)" = 4 ]; then cat other.md; else cat drafts/wrong.md; fi',
    );
    const { code } = sh(recipe('sh', 'llm'));
    assert.equal(code, 1);
    assert.equal(readFileSync(join(dir, 'answer.md'), 'utf8'), other);
    assert.match(readFileSync(join(dir, 'look.txt'), 'utf8'), /^-:1:24: error: .*1278.*\n$/);
  });

  it('give a script what asks for a look', { skip: lacks('jq') }, () => {
    const { dir, sh } = folder();
    copyFileSync(join(dir, 'drafts', 'wrong.md'), join(dir, 'answer.md'));
    const { out } = sh(recipe('sh', 'cnca check'));
    assert.match(out, /^[^\n]*1279[^\n]*\n$/);
  });
});
