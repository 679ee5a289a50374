import { safeLines } from '../output/safe.ts';

/** A value of JSON as an assistant gets it. */
export interface Shown<T> {
  readonly value: T;
  /** Whether a text has characters that nobody sees: they are escapes now, and the text is not verbatim. */
  readonly escaped: boolean;
}

/**
 * Makes invisible and control characters of every text in a value visible, as `\x1B` and `\u{202E}`: a
 * model reads what a person does not see.
 *
 * @param value plain data; keys are left as they are
 */
export function shown<T>(value: T): Shown<T> {
  let escaped = false;
  const visible = (one: unknown): unknown => {
    if (typeof one === 'string') {
      const safe = safeLines(one);
      escaped ||= safe !== one;
      return safe;
    }
    if (Array.isArray(one)) return one.map(visible);
    if (typeof one === 'object' && one !== null)
      return Object.fromEntries(Object.entries(one).map(([key, part]) => [key, visible(part)]));
    return one;
  };
  // The shape stays the same: only texts change.
  const copy = visible(value) as T;
  return { value: copy, escaped };
}

/** A record with all characters visible; `escaped` says that some were not. */
export function flagged(record: object): object {
  const { value, escaped } = shown(record);
  return escaped ? { ...value, escaped } : value;
}
