import type { Base } from '../base/base.ts';
import { shortCitations } from '../cite/citation.ts';
import { fullName } from '../cite/names.ts';
import type { Claim } from '../model/records.ts';
import { renderCounts } from '../output/render-views.ts';
import { COUNT_FIELDS } from '../output/view-fields.ts';
import { UsageError } from '../program/errors.ts';
import { capitalized } from '../text/capitalized.ts';
import { counted } from '../text/counted.ts';
import {
  type Count,
  type CountKey,
  countValues,
  countYears,
  withBroader,
  type YearCounts,
} from '../views/counts.ts';
import type { BaseContext } from './command.ts';
import { refuseIri } from './iri.ts';
import { isExport, renderingOf } from './list.ts';
import type { Outcome } from './outcome.ts';
import { pageOf } from './paging.ts';
import type { ListOptions } from './shared-options.ts';

/** The facts to count. */
export interface Counted {
  readonly numbers: readonly number[];
  /** In which way a search found a fact; absent in a list. */
  readonly matchOf?: ((number: number) => string) | undefined;
  /** The message where there are none. */
  readonly nothing: string;
}

/** What the facts that have no value are called. */
const NONE: Readonly<Record<CountKey, string>> = {
  kind: 'no kind',
  topic: 'no topic',
  source: 'no document',
  place: 'no place',
  speaker: 'nobody named',
  year: 'no date',
  match: 'no match',
};

/** The values that a claim has of a property. */
function valuesOf(base: Base, by: Exclude<CountKey, 'year' | 'match'>): (claim: Claim) => string[] {
  switch (by) {
    case 'kind':
      return ({ kind }) => [kind];
    case 'topic': {
      const broader = withBroader(base.topics);
      return ({ topics }) => broader(topics);
    }
    case 'source':
      return ({ source }) => [source];
    case 'place':
      return ({ places = [] }) => [...places];
    case 'speaker':
      return ({ speaker, source }) =>
        speaker === undefined ? (base.sources.get(source)?.author ?? []).map(fullName) : [speaker];
  }
}

/** What readers call a value. */
function labelsOf(base: Base, by: CountKey): (value: string) => string {
  if (by === 'topic') {
    const labels = new Map(base.topics.map(({ id, label }) => [id, label]));
    return (id) => labels.get(id) ?? id;
  }
  if (by === 'source') {
    const labels = shortCitations(base.sources.values());
    return (id) => labels.get(id) ?? id;
  }
  if (by === 'place') {
    const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'code' });
    return (code) => names.of(code) ?? code;
  }
  return (value) => value;
}

/** What a reader must know of how years are counted. */
function yearNotes({ intervals, open }: YearCounts): string[] {
  return [
    ...(intervals > 0
      ? [`${counted(intervals, 'fact')} of several years: counted in each of them`]
      : []),
    ...(open > 0
      ? [`${counted(open, 'fact')} with an open end: counted only in the year that is known`]
      : []),
  ];
}

function countsOf(
  base: Base,
  by: CountKey,
  { numbers, matchOf }: Counted,
): { rows: readonly Count[]; notes: readonly string[] } {
  if (by === 'match') {
    return { rows: countValues(numbers.map((one) => (matchOf ? [matchOf(one)] : []))), notes: [] };
  }
  const each = function* <T>(of: (claim: Claim) => T): Generator<T> {
    for (const number of numbers) yield of(base.index.entry(number).claim);
  };
  if (by === 'year') {
    const years = countYears(each(({ date }) => date));
    return { rows: years.rows, notes: yearNotes(years) };
  }
  const rows = countValues(each(valuesOf(base, by)));
  const sum = rows.reduce((all, { count }) => all + count, 0);
  const above = by === 'topic' ? ', and in those above them' : '';
  const several =
    sum > numbers.length ? [`a fact of several ${by}s counts in each of them${above}`] : [];
  return { rows, notes: several };
}

/** Counts the facts of a list by one of their properties. */
export async function countFacts(
  context: BaseContext,
  facts: Counted,
  by: CountKey,
  options: ListOptions,
): Promise<Outcome> {
  if (options.sort || options.count) {
    const other = options.sort ? '--sort' : '--count';
    throw new UsageError(`${other} and --count-by exclude each other`);
  }
  const { base } = context;
  const { format, reverse } = options;
  if (isExport(format)) throw new UsageError(`--count-by is not written as ${format}`);
  if (options.iri !== undefined) refuseIri(format, options.iri);
  const rendering = renderingOf(context, options, COUNT_FIELDS);
  const { rows, notes } = countsOf(base, by, facts);
  const labelOf = labelsOf(base, by);
  const labelled = rows.map(({ value, count }) => ({
    value,
    label: value === null ? NONE[by] : labelOf(value),
    count,
  }));
  if (reverse) labelled.reverse();
  const { shown, notes: cut } = pageOf(labelled, options);
  const title = capitalized(by);
  const out = await renderCounts(shown, title, { ...rendering, format });
  if (rows.length === 0) return { out, notes: [facts.nothing], code: 1 };
  return {
    out,
    notes: [...notes, `${counted(facts.numbers.length, 'fact')} counted`, ...cut],
    code: 0,
  };
}
