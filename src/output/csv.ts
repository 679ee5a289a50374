const NUMBER = /^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i;

/** A cell that a spreadsheet would run as a formula is made text by an apostrophe before it. */
function defused(text: string): string {
  return /^[=+\-@\t\r]/.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** CSV as RFC 4180 has it: a header, CRLF, quotes doubled. Cells with formulas are defused. */
export function toCsv(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `${cells.map((cell) => quoted(defused(cell))).join(',')}\r\n`;
  return [header, ...rows].map(line).join('');
}
