const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
};

function escaped(text: string): string {
  return text.replace(/[\\\t\n\r]/g, (character) => ESCAPES[character] ?? character);
}

/**
 * TSV with one record per line. A backslash, tab or line break in a cell is escaped (`\\`, `\t`, `\n`).
 *
 * @param header `undefined` for none
 */
export function toTsv(
  header: readonly string[] | undefined,
  rows: readonly (readonly string[])[],
): string {
  const all = header ? [header, ...rows] : rows;
  return all.map((cells) => `${cells.map(escaped).join('\t')}\n`).join('');
}
