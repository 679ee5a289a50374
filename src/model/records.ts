/**
 * What a fact base holds, as plain data. The types come from the schema, the one definition
 * that also gives the checks on YAML and the published JSON Schema.
 */
import type { Claim, Source, Value } from '../base/schema.ts';

export type { Claim, Name, Source, Term, Topic, Value } from '../base/schema.ts';

/**
 * A claim joined with its document: what commands show and scripts read. The keys stand in the
 * order of {@link FACT_KEYS}, and every key is always there: `null` or `[]` where there is nothing.
 */
export interface Fact {
  readonly id: string;
  readonly claim: string;
  readonly quote: string;
  readonly kind: Claim['kind'];
  readonly topics: readonly string[];
  readonly source: Source;
  /** The paragraph of the document in which the quote begins, counted from 1. */
  readonly paragraph: number | null;
  readonly speaker: string | null;
  /** EDTF */
  readonly date: string | null;
  /** ISO 3166-1 alpha-2 */
  readonly places: readonly string[];
  readonly value: {
    amount: number;
    unit: string;
    qualifier: NonNullable<Value['qualifier']> | null;
  } | null;
  /** W3C TextQuoteSelector: the text around a quote that alone would be ambiguous. */
  readonly prefix: string | null;
  readonly suffix: string | null;
  readonly note: string | null;
  readonly corroborates: readonly string[];
  readonly conflicts: readonly string[];
  readonly rank: 'preferred' | 'normal' | 'deprecated';
  /** One readable line that cites the document and the paragraph. */
  readonly citation: string;
}

/** A claim of the base as a program holds it: the record and where in its document it stands. */
export interface Entry {
  readonly claim: Claim;
  readonly paragraph: number | null;
}
