import type { FactIndex } from '../index/fact-index.ts';
import type { Source } from '../model/records.ts';
import type { KeptFigures } from './kept-figures.ts';
import type { KnownDocument } from './known-document.ts';
import type { WindowTable } from './window-table.ts';

/** What a draft is compared with. */
export interface KnownRecord {
  readonly index: FactIndex;
  /** The documents that count. */
  readonly sources: ReadonlyMap<string, Source>;
  /** Those of which more is known than what claims quote, in the order of {@link windows}. */
  readonly documents: readonly KnownDocument[];
  /** The windows of these and of others. */
  readonly windows: WindowTable;
  /** The figures of claims that were read before. */
  readonly figures: KeptFigures;
  readonly by: 'texts' | 'fingerprints' | 'claims';
}

/** Cache: the places of documents by their ids. */
const numbers = new WeakMap<readonly KnownDocument[], ReadonlyMap<string, number>>();

/** The place of a document among those of which more is known than what claims quote; -1 where it is none. */
export function documentNumber({ documents }: Pick<KnownRecord, 'documents'>, id: string): number {
  let known = numbers.get(documents);
  if (!known) {
    known = new Map(documents.map((document, at) => [document.id, at]));
    numbers.set(documents, known);
  }
  return known.get(id) ?? -1;
}

/** The document with an id, of those of which more is known than what claims quote. */
export function documentOf(
  record: Pick<KnownRecord, 'documents'>,
  id: string,
): KnownDocument | undefined {
  return record.documents[documentNumber(record, id)];
}
