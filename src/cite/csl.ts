import type { Source } from '../model/records.ts';
import { dateInWords } from './csl-dates.ts';
import type { CslType } from './type-names.ts';
import { cslType } from './types.ts';

/** A CSL date: one day, month or year, or the first and the last of a range; else words. */
export type CslDate =
  | { readonly 'date-parts': readonly (readonly number[])[]; readonly circa?: true }
  | { readonly literal: string };

/** A bibliographic record as CSL-JSON has it. */
export type CslItem = Omit<Source, 'type' | 'issued' | 'accessed'> & {
  readonly type: CslType;
  readonly issued?: CslDate;
  readonly accessed?: CslDate;
};

/**
 * An EDTF date in CSL's terms. A range with an open end, for which CSL has no numbers, is told in
 * words; one from a year to a month, at which citeproc-js fails, is one of years.
 */
export function cslDate(edtf: string): CslDate {
  if (edtf.includes('..')) return { literal: dateInWords(edtf) };
  const dates = edtf.split('/');
  const parts = dates.map((date) =>
    date
      .replace(/[~?%]$/, '')
      .split('-')
      .map(Number),
  );
  const precision = Math.min(...parts.map((part) => part.length));
  return {
    'date-parts': parts.map((part) => part.slice(0, precision)),
    ...(/[~?%]/.test(edtf) ? { circa: true } : {}),
  };
}

/** A document's record as CSL-JSON: what it holds, no more. */
export function cslItem({ id, type, issued, accessed, ...rest }: Source): CslItem {
  return {
    id,
    type: cslType(type),
    ...rest,
    ...(issued === undefined ? {} : { issued: cslDate(issued) }),
    ...(accessed === undefined ? {} : { accessed: cslDate(accessed) }),
  };
}
