import type { Source } from '../model/records.ts';
import { dateInWords } from './date-words.ts';
import type { CslType } from './type-names.ts';
import { cslType } from './types.ts';

/** A CSL date: a day, month or year, or a range of two; in words if CSL cannot express it. */
export type CslDate =
  | { readonly 'date-parts': readonly (readonly number[])[]; readonly circa?: true }
  | { readonly literal: string };

/** A bibliographic record in CSL-JSON. */
export type CslItem = Omit<Source, 'type' | 'issued' | 'accessed' | 'paragraphs' | 'extraction'> & {
  readonly type: CslType;
  readonly issued?: CslDate;
  readonly accessed?: CslDate;
};

/**
 * Converts an EDTF date to CSL. A range with an open end becomes words, as CSL has no numbers for it.
 * A range of mixed precision becomes one of the coarser, as citeproc-js fails otherwise.
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

/** Converts a document to CSL-JSON, without adding fields; what CSL does not know is left out. */
export function cslItem(source: Source): CslItem {
  const { id, type, issued, accessed, paragraphs: _, extraction: __, ...rest } = source;
  return {
    id,
    type: cslType(type),
    ...rest,
    ...(issued === undefined ? {} : { issued: cslDate(issued) }),
    ...(accessed === undefined ? {} : { accessed: cslDate(accessed) }),
  };
}
