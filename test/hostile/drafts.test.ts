/* Drafts that nobody writes: a check of each ends soon. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findingsOf } from '../check/checking.ts';

/** Seconds of the processor. */
const MOST_SECONDS = 5;

const DRAFTS: Readonly<Record<string, string>> = {
  'citations in one paragraph': `It “was first recorded in 1297” ${'[@handbook; @hanbook] '.repeat(8000)}`,
  'quotations of words that are there in another number':
    `“${'the mill of the wheel '.repeat(180)}”\n\n`.repeat(160),
  'single marks that nothing closes': "‘mill 'wheel ".repeat(7500),
};

describe('a draft that nobody writes is checked soon', () => {
  for (const [name, draft] of Object.entries(DRAFTS))
    it(`with ${name}`, async () => {
      const before = process.cpuUsage();
      await findingsOf(draft);
      const { user, system } = process.cpuUsage(before);
      const seconds = (user + system) / 1e6;
      assert.ok(seconds < MOST_SECONDS, `${seconds} s`);
    });
});
