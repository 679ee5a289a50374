import * as z from 'zod';
import { CheckSchema } from './check-schema.ts';
import { FactsSchema } from './fact-schema.ts';
import { ClaimsFile, SourcesFile, ThesaurusFile, TopicsFile } from './schema.ts';
import { ComparisonsSchema, CountsSchema, TimelineSchema } from './view-schemas.ts';

const SCHEMAS = {
  claims: [ClaimsFile, 'Claims of one document, with the words that support them'],
  sources: [SourcesFile, 'Documents, as bibliographic records by id'],
  topics: [TopicsFile, 'The topic vocabulary'],
  thesaurus: [ThesaurusFile, 'What people call things'],
  fact: [FactsSchema, 'Facts, as commands print them in JSON'],
  timeline: [TimelineSchema, 'Facts by date'],
  comparison: [ComparisonsSchema, 'Pairs of facts that agree or differ'],
  count: [CountsSchema, 'How many facts have each value of a property'],
  check: [CheckSchema, 'What a check of drafts found'],
} as const satisfies Record<string, readonly [z.ZodType, string]>;

/** The names of the JSON Schemas: one for each kind of YAML file, and one for each kind of JSON output. */
export type SchemaName = keyof typeof SCHEMAS;
export const SCHEMA_NAMES = Object.keys(SCHEMAS) as readonly SchemaName[];

/** The schemas of the files of a base, which editors use. */
export const FILE_SCHEMAS = [
  'claims',
  'sources',
  'topics',
  'thesaurus',
] as const satisfies readonly SchemaName[];

/** The file name of a schema. */
export function schemaFile(name: SchemaName): string {
  return `${name}.schema.json`;
}

/** The text of a schema, in draft 7, which most editors and validators support. */
export function schemaText(name: SchemaName): string {
  const [schema, title] = SCHEMAS[name];
  const { $schema, ...rest } = z.toJSONSchema(schema, { target: 'draft-7', io: 'input' });
  return `${JSON.stringify({ $schema, title, ...rest }, null, 2)}\n`;
}
