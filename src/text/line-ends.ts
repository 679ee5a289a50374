export type LineEnd = '\n' | '\r\n';

/** The line end of the first line of a text; `\n` if it has only one line. */
export function lineEnd(text: string): LineEnd {
  return /^[^\n]*\r\n/.test(text) ? '\r\n' : '\n';
}

/**
 * Converts the line ends of a text.
 *
 * @param lines a text whose line ends are `\n`
 */
export function withLineEnds(lines: string, end: LineEnd): string {
  return lines.replaceAll('\n', end);
}
