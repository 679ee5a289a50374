import { factAt } from '../base/fact.ts';
import { edtfSpan } from '../model/edtf.ts';
import type { Fact } from '../model/records.ts';
import type { RowMatch } from '../output/fact-row.ts';
import { parseFields, UnknownFieldError } from '../output/fields.ts';
import { EXPORT_FORMATS, type ExportFormat } from '../output/formats.ts';
import { type RenderOptions, renderFacts } from '../output/render.ts';
import { UsageError } from '../program/errors.ts';
import { byText } from '../text/by-text.ts';
import type { BaseContext, Look } from './command.ts';
import { factContext, rowOf } from './fact-context.ts';
import type { Outcome } from './outcome.ts';
import { pageOf } from './paging.ts';
import type { FormatOptions, ListOptions, SORTS } from './shared-options.ts';

/** A field that facts can be sorted by. */
type Sort = (typeof SORTS)[number];

/** The facts of a list, in order, and the marks of each. */
export interface Listed {
  readonly numbers: readonly number[];
  /** How many there are in all, where `numbers` holds only the first. */
  readonly total?: number | undefined;
  /** How many of them `--count` counts; all where left out. */
  readonly counted?: number | undefined;
  /** The marks of a row; called only for facts that are shown. */
  readonly signs?: ((fact: Fact, number: number) => RowMatch) | undefined;
  /** The fields that can be selected; those of a fact where left out. */
  readonly fields?: readonly string[] | undefined;
  /** The message where the list is empty. */
  readonly nothing: string;
}

/** What a fact is sorted by; facts without it stand last in either order. */
type Key = string | number | undefined;

function sortKey(fact: Fact, sort: Sort): Key {
  if (sort === 'date') return fact.date === null ? undefined : edtfSpan(fact.date)?.first;
  if (sort === 'value') return fact.value?.amount;
  return sort === 'source' ? fact.source.id : fact[sort];
}

/** Compares two keys. @param way 1 for rising, -1 for falling */
function byKey(a: Key, b: Key, way: 1 | -1): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  const numbers = typeof a === 'number' && typeof b === 'number';
  return way * (numbers ? a - b : byText(String(a), String(b)));
}

function sorted(
  { base }: BaseContext,
  numbers: readonly number[],
  by: readonly Sort[],
  reverse: boolean,
): number[] {
  const keyed = numbers.map((number) => {
    const fact = factAt(base, number);
    return { number, keys: by.map((sort) => sortKey(fact, sort)) };
  });
  const way = reverse ? -1 : 1;
  keyed.sort((a, b) => {
    for (const place of by.keys()) {
      const order = byKey(a.keys[place], b.keys[place], way);
      if (order !== 0) return order;
    }
    return a.number - b.number;
  });
  return keyed.map(({ number }) => number);
}

/** More columns make no table. */
const MOST_FIELDS = 100;

/** Reads `--fields`. @throws {UsageError} where a field is unknown */
export function fieldList(
  fields: string | undefined,
  known?: readonly string[],
): string[] | undefined {
  try {
    const read = fields === undefined ? undefined : parseFields(fields, known);
    if (read === undefined || read.length <= MOST_FIELDS) return read;
    throw new UsageError(
      `--fields names ${read.length} fields; at most ${MOST_FIELDS} are written`,
    );
  } catch (error) {
    throw error instanceof UnknownFieldError ? new UsageError(error.message) : error;
  }
}

const HEADED: readonly string[] = ['table', 'csv', 'tsv'];

/**
 * How the options of a command line want a list written.
 *
 * @param known the fields that can be selected; those of a fact where left out
 * @throws {UsageError} where a field is unknown, or an option has no place in the format
 */
export function renderingOf(
  { width, color }: Look,
  options: Omit<FormatOptions, 'format'> & { readonly format: string },
  known?: readonly string[],
): Omit<RenderOptions, 'format'> {
  const { format, header, bom } = options;
  const fields = fieldList(options.fields, known);
  if (header === false && !HEADED.includes(format))
    throw new UsageError(`--no-header is for ${HEADED.join(', ')}, not for ${format}`);
  if (bom && format !== 'csv') throw new UsageError(`--bom is for csv, not for ${format}`);
  return { fields, header, bom, width, color };
}

/** Whether a format is for another program that keeps a record. */
export function isExport(format: string): format is ExportFormat {
  return EXPORT_FORMATS.some((one) => one === format);
}

/** Cuts, orders and writes a list of facts. */
export async function listFacts(
  context: BaseContext,
  listed: Listed,
  options: ListOptions,
): Promise<Outcome> {
  const { base } = context;
  const { sort = [], reverse = false, format } = options;
  const rendering = renderingOf(context, options, listed.fields);
  if (options.iri !== undefined) (await import('./iri.ts')).refuseIri(format, options.iri);
  const total = listed.total ?? listed.numbers.length;
  const { counted = total } = listed;
  if (options.count) return { out: `${counted}\n`, notes: [], code: counted === 0 ? 1 : 0 };
  let numbers = listed.numbers;
  if (sort.length > 0) numbers = sorted(context, numbers, sort, reverse);
  else if (reverse) numbers = [...numbers].reverse();
  const { shown, notes: cut } = pageOf(numbers, options, total);
  const notes = total === 0 ? [listed.nothing] : cut;
  const code = shown.length === 0 ? 1 : 0;
  if (isExport(format)) {
    const { exportFacts } = await import('./export-facts.ts');
    const facts = shown.map((number) => factAt(base, number));
    return { out: await exportFacts(base, facts, format, options), notes, code };
  }
  const facts = factContext(base);
  const rows = shown.map((number) => {
    const fact = factAt(base, number);
    return rowOf(fact, facts, listed.signs?.(fact, number));
  });
  const found = listed.fields !== undefined;
  const out = await renderFacts(rows, facts, { ...rendering, format, found, sortedBy: sort });
  return { out, notes, code };
}
