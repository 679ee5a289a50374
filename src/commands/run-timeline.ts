import { factAt } from '../base/fact.ts';
import { isoDay } from '../model/edtf.ts';
import type { TimelineRow } from '../output/render-views.ts';
import { TIMELINE_FIELDS } from '../output/view-fields.ts';
import { filterClaims } from '../search/filter.ts';
import { type DatedClaim, inTime } from '../views/in-time.ts';
import { askedFacts } from './asked-facts.ts';
import { filterOf } from './choices.ts';
import type { BaseContext } from './command.ts';
import { factContext, rowOf } from './fact-context.ts';
import { renderingOf } from './list.ts';
import type { Outcome } from './outcome.ts';
import { type PageOptions, pageOf } from './paging.ts';
import type { FilterOptions, FormatOptions } from './shared-options.ts';

/** Options of `cnca timeline`. */
export interface TimelineOptions extends FilterOptions, FormatOptions, PageOptions {
  readonly exact?: boolean | undefined;
  readonly undated?: boolean | undefined;
  readonly reverse?: boolean | undefined;
}

/** A claim, and its days where it is dated. */
type Placed = Pick<DatedClaim, 'number'> & Partial<DatedClaim>;

const shownDay = (day: number | null = null): string | null => (day === null ? null : isoDay(day));

/** How many facts have no date. @param others whether some have one */
function undatedOnes(count: number, others: boolean): string[] {
  if (count === 0) return [];
  const facts = `${count}${others ? ' more' : ''} ${count === 1 ? 'fact has' : 'facts have'}`;
  return [`${facts} no date; --undated lists ${count === 1 ? 'it' : 'them'}`];
}

/** `cnca timeline`: facts by date, and how many have none. */
export async function timeline(
  context: BaseContext,
  words: readonly string[],
  options: TimelineOptions,
): Promise<Outcome> {
  const { base } = context;
  const { format, reverse, undated: withUndated } = options;
  const rendering = renderingOf(context, options, TIMELINE_FIELDS);
  // Facts without a date pass no filter of dates: they are counted, too.
  const { since, until, ...filter } = await filterOf(base, options);
  const asked = await askedFacts(context, words, filter, options);
  const all = inTime(base.index, asked.numbers);
  const within = filterClaims(base.index, { since, until, deprecated: true });
  const dated = all.dated.filter(({ number }) => within?.has(number) ?? true);
  const ordered: readonly Placed[] = [
    ...(reverse ? [...dated].reverse() : dated),
    ...(withUndated ? all.undated.map((number) => ({ number })) : []),
  ];
  const { shown, notes: cut } = pageOf(ordered, options);
  const facts = factContext(base);
  const rows = shown.map(({ number, first, last }): TimelineRow => {
    const fact = { ...factAt(base, number), first: shownDay(first), last: shownDay(last) };
    return rowOf(fact, facts);
  });
  const { renderTimeline } = await import('../output/render-views.ts');
  const out = await renderTimeline(rows, facts, { ...rendering, format });
  const notes = [...asked.notes];
  if (asked.numbers.length === 0) notes.push(asked.nothing);
  else if (dated.length === 0 && within) notes.push('no fact has a date that is asked for');
  notes.push(...cut);
  if (!withUndated) notes.push(...undatedOnes(all.undated.length, dated.length > 0));
  if (
    format === 'table' &&
    !rendering.fields &&
    rows.some(({ fact }) => fact.conflicts.length > 0)
  ) {
    notes.push('≠: another document differs; cnca compare <id> shows both quotes');
  }
  return { out, notes, code: ordered.length === 0 ? 1 : 0 };
}
