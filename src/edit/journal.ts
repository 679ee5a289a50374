import { existsSync, readdirSync, unlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { contentHash } from '../base/cache/content-hash.ts';
import { quietly } from '../program/failure.ts';
import { readRegular } from '../program/regular-file.ts';
import {
  contentOf,
  isTemporary,
  move,
  placeOf,
  syncFolder,
  temporaryName,
  writeNew,
} from './place.ts';

/*
 * The journal lists the renames of a change of several files, so that another process can finish an
 * interrupted change. It exists only from before the first rename until after the last.
 */
const JOURNAL = '.cnca-journal';
/** Bytes; a real journal lists a few files. */
const MAX_JOURNAL_BYTES = 4 * 1024 * 1024;

/** A completely written temporary file that is to be renamed. */
export interface Move {
  /** The destination, relative to the base. */
  readonly path: string;
  /** `undefined` where the destination is removed. */
  readonly temporary: string | undefined;
  /** The content that the change is based on; `undefined` if the destination did not exist. */
  readonly before: Uint8Array | undefined;
}

/** A move as the journal records it. */
interface JournalEntry {
  readonly path: string;
  /** The base name of the temporary file; `null` where the destination is removed. */
  readonly temporary: string | null;
  /** Hash of the content that the change is based on; `null` if the destination did not exist. */
  readonly before: string | null;
}

/** The only paths that a journal may name: a base from somebody else may contain a hostile journal. */
const WRITABLE =
  /^(?:(?:sources|topics)\.yaml|claims\/[^./\\][^/\\]*\.yaml|fingerprints\/[^./\\][^/\\]*)$/;

function hashOf(bytes: Uint8Array | undefined): string | null {
  return bytes === undefined ? null : contentHash(bytes);
}

/** Writes the journal durably: from now on the change is completed even if this process dies. */
export function writeJournal(dir: string, moves: readonly Move[], unique: string): void {
  const entries: JournalEntry[] = moves.map(({ path, temporary, before }) => ({
    path,
    temporary: temporary === undefined ? null : basename(temporary),
    before: hashOf(before),
  }));
  const temporary = join(dir, temporaryName(unique, moves.length));
  writeNew(temporary, Buffer.from(JSON.stringify(entries)));
  move(temporary, join(dir, JOURNAL));
  syncFolder(dir);
}

/** Removes the journal, after all moves were made. */
export function dropJournal(dir: string): void {
  quietly(() => unlinkSync(join(dir, JOURNAL)));
}

/** Whether a change of several files is in progress or was interrupted. */
export function hasJournal(dir: string): boolean {
  return existsSync(join(dir, JOURNAL));
}

/** The entries of the journal; none if it is missing or not valid as a whole. */
function readJournal(dir: string): readonly JournalEntry[] {
  const isEntry = (one: unknown): one is JournalEntry =>
    typeof one === 'object' &&
    one !== null &&
    'path' in one &&
    typeof one.path === 'string' &&
    WRITABLE.test(one.path) &&
    'temporary' in one &&
    (one.temporary === null ||
      (typeof one.temporary === 'string' &&
        basename(one.temporary) === one.temporary &&
        isTemporary(one.temporary)));
  try {
    const text = readRegular(join(dir, JOURNAL), MAX_JOURNAL_BYTES).toString('utf8');
    const entries: unknown = JSON.parse(text);
    return Array.isArray(entries) && entries.every(isEntry) ? entries : [];
  } catch {
    return [];
  }
}

/**
 * Finishes an interrupted change, and removes temporary files of processes that died. The caller must
 * hold the lock of the base.
 */
export function recover(dir: string): void {
  const moves = readJournal(dir).map(({ path, temporary, before }) => {
    const place = placeOf(dir, path);
    return { place, from: temporary === null ? null : join(dirname(place), temporary), before };
  });
  // A change without a completed move is dropped, as no reader has seen any of it.
  const begun = moves.some(({ from }) => from !== null && !existsSync(from));
  for (const { place, from, before } of begun ? moves : []) {
    // A file that was edited since is not overwritten.
    if (hashOf(contentOf(place)) !== before) continue;
    if (from === null) quietly(() => unlinkSync(place));
    else if (existsSync(from)) move(from, place);
  }
  dropJournal(dir);
  for (const folder of [dir, join(dir, 'claims'), join(dir, 'fingerprints')]) {
    quietly(() => {
      for (const name of readdirSync(folder)) {
        if (isTemporary(name)) unlinkSync(join(folder, name));
      }
    });
  }
}
