/** As words are folded: й is и. */
const MONTHS: ReadonlyMap<string, number> = new Map(
  [
    ['january', 'jan', 'январь', 'января', 'январе'],
    ['february', 'feb', 'февраль', 'февраля', 'феврале'],
    ['march', 'mar', 'март', 'марта', 'марте'],
    ['april', 'apr', 'апрель', 'апреля', 'апреле'],
    ['may', 'маи', 'мая', 'мае'],
    ['june', 'jun', 'июнь', 'июня', 'июне'],
    ['july', 'jul', 'июль', 'июля', 'июле'],
    ['august', 'aug', 'август', 'августа', 'августе'],
    ['september', 'sep', 'sept', 'сентябрь', 'сентября', 'сентябре'],
    ['october', 'oct', 'октябрь', 'октября', 'октябре'],
    ['november', 'nov', 'ноябрь', 'ноября', 'ноябре'],
    ['december', 'dec', 'декабрь', 'декабря', 'декабре'],
  ].flatMap((names, place) => names.map((name) => [name, place + 1] as const)),
);

/** The month, from 1, that a folded word names in full or short. */
export function month(word: string): number | undefined {
  return MONTHS.get(word);
}

/** A date as far as a text gives it. */
export interface PartialDate {
  readonly year?: number | undefined;
  readonly month?: number | undefined;
  readonly day?: number | undefined;
}

const two = (value: number): string => String(value).padStart(2, '0');

/**
 * The keys under which a date is found, the most exact first: `2025-06-17`, `2025-06`, `--06-17`.
 * A year alone and a month alone have none: they are found as a number and as a word.
 */
export function dateKeys({ year, month: m, day }: PartialDate): string[] {
  if (m === undefined) return [];
  const keys: string[] = [];
  if (year !== undefined && day !== undefined) keys.push(`${year}-${two(m)}-${two(day)}`);
  if (day !== undefined) keys.push(`--${two(m)}-${two(day)}`);
  if (year !== undefined) keys.push(`${year}-${two(m)}`);
  return keys;
}

/** Reads `2025-06-17`, `2025-06`, `17.06.2025`, `06/2025`; `undefined` where it is none of them. */
export function readDate(text: string): PartialDate | undefined {
  const iso = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(text);
  if (iso)
    return valid(Number(iso[1]), Number(iso[2]), iso[3] === undefined ? undefined : Number(iso[3]));
  const dotted = /^(?:(\d{1,2})[./])?(\d{1,2})[./](\d{4})$/.exec(text);
  if (!dotted) return undefined;
  const [, first, second, year] = dotted;
  const day = first === undefined ? undefined : Number(first);
  // Where both could be a month, the day is taken to come first, as nearly everywhere.
  return valid(Number(year), Number(second), day) ?? valid(Number(year), day ?? 0, Number(second));
}

function valid(year: number, m: number, day: number | undefined): PartialDate | undefined {
  if (m < 1 || m > 12 || (day !== undefined && (day < 1 || day > 31))) return undefined;
  return { year, month: m, day };
}
