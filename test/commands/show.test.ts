import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { claimYaml, IDS, writeBase } from '../helpers/base.ts';
import { type Ran, run } from '../helpers/run.ts';

const env = { CNCA_BASE: writeBase() };
const [TOWER_K, , LEFT, TOWER_L, , FOG] = IDS;

function cnca(...args: readonly string[]): Ran {
  return run(args, { env });
}

describe('cnca show', () => {
  it('takes the beginning of an id where no other begins so', () => {
    assert.deepEqual(cnca('show', 'fog', 'last-'), cnca('show', FOG, LEFT));
    assert.deepEqual(cnca('show', 'log-1'), cnca('show', 'log-1902'));
  });

  it('takes a whole id that is the beginning of another', () => {
    const base = writeBase({
      'claims/more.yaml': claimYaml({ id: 'fog' }),
    });
    assert.equal(JSON.parse(run(['show', 'fog', '--json', '--base', base]).out)[0].id, 'fog');
  });

  it('lists the ids that a beginning leaves open', () => {
    const { code, out, err } = cnca('show', 'tower');
    assert.deepEqual([code, out], [2, '']);
    assert.equal(err, `cnca: 2 ids begin with "tower":\n  ${TOWER_K}\n  ${TOWER_L}\n`);
  });

  it('lists twenty at most', () => {
    const many = Array.from({ length: 30 }, (_, i) => claimYaml({ id: `whale-${i}` }));
    const base = writeBase({ 'claims/whales.yaml': many.join('') });
    const { err } = run(['show', 'whale', '--base', base]);
    assert.equal(err.split('\n').length, 23);
    assert.match(err, /^cnca: 30 ids begin with "whale":\n {2}whale-0\n[\s\S]* {2}and 10 more\n$/);
  });

  it('shows the record of a document, with every field that it has', () => {
    const { code, out, err } = cnca('show', 'keepers');
    assert.deepEqual([code, err], [0, '']);
    assert.match(out, /^id +keepers\ntype +article-magazine\ntitle +The Last Keepers\n/);
    assert.match(out, /\nauthor +Moreau, Ines\n/);
    assert.match(out, /\ncitation +Ines Moreau, [\s\S]*\ncount +3\n$/);
    assert.doesNotMatch(out, /^DOI/m);
    const [shown] = JSON.parse(cnca('show', 'keepers', '--json').out);
    const sources = JSON.parse(cnca('sources', '--json').out);
    assert.deepEqual(shown, sources[0]);
    assert.equal(cnca('show', 'log-1902', '--fields', 'issued', '-f', 'tsv').out, 'issued\n1902\n');
    assert.match(cnca('show', 'keepers', 'log-1902').out, /\n\nid +log-1902\n/);
  });
});
