import { toCsv } from './csv.ts';
import { fieldText, flatText, selectFields } from './fields.ts';
import type { Format } from './formats.ts';
import { toJson, toJsonLines } from './json.ts';
import { toMarkdown } from './markdown-table.ts';
import { toTsv } from './tsv.ts';

/** The formats that do not depend on the width of the terminal. */
export type FileFormat = Exclude<Format, 'table' | 'record'>;

/** The fields to write if none were selected. */
export interface DefaultFields {
  /** For JSON and JSON Lines; default: the whole record. */
  readonly json?: readonly string[];
  /** For CSV and TSV. */
  readonly flat: readonly string[];
  /** For Markdown, which people read: fewer fields. */
  readonly report: readonly string[];
}

/** What to write of each record, and around the records. */
export interface FileLayout {
  /** The selected fields. */
  readonly fields?: readonly string[] | undefined;
  /** Whether CSV and TSV begin with the names of the fields; they do if not said. */
  readonly header?: boolean | undefined;
  /** Whether CSV begins with a byte order mark. */
  readonly bom?: boolean | undefined;
}

/** Writes records in a format for files and other programs. */
export function fileText(
  items: readonly object[],
  format: FileFormat,
  { fields, header = true, bom = false }: FileLayout,
  defaults: DefaultFields,
): string {
  const flat = fields ?? defaults.flat;
  const titles = header ? flat : undefined;
  const flatCells = () => items.map((item) => flat.map((name) => flatText(item, name)));
  const json = fields ?? defaults.json;
  const whole = (): object[] => items.map((item) => (json ? selectFields(item, json) : item));
  switch (format) {
    case 'json':
      return toJson(whole());
    case 'jsonl':
      return toJsonLines(whole());
    case 'csv':
      return (bom ? '\uFEFF' : '') + toCsv(titles, flatCells());
    case 'tsv':
      return toTsv(titles, flatCells());
    case 'md': {
      const names = fields ?? defaults.report;
      const cell = (item: object, name: string) => {
        const text = fieldText(item, name, '; ');
        return name === 'citation' ? { footnote: text } : text;
      };
      return toMarkdown(
        names,
        items.map((item) => names.map((name) => cell(item, name))),
      );
    }
  }
}
