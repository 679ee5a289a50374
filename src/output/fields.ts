import type { Fact, Source, Value } from '../model/records.ts';
import { didYouMean } from '../text/suggest.ts';

/** Names every key of a record, in the order given; a key left out does not compile. */
function everyKey<T>() {
  return <const K extends readonly (keyof T)[]>(
    keys: Exclude<keyof T, K[number]> extends never ? K : never,
  ): K => keys;
}

/** The keys of a fact in the order in which they are shown and written. */
export const FACT_KEYS = everyKey<Fact>()([
  'id',
  'claim',
  'quote',
  'kind',
  'topics',
  'source',
  'paragraph',
  'speaker',
  'date',
  'places',
  'value',
  'prefix',
  'suffix',
  'note',
  'corroborates',
  'conflicts',
  'rank',
  'citation',
]);

const VALUE_KEYS = everyKey<Required<Value>>()(['amount', 'unit', 'qualifier']);

const SOURCE_KEYS = everyKey<Required<Source>>()([
  'id',
  'type',
  'title',
  'author',
  'editor',
  'translator',
  'interviewer',
  'container-title',
  'section',
  'publisher',
  'issued',
  'volume',
  'issue',
  'number',
  'page',
  'DOI',
  'URL',
  'accessed',
  'language',
  'note',
  'extraction',
]);

/** The fields of a topic, and those of a document, as lists of them have them. */
export const TOPIC_FIELDS = ['id', 'label', 'description', 'broader', 'count'] as const;
export const SOURCE_FIELDS = [...SOURCE_KEYS, 'citation', 'count'] as const;

/** Every field of a fact that can be selected: its keys, and those of its source and its value. */
export const FIELDS: readonly string[] = FACT_KEYS.flatMap((key) => {
  if (key === 'source') return [key, ...SOURCE_KEYS.map((part) => `source.${part}`)];
  if (key === 'value') return [key, ...VALUE_KEYS.map((part) => `value.${part}`)];
  return [key];
});

/** What a search adds to a fact: whether it has only some of the words. */
export const FOUND_KEYS: readonly string[] = [...FACT_KEYS, 'partial'];
export const FOUND_FIELDS: readonly string[] = [...FIELDS, 'partial'];

/** A field was asked for that facts do not have. The message lists those that there are. */
export class UnknownFieldError extends Error {
  override readonly name = 'UnknownFieldError';
  readonly field: string;

  constructor(field: string, known: readonly string[]) {
    const list = known.join(', ');
    super(`unknown field "${field}"${didYouMean(field, known)}; the fields are: ${list}`);
    this.field = field;
  }
}

/**
 * Reads a list of fields as given on the command line: `id,value.amount`.
 *
 * @param known the fields that there are
 * @throws {UnknownFieldError} for the first that is none of them, an empty one too
 */
export function parseFields(list: string, known: readonly string[] = FIELDS): string[] {
  const fields = list.split(',').map((field) => field.trim());
  for (const field of fields) {
    if (!known.includes(field)) throw new UnknownFieldError(field, known);
  }
  return fields;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value of a field, such as `source.title`; `null` where there is none. */
export function valueAt(item: object, field: string): unknown {
  const dot = field.indexOf('.');
  if (dot < 0) return own(item, field);
  const value = own(item, field.slice(0, dot));
  return isRecord(value) ? valueAt(value, field.slice(dot + 1)) : null;
}

function own(item: object, key: string): unknown {
  return Object.hasOwn(item, key) ? ((item as Record<string, unknown>)[key] ?? null) : null;
}

function put(target: Record<string, unknown>, item: object, field: string): void {
  const dot = field.indexOf('.');
  const key = dot < 0 ? field : field.slice(0, dot);
  const value = own(item, key);
  if (dot < 0 || !isRecord(value)) {
    target[key] = value;
    return;
  }
  const inner = target[key];
  // The whole was asked for before its part: there is nothing to add.
  if (inner === value) return;
  const nested = isRecord(inner) ? inner : {};
  target[key] = nested;
  put(nested, value, field.slice(dot + 1));
}

/**
 * A copy of a record with only some of its fields, in the order asked for. It keeps its shape:
 * `value.amount` gives `{"value": {"amount": …}}`, so that what reads the whole reads the part.
 */
export function selectFields(item: object, fields: readonly string[]): Record<string, unknown> {
  const target: Record<string, unknown> = {};
  for (const field of fields) put(target, item, field);
  return target;
}

/** A name as lists of names have it: "Moreau, Ines". */
function nameText({ literal, family, given }: Record<string, unknown>): string | undefined {
  if (typeof literal === 'string') return literal;
  if (typeof family !== 'string') return undefined;
  return typeof given === 'string' ? `${family}, ${given}` : family;
}

function partText(part: unknown): string {
  if (!isRecord(part)) return String(part);
  return nameText(part) ?? JSON.stringify(part);
}

/**
 * A value as one text: a list joined, a source as its id, a name as "Family, Given", any other
 * record as compact JSON, and nothing as an empty text.
 *
 * @param separator what joins the values of a list; names, which hold commas, are joined by "; "
 */
export function fieldText(item: object, field: string, separator: string): string {
  const value = valueAt(item, field);
  if (value === null) return '';
  if (Array.isArray(value)) {
    return value.map(partText).join(value.some(isRecord) ? '; ' : separator);
  }
  // A source is joined by its id.
  const isSource = field === 'source' && isRecord(value) && typeof value['id'] === 'string';
  return isSource ? String(value['id']) : partText(value);
}

/** Whether a name is read back from its text: "Family, Given" at the comma, another as it stands. */
function isPlainName(name: unknown): boolean {
  if (!isRecord(name)) return true;
  const { literal, family, given } = name;
  const whole = typeof literal === 'string' ? literal : family;
  if (typeof whole !== 'string' || /^\[|[,;]/.test(whole)) return false;
  return literal === undefined ? typeof given === 'string' && !given.includes(';') : true;
}

/**
 * A value as one text that is read back to the same: as {@link fieldText}, with "; " between the
 * values of a list, but names that would be misread so are a compact JSON array.
 */
export function flatText(item: object, field: string): string {
  const value = valueAt(item, field);
  const misread = Array.isArray(value) && !value.every(isPlainName);
  return misread ? JSON.stringify(value) : fieldText(item, field, '; ');
}
