import type { Fact, Source, Topic } from '../model/records.ts';

/** Facts, with every document and topic that they name, for programs that take over a record. */
export interface Exported {
  readonly facts: readonly Fact[];
  /** The documents, each with its full citation. */
  readonly sources: readonly (Source & { readonly citation: string })[];
  /** The topics of the facts, and those above them. */
  readonly topics: readonly Topic[];
}
