/* What `cnca check` writes for scripts and for code scanning fits the schemas that are published of it. */
import assert from 'node:assert/strict';
import { copyFileSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { Ajv, type ValidateFunction } from 'ajv';
import { tempDir } from '../helpers/base.ts';
import { HOME, run } from '../helpers/run.ts';
import { TIDE_MILLS } from '../helpers/tide-mills.ts';

const DRAFTS = join(import.meta.dirname, '..', 'fixtures', 'drafts');
const NAMES = [
  'analyst-note.md',
  'assistant-answer.md',
  'press-release.html',
  'student-essay.txt',
  'village-blog.md',
];
/** A package that ships the schema of OASIS: SARIF 2.1.0, as release candidate 5, which became the standard. */
const SARIF = '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json';

const dir = tempDir();
for (const name of NAMES) copyFileSync(join(DRAFTS, name), join(dir, name));
copyFileSync(join(DRAFTS, 'analyst-note.md'), join(dir, 'notes, 100 % ünfinished #2.md'));

/** What is checked: several drafts, a name that an address has to escape, a whole path, standard input. */
const RUNS: readonly (readonly string[])[] = [
  NAMES,
  ['notes, 100 % ünfinished #2.md'],
  [join(dir, 'village-blog.md')],
  ['-', '--as', 'markdown'],
  ['analyst-note.md', '--show', 'problems'],
];

function written(format: string, args: readonly string[]): unknown {
  const { out } = run(
    ['check', '--format', format, '--show', 'all', '--base', TIDE_MILLS, ...args],
    { cwd: dir, input: 'The mill “was first recorded in 1279” [@nothing].' },
  );
  return JSON.parse(out);
}

function assertFits(validate: ValidateFunction, value: unknown): void {
  assert.ok(validate(value), JSON.stringify(validate.errors, null, 1));
}

/** The schema is of draft 4, of which it uses nothing that later drafts do not have. */
function sarifSchema(): ValidateFunction {
  const { id: _, $schema: __, ...schema } = createRequire(import.meta.url)(SARIF);
  const formats = {
    uri: (text: string) => URL.canParse(text),
    'uri-reference': (text: string) =>
      /^[\w!#$%&'()*+,./:;=?@~[\]-]*$/.test(text) && URL.canParse(text, 'file:///a/'),
    'date-time': (text: string) => !Number.isNaN(Date.parse(text)),
  };
  // One of its patterns is none in Unicode mode.
  const options = { strict: false, unicodeRegExp: false, allErrors: true };
  return new Ajv({ ...options, formats }).compile(schema);
}

describe('what cnca check writes', () => {
  const ours = JSON.parse(readFileSync(join(HOME, 'dist', 'schema', 'check.schema.json'), 'utf8'));
  const json = new Ajv({ strict: false, allErrors: true }).compile(ours);
  const sarif = sarifSchema();

  for (const args of RUNS) {
    it(`fits the schemas for ${args.join(' ').replace(dir, '…')}`, () => {
      assertFits(json, written('json', args));
      const log = written('sarif', args);
      assertFits(sarif, log);
      const [{ results }] = (log as { runs: [{ results: unknown[] }] }).runs;
      assert.ok(results.length > 0);
    });
  }

  it('would not fit them with a key of another name, or a column of 0', () => {
    const report = written('json', NAMES) as { results: Record<string, unknown>[] };
    delete report.results[0]?.['verdict'];
    assert.ok(!json(report));
    const text = JSON.stringify(written('sarif', NAMES));
    assert.ok(!sarif(JSON.parse(text.replace('"ruleId"', '"rule"'))));
    assert.ok(!sarif(JSON.parse(text.replace(/"startColumn":\d+/, '"startColumn":0'))));
    assert.ok(!sarif(JSON.parse(text.replace('"uri":"', '"uri":"a b'))));
  });
});
