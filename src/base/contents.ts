import type { Origin } from '../index/format.ts';
import { contentHash } from './cache/content-hash.ts';
import { isProvenUnchanged } from './cache/fresh.ts';
import { type BaseFile, readBytes } from './files.ts';

/** The content of a base's files. Each is read once, and only when it is needed. */
export class Contents {
  readonly #dir: string;
  readonly #files: ReadonlyMap<string, BaseFile>;
  readonly #old: Origin | undefined;
  readonly #read = new Map<string, Buffer>();

  /** @param old what an older snapshot was made from */
  constructor(dir: string, files: readonly BaseFile[], old: Origin | undefined) {
    this.#dir = dir;
    this.#files = new Map(files.map((file) => [file.path, file]));
    this.#old = old;
  }

  /** The bytes of a file; none where the base has no such file. */
  read(path: string): Buffer {
    const file = this.#files.get(path);
    if (!file) return Buffer.alloc(0);
    const bytes = this.#read.get(path) ?? readBytes(this.#dir, file);
    this.#read.set(path, bytes);
    return bytes;
  }

  /** The hash of each file: the known one where the file's state proves that it is unchanged. */
  hashes(): Map<string, string> {
    const known = new Map(this.#old?.files.map((kept) => [kept.path, kept]));
    return new Map(
      [...this.#files].map(([path, file]) => {
        const kept = known.get(path);
        const same = kept && isProvenUnchanged(file, kept.state, this.#old?.scannedAt ?? 0);
        return [path, same ? kept.hash : contentHash(this.read(path))];
      }),
    );
  }
}
