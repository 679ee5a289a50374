import type { Fact } from '../model/records.ts';
import type { Comparison } from '../views/comparison.ts';
import { loadPalette } from './color.ts';
import type { LabelledCount } from './count-table.ts';
import type { FactContext, FactRow } from './fact-row.ts';
import { FACT_KEYS } from './fields.ts';
import { type DefaultFields, fileText } from './file-text.ts';
import { fittingFormat } from './formats.ts';
import { FACT_DEFAULTS, type RenderOptions, renderFacts } from './render.ts';
import type { Screen } from './screen.ts';
import { COUNT_FIELDS, DAYS } from './view-fields.ts';

/** A fact and the days that its date covers: `2025-06-01`; `null` at an open end and without a date. */
export interface TimelineFact extends Fact {
  readonly first: string | null;
  readonly last: string | null;
}

/** A fact in a timeline. */
export interface TimelineRow extends FactRow {
  readonly fact: TimelineFact;
}

const TIMELINE_DEFAULTS: DefaultFields = {
  json: [...FACT_KEYS, ...DAYS],
  flat: [...FACT_DEFAULTS.flat, ...DAYS],
  report: ['date', ...FACT_DEFAULTS.report],
};

const COMPARISON_DEFAULTS: DefaultFields = {
  flat: [
    'relation',
    'differs',
    ...['fact', 'other'].flatMap((side) =>
      ['id', 'claim', 'quote', 'source', 'speaker', 'date', 'citation'].map(
        (field) => `${side}.${field}`,
      ),
    ),
  ],
  report: ['relation', 'differs', 'fact.id', 'other.id'],
};

const COUNT_DEFAULTS: DefaultFields = { flat: COUNT_FIELDS, report: COUNT_FIELDS };

async function screenOf({ width, color, header }: RenderOptions): Promise<Screen> {
  return { width, palette: await loadPalette(color), header };
}

/** Renders facts by date, in any format. @param rows in the order of time */
export async function renderTimeline(
  rows: readonly TimelineRow[],
  context: FactContext,
  options: RenderOptions,
): Promise<string> {
  const { format, fields } = options;
  if (format === 'table' && !fields) {
    return (await import('./timeline-list.ts')).timelineList(
      rows,
      context,
      await screenOf(options),
    );
  }
  if (format === 'table' || format === 'record') return renderFacts(rows, context, options);
  const facts = rows.map(({ fact }) => fact);
  return fileText(facts, format, options, TIMELINE_DEFAULTS);
}

/** Renders comparisons, in any format: a record has both quotes, a table both ids. */
export async function renderComparisons(
  comparisons: readonly Comparison[],
  options: RenderOptions,
): Promise<string> {
  const { fields, width } = options;
  const names = fields ?? COMPARISON_DEFAULTS.report;
  const format = fittingFormat(options.format, width, names.length);
  if (format !== 'table' && format !== 'record') {
    return fileText(comparisons, format, options, COMPARISON_DEFAULTS);
  }
  const screen = await screenOf(options);
  if (format === 'table') {
    return (await import('./field-table.ts')).fieldTable(comparisons, names, screen);
  }
  if (fields) return (await import('./field-record.ts')).fieldRecords(comparisons, fields, screen);
  return (await import('./comparison-list.ts')).comparisonList(comparisons, screen);
}

/** Renders counts, in any format. @param title what is counted, for readers: `Kind` */
export async function renderCounts(
  counts: readonly LabelledCount[],
  title: string,
  options: RenderOptions,
): Promise<string> {
  const { format, fields } = options;
  if (format !== 'table' && format !== 'record') {
    return fileText(counts, format, options, COUNT_DEFAULTS);
  }
  const screen = await screenOf(options);
  if (format === 'record') {
    const { fieldRecords } = await import('./field-record.ts');
    return fieldRecords(counts, fields ?? COUNT_FIELDS, screen);
  }
  if (fields) return (await import('./field-table.ts')).fieldTable(counts, fields, screen);
  return (await import('./count-table.ts')).countTable(counts, title, screen);
}
