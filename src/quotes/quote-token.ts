/** A word, a number or a mark: the smallest unit that a quote may begin or end with. */
export interface Token {
  /** The folded text; never empty, and without line breaks. */
  readonly text: string;
  /** The folded text without the hyphens that divide it at a line's end, where there is one. */
  readonly joined?: string | undefined;
  /** Start offset in the original text, in UTF-16 code units. */
  readonly start: number;
  /** End offset (exclusive). */
  readonly end: number;
}
