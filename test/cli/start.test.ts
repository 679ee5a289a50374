/* What the program loads and reads at its start. Time depends on the machine, and these do not. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { tempDir } from '../helpers/base.ts';
import { HOME, run } from '../helpers/run.ts';

/** A file of the program that was loaded. */
interface Loaded {
  readonly filename: string;
  /** Characters of its source. */
  readonly source: number;
  /** Bytes of its code cache. */
  readonly kept?: number;
  /** Whether V8 took the cache: one that it does not take, it passes over in silence. */
  readonly taken: boolean;
  /** Bytes of the code cache that V8 would write after the run. */
  readonly compiled: number;
}

interface Started {
  readonly scripts: readonly Loaded[];
  /** The sources of regular expressions that were made from a text. */
  readonly expressions: readonly string[];
  /** How many lists of names the platform was asked for. */
  readonly regions: number;
  /** Bytes that were read from the snapshot. */
  readonly read: number;
  /** The modules of Node that were loaded. */
  readonly builtins: readonly string[];
}

const RECORDER = join(import.meta.dirname, 'start-recorder.cjs');
const home = tempDir();

/** What a run of the program in the base that comes with it loads and reads. */
function started(args: readonly string[]): Started {
  const file = join(tempDir(), 'record.json');
  // The first run of a checkout finds other times of the files than the build, and keeps a snapshot.
  run(args, { env: { HOME: home } });
  const { code } = run(args, {
    env: { HOME: home, CNCA_RECORD: file },
    node: ['--require', RECORDER],
  });
  assert.equal(code, 0);
  return JSON.parse(readFileSync(file, 'utf8'));
}

const { arch, versions } = process;
const noCache =
  !existsSync(join(HOME, 'dist', `cnca.cjs.${versions.v8}-${arch}.cache`)) &&
  'another version of V8 built the program';

/** A draft with what most drafts have: a quotation, a figure, somebody who says so. */
const DRAFT = join(home, 'draft.md');
writeFileSync(
  DRAFT,
  'Trade reached 94.8 billion US dollars in 2024, writes Liu Dan: “Mutual respect is the cornerstone”.\n',
);

/** The commands that are to start fastest, and the files of the program that each may load. */
const COMMANDS: readonly (readonly [args: readonly string[], files: readonly string[]])[] = [
  [['--version'], ['cnca']],
  [['search', 'railway', '--json'], ['cnca']],
  [
    ['search', 'railway'],
    ['cnca', 'output-table'],
  ],
  [
    ['search', 'ralway', '--json'],
    ['cnca', 'search-language', 'search-english-words', 'search-approximate'],
  ],
  [
    ['check', DRAFT, '--fail-on', 'never'],
    ['cnca', 'commands-run-check', 'intake-markdown'],
  ],
];
/** The most characters that a file of the program may have: V8 copies and checks all of them. */
const MOST_SOURCE: Readonly<Record<string, number>> = {
  cnca: 210_000,
  'output-table': 55_000,
  'search-language': 15_000,
  'search-english-words': 750_000,
  'search-approximate': 30_000,
  // Days and places in an order, what tells a claim again, and what figures say of those beside them took 16,000;
  // amounts in two units, days behind a month, rates, parts of a whole and rounded numbers took 6,500; the writer's
  // own people, quotations of two places, what is told around a figure and what is of another subject took 12,500;
  // marks without a partner, borders of sentences, remarks in notes and dates in the document's words took 7,000;
  // whose an amount is took 4,000; whom headings, lists, rows and paragraphs give words to took 3,500; citations in
  // brackets, slips of dates and the document that a sentence names took 1,500.
  'commands-run-check': 240_000,
  'intake-markdown': 112_000,
};
/** What V8 may compile beyond the cache, as a share of it. */
const MOST_COMPILED = 1.05;
/** The most bytes of the snapshot that a search for a word reads: an eighth of it. */
const MOST_READ = 280_000;
/** The same of a check, which looks for each word of the draft: a seventh. */
const MOST_READ_BY_CHECK = 320_000;
/** Modules that take Node long to load. */
const SLOW = ['child_process', 'crypto', 'http', 'net', 'readline', 'worker_threads', 'zlib'];

describe('at its start', () => {
  for (const [args, files] of COMMANDS) {
    const { scripts, expressions, regions, read, builtins } = started(args);
    const line = args.join(' ').replace(DRAFT, 'draft.md');

    it(`"${line}" loads no more than it needs`, () => {
      const names = scripts.map(({ filename }) => /^cnca\/(.*)\.cjs$/.exec(filename)?.[1]);
      assert.deepEqual(names, files);
      assert.deepEqual(
        builtins.filter((name) => SLOW.includes(name)),
        [],
      );
      for (const [place, name] of files.entries()) {
        const { source = 0 } = scripts[place] ?? {};
        assert.ok(source <= (MOST_SOURCE[name] ?? 0), `${name} has ${source} characters`);
      }
    });

    it(`"${line}" takes the compiled code of the package`, { skip: noCache }, () => {
      for (const { filename, kept = 0, taken, compiled } of scripts) {
        assert.ok(taken, `the code cache of ${filename} was not taken`);
        assert.ok(
          compiled <= kept * MOST_COMPILED,
          `V8 compiled ${filename} anew: ${kept} bytes were kept, and ${compiled} are now`,
        );
      }
    });

    it(`"${line}" compiles no classes of all letters, and asks the platform for no names`, () => {
      assert.deepEqual(
        expressions.filter((source) => source.includes('Script=Han')),
        [],
      );
      assert.equal(regions, 0);
    });

    it(`"${line}" reads a small part of the snapshot`, () => {
      const most = args[0] === 'check' ? MOST_READ_BY_CHECK : MOST_READ;
      assert.ok(read <= most, `${read} bytes were read`);
    });
  }

  it('a search in Chinese loads the characters and numbers that it needs, and nothing else', () => {
    const { scripts, expressions } = started(['search', '鐵路', '--json']);
    const files = scripts.map(({ filename }) => filename);
    assert.deepEqual(files, [
      'cnca/cnca.cjs',
      'cnca/search-simple-characters.cjs',
      'cnca/search-han-numbers.cjs',
    ]);
    assert.ok(expressions.some((source) => source.includes('Script=Han')));
  });
});
