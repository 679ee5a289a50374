import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { constants, hostname } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { tempDir } from '../helpers/base.ts';
import { environment, lacks, PROGRAM, run } from '../helpers/run.ts';
import { copyOfTideMills, newClaim, TIDE_MILLS } from '../helpers/tide-mills.ts';
import { largeBase } from './rounds.ts';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Runs the program, and sends it a signal as soon as a condition holds. */
async function signalled(
  signal: NodeJS.Signals,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  seen: (err: string) => boolean,
): Promise<{ readonly signal: NodeJS.Signals | null; readonly out: string }> {
  const child = spawn(process.execPath, [PROGRAM, ...args], { env: environment(env) });
  let [out, err] = ['', ''];
  child.stdout.on('data', (text) => {
    out += text;
  });
  child.stderr.on('data', (text) => {
    err += text;
  });
  const ended = new Promise<NodeJS.Signals | null>((resolve) => {
    child.on('close', (_, by) => resolve(by));
  });
  while (!seen(err) && child.exitCode === null) await wait(5);
  child.kill(signal);
  // A shell reports this as exit code 128 plus the number of the signal.
  return { signal: await ended, out };
}

describe('a signal that ends the program', () => {
  const base = largeBase();
  const right = run(['facts', '--count', '--base', base], { env: { HOME: tempDir() } });

  for (const [signal, command] of [
    ['SIGINT', ['facts', '--count']],
    ['SIGTERM', ['verify']],
    ['SIGHUP', ['search', 'fog', '--count']],
  ] as const) {
    test(`${signal} while \`cnca ${command[0]}\` reads a base leaves no incomplete snapshot`, async () => {
      const home = tempDir();
      const cache = join(home, '.cache', 'cnca');
      mkdirSync(cache, { recursive: true });
      const files = () => readdirSync(cache).filter((name) => name !== 'compiled');
      const ran = await signalled(signal, [...command, '--base', base], { HOME: home }, () =>
        files().some((name) => name.endsWith('.tmp')),
      );
      assert.deepEqual(ran, { signal, out: '' });
      assert.ok(files().every((name) => name.endsWith('.tmp')));
      assert.deepEqual(run(['facts', '--count', '--base', base], { env: { HOME: home } }), right);
    });
  }

  test('while `cnca add` waits for a lock leaves the base unchanged', async () => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      const dir = copyOfTideMills();
      const holder = `${process.pid}.busy.${hostname().replace(/[^\w.-]/g, '_')}`;
      mkdirSync(join(dir, '.cnca-lock'));
      writeFileSync(join(dir, '.cnca-lock', holder), '');
      const before = readdirSync(dir);
      const args = ['add', ...newClaim('gate'), '--base', dir];
      const waits = (err: string): boolean => err.startsWith('cnca: waiting for process ');
      assert.deepEqual(await signalled(signal, args, {}, waits), { signal, out: '' });
      assert.deepEqual(readdirSync(dir), before);
      const log = join('claims', 'log-1871.yaml');
      assert.deepEqual(readFileSync(join(dir, log)), readFileSync(join(TIDE_MILLS, log)));
    }
  });
});

const HIDE = '\u001B[?25l';
const SHOW = '\u001B[?25h';

/** Runs `cnca add` on a terminal, with an action at its first question. */
async function asked(
  act: (pid: number, type: (keys: string) => void) => void,
): Promise<{ screen: string; before: string; after: string }> {
  const dir = tempDir();
  const at = (name: string): string => join(dir, name);
  const add = `exec '${process.execPath}' '${PROGRAM}' add --base '${TIDE_MILLS}'`;
  writeFileSync(
    at('line.sh'),
    `stty -g >before\n( echo $BASHPID >pid; ${add} )\necho "code $?"\nstty -g >after\n`,
  );
  const child = spawn('script', ['-qec', 'bash line.sh', '/dev/null'], {
    cwd: dir,
    env: environment({ TERM: 'xterm' }),
  });
  let screen = '';
  let acted = false;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    screen += text;
    if (acted || !screen.includes('select')) return;
    acted = true;
    setTimeout(() => {
      act(Number(readFileSync(at('pid'), 'utf8')), (keys) => child.stdin.write(keys));
    }, 100);
  });
  await new Promise((resolve) => child.on('close', resolve));
  return {
    screen,
    before: readFileSync(at('before'), 'utf8'),
    after: readFileSync(at('after'), 'utf8'),
  };
}

// Script makes a terminal.
const skip = lacks('script') || lacks('stty') || lacks('bash');
describe('a question on a terminal', { skip }, () => {
  test('ends with Ctrl-C, and the terminal is restored', async () => {
    const { screen, before, after } = await asked((_, type) => type('\u0003'));
    assert.match(screen, /cnca: given up; nothing was written\r\ncode 130\r\n/);
    assert.ok(screen.lastIndexOf(SHOW) > screen.lastIndexOf(HIDE));
    assert.equal(after, before);
  });

  for (const signal of SIGNALS) {
    test(`ends with ${signal}, and the terminal is restored`, async () => {
      const { screen, before, after } = await asked((pid) => process.kill(pid, signal));
      const code = 128 + constants.signals[signal];
      assert.ok(screen.includes(`cnca: ended; nothing was written\r\ncode ${code}\r\n`), screen);
      assert.ok(screen.lastIndexOf(SHOW) > screen.lastIndexOf(HIDE));
      assert.equal(after, before);
    });
  }
});
