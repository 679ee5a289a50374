import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { tempDir, writeBase } from '../helpers/base.ts';
import { type Ran, run } from '../helpers/run.ts';

const BASE = writeBase();
const COMMANDS: readonly (readonly string[])[] = [
  ['search', 'lighthouze', 'tower', '--json'],
  ['facts', '--limit', '2'],
  ['cite', 'first-lit-keepers', '--style', 'apa'],
  ['verify'],
];
/** What some engines say by themselves where they may not compile. */
const WARNING = /^Warning: disabling flag --expose_wasm .*\n/;

describe('the answer is the same', () => {
  let usual: readonly Ran[];
  const answers = (env: Readonly<Record<string, string>>): Ran[] => {
    const HOME = tempDir();
    // The second time from what the first has kept.
    return [1, 2].flatMap(() =>
      COMMANDS.map((args) => {
        const { err, ...ran } = run([...args, '--base', BASE], { env: { HOME, ...env } });
        return { ...ran, err: err.replace(WARNING, '') };
      }),
    );
  };

  before(() => {
    usual = answers({});
    for (const { code, out } of usual) assert.ok(code === 0 && out !== '');
  });

  for (const [what, env] of [
    ['without a compiler', { NODE_OPTIONS: '--jitless' }],
    [
      'where no code may be made of text',
      { NODE_OPTIONS: '--disallow-code-generation-from-strings' },
    ],
    ['in the little memory of a small machine', { NODE_OPTIONS: '--max-old-space-size=64' }],
    [
      'with warnings turned into errors',
      { NODE_OPTIONS: '--throw-deprecation --pending-deprecation' },
    ],
    ['where links are not followed', { NODE_OPTIONS: '--preserve-symlinks' }],
    ['where Node shall keep nothing', { NODE_DISABLE_COMPILE_CACHE: '1' }],
    ['where Node cannot keep anything', { NODE_COMPILE_CACHE: '/dev/null/none' }],
    ['where Node can keep nothing in the folder of the program', { HOME: '/dev/null' }],
  ] as const) {
    it(what, () => assert.deepEqual(answers(env), usual));
  }

  it('where Node keeps what it compiled in a folder of the user’s choice', () => {
    const folder = tempDir();
    assert.deepEqual(answers({ NODE_COMPILE_CACHE: join(folder, 'kept') }), usual);
    // Node 20 has no such folder.
    const { length } = readdirSync(folder);
    assert.equal(length, Number(process.versions.node.split('.')[0]) >= 22 ? 1 : 0);
  });
});
