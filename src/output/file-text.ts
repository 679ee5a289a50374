import { toCsv } from './csv.ts';
import { fieldText, selectFields } from './fields.ts';
import { toJson, toJsonLines } from './json.ts';
import type { Format } from './layout.ts';
import { toMarkdown } from './markdown.ts';
import { toTsv } from './tsv.ts';

/** The formats that look the same on every screen. */
export type FileFormat = Exclude<Format, 'table' | 'record'>;

/** The fields that are written where none were asked for. */
export interface DefaultFields {
  /** For JSON and JSON Lines; without it, the whole record as it is. */
  readonly json?: readonly string[];
  /** For CSV and TSV. */
  readonly flat: readonly string[];
  /** For Markdown, which people read. */
  readonly report: readonly string[];
}

/** What joins the values of a list in one cell. */
const JOINT = '; ';

/** Records as text for other programs. */
export function fileText(
  items: readonly object[],
  format: FileFormat,
  fields: readonly string[] | undefined,
  defaults: DefaultFields,
): string {
  const cells = (names: readonly string[]) =>
    items.map((item) => names.map((name) => fieldText(item, name, JOINT)));
  const json = fields ?? defaults.json;
  const whole = (): object[] => items.map((item) => (json ? selectFields(item, json) : item));
  switch (format) {
    case 'json':
      return toJson(whole());
    case 'jsonl':
      return toJsonLines(whole());
    case 'csv':
      return toCsv(fields ?? defaults.flat, cells(fields ?? defaults.flat));
    case 'tsv':
      return toTsv(fields ?? defaults.flat, cells(fields ?? defaults.flat));
    case 'md': {
      const names = fields ?? defaults.report;
      const noted = (text: string, index: number) =>
        names[index] === 'citation' ? { footnote: text } : text;
      return toMarkdown(
        names,
        cells(names).map((row) => row.map(noted)),
      );
    }
  }
}
