import type { Outline } from '../model/outline.ts';
import type { Cached } from './cache/cached.ts';
import type { Problem } from './problems.ts';
import { checkReferences, type OutlinedFile, type Referable } from './references.ts';

/** The outlines of a base's files of claims. Those that an older snapshot holds are read if needed. */
export class Outlines {
  readonly #old: Cached | undefined;
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #files: (() => OutlinedFile)[] = [];
  #asBefore: boolean;

  constructor(old: Cached | undefined) {
    this.#old = old;
    const segments = old?.segments ?? [];
    this.#numbers = new Map(segments.map(({ path }, number) => [path, number]));
    this.#asBefore = old !== undefined;
  }

  /** How many files have been added. */
  get count(): number {
    return this.#files.length;
  }

  /** Adds a file whose segment in the older snapshot is kept. */
  kept(path: string, bytes: () => Buffer): void {
    this.#files.push(() => ({ path, outline: this.#before(path), bytes }));
  }

  /** Adds a file that was read. */
  made(path: string, outline: Outline, bytes: () => Buffer): void {
    this.#files.push(() => ({ path, outline, bytes }));
    this.#asBefore &&=
      this.#numbers.has(path) && JSON.stringify(this.#before(path)) === JSON.stringify(outline);
  }

  #before(path: string): Outline {
    const none = { ids: [], topics: [], sources: [], relations: [] };
    return this.#old?.outline(this.#numbers.get(path) ?? 0) ?? none;
  }

  /**
   * Checks what claims refer to. Only a base without problems has a snapshot, so nothing can have
   * broken where all files have the outlines that they had.
   *
   * @param sameVocabulary whether topics and sources are those of the older snapshot
   */
  check(known: Referable, sameVocabulary: boolean): Problem[] {
    const same = this.#asBefore && this.#files.length === this.#numbers.size;
    if (same && sameVocabulary) return [];
    return checkReferences(
      this.#files.map((file) => file()),
      known,
    );
  }
}
