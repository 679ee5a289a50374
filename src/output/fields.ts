import type { Fact, Source, Value } from '../model/records.ts';
import { didYouMean } from '../text/suggest.ts';

/** Lists every key of a record, in the given order. A missing key does not compile. */
function everyKey<T>() {
  return <const K extends readonly (keyof T)[]>(
    keys: Exclude<keyof T, K[number]> extends never ? K : never,
  ): K => keys;
}

/** The keys of a fact, in the order in which they are written. */
export const FACT_KEYS = everyKey<Fact>()([
  'id',
  'claim',
  'quote',
  'kind',
  'topics',
  'source',
  'paragraph',
  'locator',
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
  'genre',
  'author',
  'editor',
  'translator',
  'interviewer',
  'container-title',
  'section',
  'publisher',
  'publisher-place',
  'issued',
  'edition',
  'volume',
  'issue',
  'number',
  'page',
  'DOI',
  'URL',
  'accessed',
  'language',
  'paragraphs',
  'note',
  'extraction',
]);

/** The fields of a topic in a list of topics. */
export const TOPIC_FIELDS = ['id', 'label', 'description', 'broader', 'count'] as const;
/** The fields of a document in a list of documents. */
export const SOURCE_FIELDS = [...SOURCE_KEYS, 'citation', 'count'] as const;

/** All fields of a fact that can be selected: its keys, and those of its source and its value. */
export const FIELDS: readonly string[] = FACT_KEYS.flatMap((key) => {
  if (key === 'source') return [key, ...SOURCE_KEYS.map((part) => `source.${part}`)];
  if (key === 'value') return [key, ...VALUE_KEYS.map((part) => `value.${part}`)];
  return [key];
});

/** What a search adds to a fact: whether it has only part of what was asked for, and by what it has it. */
const FOUND = ['partial', 'match'] as const;
/** The keys of a fact that a search found. */
export const FOUND_KEYS: readonly string[] = [...FACT_KEYS, ...FOUND];
export const FOUND_FIELDS: readonly string[] = [...FIELDS, ...FOUND];

/** An unknown field was requested. The message lists the known ones. */
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
 * Parses a list of fields from the command line: `id,value.amount`; `all` is every field that is not
 * made of others.
 *
 * @throws {UnknownFieldError} for the first field that is unknown or empty
 */
export function parseFields(list: string, known: readonly string[] = FIELDS): string[] {
  if (list === 'all')
    return known.filter((field) => !known.some((other) => other.startsWith(`${field}.`)));
  const fields = list.split(',').map((field) => field.trim());
  for (const field of fields) {
    if (!known.includes(field)) throw new UnknownFieldError(field, known);
  }
  return fields;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value of a field, such as `source.title`; `null` if it is absent. */
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
  // The whole record was selected before this part of it.
  if (inner === value) return;
  const nested = isRecord(inner) ? inner : {};
  target[key] = nested;
  put(nested, value, field.slice(dot + 1));
}

/**
 * Copies the selected fields of a record, in the given order. The nesting is kept: `value.amount` gives
 * `{"value": {"amount": …}}`, so that code for whole records also reads the copy.
 */
export function selectFields(item: object, fields: readonly string[]): Record<string, unknown> {
  const target: Record<string, unknown> = {};
  for (const field of fields) put(target, item, field);
  return target;
}

/** A name as "Family, Given" or its literal form; `undefined` if the record is no name. */
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
 * Writes the value of a field as one text: a list is joined, a source becomes its id, a name "Family,
 * Given", any other record compact JSON, an absent value `''`.
 *
 * @param separator joins the values of a list; names are always joined by "; ", as they contain commas
 */
export function fieldText(item: object, field: string, separator: string): string {
  const value = valueAt(item, field);
  if (value === null) return '';
  if (Array.isArray(value)) {
    return value.map(partText).join(value.some(isRecord) ? '; ' : separator);
  }
  const isSource =
    /(?:^|\.)source$/.test(field) && isRecord(value) && typeof value['id'] === 'string';
  return isSource ? String(value['id']) : partText(value);
}

/** Whether the text of a name can be parsed back to the name. */
function isPlainName(name: unknown): boolean {
  if (!isRecord(name)) return true;
  const { literal, family, given } = name;
  const whole = typeof literal === 'string' ? literal : family;
  if (typeof whole !== 'string' || /^\[|[,;]/.test(whole)) return false;
  return literal === undefined ? typeof given === 'string' && !given.includes(';') : true;
}

/**
 * Like {@link fieldText} with "; " between the values of a list, but reversible: names that could not
 * be parsed back become a compact JSON array.
 */
export function flatText(item: object, field: string): string {
  const value = valueAt(item, field);
  const ambiguous = Array.isArray(value) && !value.every(isPlainName);
  return ambiguous ? JSON.stringify(value) : fieldText(item, field, '; ');
}
