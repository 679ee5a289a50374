import type { Source } from '../base/model.ts';
import { dateInWords } from './dates.ts';
import { type CslType, cslType } from './types.ts';

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
 * An EDTF date in CSL's terms. A range that CSL has no numbers for is told in words: one with an open
 * end, or from a year to a month, at which citeproc-js fails.
 */
export function cslDate(edtf: string): CslDate {
  const dates = edtf.split('/');
  const parts = dates.map((date) =>
    date
      .replace(/[~?%]$/, '')
      .split('-')
      .map(Number),
  );
  const alike = parts.every((part) => part.length === parts[0]?.length);
  if (edtf.includes('..') || !alike) return { literal: dateInWords(edtf) };
  return { 'date-parts': parts, ...(/[~?%]/.test(edtf) ? { circa: true } : {}) };
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
