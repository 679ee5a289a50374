import { toCsv } from './csv.ts';
import { fieldText, flatText, selectFields } from './fields.ts';
import type { Format } from './formats.ts';
import { toJson, toJsonLines } from './json.ts';
import { toMarkdown } from './markdown.ts';
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

/** Writes records in a format for files and other programs. */
export function fileText(
  items: readonly object[],
  format: FileFormat,
  fields: readonly string[] | undefined,
  defaults: DefaultFields,
): string {
  const flat = fields ?? defaults.flat;
  const flatCells = () => items.map((item) => flat.map((name) => flatText(item, name)));
  const json = fields ?? defaults.json;
  const whole = (): object[] => items.map((item) => (json ? selectFields(item, json) : item));
  switch (format) {
    case 'json':
      return toJson(whole());
    case 'jsonl':
      return toJsonLines(whole());
    case 'csv':
      return toCsv(flat, flatCells());
    case 'tsv':
      return toTsv(flat, flatCells());
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
