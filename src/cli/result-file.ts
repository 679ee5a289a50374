import { accessSync, constants, existsSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isWithin } from '../base/files.ts';
import { move, syncFolder, targetOf, temporaryName, writeNew } from '../edit/place.ts';
import { thisProcess } from '../edit/this-process.ts';
import { UsageError } from '../program/errors.ts';
import { isFailure, quietly, reason, systemCode } from '../program/failure.ts';
import { mayBeEdited } from './shipped-base.ts';

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

/** @throws {UsageError} where a file lies in the base that comes with the program, and nobody may edit that */
function refuseShipped(path: string, shipped: string): void {
  if (mayBeEdited(shipped) || !existsSync(shipped)) return;
  if (!isWithin(shipped, dirname(targetOf(path)))) return;
  throw new UsageError(
    `nothing is written into the base that comes with cnca: ${path} lies there; name another file`,
  );
}

/**
 * Writes a result to a file, whole or not at all: after any failure the file is as it was. A symlink,
 * the mode and the owner are kept. A device or a pipe is written to directly.
 *
 * @param shipped the folder of the base that comes with the program
 * @throws {UsageError} where the file cannot be written, or lies in that base and this is no checkout
 */
export function writeResult(path: string, text: string, shipped: string): void {
  let kept = existsSync(path) ? '; it is as it was before' : '';
  try {
    if (isStream(path)) {
      kept = '';
      writeStream(path, text);
      return;
    }
    refuseShipped(path, shipped);
    undisturbed(() => replace(path, text));
  } catch (error) {
    if (!isFailure(error)) throw error;
    const folder = dirname(path);
    const isNowhere = systemCode(error) === 'ENOENT' && !existsSync(folder);
    const why = isNowhere ? `there is no folder ${folder}` : reason(error);
    throw new UsageError(`${path} could not be written: ${why}${kept}`);
  }
}
