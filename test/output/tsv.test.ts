import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toTsv } from '../../src/output/tsv.ts';

describe('toTsv', () => {
  it('writes one record per line, whatever its texts contain', () => {
    const text = toTsv(['id', 'claim'], [['a', 'one\ttwo\nthree\\four\r"five"']]);
    assert.equal(text, 'id\tclaim\na\tone\\ttwo\\nthree\\\\four\\r"five"\n');
  });
});
