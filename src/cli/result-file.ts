import { accessSync, constants, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { move, quietly, syncFolder, targetOf, temporaryName, writeNew } from '../edit/place.ts';
import { thisProcess } from '../edit/this-process.ts';
import { UsageError } from '../program/errors.ts';
import { isFailure, reason, systemCode } from '../program/failure.ts';

/** Paths of open file descriptors: to replace the file behind one would not change the descriptor. */
const OPEN_ALREADY = /^\/(?:dev\/(?:fd\/\d+|stderr)|proc\/[^/]+\/fd\/\d+)$/;
/** The signals that end a process without a handler. */
const ENDING = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Whether a path is a device or a pipe, which is written to and not replaced. */
function isStream(path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  if (path.endsWith('/') || found?.isDirectory()) {
    throw new UsageError(`--output must name a file; ${path} is a folder`);
  }
  return OPEN_ALREADY.test(path) || (found !== undefined && !found.isFile());
}

function writeStream(path: string, text: string): void {
  try {
    writeFileSync(path, text, { flag: 'a' });
  } catch (error) {
    // The reader has closed the pipe, as `head` does.
    if (systemCode(error) !== 'EPIPE') throw error;
  }
}

/** Holds back signals while `act` runs: the process ends after it anyway. */
function undisturbed(act: () => void): void {
  const later = (): void => undefined;
  for (const signal of ENDING) process.on(signal, later);
  try {
    act();
  } finally {
    for (const signal of ENDING) process.off(signal, later);
  }
}

function replace(path: string, text: string): void {
  const place = targetOf(path);
  if (statSync(place, { throwIfNoEntry: false })) accessSync(place, constants.W_OK);
  const temporary = join(dirname(place), temporaryName(thisProcess().unique, 0));
  try {
    writeNew(temporary, Buffer.from(text), place);
    move(temporary, place);
  } catch (error) {
    quietly(() => unlinkSync(temporary));
    throw error;
  }
  syncFolder(dirname(place));
}

/**
 * Writes a result to a file, whole or not at all: after any failure the file is as it was. A symlink,
 * the mode and the owner are kept. A device or a pipe is written to directly.
 *
 * @throws {UsageError} where the file cannot be written
 */
export function writeResult(path: string, text: string): void {
  let kept = '; it is as it was before';
  try {
    if (isStream(path)) {
      kept = '';
      writeStream(path, text);
    } else undisturbed(() => replace(path, text));
  } catch (error) {
    if (!isFailure(error)) throw error;
    throw new UsageError(`${path} could not be written: ${reason(error)}${kept}`);
  }
}
