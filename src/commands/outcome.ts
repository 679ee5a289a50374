/** The result of a command. It is written only when the command has finished. */
export interface Outcome {
  /** Data for stdout. */
  readonly out: string;
  /** Messages for stderr, each of one line. */
  readonly notes: readonly string[];
  /** 0 found or fine, 1 nothing found or a check failed, 2 a part of what was asked for cannot be used. */
  readonly code: 0 | 1 | 2;
  /** Files to write beside, each whole or not at all. */
  readonly files?: readonly { readonly path: string; readonly text: string }[];
}
