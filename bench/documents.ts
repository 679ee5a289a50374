import type { Base } from '../src/base/base.ts';

/** A fact as other search libraries are given it. */
export interface Document {
  readonly id: string;
  readonly claim: string;
  readonly quote: string;
  readonly note: string;
  readonly topics: string;
}

/** All facts of a base. */
export function documents(base: Base): Document[] {
  return Array.from({ length: base.count }, (_, number) => {
    const { id, claim, quote, note = '', topics } = base.index.entry(number).claim;
    return { id, claim, quote, note, topics: topics.join(' ') };
  });
}
