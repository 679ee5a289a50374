import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { formatOf } from '../../src/intake/draft.ts';
import { flagsOf } from './checking.ts';

const DRAFTS = join(import.meta.dirname, '..', 'fixtures', 'drafts');
const EXPECTED = JSON.parse(readFileSync(join(DRAFTS, 'expected.json'), 'utf8'));

describe('drafts of several kinds', () => {
  for (const [name, flags] of Object.entries(EXPECTED)) {
    it(`has these flags and no others in ${name}`, async () => {
      const draft = readFileSync(join(DRAFTS, name), 'utf8');
      assert.deepEqual(await flagsOf(draft, { as: formatOf(name) }), flags);
    });
  }
});
