// The examples of the documents: blocks marked `console`, whose lines that begin with `$ ` are commands
// and whose other lines are what they print.
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';

const home = join(import.meta.dirname, '..');
/** The base of every document but the README: it changes only with the tests. */
const BASE = join(home, 'test', 'fixtures', 'tide-mills');
const README = 'README.md';
/** Programs that examples use beside cnca, and that a machine may lack. */
const OTHERS = ['fish', 'fzf', 'jq', 'rapper', 'sqlite3', 'zsh'];
/** Packages that examples import beside cnca. */
const PACKAGES = ['jsonld'];

/** A file that an example needs says its name in its first line: `// search.mjs`, `# claims.yaml`. */
const NAMED = /^(?:\/\/|#) ([\w./-]+\.[a-z]+)$/m;

/** Every document with examples, by its path in the project. */
export function documents() {
  const pages = readdirSync(join(home, 'docs')).filter((name) => name.endsWith('.md'));
  return [
    README,
    'ARCHITECTURE.md',
    'CONTRIBUTING.md',
    ...pages.sort().map((name) => `docs/${name}`),
  ];
}

/** The text of a document. */
export function read(file) {
  return readFileSync(join(home, file), 'utf8').replaceAll('\r\n', '\n');
}

/**
 * The blocks of a document that are run or written, in order.
 *
 * @returns for each its language, the line of its first line, where its text begins, and its text
 */
export function blocks(text) {
  return [...text.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)]
    .map(({ 0: whole, 1: language, 2: body, index }) => {
      const start = index + whole.indexOf('\n') + 1;
      return { language, line: text.slice(0, start).split('\n').length, start, body };
    })
    .filter(({ language, body }) => language === 'console' || NAMED.test(body.split('\n')[0]));
}

/** The commands of a block. A command goes on over lines that end in `\`. */
export function commands(body) {
  return body.match(/^\$ (?:.*\\\n)*.*$/gm) ?? [];
}

/** Programs that the commands of a block use and this machine lacks. */
export function lacking(body) {
  const asked = commands(body).join('\n');
  // A name elsewhere than at the start of a command is an argument: `cnca completion fish`.
  const used = OTHERS.filter((name) =>
    new RegExp(`(?:^\\$|[|;&(])\\s*${name}\\b`, 'm').test(asked),
  );
  return used.filter((name) => spawnSync('sh', ['-c', `command -v ${name}`]).status !== 0);
}

/** A folder in which the examples of one document run, one after the other. */
export class Stage {
  #folder = mkdtempSync(join(tmpdir(), 'cnca-docs-'));
  #bin = mkdtempSync(join(tmpdir(), 'cnca-bin-'));
  #env;

  constructor(file) {
    const program = join(this.#bin, 'cnca');
    const door = join(home, 'bin', 'cnca.cjs');
    writeFileSync(program, `#!/bin/sh\nexec "${process.execPath}" "${door}" "$@"\n`);
    chmodSync(program, 0o755);
    // Examples of the library import it by its name.
    mkdirSync(join(this.#folder, 'node_modules'));
    symlinkSync(home, join(this.#folder, 'node_modules', 'cnca'), 'junction');
    for (const name of PACKAGES) {
      const installed = join(home, 'node_modules', name);
      symlinkSync(installed, join(this.#folder, 'node_modules', name), 'junction');
    }
    const own = file === README ? {} : { CNCA_BASE: 'tide-mills' };
    if (own.CNCA_BASE) cpSync(BASE, join(this.#folder, own.CNCA_BASE), { recursive: true });
    this.#env = {
      PATH: [this.#bin, dirname(process.execPath), process.env.PATH].join(delimiter),
      HOME: this.#bin,
      XDG_CACHE_HOME: join(this.#bin, 'cache'),
      COLUMNS: '80',
      LANG: 'C.UTF-8',
      ...own,
    };
  }

  /** Writes the file of a block, or runs its commands. @returns the block with what they print now */
  play({ language, body }) {
    if (language === 'console') {
      return commands(body)
        .map((line) => `${line}\n${this.#run(line.slice(2))}`)
        .join('');
    }
    const path = join(this.#folder, NAMED.exec(body)[1]);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, body);
    return body;
  }

  #run(command) {
    const { stdout } = spawnSync('bash', ['-c', `{ ${command}\n} 2>&1`], {
      cwd: this.#folder,
      encoding: 'utf8',
      env: this.#env,
    });
    return stdout;
  }

  close() {
    for (const folder of [this.#folder, this.#bin]) {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

/** What two texts differ in, line by line: `-` before what the first has, `+` before what the second has. */
export function difference(before, after) {
  const [a, b] = [before, after].map((text) => text.split('\n'));
  // lengths[i][j]: how many lines a from i and b from j have in common, in order.
  const lengths = Array.from({ length: a.length + 1 }, () => new Array(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i][j] =
        a[i] === b[j] ? lengths[i + 1][j + 1] + 1 : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
    }
  }
  const lines = [];
  for (let i = 0, j = 0; i < a.length || j < b.length; ) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      lines.push(`  ${a[i++]}`);
      j++;
    } else if (j >= b.length || (i < a.length && lengths[i + 1][j] >= lengths[i][j + 1])) {
      lines.push(`- ${a[i++]}`);
    } else lines.push(`+ ${b[j++]}`);
  }
  return lines.join('\n');
}
