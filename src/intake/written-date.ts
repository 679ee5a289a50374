import { dateOf } from './metadata.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A date as people type it where one is asked for: 2 May 1904, May 2, 1904. */
export function writtenDate(text: string): string | undefined {
  const iso = dateOf(text);
  if (iso !== undefined) return iso;
  const chinese = /^(\d{4})年(\d{1,2})月(\d{1,2})日/.exec(text.trim());
  if (chinese) return dateOf(chinese.slice(1, 4).join('-'));
  const [, a, month = '', b, year] =
    /^(?:\p{L}+day,? )?(\d{1,2})? ?(\p{L}+)\.? ?(\d{1,2})?,? (\d{4})$/u.exec(text.trim()) ?? [];
  const number = MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  const day = a ?? b;
  if (year === undefined || number === 0) return undefined;
  return dateOf([year, number, day].filter((part) => part !== undefined).join('-'));
}
