/* The rules of the house: which room imports which, which library belongs to which room, and what is pure. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, posix, relative, sep } from 'node:path';
import { describe, it } from 'node:test';
import { build } from 'esbuild';
import { COMMANDS } from '../src/cli/commands.ts';

const HOME = join(import.meta.dirname, '..');
const SRC = join(HOME, 'src');

/** The rooms from the bottom up. A room imports rooms of lower floors only. */
const FLOORS: readonly (readonly string[])[] = [
  ['program'],
  ['model', 'text'],
  ['index'],
  ['search', 'quotes', 'cite'],
  ['base', 'intake', 'check', 'views'],
  ['edit', 'output'],
  ['page'],
  ['commands'],
  ['mcp'],
  ['cli', 'library'],
];
/** Rooms that run in a browser. */
const PURE = ['model', 'text', 'index', 'search', 'quotes', 'cite', 'check', 'views'];
/** The one room of each library. */
const ROOM_OF: Readonly<Record<string, string>> = {
  yaml: 'base',
  micromark: 'intake',
  'micromark-extension-gfm-footnote': 'intake',
  'micromark-extension-gfm-table': 'intake',
  'micromark-util-decode-numeric-character-reference': 'intake',
  'decode-named-character-reference': 'intake',
  htmlparser2: 'intake',
  entities: 'intake',
  zod: 'base',
  commander: 'cli',
  chalk: 'output',
  'cli-table3': 'output',
  'get-east-asian-width': 'output',
  'fuse.js': 'search',
  'opencc-js': 'search',
  citeproc: 'cite',
  '@citation-js/plugin-csl': 'cite',
  '@inquirer/checkbox': 'commands',
  '@inquirer/confirm': 'commands',
  '@inquirer/input': 'commands',
  '@inquirer/select': 'commands',
  '@modelcontextprotocol/server': 'mcp',
};
const MAY_USE_FILES = ['program', 'base', 'edit', 'intake', 'page', 'cli', 'commands', 'library'];
const LONGEST_FILE = 300;

/** Known breaches of a rule, each with the reason. The list must be empty. */
const EXCEPTIONS: readonly string[] = [];

interface Source {
  /** Relative to src/, with `/`. */
  readonly path: string;
  readonly room: string;
  readonly text: string;
  /** Paths of the modules of src/ that it imports, types included. */
  readonly imports: readonly string[];
  /** Names of the packages that it imports, `node:` modules included. */
  readonly packages: readonly string[];
}

const IMPORT = /(?:\bfrom|\bimport)\s*\(?\s*'([\w@./:-]+)'/g;
const COMMENT = /\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm;

function roomOf(path: string): string {
  return path.includes('/') ? (path.split('/')[0] ?? '') : 'library';
}

function packageOf(name: string): string {
  if (name.startsWith('node:')) return name;
  return name.startsWith('@') ? name.split('/').slice(0, 2).join('/') : (name.split('/')[0] ?? '');
}

function read(file: string): Source {
  const path = relative(SRC, file).split(sep).join('/');
  const text = readFileSync(file, 'utf8');
  const code = text.replace(COMMENT, '');
  const names = [...code.matchAll(IMPORT)].map(([, name = '']) => name);
  const own = names.filter((name) => name.startsWith('.'));
  return {
    path,
    room: roomOf(path),
    text: code,
    imports: own.map((name) => posix.normalize(posix.join(dirname(path), name))),
    packages: names.filter((name) => !name.startsWith('.')).map(packageOf),
  };
}

/** Files that the build makes. */
const MADE = [
  'page/russian-forms.ts',
  'search/chinese-regions.ts',
  'search/english-words.ts',
  'search/russian-words.ts',
  'cite/styles/csl-styles.ts',
  'page/page-program.ts',
];
const sources = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => read(join(SRC, name)))
  .filter(({ path }) => !MADE.includes(path));

function floorOf(room: string): number {
  return FLOORS.findIndex((rooms) => rooms.includes(room));
}

/** Fails with every breach of a rule that is no known exception. */
function none(breaches: readonly string[]): void {
  assert.deepEqual(
    breaches.filter((breach) => !EXCEPTIONS.includes(breach)),
    [],
  );
}

describe('the house', () => {
  it('has only rooms that are on a floor', () => {
    none(sources.filter(({ room }) => floorOf(room) < 0).map(({ path }) => path));
  });

  it('imports from lower floors only', () => {
    const breaches = sources.flatMap(({ path, room, imports }) =>
      imports
        .filter((to) => roomOf(to) !== room && floorOf(roomOf(to)) >= floorOf(room))
        .map((to) => `${path} imports ${to}`),
    );
    none(breaches);
  });

  it('has each library in one room', () => {
    const breaches = sources.flatMap(({ path, room, packages }) =>
      packages
        .filter((name) => !name.startsWith('node:') && ROOM_OF[name] !== room)
        .map((name) => `${path} imports ${name}`),
    );
    none(breaches);
  });

  it('has no circle, types included', () => {
    const importsOf = new Map(sources.map(({ path, imports }) => [path, imports]));
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (path: string, way: readonly string[]): void => {
      if (way.includes(path)) {
        circles.push([...way.slice(way.indexOf(path)), path].join(' > '));
        return;
      }
      if (done.has(path)) return;
      for (const next of importsOf.get(path) ?? []) visit(next, [...way, path]);
      done.add(path);
    };
    for (const { path } of sources) visit(path, []);
    none(circles);
  });

  it('keeps Node, Buffer, process, YAML and zod out of what is pure', () => {
    const breaches = sources
      .filter(({ room }) => PURE.includes(room))
      .flatMap(({ path, text, packages }) => [
        ...packages
          .filter((name) => /^(node:|yaml$|zod$)/.test(name))
          .map((name) => `${path}: ${name}`),
        ...['Buffer', 'process', '__dirname']
          .filter((name) => new RegExp(`(?<![.\\w'-])${name}\\b(?![\\w'-]|:)`).test(text))
          .map((name) => `${path}: ${name}`),
      ]);
    none(breaches);
  });

  it('bundles what is pure for a browser, with nothing left outside', async () => {
    const entries = sources.filter(({ room }) => PURE.includes(room) && room !== 'cite');
    const { metafile } = await build({
      stdin: {
        contents: entries.map(({ path }) => `import './${path}';`).join('\n'),
        resolveDir: SRC,
      },
      bundle: true,
      platform: 'browser',
      format: 'esm',
      write: false,
      metafile: true,
      logLevel: 'silent',
    });
    const outside = Object.values(metafile.outputs).flatMap(({ imports }) =>
      imports.filter(({ external }) => external).map(({ path }) => path),
    );
    none(outside);
  });

  it('touches files only where files are read or written', () => {
    const breaches = sources
      .filter(({ room, packages }) => packages.includes('node:fs') && !MAY_USE_FILES.includes(room))
      .map(({ path }) => path);
    none(breaches);
  });

  it(`has no file of more than ${LONGEST_FILE} lines`, () => {
    const long = sources
      .map(
        ({ path }) => [path, readFileSync(join(SRC, path), 'utf8').split('\n').length - 1] as const,
      )
      .filter(([, lines]) => lines > LONGEST_FILE)
      .map(([path, lines]) => `${path} has ${lines} lines`);
    none(long);
  });

  it('has no two files of one name', () => {
    const names = sources.map(({ path }) => basename(path)).filter((name) => name !== 'index.ts');
    none(names.filter((name, place) => names.indexOf(name) !== place));
  });

  it('names every command in the manual, in the completion and in the man page', async () => {
    const manual = readFileSync(join(HOME, 'docs', 'commands.md'), 'utf8');
    const man = readFileSync(join(HOME, 'dist', 'man', 'cnca.1'), 'utf8');
    none(
      COMMANDS.flatMap(({ name }) => [
        ...(manual.includes(`cnca ${name}`) ? [] : [`docs/commands.md lacks ${name}`]),
        ...(man.includes(`cnca ${name}`) ? [] : [`cnca.1 lacks ${name}`]),
      ]),
    );
  });
});
