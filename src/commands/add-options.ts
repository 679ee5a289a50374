import { isRounded } from '../base/rounded.ts';
import type { CLAIM_OPTIONS } from './claim-options.ts';
import type { OptionsOf } from './declaration.ts';

/** A claim as options of the command line, or answers at the prompt, describe it. */
export type ClaimOptions = OptionsOf<typeof CLAIM_OPTIONS>;

const NUMBER = /^[-+]?\d+(?:\.\d+)?(?:e[-+]?\d+)?$/i;

function present(record: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}

/** The claim as data, with the given keys only, in the order of the files. */
export function claimOf(options: ClaimOptions): Record<string, unknown> {
  const { amount, unit, qualifier } = options;
  // A text that is no number, or none that is kept as it is, stays a text, which the schema refuses.
  const isNumber = amount !== undefined && NUMBER.test(amount) && !isRounded(amount);
  const number = isNumber ? Number(amount) : amount;
  const value = present({ amount: number, unit, qualifier });
  return present({
    id: options.id,
    claim: options.claim,
    kind: options.kind,
    topics: options.topic,
    source: options.source,
    quote: options.quote,
    prefix: options.prefix,
    suffix: options.suffix,
    speaker: options.speaker,
    date: options.date,
    places: options.place,
    value: Object.keys(value).length > 0 ? value : undefined,
    note: options.note,
    corroborates: options.corroborates,
    conflicts: options.conflicts,
    rank: options.rank,
  });
}

/** Whether the options describe a claim at all. */
export function saysSomething(options: ClaimOptions): boolean {
  return Object.keys(claimOf(options)).length > 0;
}
