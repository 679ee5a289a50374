import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { factAt } from '../../src/base/fact.ts';
import { BaseError } from '../../src/base/problems.ts';
import { FACT_KEYS } from '../../src/output/fields.ts';
import { toJson } from '../../src/output/json.ts';
import { LIGHTHOUSE, tempDir, writeBase } from '../helpers/base.ts';
import { bytesOf, edit, edited, near, textOf } from '../helpers/bytes.ts';
import type { Property } from '../helpers/property.ts';
import fc from '../helpers/random.ts';
import { openIndexed } from '../helpers/search-base.ts';
import { FULL_CLAIM } from './properties.ts';

type Path = keyof typeof LIGHTHOUSE;
const PATHS = Object.keys(LIGHTHOUSE) as Path[];

/** One folder for all runs; each run writes only what it changes, and restores it. */
let folder: string | undefined;
let clean: Promise<readonly string[]> | undefined;

async function idsOf(dir: string): Promise<readonly string[]> {
  const base = await openIndexed(dir);
  try {
    const facts = base.index.ids().map((_, number) => factAt(base, number));
    for (const fact of JSON.parse(toJson(facts))) assert.deepEqual(Object.keys(fact), FACT_KEYS);
    return base.index.ids();
  } finally {
    base.close();
  }
}

/** Changed files of the base, as bytes by path. */
type Changes = Readonly<Partial<Record<string, string>>>;

const fromEdits = fc
  .uniqueArray(
    fc.tuple(fc.constantFrom(...PATHS), fc.array(edit, { minLength: 1, maxLength: 3 })),
    {
      minLength: 1,
      maxLength: 2,
      selector: ([path]) => path,
    },
  )
  .map(
    (files): Changes =>
      Object.fromEntries(
        files.map(([path, edits]) => [path, edits.reduce(edited, textOf(LIGHTHOUSE[path]))]),
      ),
  );
/** One file of the base replaced by another. */
const misplaced = fc
  .tuple(
    fc.constantFrom(...PATHS),
    near([...PATHS.map((path) => textOf(LIGHTHOUSE[path])), textOf(FULL_CLAIM)]),
  )
  .map(([path, bytes]): Changes => ({ [path]: bytes }));

const folders: Property<Changes> = {
  name: 'base/folder',
  says: 'a folder of any bytes is a base that opens, or is refused with all problems',
  runs: 400,
  values: fc.oneof({ weight: 4, arbitrary: fromEdits }, { weight: 1, arbitrary: misplaced }),
  async check(changes) {
    folder ??= writeBase({}, tempDir());
    clean ??= idsOf(folder);
    assert.equal((await clean).length, 6);
    const dir = folder;
    const written = Object.entries(changes).map(([path, bytes]): [string, Buffer] => [
      path,
      bytesOf(bytes ?? ''),
    ]);
    writeBase(Object.fromEntries(written), dir);
    try {
      await idsOf(dir);
    } catch (error) {
      if (!(error instanceof BaseError)) throw error;
      assert.ok(error.problems.length > 0);
      for (const { file, line, col, message, excerpt } of error.problems) {
        const text = readFileSync(file, 'utf8').replace(/^\ufeff/, '');
        assert.ok(file.startsWith(join(dir, '')), file);
        assert.ok(line >= 1 && col >= 1 && line <= text.split('\n').length, `${line}:${col}`);
        assert.ok(excerpt === '' || text.includes(excerpt), excerpt);
        assert.match(message, /\S/);
      }
      // No problem is reported twice.
      const reported = error.problems.map((problem) => JSON.stringify(problem));
      assert.deepEqual(reported, [...new Set(reported)]);
    } finally {
      writeBase({}, dir);
    }
  },
};

export const PROPERTIES: readonly Property[] = [folders];
