import type { Outline } from '../model/outline.ts';
import type { Cached } from './cache/cached.ts';
import { locateFaults, type ReadableFile } from './locate-faults.ts';
import type { Problem } from './problems.ts';
import { checkReferences, type Referable } from './references.ts';

/** The outlines of a base's files of claims. Those in an older snapshot are read only if needed. */
export class Outlines {
  readonly #old: Cached | undefined;
  /** Segment numbers in the older snapshot, by path. */
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #files: (() => ReadableFile)[] = [];
  /** Whether the outlines of all files so far are the same as in the older snapshot. */
  #unchanged: boolean;

  constructor(old: Cached | undefined) {
    this.#old = old;
    const segments = old?.segments ?? [];
    this.#numbers = new Map(segments.map(({ path }, number) => [path, number]));
    this.#unchanged = old !== undefined;
  }

  /** The number of files added. */
  get count(): number {
    return this.#files.length;
  }

  /** Adds a file whose segment in the older snapshot is kept. */
  addReused(path: string, bytes: () => Buffer): void {
    this.#files.push(() => ({ path, outline: this.#before(path), bytes }));
  }

  /** Adds a file that was parsed. */
  addParsed(path: string, outline: Outline, bytes: () => Buffer): void {
    this.#files.push(() => ({ path, outline, bytes }));
    this.#unchanged &&=
      this.#numbers.has(path) && JSON.stringify(this.#before(path)) === JSON.stringify(outline);
  }

  #before(path: string): Outline {
    const none = { ids: [], topics: [], sources: [], relations: [] };
    return this.#old?.outline(this.#numbers.get(path) ?? 0) ?? none;
  }

  /**
   * Checks the references of all claims. Nothing is checked if all outlines are the same as in the older
   * snapshot, as only a base without problems has a snapshot.
   *
   * @param sameVocabulary whether topics and sources are the same as in the older snapshot
   */
  check(known: Referable, sameVocabulary: boolean): Problem[] {
    const same = this.#unchanged && this.#files.length === this.#numbers.size;
    if (same && sameVocabulary) return [];
    const files = this.#files.map((file) => file());
    return locateFaults(checkReferences(files, known));
  }
}
