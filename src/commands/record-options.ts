import { CSL_TYPES } from '../cite/type-names.ts';
import type { OptionDefinition } from './declaration.ts';

function names<const Role extends string>(role: Role, help: string) {
  return {
    flags: `--${role} <name>`,
    help: `${help}: "Family, Given", or a name without a comma as it is (repeatable)`,
    type: 'each',
  } as const satisfies OptionDefinition;
}

/** The bibliographic record of a document, property by property. */
export const RECORD_OPTIONS = [
  { flags: '--id <id>', help: 'what claims call the document (needed)' },
  {
    flags: '--type <type>',
    help: 'its CSL type, document unless said: article-newspaper, book, report, webpage',
    values: CSL_TYPES,
  },
  { flags: '--title <text>', help: 'its title' },
  { flags: '--genre <text>', help: 'what it is, in words: working paper, "PhD thesis"' },
  names('author', 'who wrote it'),
  {
    flags: '--author-literal <name>',
    help: 'a body that wrote it, whatever commas its name has (repeatable)',
    type: 'each',
  },
  names('editor', 'who edited it'),
  names('translator', 'who translated it'),
  names('interviewer', 'who asked the questions'),
  { flags: '--container-title <text>', help: 'what it appeared in: a newspaper, a site, a book' },
  { flags: '--section <text>', help: 'the section of it' },
  { flags: '--publisher <text>', help: 'who published it' },
  { flags: '--publisher-place <text>', help: 'where the publisher is: London' },
  { flags: '--issued <date>', help: 'when: 2024, 2024-06, 2024-06-17' },
  { flags: '--edition <text>', help: 'the edition of a book: 2, or "rev. ed."' },
  { flags: '--volume <text>', help: 'the volume of a journal or a work' },
  { flags: '--issue <text>', help: 'the issue of a journal' },
  { flags: '--number <text>', help: 'the number of a report or document' },
  { flags: '--page <pages>', help: 'its pages' },
  { flags: '--doi <doi>', help: 'its DOI: 10.1000/182' },
  { flags: '--url <address>', help: 'its address' },
  { flags: '--accessed <date>', help: 'when it was read there' },
  { flags: '--language <code>', help: 'its language: en' },
  {
    flags: '--note <text>',
    help: 'what the document does not state, and what else citers must know',
  },
] as const satisfies readonly OptionDefinition[];

/** How a document is taken in. */
export const TAKING_OPTIONS = [
  { flags: '--dry-run', help: 'show the record and what was left out, and write nothing' },
  {
    flags: '--text <file>',
    help: 'also write the text that quotes stand in; - is stdout',
    values: 'files',
  },
  { flags: '--all', help: 'take all that a page shows, not only its article' },
] as const satisfies readonly OptionDefinition[];
