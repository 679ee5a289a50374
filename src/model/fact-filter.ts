/** What narrows a list. Several values of one kind are alternatives; several kinds must all hold. */
export interface Filter {
  /** Ids of topics; those below a topic count as it. */
  readonly topics?: readonly string[] | undefined;
  readonly sources?: readonly string[] | undefined;
  readonly kinds?: readonly string[] | undefined;
  readonly places?: readonly string[] | undefined;
  readonly speakers?: readonly Speaker[] | undefined;
  /** EDTF: the claim's date ends on this day or later. */
  readonly since?: string | undefined;
  /** EDTF: the claim's date begins on this day or earlier. */
  readonly until?: string | undefined;
  /** Only claims with which another document differs. */
  readonly conflicting?: boolean | undefined;
}

/** Somebody who asserts claims: named in them, or the author of a document. */
export interface Speaker {
  readonly name: string;
  /** The documents that they wrote: claims of these that name nobody else are theirs. */
  readonly wrote: readonly string[];
}
