import { TEXT_STYLES } from '../cite/style-names.ts';
import { KINDS } from '../model/kinds.ts';
import type { ArgumentsOf } from './flat-schema.ts';

/** Values of one filter: alternatives. */
const MOST_VALUES = 50;
/** Facts on a page of a search that names no limit. */
export const USUAL_LIMIT = 10;
/** A filter that takes any of some ids. */
function ids(description: string, choices?: readonly string[]) {
  const items = choices
    ? ({ type: 'string', enum: choices } as const)
    : ({ type: 'string' } as const);
  return { type: 'array', items, maxItems: MOST_VALUES, description } as const;
}

/** The arguments of `search_facts`. */
export const SEARCH_ARGUMENTS = {
  query: {
    type: 'string',
    maxLength: 4000,
    description:
      'Words, "phrases" and -exclusions, in any language. Left out: all facts that pass the filters.',
  },
  topic: ids('Ids of topics; narrower topics count'),
  source: ids('Ids of documents'),
  kind: ids('Kinds of claims', KINDS),
  place: ids('ISO 3166 codes of countries: KZ'),
  speaker: { type: 'string', description: 'Who asserts it; a part of the name is enough' },
  since: { type: 'string', description: 'Dated in or after 2024, 2024-06 or 2024-06-17' },
  until: { type: 'string', description: 'Dated in or before' },
  conflicting: { type: 'boolean', description: 'Only facts with which another document differs' },
  limit: {
    type: 'integer',
    minimum: 1,
    maximum: 50,
    description: `Facts per page; ${USUAL_LIMIT} if left out`,
  },
  cursor: { type: 'string', description: 'next_cursor of the page before' },
} as const;

export type SearchArguments = ArgumentsOf<typeof SEARCH_ARGUMENTS>;

/** The arguments of `get_facts`. */
export const GET_ARGUMENTS = {
  ids: { type: 'array', items: { type: 'string' }, maxItems: 20, description: 'Ids of facts' },
  style: {
    type: 'string',
    enum: ['line', ...TEXT_STYLES],
    description: 'How to cite; line if left out',
  },
  cursor: { type: 'string', description: 'next_cursor of the page before' },
} as const;

export type GetArguments = ArgumentsOf<typeof GET_ARGUMENTS, 'ids'>;

/** The arguments of `check_text`. */
export const CHECK_ARGUMENTS = {
  text: { type: 'string', maxLength: 20_000, description: 'The draft' },
  format: {
    type: 'string',
    enum: ['markdown', 'text', 'html'],
    description: 'Of the draft; markdown if left out',
  },
  cursor: { type: 'string', description: 'next_cursor of the page before' },
} as const;

export type CheckArguments = ArgumentsOf<typeof CHECK_ARGUMENTS, 'text'>;

/** The arguments of `list_vocabulary`. */
export const VOCABULARY_ARGUMENTS = {
  cursor: { type: 'string', description: 'next_cursor of the page before' },
} as const;

export type VocabularyArguments = ArgumentsOf<typeof VOCABULARY_ARGUMENTS>;
