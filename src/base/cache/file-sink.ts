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
import { type Bytes, bytesOf } from '../../index/pages.ts';
import { MemorySink, type Sink } from '../../index/writer.ts';
import { additionPath } from './paths.ts';

const TEMPORARY = '.tmp';
/** A temporary file older than this was left behind by a process that was killed. */
const ABANDONED_MS = 3_600_000;

function quietly(act: () => void): void {
  try {
    act();
  } catch {
    // A cache that cannot be tidied costs space, never an answer.
  }
}

function sweep(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (!name.endsWith(TEMPORARY)) continue;
    const path = join(folder, name);
    // Neither is one young that comes from the future: the clock was set back.
    if (Math.abs(Date.now() - statSync(path).mtimeMs) > ABANDONED_MS) unlinkSync(path);
  }
}

/** Takes an addition away: its main snapshot is no longer there. */
export function dropAddition(main: string): void {
  quietly(() => unlinkSync(additionPath(main)));
}

/**
 * Writes a file beside its final place and moves it there when it is whole, so that readers see
 * the old one or the new one. Where the disk does not take it, everything stays in memory.
 */
export class FileSink implements Sink {
  readonly #path: string;
  readonly #temporary: string;
  #fd: number | undefined;
  #memory = new MemorySink();
  #written = 0;

  /** @param path where the file shall be; its folder is made where it is missing */
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
    this.#memory.write(bytesOf(fd, this.#written).read(0, this.#written));
    this.discard();
  }

  /** Gives up: nothing is left behind on the disk. */
  discard(): void {
    const fd = this.#fd;
    this.#fd = undefined;
    if (fd !== undefined) quietly(() => closeSync(fd));
    quietly(() => unlinkSync(this.#temporary));
  }

  /** Puts the file in its place. Says where its bytes can be read from now on. */
  finish(): Bytes {
    if (this.#fd !== undefined) {
      // The file stays readable, whatever its name is then, and also without one.
      const bytes = bytesOf(this.#fd, this.#written);
      this.#fd = undefined;
      try {
        renameSync(this.#temporary, this.#path);
      } catch {
        this.discard();
      }
      return bytes;
    }
    return this.#memory.bytes();
  }
}
