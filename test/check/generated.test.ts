import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { TIDE_MILLS } from '../helpers/tide-mills.ts';
import { findingsOf, flagsOf } from './checking.ts';
import { generateDraft, type Material, tally } from './generated.ts';
import { generateFigures, tallyFigures } from './generated-figures.ts';

const TEXTS = join(TIDE_MILLS, 'documents');
const NAMES = {
  handbook: ['the Saltmarsh Mill Trust'],
  'log-1871': ['Hannah Pascoe', 'Pascoe'],
  'mills-of-the-moon': ['Adaeze Okafor', 'Okafor', 'Estuary Quarterly'],
};
const MATERIAL: readonly Material[] = Object.entries(NAMES).map(([id, names]) => ({
  id,
  names,
  text: readFileSync(join(TEXTS, `${id}.txt`), 'utf8'),
}));

describe('generated drafts', () => {
  for (const texts of [undefined, TEXTS]) {
    it(`have their changed quotations flagged and no others, by ${texts ? 'texts' : 'fingerprints'}`, async () => {
      const generated = generateDraft(MATERIAL, 7, 80);
      const findings = await findingsOf(generated.draft, texts === undefined ? {} : { texts });
      for (const kind of ['quotation', 'attribution'] as const) {
        const { found, of, right, missed, misses, ...sum } = tally(kind, generated, findings);
        assert.equal(found, of);
        assert.ok(right / of >= 0.95, misses.join('\n'));
        assert.deepEqual([missed, sum.false], [0, 0], misses.join('\n'));
      }
    });
  }

  it('have their changed figures flagged, and hardly any others', async () => {
    const generated = generateFigures(MATERIAL, 7, 60);
    const { hit, missed, misses, ...sum } = tallyFigures(
      generated,
      await findingsOf(generated.draft),
    );
    assert.ok(hit / (hit + missed) >= 0.85, misses.join('\n'));
    assert.ok(hit / (hit + sum.false) >= 0.9, misses.join('\n'));
  });

  it('have no flag where they are the documents themselves', async () => {
    for (const { text } of MATERIAL) assert.deepEqual(await flagsOf(text, { as: 'text' }), []);
  });
});
