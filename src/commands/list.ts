import { factAt } from '../base/fact.ts';
import { edtfSpan } from '../model/edtf.ts';
import type { Fact } from '../model/records.ts';
import type { RowMatch } from '../output/fact-row.ts';
import { parseFields, UnknownFieldError } from '../output/fields.ts';
import { renderFacts } from '../output/render.ts';
import { UsageError } from '../program/errors.ts';
import type { BaseContext } from './command.ts';
import { factContext, rowOf } from './fact-context.ts';
import type { Outcome } from './outcome.ts';
import type { ListOptions, SORTS } from './shared-options.ts';

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

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The key by which a fact is sorted; facts without one stand last in either order. */
function sortKey(fact: Fact, sort: Sort): string | number | undefined {
  if (sort === 'date') return fact.date === null ? undefined : edtfSpan(fact.date)?.first;
  if (sort === 'value') return fact.value?.amount;
  return sort === 'source' ? fact.source.id : fact[sort];
}

function sorted(
  { base }: BaseContext,
  numbers: readonly number[],
  sort: Sort,
  reverse: boolean,
): number[] {
  const keyed = numbers.map((number) => ({ number, key: sortKey(factAt(base, number), sort) }));
  const way = reverse ? -1 : 1;
  keyed.sort((a, b) => {
    if (a.key === undefined || b.key === undefined) {
      return Number(a.key === undefined) - Number(b.key === undefined) || a.number - b.number;
    }
    const order =
      typeof a.key === 'number' && typeof b.key === 'number'
        ? a.key - b.key
        : byText(String(a.key), String(b.key));
    return way * order || a.number - b.number;
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

/** Cuts, orders and writes a list of facts. */
export async function listFacts(
  context: BaseContext,
  listed: Listed,
  options: ListOptions,
): Promise<Outcome> {
  const { base, width, color } = context;
  const { sort, reverse = false, limit, format } = options;
  const fields = fieldList(options.fields, listed.fields);
  const total = listed.total ?? listed.numbers.length;
  const code = total === 0 ? 1 : 0;
  const { counted = total } = listed;
  if (options.count) return { out: `${counted}\n`, notes: [], code: counted === 0 ? 1 : 0 };
  let numbers = listed.numbers;
  if (sort) numbers = sorted(context, numbers, sort, reverse);
  else if (reverse) numbers = [...numbers].reverse();
  const shown = limit > 0 ? numbers.slice(0, limit) : numbers;
  const facts = factContext(base);
  const rows = shown.map((number) => {
    const fact = factAt(base, number);
    return rowOf(fact, facts, listed.signs?.(fact, number));
  });
  const found = listed.fields !== undefined;
  const out = await renderFacts(rows, facts, { format, fields, width, color, found });
  const notes: string[] = [];
  if (total === 0) notes.push(listed.nothing);
  else if (shown.length < total) {
    notes.push(`${shown.length} of ${total} shown; --limit 0 shows all`);
  }
  return { out, notes, code };
}
