import assert from 'node:assert/strict';
import { test } from 'node:test';
import { generateDraft } from '../../bench/draft.ts';
import { findingsOf } from '../check/checking.ts';
import { TIDE_MILLS } from '../helpers/tide-mills.ts';

test('a generated draft has so many words, and is the same each time', async () => {
  const draft = await generateDraft(TIDE_MILLS, 400);
  const words = draft.split(/\s+/).length;
  assert.ok(words >= 400 && words < 460, `${words} words`);
  assert.equal(await generateDraft(TIDE_MILLS, 400), draft);
});

test('a generated draft has words and figures that stand, and others', async () => {
  const findings = await findingsOf(await generateDraft(TIDE_MILLS, 2000));
  const verdicts = new Set(findings.map(({ kind, verdict }) => `${kind} ${verdict}`));
  for (const expected of [
    'quotation exact',
    'quotation altered',
    'quotation not-on-record',
    'figure agrees',
    'figure differs',
    'figure not-on-record',
  ])
    assert.ok(verdicts.has(expected), `${expected} is not among: ${[...verdicts].join(', ')}`);
});
