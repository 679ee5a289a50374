import { existsSync, readdirSync, unlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { contentHash } from '../base/cache/content-hash.ts';
import { readRegular } from '../program/regular-file.ts';
import {
  contentOf,
  isTemporary,
  move,
  placeOf,
  quietly,
  settle,
  temporaryName,
  writeNew,
} from './place.ts';

/*
 * What is being changed, while several files of a base take their places: with it a change that was
 * broken off is finished. It is there only between the first move and the last.
 */
const JOURNAL = '.cnca-journal';
/** Bytes of a journal: it names a few files. */
const LARGEST = 4 * 1024 * 1024;

/** A file that was written whole, and waits to be moved to its place. */
export interface Move {
  /** Relative to the base. */
  readonly path: string;
  readonly temporary: string;
  /** What the place held when the new content was made. */
  readonly before: Uint8Array | undefined;
}

/** A move as the journal has it. */
interface Noted {
  readonly path: string;
  readonly temporary: string;
  /** Of what the place held; `null` where it held nothing. */
  readonly before: string | null;
}

/** Files that may be written to. A journal that came with somebody else's base moves nothing else. */
const WRITTEN = /^(?:sources\.yaml|claims\/[^./\\][^/\\]*\.yaml|fingerprints\/[^./\\][^/\\]*)$/;

function hashOf(bytes: Uint8Array | undefined): string | null {
  return bytes === undefined ? null : contentHash(bytes);
}

/** Notes what is going to be moved: from now on it happens whole. */
export function writeJournal(dir: string, moves: readonly Move[], unique: string): void {
  const noted: Noted[] = moves.map(({ path, temporary, before }) => ({
    path,
    temporary: basename(temporary),
    before: hashOf(before),
  }));
  const temporary = join(dir, temporaryName(unique, moves.length));
  writeNew(temporary, Buffer.from(JSON.stringify(noted)));
  move(temporary, join(dir, JOURNAL));
  settle(dir);
}

/** Says that all moves were made. */
export function dropJournal(dir: string): void {
  quietly(() => unlinkSync(join(dir, JOURNAL)));
}

/** Whether a change of several files was broken off, or is going on. */
export function hasJournal(dir: string): boolean {
  return existsSync(join(dir, JOURNAL));
}

function readJournal(dir: string): readonly Noted[] {
  const isNoted = (one: unknown): one is Noted =>
    typeof one === 'object' &&
    one !== null &&
    'path' in one &&
    typeof one.path === 'string' &&
    WRITTEN.test(one.path) &&
    'temporary' in one &&
    typeof one.temporary === 'string' &&
    basename(one.temporary) === one.temporary &&
    isTemporary(one.temporary);
  try {
    const noted: unknown = JSON.parse(readRegular(join(dir, JOURNAL), LARGEST).toString('utf8'));
    return Array.isArray(noted) && noted.every(isNoted) ? noted : [];
  } catch {
    return [];
  }
}

/**
 * Finishes a change that was broken off, and removes what processes that died have left behind. The
 * lock of the base must be held.
 */
export function recover(dir: string): void {
  const moves = readJournal(dir).map(({ path, temporary, before }) => {
    const place = placeOf(dir, path);
    return { place, from: join(dirname(place), temporary), before };
  });
  // A change of which nobody has seen anything is as if it had not begun.
  const begun = moves.some(({ from }) => !existsSync(from));
  for (const { place, from, before } of begun ? moves : []) {
    // What somebody has edited since is not overwritten.
    if (existsSync(from) && hashOf(contentOf(place)) === before) move(from, place);
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
