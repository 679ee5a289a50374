import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { EXAMPLE_DOCUMENT, EXAMPLE_SOURCE, TEMPLATE } from '../../src/edit/template.ts';
import { open } from '../base/opening.ts';
import { fingerprintOf, tempDir, writeFiles } from '../helpers/base.ts';

describe('the template of a new base', () => {
  it('has one claim, whose quote is in its document', async () => {
    const dir = tempDir();
    const print = fingerprintOf(EXAMPLE_DOCUMENT);
    writeFiles(dir, { ...TEMPLATE, [`fingerprints/${EXAMPLE_SOURCE}`]: print });
    const base = await open(dir);
    assert.deepEqual([base.count, base.index.entry(0).paragraph], [1, 2]);
    base.close();
  });

  for (const [path, text] of Object.entries(TEMPLATE)) {
    it(`has whole lines of text in ${path}`, () => assert.match(text, /^\S[\s\S]*\S\n$/));
  }
});
