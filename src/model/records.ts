/**
 * The records of a fact base, as plain data. The schemas in src/base check YAML against the same
 * shapes; they do not compile if they differ from these types.
 */
import type { KINDS, QUALIFIERS, RANKS } from './kinds.ts';

export type Kind = (typeof KINDS)[number];
export type Qualifier = (typeof QUALIFIERS)[number];
export type Rank = (typeof RANKS)[number];

/** The figure in a claim. */
export interface Value {
  /** Unscaled: 500 billion is 500e9. */
  readonly amount: number;
  readonly unit: string;
  readonly qualifier?: Qualifier | undefined;
}

/** One claim of one document, with the quote that supports it. */
export interface Claim {
  readonly id: string;
  readonly claim: string;
  readonly kind: Kind;
  /** Ids of topics. */
  readonly topics: readonly string[];
  /** Id of the document. */
  readonly source: string;
  readonly quote: string;
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
  readonly speaker?: string | undefined;
  /** EDTF */
  readonly date?: string | undefined;
  /** ISO 3166-1 alpha-2 */
  readonly places?: readonly string[] | undefined;
  readonly value?: Value | undefined;
  readonly note?: string | undefined;
  readonly corroborates?: readonly string[] | undefined;
  readonly conflicts?: readonly string[] | undefined;
  readonly rank?: Rank | undefined;
}

/** The name of a person, or the undivided name of an institution. */
export type Name =
  | {
      readonly family: string;
      readonly given?: string | undefined;
      /** Always print the family name first, without a comma. */
      readonly 'static-ordering'?: boolean | undefined;
    }
  | { readonly literal: string };

/** How the lines of a text count as paragraphs: not at all, or all but those that are skipped. */
export type Paragraphs = 'none' | { readonly skip: readonly number[] };

/** A document of the base, in CSL-JSON terms. */
export interface Source {
  readonly id: string;
  readonly type: string;
  readonly title?: string | undefined;
  /** What the document is, in words: `opinion article`. It is cited so where there is no title. */
  readonly genre?: string | undefined;
  readonly author?: readonly Name[] | undefined;
  readonly editor?: readonly Name[] | undefined;
  readonly translator?: readonly Name[] | undefined;
  readonly interviewer?: readonly Name[] | undefined;
  readonly 'container-title'?: string | undefined;
  readonly section?: string | undefined;
  readonly publisher?: string | undefined;
  /** Where the publisher is: `London`. */
  readonly 'publisher-place'?: string | undefined;
  /** EDTF */
  readonly issued?: string | undefined;
  /** `2`, or in words: `rev. ed.` */
  readonly edition?: string | undefined;
  readonly volume?: string | undefined;
  readonly issue?: string | undefined;
  /** Of a report or a document of an institution. */
  readonly number?: string | undefined;
  readonly page?: string | undefined;
  readonly DOI?: string | undefined;
  readonly URL?: string | undefined;
  /** EDTF */
  readonly accessed?: string | undefined;
  readonly language?: string | undefined;
  /** The lines of the text that a reader counts as paragraphs; each of them if not said. */
  readonly paragraphs?: Paragraphs | undefined;
  readonly note?: string | undefined;
  /** Where the text of quotes was taken from a page or a text file of a word processor. */
  readonly extraction?: Extraction | undefined;
}

/** How the text of a document was taken from a file. */
export interface Extraction {
  readonly tool: string;
  readonly version: string;
  /** Of the file, in hexadecimal. */
  readonly sha256: string;
}

/** A topic of the vocabulary, in SKOS terms; topics have at most two levels. */
export interface Topic {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly broader?: string | undefined;
}

/** A concept of the thesaurus and its names, in any language. */
export interface Term {
  readonly label: string;
  readonly alt?: readonly string[] | undefined;
  readonly related?: readonly string[] | undefined;
}

/** A claim of the base and the place of its quote. */
export interface Entry {
  readonly claim: Claim;
  /** The line of the text in which the quote begins, counted from 1; blank lines do not count. */
  readonly paragraph: number | null;
}

/**
 * A claim joined with its document: the record that commands print and scripts read. Its keys are in
 * the order of `FACT_KEYS` of the room `output`, and none is ever missing: an absent value is `null`
 * or `[]`.
 */
export interface Fact {
  readonly id: string;
  readonly claim: string;
  readonly quote: string;
  readonly kind: Kind;
  readonly topics: readonly string[];
  readonly source: Source;
  /** The line of the text in which the quote begins, counted from 1; blank lines do not count. */
  readonly paragraph: number | null;
  /** The paragraph in which the quote begins, as a reader of the document counts. */
  readonly locator: number | null;
  readonly speaker: string | null;
  /** EDTF */
  readonly date: string | null;
  /** ISO 3166-1 alpha-2 */
  readonly places: readonly string[];
  readonly value: {
    amount: number;
    unit: string;
    qualifier: Qualifier | null;
  } | null;
  /** W3C TextQuoteSelector: the text next to a quote that would be ambiguous without it. */
  readonly prefix: string | null;
  readonly suffix: string | null;
  readonly note: string | null;
  readonly corroborates: readonly string[];
  readonly conflicts: readonly string[];
  readonly rank: Rank;
  /** One line for readers that cites the speaker, the document and the locator. */
  readonly citation: string;
}
