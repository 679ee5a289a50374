import { unlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { dropJournal, type Move, writeJournal } from './journal.ts';
import { contentOf, move, placeOf, quietly, settle, temporaryName, writeNew } from './place.ts';
import { notFinished, notWritable, WriteError } from './write-error.ts';

/** A file of a base that shall have another content. */
export interface Change {
  /** Relative to the base, with `/` between its parts. */
  readonly path: string;
  /** What it held when the new content was made; `undefined` where it was not there. */
  readonly before: Uint8Array | undefined;
  readonly bytes: Uint8Array;
}

function refuseEdited(dir: string, path: string, place: string, { before }: Change): void {
  const now = contentOf(place);
  if (now === undefined || before === undefined ? now === before : now.equals(before)) return;
  throw new WriteError(
    `${join(dir, path)} was changed by another program just now. ` +
      'Nothing was written; run the command again',
  );
}

/** Removes what was written and will not be moved. */
function forget(moves: readonly Move[]): void {
  for (const { temporary } of moves) quietly(() => unlinkSync(temporary));
}

/**
 * Changes files of a base, all or none: each is written beside its place and moved there when it is
 * whole. Several are noted in a journal first, so that a process that dies between two moves leaves
 * behind what the next one finishes. The lock of the base must be held.
 *
 * @param unique for names that no other process uses
 * @throws {WriteError} where a file cannot be written, or was changed by somebody else since it was
 *   read; nothing is changed then. Or where the disk fails between two moves: the journal stays
 */
export function commit(dir: string, changes: readonly Change[], unique: string): void {
  const moves: (Move & { readonly place: string })[] = [];
  let at = dir;
  try {
    for (const [index, { path, before, bytes }] of changes.entries()) {
      at = join(dir, path);
      const place = placeOf(dir, path);
      const temporary = join(dirname(place), temporaryName(unique, index));
      moves.push({ path, place, temporary, before });
      writeNew(temporary, bytes, place);
    }
    for (const [index, change] of changes.entries()) {
      at = join(dir, change.path);
      refuseEdited(dir, change.path, moves[index]?.place ?? '', change);
    }
    at = dir;
    if (moves.length > 1) writeJournal(dir, moves, unique);
  } catch (error) {
    forget(moves);
    throw notWritable(at, error);
  }
  let moved = 0;
  try {
    for (const { temporary, place } of moves) {
      at = place;
      move(temporary, place);
      moved++;
    }
  } catch (error) {
    if (moved > 0) throw notFinished(at, error);
    if (moves.length > 1) dropJournal(dir);
    forget(moves);
    throw notWritable(at, error);
  }
  for (const folder of new Set(moves.map(({ place }) => dirname(place)))) settle(folder);
  if (moves.length > 1) dropJournal(dir);
}
