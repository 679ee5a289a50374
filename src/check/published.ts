import type { Figure } from './figure.ts';
import type { KnownNames } from './known-names.ts';
import type { KnownRecord } from './known-record.ts';

/**
 * The document that appeared on a date, where its author or what it appeared in is named beside it.
 *
 * @param text the block of the figure
 */
export function publishedOn(
  { sources }: KnownRecord,
  names: KnownNames,
  { date }: Figure,
  text: string,
): string | undefined {
  if (!date || date.until !== undefined) return undefined;
  const named = names.in(text);
  for (const { id, issued } of sources.values()) {
    const [, year, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(issued ?? '') ?? [];
    if (year === undefined) continue;
    const same =
      (date.year === undefined || date.year === Number(year)) &&
      (date.month === undefined || date.month === Number(month)) &&
      (date.day === undefined || date.day === Number(day));
    if (same && named.some(({ known }) => known.sources.has(id))) return id;
  }
  return undefined;
}
