/** What a command has to say. It is written only when all of it is there. */
export interface Outcome {
  /** For stdout: data. */
  readonly out: string;
  /** For stderr: one message a line. */
  readonly notes: readonly string[];
  /** 0 found or fine, 1 nothing found or a check failed. */
  readonly code: 0 | 1;
}
