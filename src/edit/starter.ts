import { existsSync, mkdirSync, readdirSync, rmdirSync, unlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { systemCode } from '../program/failure.ts';
import { isLock, type Owner, withLock } from './lock.ts';
import { contentOf, isTemporary, move, quietly, temporaryName, writeNew } from './place.ts';
import { notWritable, WriteError } from './write-error.ts';

/** The contents of files, by path relative to a folder, separated by `/`. */
type Texts = Readonly<Record<string, string>>;

/** How long to wait for another process that fills the same folder, in ms. */
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

/** The state of a folder that is empty, or that a process began to fill before it died. */
interface Progress {
  /** Paths of the files that are still to be written. */
  readonly missing: readonly string[];
  /** Paths of temporary files to remove. */
  readonly temporary: readonly string[];
}

/**
 * Determines which of the files a folder still lacks.
 *
 * @throws {WriteError} if it contains any other file, or all of them: then it belongs to somebody
 */
function progressOf(dir: string, texts: Texts): Progress {
  const notEmpty = new WriteError(
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
        if (!contentOf(join(dir, path))?.equals(Buffer.from(text))) throw notEmpty;
        missing.delete(path);
      } else if (isTemporary(name)) temporary.push(path);
      else if (!folders.has(path) && !isLock(name)) throw notEmpty;
    }
  }
  if (missing.size === 0) throw notEmpty;
  return { missing: [...missing], temporary };
}

/** Writes the missing files, each through a temporary file, so that none is ever incomplete. */
function fill(dir: string, texts: Texts, { missing, temporary }: Progress, unique: string): void {
  const created: string[] = [];
  try {
    for (const path of temporary) unlinkSync(join(dir, path));
    for (const path of missing) {
      const folder = dirname(join(dir, path));
      const temporaryPath = join(folder, temporaryName(unique, created.length));
      mkdirSync(folder, { recursive: true });
      created.push(temporaryPath);
      writeNew(temporaryPath, Buffer.from(texts[path] ?? ''));
      move(temporaryPath, join(dir, path));
      created.push(join(dir, path));
    }
  } catch (error) {
    for (const path of created) quietly(() => unlinkSync(path));
    // Removes only empty folders.
    for (const folder of new Set(created.map((path) => dirname(path))))
      quietly(() => rmdirSync(folder));
    throw notWritable(dir, error);
  }
}

/**
 * Creates a folder and its missing parents.
 *
 * @returns the topmost folder that was created, if any
 */
function makeFolder(dir: string): string | undefined {
  try {
    return mkdirSync(dir, { recursive: true });
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error;
    // Node also reports ENOENT for a read-only disk; creating folders singly gives the real reason.
    const parent = existsSync(dirname(dir)) ? undefined : makeFolder(dirname(dir));
    mkdirSync(dir);
    return parent ?? dir;
  }
}

/**
 * Writes files to a folder that is new or empty, or that a process began to fill before it died.
 *
 * @throws {WriteError} if the folder contains anything else or cannot be written to
 */
export async function fillFolder(dir: string, texts: Texts, owner: Owner): Promise<void> {
  // Checked first, so that no lock is created in a folder that belongs to somebody.
  progressOf(dir, texts);
  let created: string | undefined;
  try {
    created = makeFolder(dir);
  } catch (error) {
    throw notWritable(dir, error);
  }
  try {
    await withLock(dir, owner, { maxWaitMs: PATIENCE_MS }, () =>
      fill(dir, texts, progressOf(dir, texts), owner.unique),
    );
  } catch (error) {
    if (created !== undefined) quietly(() => rmdirSync(dir));
    throw error;
  }
}
