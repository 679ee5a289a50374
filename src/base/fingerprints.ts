import type { BaseFile } from './files.ts';
import { type FingerprintFile, type ReadFingerprint, readDocument } from './locator.ts';
import { fileProblem, type Problem } from './problems.ts';

const FOLDER = 'fingerprints/';

/** The fingerprints of a base's documents. A file is read when it is asked for. */
export class Fingerprints {
  /** The ids of the documents, in order. */
  readonly sources: readonly string[];
  readonly #known: ReadonlySet<string>;
  readonly #read: (path: string) => Buffer;
  /** What is wrong with those that were read; `undefined` where nothing is. */
  readonly #checked = new Map<string, string | undefined>();

  constructor(files: readonly BaseFile[], read: (path: string) => Buffer) {
    this.sources = files
      .filter((file) => file.role === 'fingerprint')
      .map(({ path }) => path.slice(FOLDER.length));
    this.#known = new Set(this.sources);
    this.#read = read;
  }

  /** The text of a document's fingerprint. */
  readonly textOf = (source: string): string | undefined =>
    this.#known.has(source) ? this.#read(FOLDER + source).toString('utf8') : undefined;

  all(): FingerprintFile[] {
    return this.sources.map((source) => ({ source, text: this.textOf(source) ?? '' }));
  }

  /** Notes what a `Locator` has read: it is not read again for {@link problems}. */
  note(read: readonly ReadFingerprint[]): void {
    for (const { source, damage } of read) this.#checked.set(source, damage);
  }

  #damageOf(source: string): string | undefined {
    if (this.#checked.has(source)) return this.#checked.get(source);
    return readDocument(this.textOf(source) ?? '').damage;
  }

  /**
   * The problems of the fingerprints.
   *
   * @param documents the ids of sources.yaml, where it could be read
   * @param isKnown whether a file was already found to be a fingerprint
   */
  problems(
    documents: ReadonlySet<string> | undefined,
    isKnown: (path: string) => boolean,
  ): Problem[] {
    const problems: Problem[] = [];
    for (const source of this.sources) {
      const path = FOLDER + source;
      const damage = isKnown(path) ? undefined : this.#damageOf(source);
      if (damage !== undefined) problems.push(fileProblem(path, 'bad-fingerprint', damage));
      if (!documents || documents.has(source)) continue;
      const message = `this fingerprint is of no source: sources.yaml has no "${source}"`;
      problems.push(fileProblem(path, 'unknown-source', message));
    }
    return problems;
  }
}
