import type { KnownName } from './known-names.ts';

/** Who a draft gives words to. */
export interface Speaker {
  /** Somebody of the record; `undefined` where nobody of the record is named. */
  readonly known: KnownName | undefined;
  /**
   * Whether the words around say so: a verb of saying, a colon, a dash. Where nobody of the record is named and they do
   * not, it may be somebody of the record all the same.
   */
  readonly clearly: boolean;
  /** Others of the record that the sentence names, to whom the words may belong as well. */
  readonly others: readonly KnownName[];
  /** Whether the writer of the draft was told so, and no document need have it. */
  readonly isTold?: boolean;
  /** The name of somebody who is not known. */
  readonly stranger?: string;
}

/** Somebody whom the record does not know. */
export const SOMEBODY_ELSE: Speaker = { known: undefined, clearly: true, others: [] };

/** Somebody or a document that is not named, and may be of the record. */
export const MAYBE_OF_RECORD: Speaker = { known: undefined, clearly: false, others: [] };
