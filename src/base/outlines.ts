import type { Snapshot } from '../index/snapshot.ts';
import type { Outline } from '../model/outline.ts';
import type { Problem } from './problems.ts';
import { checkReferences, type OutlinedFile, type Referable } from './references.ts';

/** The outlines of a base's files of claims, of which those of an older snapshot are read if needed. */
export class Outlines {
  readonly #old: Snapshot | undefined;
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #files: (() => OutlinedFile)[] = [];
  #asBefore: boolean;

  constructor(old: Snapshot | undefined) {
    this.#old = old;
    const segments = old?.directory.segments ?? [];
    this.#numbers = new Map(segments.map(({ path }, number) => [path, number]));
    this.#asBefore = old !== undefined;
  }

  /** How many files there are so far. */
  get count(): number {
    return this.#files.length;
  }

  /** A file of which the older snapshot's segment is taken over. */
  taken(path: string, bytes: () => Buffer): void {
    this.#files.push(() => ({ path, outline: this.#before(path), bytes }));
  }

  /** A file that was read. */
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
   * Checks what claims refer to. A snapshot is only ever made of a base without problems: where all
   * files have the outlines that they had, nothing can have broken.
   *
   * @param vocabulary whether topics and sources are those of the older snapshot
   */
  check(known: Referable, vocabulary: 'unchanged' | 'changed'): Problem[] {
    const same = this.#asBefore && this.#files.length === this.#numbers.size;
    if (same && vocabulary === 'unchanged') return [];
    return checkReferences(
      this.#files.map((file) => file()),
      known,
    );
  }
}
