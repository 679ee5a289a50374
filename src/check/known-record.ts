import type { FactIndex } from '../index/fact-index.ts';
import type { Source } from '../model/records.ts';
import type { DocumentWindows } from '../quotes/index.ts';
import type { KeptFigures } from './kept-figures.ts';

/** A document by the hashes of its windows, one a token, and where its text is known by its words. */
export interface KnownDocument extends DocumentWindows {
  readonly id: string;
  /** The text, and where each token stands in it. */
  readonly text?: KnownText;
}

/** The text of a document, cut into tokens. */
export interface KnownText {
  readonly text: string;
  readonly tokens: readonly {
    readonly text: string;
    readonly start: number;
    readonly end: number;
  }[];
}

/** What a draft is compared with. */
export interface KnownRecord {
  readonly index: FactIndex;
  /** The documents that count. */
  readonly sources: ReadonlyMap<string, Source>;
  /** Those of which more is known than what claims quote. */
  readonly documents: readonly KnownDocument[];
  /** The figures of claims that were read before. */
  readonly figures: KeptFigures;
  readonly by: 'texts' | 'fingerprints' | 'claims';
}
