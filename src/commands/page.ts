import { command } from './command.ts';
import { COMMON_OPTIONS, FILTERS, OUTPUT } from './shared-options.ts';

/** `cnca page`: the record as one HTML file that anybody can open. */
export const page = command({
  needs: 'base',
  name: 'page',
  summary: 'write facts as one HTML file, to be read, searched and cited in any browser',
  options: [
    ...FILTERS,
    { flags: '--title <text>', help: 'the title of the page' },
    {
      flags: '--url <url>',
      help: 'where the page will be published: links to its facts begin with it',
    },
    { flags: '--lang <tag>', help: 'the language of the claims: en, zh, kk', default: 'en' },
    OUTPUT,
    ...COMMON_OPTIONS,
  ],
  examples: [
    { command: 'cnca page -o record.html', says: 'the whole base' },
    { command: 'cnca page --topic trade -o trade.html', says: 'the facts of one topic' },
    {
      command:
        "cnca page --title 'Gas, 2024' --since 2024 --url https://example.org/gas.html -o gas.html",
      says: 'to be published',
    },
  ],
  notes:
    'The page needs no network and no other file; it works from a disk, by mail and on any web server.\n' +
    'Deprecated facts are in it, hidden unless their link is followed or they are asked for: links stay good.\n' +
    'Where no fact passes the filters, that is an error, and no file is written.',
  run: async (context, _, options) => (await import('./run-page.ts')).page(context, options),
});
