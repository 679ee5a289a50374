import { type ColorLevel, loadPalette } from './color.ts';
import type { FactContext, FactRow } from './fact-row.ts';
import { FACT_KEYS, FOUND_KEYS, TOPIC_FIELDS } from './fields.ts';
import { type DefaultFields, type FileFormat, fileText } from './file-text.ts';
import { type Format, fittingFormat } from './formats.ts';
import type { Screen } from './screen.ts';
import type { SourceCount, TopicCount } from './vocabulary.ts';

/** How a list is to be written. */
export interface RenderOptions {
  readonly format: Format;
  /** The fields to show, in this order (see `parseFields`); without it, those of the format. */
  readonly fields?: readonly string[] | undefined;
  /** Columns of the terminal, or of the page where there is none. */
  readonly width: number;
  readonly color: ColorLevel;
}

const FACT_DEFAULTS: DefaultFields = {
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

/** Columns of a table whose fields were not asked for. */
const USUAL_COLUMNS = 3;

async function screenOf({ width, color }: RenderOptions): Promise<Screen> {
  return { width, palette: await loadPalette(color) };
}

/**
 * Facts in any format. What a format needs is loaded when it is asked for: a script that reads JSON
 * does not wait for tables and colours.
 *
 * @returns lines that end in `\n` (CSV: `\r\n`); for no fact an empty text, `[]`, or the header
 */
export async function renderFacts(
  rows: readonly FactRow[],
  context: FactContext,
  options: RenderOptions,
): Promise<string> {
  const { fields, width } = options;
  const format = fittingFormat(options.format, width, fields?.length ?? USUAL_COLUMNS);
  if (format !== 'table' && format !== 'record') return factFile(rows, format, fields);
  const screen = await screenOf(options);
  if (format === 'record') {
    if (fields) return (await import('./field-record.ts')).factFieldRecords(rows, fields, screen);
    return (await import('./record.ts')).factRecords(rows, context, screen);
  }
  if (!fields) return (await import('./table.ts')).factTable(rows, context, screen);
  return (await import('./field-table.ts')).factFieldTable(rows, fields, context, screen);
}

/** Facts for other programs; what a search found says of each whether it is a partial match. */
function factFile(
  rows: readonly FactRow[],
  format: FileFormat,
  fields: readonly string[] | undefined,
): string {
  const found = rows.some((row) => row.partial !== undefined);
  if (!found) {
    const facts = rows.map((row) => row.fact);
    return fileText(facts, format, fields, FACT_DEFAULTS);
  }
  const facts = rows.map(({ fact, partial = false }) => ({ ...fact, partial }));
  return fileText(facts, format, fields, { ...FACT_DEFAULTS, json: FOUND_KEYS });
}

/** As {@link renderFacts}, for the topics of a base. */
export async function renderTopics(
  topics: readonly TopicCount[],
  options: RenderOptions,
): Promise<string> {
  return renderVocabulary(topics, options, TOPIC_DEFAULTS, async (screen) =>
    (await import('./vocabulary.ts')).topicTable(topics, screen),
  );
}

/** As {@link renderFacts}, for the documents of a base. */
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
  const format = fittingFormat(options.format, width, fields?.length ?? USUAL_COLUMNS);
  if (format !== 'table' && format !== 'record') return fileText(items, format, fields, defaults);
  const screen = await screenOf(options);
  if (format === 'record') {
    const { fieldRecords } = await import('./field-record.ts');
    return fieldRecords(items, fields ?? defaults.report, screen);
  }
  if (!fields) return table(screen);
  return (await import('./field-table.ts')).fieldTable(items, fields, screen);
}
