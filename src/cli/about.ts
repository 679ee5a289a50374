import { EXIT } from '../program/errors.ts';

/** The text about the whole program in its help and its man page. */

export const SUMMARY = 'What is on record, who says so, and in which exact words.';

/** Paragraphs, each a list of sentences. */
export const DESCRIPTION: readonly (readonly string[])[] = [
  [
    'cnca looks up facts in a base of cited claims.',
    'Each fact is a claim, the document that makes it, and the very words in which it is made.',
    'A list of facts always names the sources.',
    'It tells what a source says, never that a thing is true.',
  ],
  [
    'A base is a folder of YAML files; one comes with the program.',
    'Data goes to standard output, everything else to standard error.',
    'The layout is the same on a terminal and into a pipe; only colour is not.',
  ],
];

/** The option that every command has. */
export const HELP = { flags: '-h, --help', help: 'print help' } as const;
/** The option that only the program has. */
export const VERSION = { flags: '-V, --version', help: 'print the version' } as const;
/** Commander's own command, which is not among the commands. */
export const HELP_COMMAND = {
  name: 'help',
  words: '[command]',
  summary: 'print help for a command',
} as const;

export const EXAMPLES: readonly { readonly command: string; readonly says: string }[] = [
  { command: 'cnca search railway', says: 'facts about railways, with citations' },
  { command: 'cnca facts --topic trade', says: 'facts of one topic' },
  { command: 'cnca show <id>', says: 'one fact with its quote and full citation' },
  { command: 'cnca search gas --json | jq', says: 'for scripts' },
];

export const EXIT_CODES: readonly { readonly code: number; readonly says: string }[] = [
  { code: EXIT.ok, says: 'found or fine' },
  { code: EXIT.nothing, says: 'nothing found or a check failed' },
  { code: EXIT.unusable, says: 'wrong usage or unusable data' },
];

export const ENVIRONMENT: readonly { readonly name: string; readonly says: string }[] = [
  { name: 'CNCA_BASE', says: 'the folder of the base to use where --base names none' },
  {
    name: 'COLUMNS',
    says: 'how wide to print; else as wide as the terminal, also into a pipe; else 100',
  },
  { name: 'NO_COLOR', says: 'if not empty: no colour; --color and --no-color go before it' },
  { name: 'FORCE_COLOR', says: 'if not empty: colour, even into a pipe; 0 or false: no colour' },
  { name: 'TERM', says: 'if dumb: no colour' },
  { name: 'XDG_CACHE_HOME', says: 'the folder for caches, if not ~/.cache' },
];

export const FILES: readonly { readonly path: string; readonly says: string }[] = [
  {
    path: '~/.cache/cnca/',
    says: 'snapshots of bases, which make the next run fast (on macOS in ~/Library/Caches/cnca, on Windows in %LOCALAPPDATA%\\cnca\\Cache); without it nothing but time is lost',
  },
];
