import type { Entry } from '../model/records.ts';

/** The texts of a claim that are searched, most telling first. The place is the field's number. */
export const FIELDS = ['claim', 'quote', 'note', 'speaker', 'data'] as const;
export type Field = (typeof FIELDS)[number];

/** How much a word counts in a field, in tenths. */
export const WEIGHTS: Readonly<Record<Field, number>> = {
  claim: 50,
  quote: 6,
  note: 8,
  speaker: 15,
  data: 10,
};

/** The same, by the number of the field. */
export const FIELD_WEIGHTS: readonly number[] = FIELDS.map((field) => WEIGHTS[field]);

/** The texts of a claim, by field; `data` is its value and date as words. */
export function fieldTexts({ claim }: Entry): Readonly<Record<Field, string>> {
  const { value, date } = claim;
  const amount = value ? `${value.amount} ${value.unit}` : '';
  // An interval's two dates are separate dates to a reader of the index.
  const when = date?.replace(/[/~?%]|\.\./g, ' ') ?? '';
  return {
    claim: claim.claim,
    quote: claim.quote,
    note: claim.note ?? '',
    speaker: claim.speaker ?? '',
    data: `${amount} ; ${when}`,
  };
}
