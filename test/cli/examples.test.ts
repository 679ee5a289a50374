import assert from 'node:assert/strict';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { EXAMPLES } from '../../src/cli/about.ts';
import { COMMANDS } from '../../src/cli/commands.ts';
import { EXAMPLE_DOCUMENT, EXAMPLE_SOURCE } from '../../src/edit/template.ts';
import { tempDir, writeFiles } from '../helpers/base.ts';
import { HOME, lacks, runShell } from '../helpers/run.ts';

// The examples of help, of the man page and of docs/commands.md, in a folder with all that they name.

/** The claims that an example adds, to `my-base` and to the base in use. */
const CLAIM = {
  id: 'grey-skerry-granite',
  claim: 'The tower of the lighthouse of Grey Skerry is built of granite.',
  kind: 'event',
  topics: ['towers'],
  source: EXAMPLE_SOURCE,
  quote: 'Its tower is built of granite',
};
const OTHER = {
  ...CLAIM,
  id: 'gas-pipeline-carried',
  claim: 'The pipeline carried gas.',
  topics: ['energy'],
  source: 'gmw-liu-dan',
  quote: 'had cumulatively transported over 500 billion cubic meters of natural gas to China',
};

/** Examples that do not end with 0 here, with the exit code that they end with. */
const CODES: Readonly<Record<string, number>> = {
  // Nobody is at a terminal, to be asked.
  'cnca add': 2,
};

const dir = tempDir();

/** What a test runs of an example: of a line for a start-up file the command in it. */
function runnable(name: string, command: string): string {
  if (name === 'completion') return /cnca completion \w+/.exec(command)?.[0] ?? command;
  return command.replaceAll('<id>', 'gas-pipeline-volume-2024');
}

before(() => {
  // The base in use may be written to: it is a copy.
  cpSync(join(HOME, 'facts'), join(dir, 'facts'), { recursive: true });
  assert.equal(runShell('cnca init my-base', { cwd: dir }).code, 0);
  writeFiles(dir, {
    'article.txt': EXAMPLE_DOCUMENT,
    'moreau.txt': 'The harbour at Wick was deepened in 1903.\n',
    [`texts/${EXAMPLE_SOURCE}.txt`]: EXAMPLE_DOCUMENT,
    'claims.yaml': `- ${JSON.stringify(CLAIM)}\n`,
    'claims.json': JSON.stringify(OTHER),
    'draft.md':
      'Its heading is “China and Central Asia: Good-Neighborliness and friendly cooperation”.\n',
    'drafts/one.md': 'It has four wheels.\n',
    '.vscode/settings.json': '{}\n',
  });
});

for (const { name, examples } of [{ name: 'cnca', examples: EXAMPLES }, ...COMMANDS]) {
  describe(`the examples of ${name}`, () => {
    for (const { command } of examples) {
      // A model that answers, a page of the network and a PDF are not here.
      const skip = command.startsWith('llm')
        ? 'there is no llm'
        : command.startsWith('curl')
          ? 'it reads a page of the network'
          : command.startsWith('pdftotext')
            ? 'there is no PDF'
            : command.includes('jq') && lacks('jq');
      test(command, { skip }, () => {
        // Into a new folder, as it makes one.
        const cwd = name === 'init' && command.includes('init') ? tempDir() : dir;
        const base = name === 'verify' ? 'my-base' : 'facts';
        const env = { CNCA_BASE: join(dir, base) };
        const { code, err } = runShell(runnable(name, command), { cwd, env });
        assert.equal(
          code,
          CODES[command] ?? 0,
          `${err}\nDo the files that it names stand in ${import.meta.filename}?`,
        );
      });
    }
  });
}
