/** The ways in which a list can be written. */
export const FORMATS = ['table', 'record', 'json', 'jsonl', 'csv', 'tsv', 'md'] as const;

export type Format = (typeof FORMATS)[number];

/** Columns of the terminal below which a table cannot be read. */
const NARROWEST_TABLE = 60;
const NARROWEST_COLUMN = 8;

/**
 * The format in which a list is really written: a table that would not be readable becomes records.
 *
 * @param width columns of the terminal
 * @param columns of the table
 */
export function fittingFormat(format: Format, width: number, columns: number): Format {
  if (format !== 'table') return format;
  return width < NARROWEST_TABLE || width / columns < NARROWEST_COLUMN ? 'record' : 'table';
}
