import { unlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { quietly } from '../program/failure.ts';
import { dropJournal, type Move, writeJournal } from './journal.ts';
import { contentOf, move, placeOf, syncFolder, temporaryName, writeNew } from './place.ts';
import { notFinished, notWritable, WriteError } from './write-error.ts';

/** New content for a file of a base. */
export interface Change {
  /** Relative to the base, separated by `/`. */
  readonly path: string;
  /** The content that the change is based on; `undefined` if the file did not exist. */
  readonly before: Uint8Array | undefined;
  /** The new content. */
  /** `undefined` removes the file. */
  readonly bytes: Uint8Array | undefined;
}

/** @throws {WriteError} if the file no longer has the content that the change is based on */
function refuseEdited(dir: string, path: string, place: string, before: Change['before']): void {
  const now = contentOf(place);
  if (now === undefined || before === undefined ? now === before : now.equals(before)) return;
  throw new WriteError(
    `${join(dir, path)} was changed by another program just now. ` +
      'Nothing was written; run the command again',
  );
}

function removeTemporaries(moves: readonly Move[]): void {
  for (const { temporary } of moves)
    if (temporary !== undefined) quietly(() => unlinkSync(temporary));
}

/**
 * Changes files of a base atomically. Each is written to a temporary file in the same folder and then
 * renamed. Several renames are recorded in a journal first, so that the next writer can finish them if
 * this process dies. The caller must hold the lock of the base.
 *
 * @param unique part of the names of temporary files, different in every process
 * @throws {WriteError} if a file cannot be written, or another program changed it since it was read:
 *   then nothing is changed; or if a rename after the first fails: then the journal remains
 */
export function commit(dir: string, changes: readonly Change[], unique: string): void {
  const moves: (Move & { readonly place: string })[] = [];
  let at = dir;
  try {
    for (const [index, { path, before, bytes }] of changes.entries()) {
      at = join(dir, path);
      const place = placeOf(dir, path);
      if (bytes === undefined) {
        moves.push({ path, place, temporary: undefined, before });
        continue;
      }
      const temporary = join(dirname(place), temporaryName(unique, index));
      moves.push({ path, place, temporary, before });
      writeNew(temporary, bytes, place);
    }
    for (const { path, place, before } of moves) {
      at = join(dir, path);
      refuseEdited(dir, path, place, before);
    }
    at = dir;
    if (moves.length > 1) writeJournal(dir, moves, unique);
  } catch (error) {
    removeTemporaries(moves);
    throw notWritable(at, error);
  }
  let moved = 0;
  try {
    for (const { temporary, place } of moves) {
      at = place;
      if (temporary === undefined) unlinkSync(place);
      else move(temporary, place);
      moved++;
    }
  } catch (error) {
    if (moved > 0) throw notFinished(at, error);
    if (moves.length > 1) dropJournal(dir);
    removeTemporaries(moves);
    throw notWritable(at, error);
  }
  for (const folder of new Set(moves.map(({ place }) => dirname(place)))) syncFolder(folder);
  if (moves.length > 1) dropJournal(dir);
}
