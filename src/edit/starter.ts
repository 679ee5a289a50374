import { existsSync, mkdirSync, readdirSync, rmdirSync, unlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { systemCode } from '../program/failure.ts';
import { isLock, type Owner, withLock } from './lock.ts';
import { contentOf, isTemporary, move, quietly, temporaryName, writeNew } from './place.ts';
import { notWritable, WriteError } from './write-error.ts';

/** Texts by their path in a folder, with `/` between its parts. */
type Texts = Readonly<Record<string, string>>;

/** Another process that fills the same folder is waited for this long, in ms. */
const PATIENCE_MS = 10_000;

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return [];
    if (systemCode(error) === 'ENOTDIR')
      throw new WriteError(`${folder} is a file; name a folder that is new or empty`);
    throw notWritable(folder, error);
  }
}

/** What a folder holds that another process left that was filling it, and died. */
interface Begun {
  readonly missing: readonly string[];
  readonly temporary: readonly string[];
}

/**
 * What is missing in a folder, where it holds nothing, or nothing but some of the texts.
 *
 * @throws {WriteError} where it holds anything else, or all of them: then it is somebody's
 */
function begun(dir: string, texts: Texts): Begun {
  const taken = new WriteError(
    `${dir} is not empty, and nothing is ever overwritten; name a folder that is new or empty`,
  );
  const folders = new Set(Object.keys(texts).map((path) => dirname(path)));
  const missing = new Set(Object.keys(texts));
  const temporary: string[] = [];
  for (const folder of new Set(['.', ...folders])) {
    for (const name of namesIn(join(dir, folder))) {
      const path = folder === '.' ? name : `${folder}/${name}`;
      const text = texts[path];
      if (text !== undefined) {
        if (!contentOf(join(dir, path))?.equals(Buffer.from(text))) throw taken;
        missing.delete(path);
      } else if (isTemporary(name)) temporary.push(path);
      else if (!folders.has(path) && !isLock(name)) throw taken;
    }
  }
  if (missing.size === 0) throw taken;
  return { missing: [...missing], temporary };
}

/** Writes texts, each beside its place first: there is none that is not whole. */
function fill(dir: string, texts: Texts, { missing, temporary }: Begun, unique: string): void {
  const made: string[] = [];
  try {
    for (const path of temporary) unlinkSync(join(dir, path));
    for (const path of missing) {
      const folder = dirname(join(dir, path));
      const beside = join(folder, temporaryName(unique, made.length));
      mkdirSync(folder, { recursive: true });
      made.push(beside);
      writeNew(beside, Buffer.from(texts[path] ?? ''));
      move(beside, join(dir, path));
      made.push(join(dir, path));
    }
  } catch (error) {
    for (const path of made) quietly(() => unlinkSync(path));
    // Only empty folders go.
    for (const folder of new Set(made.map((path) => dirname(path))))
      quietly(() => rmdirSync(folder));
    throw notWritable(dir, error);
  }
}

/**
 * Makes a folder, and those above it that are missing.
 *
 * @returns the first that was made, if any
 */
function makeFolder(dir: string): string | undefined {
  try {
    return mkdirSync(dir, { recursive: true });
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error;
    // So Node says of a read-only disk, too; one folder at a time tells what is the matter.
    const above = existsSync(dirname(dir)) ? undefined : makeFolder(dirname(dir));
    mkdirSync(dir);
    return above ?? dir;
  }
}

/**
 * Fills a folder that is new or empty, or was being filled so by a process that died.
 *
 * @throws {WriteError} where the folder has something else in it or cannot be written to
 */
export async function fillFolder(dir: string, texts: Texts, owner: Owner): Promise<void> {
  // What is somebody's is not written to, not even a lock.
  begun(dir, texts);
  let made: string | undefined;
  try {
    made = makeFolder(dir);
  } catch (error) {
    throw notWritable(dir, error);
  }
  try {
    await withLock(dir, owner, { most: PATIENCE_MS }, () =>
      fill(dir, texts, begun(dir, texts), owner.unique),
    );
  } catch (error) {
    if (made !== undefined) quietly(() => rmdirSync(dir));
    throw error;
  }
}
