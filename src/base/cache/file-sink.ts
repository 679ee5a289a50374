import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { type Bytes, bytesInMemory } from '../../index/pages.ts';
import { MemorySink, type Sink } from '../../index/writer.ts';
import { quietly } from '../../program/failure.ts';
import { fileBytes } from './file-bytes.ts';
import { deltaPath } from './paths.ts';

const TEMPORARY = '.tmp';
/** A temporary file of this age was left behind by a killed process. */
const ABANDONED_MS = 3_600_000;

function sweep(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (!name.endsWith(TEMPORARY)) continue;
    const path = join(folder, name);
    // A file from the future counts as old: the clock was set back.
    if (Math.abs(Date.now() - statSync(path).mtimeMs) > ABANDONED_MS) unlinkSync(path);
  }
}

/** Removes the delta of a main snapshot that has been replaced. */
export function dropDelta(main: string): void {
  quietly(() => unlinkSync(deltaPath(main)));
}

/**
 * Writes a snapshot beside its final place and moves it there when it is whole, so that readers see
 * the old one or the new one. Where the disk is full, everything stays in memory.
 */
export class FileSink implements Sink {
  readonly #path: string;
  readonly #temporary: string;
  #fd: number | undefined;
  #memory = new MemorySink();
  #written = 0;

  /** @param path the final place; a missing folder is made */
  constructor(path: string) {
    this.#path = path;
    const unique = `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;
    this.#temporary = `${path}.${unique}${TEMPORARY}`;
    try {
      mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
      this.#fd = openSync(this.#temporary, 'wx+', 0o600);
      quietly(() => sweep(dirname(path)));
    } catch {
      this.#fd = undefined;
    }
  }

  /** @throws {SnapshotDamaged} where the disk is full and does not give back what it took */
  write(bytes: Uint8Array): void {
    if (this.#fd !== undefined) {
      try {
        for (let done = 0; done < bytes.length; ) {
          done += writeSync(this.#fd, bytes, done, bytes.length - done, this.#written + done);
        }
        this.#written += bytes.length;
        return;
      } catch {
        this.#toMemory();
      }
    }
    this.#memory.write(bytes);
  }

  #toMemory(): void {
    const fd = this.#fd;
    if (fd === undefined) return;
    this.#memory.write(fileBytes(fd, this.#written).read(0, this.#written));
    this.discard();
  }

  /** Removes what was written. */
  discard(): void {
    const fd = this.#fd;
    this.#fd = undefined;
    if (fd !== undefined) quietly(() => closeSync(fd));
    quietly(() => unlinkSync(this.#temporary));
  }

  /** Moves the file to its place. @returns its bytes, to be read */
  finish(): Bytes {
    if (this.#fd !== undefined) {
      // The open file stays readable, whether or not it can be renamed.
      const bytes = fileBytes(this.#fd, this.#written);
      this.#fd = undefined;
      try {
        renameSync(this.#temporary, this.#path);
      } catch {
        this.discard();
      }
      return bytes;
    }
    return bytesInMemory(this.#memory.bytes());
  }
}
