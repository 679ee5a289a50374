import type { StandardSchemaWithJSON } from '@modelcontextprotocol/server';
import { MATCH_KINDS } from '../model/kinds.ts';

const TEXT = { type: 'string' } as const;
const NUMBER = { type: 'integer' } as const;
const TEXTS = { type: 'array', items: TEXT } as const;
const RECORDS = { type: 'array', items: { type: 'object' } } as const;
/** Of an answer that has more pages. */
const NEXT = { next_cursor: TEXT };

const SHORT_FACT = {
  type: 'object',
  properties: {
    id: TEXT,
    claim: TEXT,
    quote: TEXT,
    citation: TEXT,
    speaker: TEXT,
    date: TEXT,
    has_note: { type: 'boolean' },
    match: { ...TEXT, enum: MATCH_KINDS },
    partial: { type: 'boolean' },
    missing: TEXTS,
    corroborates: TEXTS,
    conflicts: TEXTS,
  },
  required: ['id', 'claim', 'quote', 'citation'],
} as const;

/** What the tools answer, for hosts and programs that read the schema; keys that are absent say nothing. */
const ANSWERS = {
  search_facts: {
    properties: {
      total: NUMBER,
      full: NUMBER,
      corrected: RECORDS,
      unknown_words: TEXTS,
      did_you_mean: RECORDS,
      notes: TEXTS,
      facts: { type: 'array', items: SHORT_FACT },
      ...NEXT,
    },
    required: ['total', 'facts'],
  },
  get_facts: {
    properties: { missing: RECORDS, references: TEXTS, facts: RECORDS, ...NEXT },
    required: ['facts'],
  },
  check_text: {
    properties: {
      summary: TEXT,
      counts: { type: 'object' },
      compared_with: { type: 'object' },
      quotations: RECORDS,
      figures: RECORDS,
      attributions: RECORDS,
      citations: RECORDS,
      ...NEXT,
    },
    required: ['summary', 'quotations', 'figures', 'attributions', 'citations'],
  },
  list_vocabulary: {
    properties: {
      facts: NUMBER,
      first_date: TEXT,
      last_date: TEXT,
      topics: RECORDS,
      sources: RECORDS,
      kinds: RECORDS,
      places: RECORDS,
      speakers: RECORDS,
      ...NEXT,
    },
    required: ['facts', 'topics', 'sources', 'kinds', 'places', 'speakers'],
  },
} as const;

/** The name of a tool. */
export type ToolName = keyof typeof ANSWERS;

/** The schema of what a tool answers. The tests check answers against it; at run time it lets all pass. */
export function answerSchema(name: ToolName): StandardSchemaWithJSON<object> {
  const json = { type: 'object', ...ANSWERS[name] };
  return {
    '~standard': {
      version: 1,
      vendor: 'cnca',
      validate: (value) => ({ value: Object(value) }),
      jsonSchema: { input: () => json, output: () => json },
    },
  };
}
