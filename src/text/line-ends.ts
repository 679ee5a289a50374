/** A line end. */
export type LineEnd = '\n' | '\r\n';

/** The line end of a text: that of its first line. */
export function lineEnd(text: string): LineEnd {
  return /^[^\n]*\r\n/.test(text) ? '\r\n' : '\n';
}

/** A text with other line ends. @param lines a text with `\n` at its line ends */
export function withLineEnds(lines: string, end: LineEnd): string {
  return lines.replaceAll('\n', end);
}
