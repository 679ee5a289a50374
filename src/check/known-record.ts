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
