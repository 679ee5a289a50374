import type { LeftOut } from '../text/document.ts';

/** What a writer took out, with a tracked change or by striking it out: no amount of it makes it text. */
export const DELETED = 'deleted text';

/** Counts what of a file was not taken as prose. */
export class LeftOuts {
  readonly #counts = new Map<string, number>();

  /** @param what it is; empty where nobody would miss it */
  add(what: string, count = 1): void {
    if (what !== '' && count > 0) this.#counts.set(what, (this.#counts.get(what) ?? 0) + count);
  }

  finish(): LeftOut[] {
    return Array.from(this.#counts, ([what, count]) => ({ what, count }));
  }
}
