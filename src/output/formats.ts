/** The output formats of a list. */
export const FORMATS = ['table', 'record', 'json', 'jsonl', 'csv', 'tsv', 'md'] as const;

export type Format = (typeof FORMATS)[number];

/** The formats in which other programs take over facts as a whole. */
export const EXPORT_FORMATS = ['jsonld', 'sql'] as const;

export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** The output formats of a list of facts. */
export const FACT_FORMATS = [...FORMATS, ...EXPORT_FORMATS] as const;

/** The least readable width of a table, in columns of the terminal. */
const MIN_TABLE_WIDTH = 60;
/** The least readable average width of its columns. */
const MIN_COLUMN_WIDTH = 8;

/**
 * Replaces a table that would be too narrow to read by records.
 *
 * @param width width of the terminal, in columns
 * @param columns number of columns of the table
 */
export function fittingFormat(format: Format, width: number, columns: number): Format {
  if (format !== 'table') return format;
  return width < MIN_TABLE_WIDTH || width / columns < MIN_COLUMN_WIDTH ? 'record' : 'table';
}
