import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  blocks,
  commands,
  difference,
  documents,
  lacking,
  read,
  Stage,
} from '../../scripts/examples.mjs';
import { lacks } from '../helpers/run.ts';

const skip = process.platform === 'win32' && 'the examples are written for a POSIX shell';

for (const file of documents()) {
  const found = blocks(read(file));
  if (found.length === 0) continue;
  test(`the examples of ${file} print what it says`, { skip }, async (t) => {
    const stage = new Stage(file);
    t.after(() => stage.close());
    for (const block of found) {
      const [first = `(${block.language})`] = commands(block.body);
      await t.test(`${file}:${block.line}: ${first.split('\n')[0]}`, (one) => {
        const [missing] = block.language === 'console' ? lacking(block.body) : [];
        if (missing !== undefined) return one.skip(lacks(missing) || missing);
        const now = stage.play(block);
        if (now === block.body) return;
        assert.fail(
          `${file}:${block.line} has what stands after -, and it prints what stands after +; ` +
            `\`npm run docs -- ${file}\` takes it over\n${difference(block.body, now)}`,
        );
      });
    }
  });
}
