import type { Fact } from '../model/records.ts';
import type { Exported } from './exported.ts';
import { FACT_KEYS, flatText, SOURCE_FIELDS } from './fields.ts';

/** A value of a row; `null` is NULL. */
type Value = string | number | null;

// A line break, as the shell of SQLite reads CRLF as LF and acts on lines; and NUL, which ends its input.
const CONTROL = /[\0-\x1F\x7F]/;

function hex(text: string): string {
  const bytes = new TextEncoder().encode(text);
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Writes a value as a literal on one line. A text with control characters is written by its bytes. */
export function sqlLiteral(value: Value): string {
  if (value === null) return 'NULL';
  if (typeof value === 'number') return String(value);
  if (CONTROL.test(value)) return `CAST(x'${hex(value)}' AS TEXT)`;
  return `'${value.replaceAll("'", "''")}'`;
}

function insert(table: string, values: readonly Value[]): string {
  return `INSERT INTO ${table} VALUES (${values.map(sqlLiteral).join(', ')});`;
}

const DOCUMENT_FIELDS = SOURCE_FIELDS.filter((field) => field !== 'count');
/** The columns of a fact: its keys, without lists, and the parts of its value. */
const LISTS: readonly string[] = ['topics', 'places', 'corroborates', 'conflicts'];
const FACT_FIELDS = FACT_KEYS.filter((key) => !LISTS.includes(key)).flatMap((key) =>
  key === 'value' ? ['value.amount', 'value.unit', 'value.qualifier'] : [key],
);
/** What full-text search looks at. */
const SEARCHED = ['claim', 'quote', 'speaker', 'note'];

const COLUMN_TYPES: Readonly<Record<string, string>> = {
  id: 'TEXT NOT NULL UNIQUE',
  source: 'TEXT NOT NULL REFERENCES sources (id)',
  paragraph: 'INTEGER',
  locator: 'INTEGER',
  'value.amount': 'NUMERIC',
};

/** The name of a column: `value_amount` of the field `value.amount`, `container_title` of `container-title`. */
function column(field: string): string {
  return field.replace(/[.-]/g, '_');
}

function columns(fields: readonly string[]): string {
  return fields.map((field) => `  ${column(field)} ${COLUMN_TYPES[field] ?? 'TEXT'}`).join(',\n');
}

/** Tables are made anew, so that a database can be renewed in one transaction. */
const SCHEMA = `PRAGMA foreign_keys = OFF;
BEGIN;
DROP TABLE IF EXISTS facts_fts;
DROP TABLE IF EXISTS fact_topics;
DROP TABLE IF EXISTS fact_places;
DROP TABLE IF EXISTS fact_relations;
DROP TABLE IF EXISTS facts;
DROP TABLE IF EXISTS sources;
DROP TABLE IF EXISTS topics;
CREATE TABLE sources (
${columns(DOCUMENT_FIELDS)}
);
CREATE TABLE topics (
  id TEXT NOT NULL UNIQUE,
  label TEXT,
  description TEXT,
  broader TEXT REFERENCES topics (id)
);
CREATE TABLE facts (
  number INTEGER PRIMARY KEY,
${columns(FACT_FIELDS)}
);
CREATE INDEX facts_source ON facts (source);
CREATE INDEX facts_date ON facts (date);
CREATE TABLE fact_topics (
  fact TEXT NOT NULL REFERENCES facts (id),
  topic TEXT NOT NULL REFERENCES topics (id),
  PRIMARY KEY (fact, topic)
) WITHOUT ROWID;
CREATE INDEX fact_topics_topic ON fact_topics (topic);
CREATE TABLE fact_places (
  fact TEXT NOT NULL REFERENCES facts (id),
  place TEXT NOT NULL,
  PRIMARY KEY (fact, place)
) WITHOUT ROWID;
CREATE INDEX fact_places_place ON fact_places (place);
-- The other fact may be one that was not exported.
CREATE TABLE fact_relations (
  fact TEXT NOT NULL REFERENCES facts (id),
  relation TEXT NOT NULL,
  other TEXT NOT NULL,
  PRIMARY KEY (fact, relation, other)
) WITHOUT ROWID;
CREATE VIRTUAL TABLE facts_fts USING fts5 (
  ${SEARCHED.join(', ')},
  content = 'facts', content_rowid = 'number', tokenize = 'porter unicode61 remove_diacritics 2'
);`;

/** The value of a field in a table: an absent one is NULL, a list is one text. */
function cell(item: object, field: string): Value {
  return flatText(item, field) || null;
}

function factRow(fact: Fact, number: number): Value[] {
  const { value, paragraph, locator } = fact;
  const numbers: Readonly<Record<string, number | null>> = {
    paragraph,
    locator,
    'value.amount': value?.amount ?? null,
  };
  return [
    number,
    ...FACT_FIELDS.map((field) =>
      Object.hasOwn(numbers, field) ? (numbers[field] ?? null) : cell(fact, field),
    ),
  ];
}

/** Rows of the tables that a fact has several values in; each value stands once. */
function listRows({ id, topics, places, corroborates, conflicts }: Fact): string[] {
  const rows = (table: string, values: readonly string[], ...before: string[]): string[] =>
    [...new Set(values)].map((value) => insert(table, [id, ...before, value]));
  return [
    ...rows('fact_topics', topics),
    ...rows('fact_places', places),
    ...rows('fact_relations', corroborates, 'corroborates'),
    ...rows('fact_relations', conflicts, 'conflicts'),
  ];
}

/**
 * Facts as SQL for the shell of SQLite: tables, and an index for full-text search. No statement but the
 * first goes over lines, and none depends on what a text says.
 *
 * @returns lines that end in `\n`
 */
export function toSql({ facts, sources, topics }: Exported): string {
  const lines = [
    SCHEMA,
    ...sources.map((source) =>
      insert(
        'sources',
        DOCUMENT_FIELDS.map((field) => cell(source, field)),
      ),
    ),
    ...topics.map(({ id, label, description, broader = null }) =>
      insert('topics', [id, label, description, broader]),
    ),
    ...facts.map((fact, index) => insert('facts', factRow(fact, index + 1))),
    ...facts.flatMap(listRows),
    "INSERT INTO facts_fts (facts_fts) VALUES ('rebuild');",
    'COMMIT;',
  ];
  return lines.map((line) => `${line}\n`).join('');
}
