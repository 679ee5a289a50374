import { type ColorLevel, loadPalette } from './color.ts';
import type { FactContext, FactRow } from './fact-row.ts';
import { FACT_KEYS, FOUND_KEYS, TOPIC_FIELDS } from './fields.ts';
import { type DefaultFields, type FileFormat, type FileLayout, fileText } from './file-text.ts';
import { type Format, fittingFormat } from './formats.ts';
import type { Screen } from './screen.ts';
import { sortedColumns } from './sorted-columns.ts';
import type { SourceCount, TopicCount } from './vocabulary.ts';

/** How to write a list; its `fields` are shown in their order (see `parseFields`), else those of the format. */
export interface RenderOptions extends FileLayout {
  readonly format: Format;
  /** Width of the output, in columns. */
  readonly width: number;
  readonly color: ColorLevel;
  /** Whether a search found the facts: then files say of each whether it is partial, and its match. */
  readonly found?: boolean | undefined;
  /** What facts are sorted by: lists for people show it unless fields are selected. */
  readonly sortedBy?: readonly string[] | undefined;
}

/** The fields of facts in files, where none were selected. */
export const FACT_DEFAULTS: DefaultFields = {
  json: FACT_KEYS,
  flat: [
    ...[
      'id',
      'claim',
      'quote',
      'kind',
      'topics',
      'source',
      'paragraph',
      'locator',
      'speaker',
      'date',
      'places',
    ],
    ...['value.amount', 'value.unit', 'value.qualifier', 'note', 'citation'],
  ],
  report: ['id', 'claim', 'quote', 'citation'],
};
const TOPIC_DEFAULTS: DefaultFields = {
  flat: TOPIC_FIELDS,
  report: ['id', 'label', 'description', 'count'],
};
const SOURCE_DEFAULTS: DefaultFields = {
  flat: ['id', 'title', 'container-title', 'issued', 'URL', 'citation', 'count'],
  report: ['id', 'citation', 'count'],
};

const FOUND_DEFAULTS: DefaultFields = {
  json: FOUND_KEYS,
  flat: [...FACT_DEFAULTS.flat, 'partial', 'match'],
  report: [...FACT_DEFAULTS.report, 'partial', 'match'],
};

/** The fields of a report that show what facts are sorted by, where they are others. */
const REPORTED_AS: Readonly<Record<string, readonly string[]>> = {
  value: ['value.qualifier', 'value.amount', 'value.unit'],
};

/** The number of columns of a table without selected fields. */
const DEFAULT_COLUMNS = 3;

async function screenOf({ width, color, header }: RenderOptions): Promise<Screen> {
  return { width, palette: await loadPalette(color), header };
}

/**
 * Renders facts in any format. The code of each format is loaded on demand, so that a script that reads
 * JSON does not wait for tables and colours.
 *
 * @returns lines that end in `\n` (CSV: `\r\n`); without facts `''`, `[]` or the header, by format
 */
export async function renderFacts(
  rows: readonly FactRow[],
  context: FactContext,
  options: RenderOptions,
): Promise<string> {
  const { fields, width } = options;
  const sorted = sortedColumns(options.sortedBy ?? []);
  const columns = fields?.length ?? DEFAULT_COLUMNS + sorted.length;
  const format = fittingFormat(options.format, width, columns);
  if (format !== 'table' && format !== 'record') return factFile(rows, format, options);
  const screen = await screenOf(options);
  if (format === 'record') {
    if (fields) return (await import('./field-record.ts')).factFieldRecords(rows, fields, screen);
    return (await import('./record.ts')).factRecords(rows, context, screen);
  }
  if (!fields) return (await import('./table.ts')).factTable(rows, context, screen, sorted);
  return (await import('./field-table.ts')).factFieldTable(rows, fields, context, screen);
}

/** Renders facts in a file format; facts found by a search have the keys `partial` and `match`. */
function factFile(rows: readonly FactRow[], format: FileFormat, options: RenderOptions): string {
  const { found = false, sortedBy = [] } = options;
  const conflicting = rows.some(({ fact }) => fact.conflicts.length > 0);
  const { report, ...usual } = found ? FOUND_DEFAULTS : FACT_DEFAULTS;
  const sorted = sortedColumns(sortedBy).flatMap((field) => REPORTED_AS[field] ?? field);
  const more = [...sorted, ...(conflicting ? ['conflicts'] : [])];
  const defaults = { ...usual, report: [...report, ...more] };
  const facts = rows.map(({ fact, partial = false, match = 'word' }) =>
    found ? { ...fact, partial, match } : fact,
  );
  return fileText(facts, format, options, defaults);
}

/** Like {@link renderFacts}, for topics. */
export async function renderTopics(
  topics: readonly TopicCount[],
  options: RenderOptions,
): Promise<string> {
  return renderVocabulary(topics, options, TOPIC_DEFAULTS, async (screen) =>
    (await import('./vocabulary.ts')).topicTable(topics, screen),
  );
}

/** Like {@link renderFacts}, for documents. */
export async function renderSources(
  sources: readonly SourceCount[],
  options: RenderOptions,
): Promise<string> {
  return renderVocabulary(sources, options, SOURCE_DEFAULTS, async (screen) =>
    (await import('./vocabulary.ts')).sourceTable(sources, screen),
  );
}

async function renderVocabulary(
  items: readonly object[],
  options: RenderOptions,
  defaults: DefaultFields,
  table: (screen: Screen) => Promise<string>,
): Promise<string> {
  const { fields, width } = options;
  const format = fittingFormat(options.format, width, fields?.length ?? DEFAULT_COLUMNS);
  if (format !== 'table' && format !== 'record') return fileText(items, format, options, defaults);
  const screen = await screenOf(options);
  if (format === 'record') {
    const { fieldRecords } = await import('./field-record.ts');
    return fieldRecords(items, fields ?? defaults.report, screen);
  }
  if (!fields) return table(screen);
  return (await import('./field-table.ts')).fieldTable(items, fields, screen);
}
