import type { PartialDate } from '../search/dates.ts';

/** Words after a number that begin what happens with the things counted. */
export const VERBS =
  /^(?:said|says|took|takes|went|goes|came|comes|saw|sees|joined|signed|met|meet|stand|stood|agreed|gathered|worked|reached|reaches|rose|fell|grew|year[- ]on|compared|alone|only|stood|studying|up|down|left|remain|remained|tells|told|points|fewer|higher|lower|last|next|this|ago|earlier|later|each|every|ever|never)$/;

/** What the last digit of a number counts. */
export function stepOf(raw: string, value: number): number {
  const decimals = /[.,](\d{1,2})$/.exec(
    raw.replace(
      /(?<![A-Za-z\u00aa-\u024f\u0370-\u1fff%\s])[A-Za-z\u00aa-\u024f\u0370-\u1fff%\s]+$/u,
      '',
    ),
  );
  if (decimals && !Number.isInteger(value)) return 10 ** -(decimals[1]?.length ?? 0);
  if (value === 0) return 1;
  return 10 ** (/(?<!0)0*$/.exec(String(Math.trunc(value)))?.[0].length ?? 0);
}

/** A date from the keys under which the search keeps it, the most exact first. */
export function dateOf(keys: readonly string[]): PartialDate | undefined {
  const [full, year, month, day] = /^(?:(\d{4})|-)-(\d{2})(?:-(\d{2}))?$/.exec(keys[0] ?? '') ?? [];
  if (full === undefined || month === undefined) return undefined;
  return {
    month: Number(month),
    ...(year !== undefined && { year: Number(year) }),
    ...(day !== undefined && { day: Number(day) }),
  };
}

/** Whether nobody can tell which number of a date is the month: 03/04/2022. */
export const isEither = (raw: string, { year, month, day = 13 }: PartialDate): boolean =>
  day <= 12 && day !== month && raw.endsWith(`/${year}`);
