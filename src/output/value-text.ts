import type { Fact } from '../model/records.ts';

/** Groups digits: 500000000000 becomes 500,000,000,000. */
function grouped(amount: number): string {
  return String(amount).replace(/^-?\d{4,}(?=\.|$)/, (digits) =>
    digits.replace(/\B(?=(?:\d{3})+$)/g, ','),
  );
}

/** The figure of a fact as people read it: `over 500,000,000,000 m3`; `''` without one. */
export function valueText({ value }: Pick<Fact, 'value'>): string {
  if (value === null) return '';
  return [value.qualifier, grouped(value.amount), value.unit].filter(Boolean).join(' ');
}
