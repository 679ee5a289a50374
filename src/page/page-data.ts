import type { Source } from '../model/records.ts';
import type { PageWords } from './page-words.ts';

/** What a page holds beside its text, as JSON: the script reads it, and the rest from the articles. */
export interface PageData {
  /** Where the page is published, without a fragment: links to facts begin with it. */
  readonly url: string | null;
  /** Ids, labels and the ids of the topics above. */
  readonly topics: readonly (readonly [id: string, label: string, broader?: string])[];
  readonly sources: readonly Source[];
  /** What a facet calls each document. */
  readonly documents: readonly string[];
  /** The names of the places of claims, by their code. */
  readonly places: Readonly<Record<string, string>>;
  readonly thesaurus: readonly ThesaurusData[];
  /** What the page knows of the words that its facts do not have. */
  readonly words: PageWords;
  /** Each traditional Chinese character that matters, before its simplified one. */
  readonly characters: string;
  readonly claims: readonly ClaimData[];
  readonly citations: Citations;
}

/** The names of a concept. */
export type ThesaurusData = readonly [
  label: string,
  alt?: readonly string[],
  related?: readonly string[],
];

/** What an article does not say of its claim in the words of the record; absent values are left out. */
export interface ClaimData {
  /** The place of the kind in `KINDS`. */
  readonly k: number;
  /** The places of topics in {@link PageData.topics}. */
  readonly t: readonly number[];
  /** The place of the document in {@link PageData.sources}. */
  readonly s: number;
  /** The place of its citations in {@link Citations.inText}. */
  readonly c: number;
  /** The paragraph that is cited. */
  readonly l?: number;
  /** Who says so. */
  readonly w?: string;
  /** EDTF */
  readonly d?: string;
  readonly p?: readonly string[];
  /** Amount and unit of the figure. */
  readonly v?: readonly [number, string];
  /** The ids of facts that differ. */
  readonly x?: readonly string[];
  /** The ids of facts that agree. */
  readonly a?: readonly string[];
  /** Deprecated. */
  readonly r?: 1;
}

/** Stands in an in-text citation where the number of the paragraph stands: no citation is of two lines. */
export const PARAGRAPH = '\n';

/** Citations in every style but the usual one, which the articles have. */
export interface Citations {
  /** By style: the in-text citations, with {@link PARAGRAPH} for the number of the paragraph. */
  readonly inText: Readonly<Record<string, readonly string[]>>;
  /** By style: a reference or a record for each document. */
  readonly references: Readonly<Record<string, readonly string[]>>;
}

/** The id of the element that holds the data of a page. */
export const DATA_ID = 'page:data';
/** What the id of the entry of a document begins with: no id of a fact has a colon. */
export const DOCUMENT_ID = 'document:';
