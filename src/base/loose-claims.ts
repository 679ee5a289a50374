import { RELATIONS } from '../model/outline.ts';
import type { Claim } from '../model/records.ts';

/** No id of a claim begins so. */
const UNNAMED = '?';

/** Whether the id of a loose claim was read: where it was not, claims that refer to it are not wrong. */
export function isNamed({ id }: Claim): boolean {
  return !id.startsWith(UNNAMED);
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

/**
 * What claims with problems refer to and quote, as far as it can be read: so that a wrong kind does not
 * hide an unknown topic in the same claim, or a quote that does not stand. Everything else of them is not
 * to be used.
 */
export function looseClaims(data: unknown): Claim[] {
  const entries = Array.isArray(data) ? data : [data];
  return entries.map((entry: unknown, index): Claim => {
    const record: Readonly<Record<string, unknown>> =
      typeof entry === 'object' && entry !== null ? { ...entry } : {};
    const { id, source } = record;
    const around = ['prefix', 'suffix'].flatMap((key) => {
      const text = record[key];
      return typeof text === 'string' ? [[key, text] as const] : [];
    });
    const relations = RELATIONS.flatMap((relation) => {
      const ids = texts(record[relation]);
      return ids.length > 0 ? [[relation, ids] as const] : [];
    });
    return {
      id: typeof id === 'string' ? id : `${UNNAMED}${index}`,
      claim: '',
      kind: 'background',
      topics: texts(record['topics']),
      source: typeof source === 'string' ? source : '',
      quote: typeof record['quote'] === 'string' ? record['quote'] : '',
      ...Object.fromEntries([...around, ...relations]),
    };
  });
}
