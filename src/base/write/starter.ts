import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { notWritable, systemCode, WriteError } from './errors.ts';

function refuseTaken(dir: string): void {
  try {
    if (readdirSync(dir).length === 0) return;
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return;
    if (systemCode(error) !== 'ENOTDIR') throw notWritable(dir, error);
    throw new WriteError(`${dir} is a file; name a folder that is new or empty`);
  }
  throw new WriteError(
    `${dir} is not empty, and nothing is ever overwritten; name a folder that is new or empty`,
  );
}

/**
 * Fills a folder that is new or empty.
 *
 * @param files texts by their path in the folder, with `/` between its parts
 * @throws {WriteError} where the folder has something in it or cannot be written to
 */
export function fillFolder(dir: string, files: Readonly<Record<string, string>>): void {
  refuseTaken(dir);
  try {
    mkdirSync(dir, { recursive: true });
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(dir, path)), { recursive: true });
      // Another process may have been faster: its file stays.
      writeFileSync(join(dir, path), text, { flag: 'wx' });
    }
  } catch (error) {
    if (systemCode(error) === 'EEXIST')
      throw new WriteError(`${dir} is being filled by another program`);
    throw notWritable(dir, error);
  }
}
