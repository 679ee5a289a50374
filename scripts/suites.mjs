// The suites of the tests, and which files a command line asks for.
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';

const TESTS = join(import.meta.dirname, '..', 'test');

/**
 * What each suite is for. `unit` imports src/ and starts no process. `program` runs the built program, and
 * checks the base that comes with it. `slow` takes longer than anybody waits for after each edit.
 */
export const SUITES = ['unit', 'program', 'slow'];

/** What `npm test` runs where it is asked for nothing. */
const USUAL = ['unit', 'program'];

/** The folders and files of `slow` and `program`, under test/ and without the ending. */
const PLACES = {
  slow: [
    'faults',
    'hostile',
    // Large bases, and how the work grows with them.
    'base/cache/delta',
    'bench/generate',
    'index/snapshot',
    // Ten thousand calls.
    'mcp/long-run',
    'output/growth',
    // What tries many values for more than two seconds, and the values that once broke a property.
    'base/folder-properties',
    'base/house-layout-lines',
    'base/properties',
    'base/round-trip',
    'cite/handbooks',
    'cite/properties',
    'cite/text-styles',
    'edit/properties',
    'fuzz',
    'index/properties',
    'output/properties',
    'page/near-words',
    'page/same-answers',
    'quotes/changes',
    'quotes/properties',
    'search/any-query',
    'search/filter',
    'search/narrow',
    'search/properties',
    // Every view of a page, in each scheme and width.
    'page/browser/accessible',
    'page/browser/contrast',
    'page/browser/narrow',
    // npm packs and installs the program; twenty processes write at once.
    'cli/package',
    'commands/add-together',
  ],
  program: [
    'cli',
    'commands',
    'docs/examples',
    'docs/picker',
    'docs/python-recipes',
    'docs/recipes',
    'house',
    'library',
    'licences',
    'output/exports',
    'output/round-trip',
    // The server of the built program.
    'mcp/clients',
    'mcp/dialogue',
    'mcp/parts',
    'mcp/pipe',
    // Pages that the program writes, in a browser.
    'page/browser',
    'page/command',
    // The base that comes with the program.
    'facts',
    'record',
    // Drafts checked by the program.
    'check/formats',
    'check/schemas',
    'check/traps',
    'search/ranking',
  ],
};

/** Paths under test/ are written with `/` on every system. */
function within(file, place) {
  return file === `${place}.test.ts` || file.startsWith(`${place}/`);
}

/** The suite of a test file. @param file its path under test/ */
export function suiteOf(file) {
  const placed = ['slow', 'program'].find((suite) =>
    PLACES[suite].some((place) => within(file, place)),
  );
  return placed ?? 'unit';
}

/** Every test file, by its path under test/. */
export function testFiles() {
  return readdirSync(TESTS, { recursive: true })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.test.ts'))
    .sort();
}

/**
 * Whether a word of the command line names a file: by a folder that it is in, by its name with or
 * without its ending, or by several parts of its path, one after the other.
 */
function names(word, file) {
  const asked = word.replace(/^(?:\.?\/)?(?:test\/)?/, '').replace(/(?:\.test)?\.ts$|\/$/, '');
  const path = `/${file.replace(/\.test\.ts$/, '')}/`;
  return asked !== '' && path.includes(`/${asked}/`);
}

/** What a word may have been meant to be: the folders and files whose names have it in them. */
function near(word, files) {
  const parts = files.flatMap((file) => [
    ...file.split('/').slice(0, -1),
    basename(file, '.test.ts'),
  ]);
  return [...new Set(parts)]
    .filter((part) => part.includes(word) || word.includes(part))
    .slice(0, 8);
}

/**
 * The test files that a command line asks for.
 *
 * @param words names of folders or files; all files where there is none
 * @param suites only files of these; where it is left out all for words, else the usual ones
 * @throws {Error} where a word or a suite names no file
 */
export function selected(words, suites) {
  const unknown = suites?.find((suite) => !SUITES.includes(suite));
  if (unknown !== undefined) {
    throw new Error(`no suite "${unknown}"; the suites are: ${SUITES.join(', ')}, all`);
  }
  const wanted = suites ?? (words.length > 0 ? SUITES : USUAL);
  const all = testFiles();
  for (const word of words) {
    if (all.some((file) => names(word, file))) continue;
    const meant = near(word, all);
    const hint = meant.length > 0 ? `; did you mean ${meant.join(', ')}?` : '';
    throw new Error(`no test file or folder is named "${word}"${hint}`);
  }
  const files = all
    .filter((file) => words.length === 0 || words.some((word) => names(word, file)))
    .filter((file) => wanted.includes(suiteOf(file)));
  if (files.length === 0) throw new Error(`no test file of ${words.join(' or ')} is in ${wanted}`);
  return files;
}
