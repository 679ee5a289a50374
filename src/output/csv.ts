const NUMBER = /^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i;

/** The start of a formula, also after white space and in full-width forms: some spreadsheets run both. */
const FORMULA = /^'*(?:\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|[\t\r\n])/;

/**
 * Puts an apostrophe before a cell that a spreadsheet would run as a formula. A cell that already has
 * apostrophes there gets another, so that removing one always restores the text.
 */
function defused(text: string): string {
  return FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * CSV as in RFC 4180: a header, CRLF, doubled quotes. Cells with formulas get an apostrophe.
 *
 * @param header `undefined` for none
 */
export function toCsv(
  header: readonly string[] | undefined,
  rows: readonly (readonly string[])[],
): string {
  const line = (cells: readonly string[]) => {
    const text = cells.map((cell) => quoted(defused(cell))).join(',');
    // Many CSV readers skip an empty line.
    return `${text === '' ? '""' : text}\r\n`;
  };
  return (header ? [header, ...rows] : rows).map(line).join('');
}
