import type { Name } from '../model/records.ts';
import { normalForm } from '../text/normal-form.ts';

/** The properties of a record that metadata can state. */
export const FIELDS = [
  'type',
  'title',
  'author',
  'container-title',
  'publisher',
  'issued',
  'volume',
  'issue',
  'page',
  'DOI',
  'URL',
  'language',
] as const;
export type Field = (typeof FIELDS)[number];
export type FieldValue = string | readonly Name[];

/** What one part of a file says of a property. */
export interface Statement {
  readonly field: Field;
  readonly value: FieldValue;
  /** Where it says so: `citation_title`, `JSON-LD headline`, `og:title`. */
  readonly origin: string;
}

/** A value as text, for people and for comparisons. */
export function valueText(value: FieldValue): string {
  if (typeof value === 'string') return value;
  return value
    .map((name) =>
      'literal' in name ? name.literal : [name.given, name.family].filter(Boolean).join(' '),
    )
    .join('; ');
}

/** Whether two values say the same: the order of a name, capitals and marks do not matter. */
export function saysTheSame(a: FieldValue, b: FieldValue): boolean {
  const plain = (value: FieldValue): string =>
    (
      normalForm(valueText(value), 'NFKD')
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu) ?? []
    ).join(' ');
  const [one, other] = [plain(a), plain(b)];
  if (one === other) return true;
  if (typeof a === 'string' && typeof b === 'string') return false;
  return one.split(' ').sort().join(' ') === other.split(' ').sort().join(' ');
}

/** A date as EDTF, from the forms in which metadata state dates; `undefined` for any other. */
export function dateOf(text: string): string | undefined {
  const [, year, month, day] =
    /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?:[T ].*)?$/.exec(text.trim()) ?? [];
  if (year === undefined) return undefined;
  const parts = [year, month, day].filter((part) => part !== undefined);
  return parts.map((part, at) => part.padStart(at === 0 ? 4 : 2, '0')).join('-');
}

/** "Family, Given" is a person; a name without a comma is taken as it stands: which part is which is not guessed. */
export function nameOf(text: string): Name {
  const plain = text.replace(/^by\s+/i, '').trim();
  const comma = plain.indexOf(',');
  const family = plain.slice(0, Math.max(0, comma)).trim();
  if (family === '') return { literal: plain };
  const given = plain.slice(comma + 1).trim();
  return given ? { family, given } : { family };
}
