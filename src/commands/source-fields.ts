import { plainLine } from '../intake/line-dates.ts';
import {
  FIELDS,
  type Field,
  type FieldValue,
  type Statement,
  saysTheSame,
  valueText,
} from '../intake/metadata.ts';
import type { TakenDocument } from '../intake/take-document.ts';
import type { Unsure } from '../intake/text-statements.ts';
import { safeLine } from '../output/safe.ts';
import { displayWidth } from '../output/width.ts';

/** A property of a record, where its value comes from, and what contradicts it. */
export interface ChosenField {
  readonly field: Field;
  readonly value: FieldValue;
  readonly origin: string;
  /** Other places that say the same. */
  readonly agreeing: readonly string[];
  readonly differing: readonly Statement[];
}

/** What a text says of itself that nobody has taken into the record. */
export type Unused = Statement;

export interface ChosenFields {
  readonly fields: readonly ChosenField[];
  readonly unused: readonly Unused[];
  /** Lines that may name an author or a date, and do not name the chosen one. */
  readonly unsure: readonly Unsure[];
}

/** The properties in which a difference matters: an address has many spellings. */
const COMPARED: readonly Field[] = ['title', 'author', 'container-title', 'issued', 'DOI'];

const optionOf = (key: string): string => `--${key.toLowerCase()}`;

/**
 * Chooses a value for each property: that of an option, else of the metadata that counts most.
 *
 * @param options what the command line states
 */
export function chooseFields(
  options: Readonly<Partial<Record<Field, FieldValue>>>,
  { statements, shown, unsure }: Pick<TakenDocument, 'statements' | 'shown' | 'unsure'>,
): ChosenFields {
  const fields: ChosenField[] = [];
  const unused: Unused[] = [];
  for (const field of FIELDS) {
    const said = statements.filter((one) => one.field === field);
    const seen = shown.filter((one) => one.field === field);
    const option = options[field];
    const chosen: Statement | undefined =
      option === undefined ? said[0] : { field, value: option, origin: optionOf(field) };
    if (!chosen) {
      unused.push(...seen);
      continue;
    }
    const others = [...said, ...seen].filter((one) => one !== chosen);
    const agreeing = others.filter(({ value }) => saysTheSame(value, chosen.value));
    const differing = others.filter(
      (one) => COMPARED.includes(field) && !agreeing.includes(one) && !isLonger(one, chosen),
    );
    fields.push({ ...chosen, agreeing: agreeing.map(({ origin }) => origin), differing });
  }
  const open = unsure.filter(({ field, line }) => {
    const chosen = fields.find((one) => one.field === field);
    return !chosen || !isShown(field, chosen.value, plain(line));
  });
  return { fields, unused, unsure: open };
}

/** Whether a title element has the title and the name of the site, or a date is given more precisely. */
function isLonger(other: Statement, chosen: Statement): boolean {
  const [long, short] = [valueText(other.value), valueText(chosen.value)];
  return (
    (other.field === 'title' && other.origin === '<title>' && long.includes(short)) ||
    (other.field === 'issued' && long.startsWith(short))
  );
}

const CALLED: Partial<Record<Field, string>> = { title: 'title', author: 'author', issued: 'date' };

const plain = (text: string): string => plainLine(text).toLowerCase();

/**
 * The properties that only metadata state: the text neither shows them nor says something else, nor has
 * a line that may do so.
 */
export function notShown(
  { fields, unsure }: ChosenFields,
  { seen, shown }: Pick<TakenDocument, 'seen' | 'shown'>,
): string[] {
  const text = plain(seen);
  return fields.flatMap(({ field, value, origin }) => {
    const called = CALLED[field];
    if (called === undefined || origin.startsWith('--')) return [];
    const said = [...shown, ...unsure].some((one) => one.field === field);
    return said || isShown(field, value, text) ? [] : [called];
  });
}

function isShown(field: Field, value: FieldValue, text: string): boolean {
  if (field === 'issued' && typeof value === 'string') {
    const [year = '', , day] = value.split('-');
    const hasDay = day === undefined || new RegExp(`(?<!\\d)0?${Number(day)}(?!\\d)`).test(text);
    return text.includes(year) && hasDay;
  }
  if (typeof value === 'string') return text.includes(plain(value));
  return value.every((name) => {
    const told = 'literal' in name ? name.literal : name.family;
    return text.includes(plain(told));
  });
}

/** The keys of a record of which the lines of its own are made otherwise, or none. */
const OTHERWISE: readonly string[] = ['id', 'note', 'extraction'];

/** The lines that show a record: each property, where it comes from and what contradicts it. */
export function fieldLines(
  record: Readonly<Record<string, unknown>>,
  fields: readonly ChosenField[],
): string[] {
  const keys = Object.keys(record).filter((key) => !OTHERWISE.includes(key));
  const rows = keys.map((key) => {
    const chosen = fields.find(({ field }) => field === key);
    // What no file states is that of its option, but for the type, which each record has.
    const from = chosen ? originOf(chosen) : key === 'type' ? 'unless said' : optionOf(key);
    // As it was taken by the schema, a value is a text or names.
    return { said: safeLine(`${key}: ${shownValue(record[key] as FieldValue)}`).text, from };
  });
  const width = Math.min(50, Math.max(...rows.map(({ said }) => displayWidth(said)), 0));
  return [
    `id: ${record['id']}`,
    ...rows.map(
      ({ said, from }) => `${said}${' '.repeat(Math.max(0, width - displayWidth(said)))}  ${from}`,
    ),
    ...(record['note'] === undefined ? [] : [`note: ${record['note']}`]),
  ];
}

function originOf({ origin, agreeing, differing }: ChosenField): string {
  const differ = differing.map((one) => `; ${one.origin} has "${valueText(one.value)}"`).join('');
  return (origin.startsWith('--') ? origin : [origin, ...agreeing].join(' = ')) + differ;
}

function shownValue(value: FieldValue): string {
  if (typeof value === 'string') return value;
  const names = value.map((name) =>
    'literal' in name
      ? `{literal: ${name.literal}}`
      : `{family: ${name.family}${name.given === undefined ? '' : `, given: ${name.given}`}}`,
  );
  return `[${names.join(', ')}]`;
}
