const NUMBER = /^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i;

/** Also behind white space, and in the wide forms that some spreadsheets take for the usual ones. */
const FORMULA = /^'*(?:\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|[\t\r\n])/;

/**
 * A cell that a spreadsheet would run as a formula is made text by an apostrophe before it. One that
 * begins with such apostrophes of its own gets another: whoever takes one off has the text.
 */
function defused(text: string): string {
  return FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** CSV as RFC 4180 has it: a header, CRLF, quotes doubled. Cells with formulas are defused. */
export function toCsv(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => {
    const text = cells.map((cell) => quoted(defused(cell))).join(',');
    // An empty line is no record to many who read CSV.
    return `${text === '' ? '""' : text}\r\n`;
  };
  return [header, ...rows].map(line).join('');
}
