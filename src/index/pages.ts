import { closeSync, constants, existsSync, fstatSync, openSync, readSync } from 'node:fs';
import { reason } from '../program/failure.ts';
import { pageChecksum } from './checksum.ts';

/** A snapshot is read and checked in pages of this many bytes. */
export const PAGE = 4096;

/** Anything in a snapshot that is not as it was written. It is never used: the base is read anew. */
export class SnapshotDamaged extends Error {
  override readonly name = 'SnapshotDamaged';
}

/** Where bytes come from: an open file, or memory where no file could be written. */
export interface Bytes {
  readonly size: number;
  /** Exactly `length` bytes from `offset`, unchecked. */
  read(offset: number, length: number): Uint8Array;
  close(): void;
}

/** A FIFO in the place of a snapshot must not be waited for. */
const READ = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** Opens a file for reading; `undefined` where there is none that can be read. */
export function openBytes(path: string): Bytes | undefined {
  // Asked first: to be told by an error takes longer than to read the file.
  if (!existsSync(path)) return undefined;
  let fd: number | undefined;
  try {
    fd = openSync(path, READ);
    const found = fstatSync(fd);
    if (found.isFile()) return bytesOf(fd, found.size);
  } catch {
    // As if it were not there.
  }
  if (fd !== undefined) close(fd);
  return undefined;
}

/** The bytes of a file that is open for reading. */
export function bytesOf(fd: number, size: number): Bytes {
  return {
    size,
    read(offset, length) {
      if (offset < 0 || length < 0 || offset + length > size)
        throw new SnapshotDamaged('cut short');
      const buffer = new Uint8Array(length);
      for (let done = 0; done < length; ) {
        const got = readSome(fd, buffer, done, offset + done);
        if (got === 0) throw new SnapshotDamaged('cut short');
        done += got;
      }
      return buffer;
    },
    close: () => close(fd),
  };
}

function readSome(fd: number, buffer: Uint8Array, done: number, position: number): number {
  try {
    return readSync(fd, buffer, done, buffer.length - done, position);
  } catch (error) {
    // A disk that fails is as good as a file that is damaged.
    throw new SnapshotDamaged(`it cannot be read: ${reason(error)}`);
  }
}

function close(fd: number): void {
  try {
    closeSync(fd);
  } catch {
    // What was read was checked.
  }
}

/** The bytes of a snapshot, handed out only after the checksums of their pages held. */
export class CheckedPages {
  readonly #bytes: Bytes;
  readonly #sums: Uint32Array;
  /** Checked pages are kept: neighbouring reads share them. */
  readonly #kept = new Map<number, Uint8Array>();

  constructor(bytes: Bytes, sums: Uint32Array) {
    this.#bytes = bytes;
    this.#sums = sums;
  }

  /**
   * Reads `length` bytes from `offset`.
   *
   * @throws {SnapshotDamaged} where a page is not as it was written
   */
  read(offset: number, length: number): Uint8Array {
    // What is no number has passed every check of sums, and is none of a snapshot as it is written.
    if (!(offset >= 0 && length >= 0)) throw new SnapshotDamaged('no place');
    const first = Math.floor(offset / PAGE);
    const last = Math.floor((offset + Math.max(length, 1) - 1) / PAGE);
    if (first === last) {
      const start = offset - first * PAGE;
      return this.#page(first).subarray(start, start + length);
    }
    const pages = this.#bytes.read(first * PAGE, (last - first + 1) * PAGE);
    this.#check(pages, first);
    const start = offset - first * PAGE;
    return pages.subarray(start, start + length);
  }

  /** Whole pages as they stand, with the checksums that they should have, to be copied. */
  unchecked(offset: number, count: number): { pages: Uint8Array; sums: Uint32Array } {
    const first = offset / PAGE;
    const pages = this.#bytes.read(offset, count * PAGE);
    return { pages, sums: this.#sums.subarray(first, first + count) };
  }

  /** Reads every page, so that damage shows now. @throws {SnapshotDamaged} */
  checkAll(): void {
    const most = 256;
    for (let first = 0; first < this.#sums.length; first += most) {
      const count = Math.min(most, this.#sums.length - first);
      this.#check(this.#bytes.read(first * PAGE, count * PAGE), first);
    }
  }

  #page(number: number): Uint8Array {
    let page = this.#kept.get(number);
    if (page === undefined) {
      page = this.#bytes.read(number * PAGE, PAGE);
      this.#check(page, number);
      this.#kept.set(number, page);
    }
    return page;
  }

  #check(pages: Uint8Array, first: number): void {
    for (let at = 0; at < pages.length; at += PAGE) {
      if (pageChecksum(pages.subarray(at, at + PAGE)) !== this.#sums[first + at / PAGE])
        throw new SnapshotDamaged('wrong checksum');
    }
  }
}
