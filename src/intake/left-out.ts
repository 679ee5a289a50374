import type { LeftOut } from '../text/document.ts';

/** Counts what of a file was not taken as prose. */
export class LeftOuts {
  readonly #counts = new Map<string, number>();

  add(what: string): void {
    this.#counts.set(what, (this.#counts.get(what) ?? 0) + 1);
  }

  finish(): LeftOut[] {
    return Array.from(this.#counts, ([what, count]) => ({ what, count }));
  }
}
