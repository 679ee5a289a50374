/* The recipes for readers that are modules of Python: no machine must have them, CI included. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { blocks, read } from '../../scripts/examples.mjs';
import type { Fact } from '../../src/model/records.ts';
import { tempDir } from '../helpers/base.ts';
import { run, runProgram } from '../helpers/run.ts';
import { TIDE_MILLS } from '../helpers/tide-mills.ts';

/** Another Python, such as that of a virtual environment that has the modules. */
const PYTHON = process.env['CNCA_TEST_PYTHON'] ?? 'python3';

const recipes: readonly { readonly language: string; readonly body: string }[] = blocks(
  read('docs/exports.md'),
);

for (const module of ['pandas', 'duckdb']) {
  const lacking =
    spawnSync(PYTHON, ['-c', `import ${module}`]).status !== 0 &&
    `${PYTHON} has no module ${module}`;
  test(`the recipe for ${module} counts the facts and finds the largest figure`, {
    skip: lacking,
  }, () => {
    const found = recipes.filter(({ body }) => body.startsWith(`# kinds_${module}.py\n`));
    assert.equal(found.length, 1);
    const cwd = tempDir();
    writeFileSync(join(cwd, 'recipe.py'), found[0]?.body ?? '');
    const output = join(cwd, 'facts.jsonl');
    assert.equal(run(['facts', '-o', output, '--base', TIDE_MILLS]).code, 0);
    const facts: readonly Fact[] = JSON.parse(run(['facts', '-j', '--base', TIDE_MILLS]).out);
    const counts: Record<string, number> = {};
    for (const { kind } of facts) counts[kind] = (counts[kind] ?? 0) + 1;
    const kinds = Object.keys(counts)
      .sort()
      .map((kind) => `'${kind}': ${counts[kind]}`);
    const largest = facts.reduce((most, fact) =>
      (fact.value?.amount ?? 0) > (most.value?.amount ?? 0) ? fact : most,
    );
    const ran = runProgram(PYTHON, ['recipe.py'], { cwd });
    assert.deepEqual(ran, { code: 0, out: `{${kinds.join(', ')}}\n${largest.id}\n`, err: '' });
  });
}
