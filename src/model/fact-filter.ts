/** The filter of a list. The values of one key are alternatives; all keys must match. */
export interface Filter {
  /** Ids of topics; a topic also matches its narrower topics. */
  readonly topics?: readonly string[] | undefined;
  readonly sources?: readonly string[] | undefined;
  readonly kinds?: readonly string[] | undefined;
  readonly places?: readonly string[] | undefined;
  readonly speakers?: readonly Speaker[] | undefined;
  /** EDTF; matches claims whose date ends on this day or later. */
  readonly since?: string | undefined;
  /** EDTF; matches claims whose date begins on this day or earlier. */
  readonly until?: string | undefined;
  /** Only claims that another document contradicts. */
  readonly conflicting?: boolean | undefined;
  /** Only claims that another document corroborates. */
  readonly agreeing?: boolean | undefined;
  /** Deprecated claims, too. */
  readonly deprecated?: boolean | undefined;
}

/** A person or body that asserts claims: named as their speaker, or the author of a document. */
export interface Speaker {
  readonly name: string;
  /** Ids of the documents they wrote; claims of these without another speaker are theirs. */
  readonly wrote: readonly string[];
}
