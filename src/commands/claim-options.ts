import { KINDS, QUALIFIERS, RANKS } from '../model/kinds.ts';
import type { OptionDefinition } from './declaration.ts';

/** A claim, property by property. */
export const CLAIM_OPTIONS = [
  { flags: '--id <id>', help: 'its name, for good: tower-height-1902' },
  { flags: '--claim <text>', help: 'what it says, in one sentence that stands alone' },
  { flags: '--kind <kind>', help: `what it is: ${KINDS.join(', ')}`, values: KINDS },
  {
    flags: '--topic <id>',
    help: 'what it is about, by its id or label (repeatable)',
    type: 'list',
    values: 'topics',
  },
  {
    flags: '--source <id>',
    help: 'the document that says it, by its id, author or title',
    values: 'sources',
  },
  { flags: '--quote <text>', help: 'the words that support it, exactly as they stand there' },
  { flags: '--prefix <text>', help: 'the text directly before the quote, to tell it from others' },
  { flags: '--suffix <text>', help: 'the text directly after the quote, to tell it from others' },
  {
    flags: '--speaker <name>',
    help: 'who asserts it, where that is not the author',
    values: 'speakers',
  },
  { flags: '--date <date>', help: 'when it holds or happened: 2024, 2024/2025, "June 2024"' },
  {
    flags: '--place <code>',
    help: 'a country, by its ISO code or name (repeatable)',
    type: 'list',
    values: 'places',
  },
  { flags: '--amount <number>', help: 'its figure, unscaled: 500e9' },
  { flags: '--unit <unit>', help: 'what the figure counts: USD, percent, m' },
  {
    flags: '--qualifier <words>',
    help: `how the quote hedges the figure: ${QUALIFIERS.join(', ')}`,
    values: QUALIFIERS,
  },
  { flags: '--note <text>', help: 'what a careful reader must know' },
  {
    flags: '--corroborates <id>',
    help: 'a claim of another document that says the same (repeatable)',
    type: 'list',
    values: 'ids',
  },
  {
    flags: '--conflicts <id>',
    help: 'a claim that differs in a number, a date or a name (repeatable)',
    type: 'list',
    values: 'ids',
  },
  { flags: '--rank <rank>', help: `normal unless said: ${RANKS.join(', ')}`, values: RANKS },
] as const satisfies readonly OptionDefinition[];
