import { FactIndex } from '../index/fact-index.ts';
import type { IndexReader } from '../index/reader.ts';
import type { Source, Topic } from '../model/records.ts';

/** Where more may be kept of what a base says: beside its snapshots. */
export interface KeptPlace {
  /** The program that keeps it. */
  readonly version: string;
  /** The path of the snapshot in the user's cache; nothing is written where there is none. */
  readonly cache?: string | undefined;
  /** The path of the snapshot that came with the base. */
  readonly shipped?: string | undefined;
  /** Whether nothing that was kept is read, as some of it is damaged. */
  readonly ignoreSnapshots?: boolean | undefined;
}

/** A checked fact base, open to be asked. */
export class Base {
  /** The folder that it was opened from. */
  readonly dir: string;
  /** Its claims and their words. */
  readonly index: FactIndex;
  readonly kept: KeptPlace | undefined;
  readonly #besides: Pick<IndexReader, 'close'>[] = [];
  #isClosed = false;

  constructor(dir: string, reader: IndexReader, kept?: KeptPlace) {
    this.dir = dir;
    this.kept = kept;
    this.index = new FactIndex(reader);
  }

  /** How many claims it has. */
  get count(): number {
    return this.index.count;
  }

  /** The documents, by id, in the order of sources.yaml. */
  get sources(): ReadonlyMap<string, Source> {
    return this.index.sources;
  }

  /** The topic vocabulary, in the order of topics.yaml. */
  get topics(): readonly Topic[] {
    return this.index.topics;
  }

  /** Has something closed with it. */
  closeToo(beside: Pick<IndexReader, 'close'>): void {
    this.#besides.push(beside);
  }

  /** Whether it was closed: nothing of it can be read any more. */
  get isClosed(): boolean {
    return this.#isClosed;
  }

  /** Closes the files behind it; once it is closed, does nothing. */
  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.index.close();
    for (const beside of this.#besides) beside.close();
  }
}
