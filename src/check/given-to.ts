import type { KnownName } from './known-names.ts';

/** Who a draft gives words to. */
export interface Speaker {
  /** Somebody of the record; `undefined` where it is somebody else, or a document that is not named. */
  readonly known: KnownName | undefined;
  /** Whether the words around say so: a verb of saying, a colon, a dash. */
  readonly clearly: boolean;
  /** Others of the record that the sentence names, to whom the words may belong as well. */
  readonly others: readonly KnownName[];
  /** Whether the writer of the draft was told so, and no document need have it. */
  readonly isTold?: boolean;
  /** The name of somebody who is not known. */
  readonly stranger?: string;
}
