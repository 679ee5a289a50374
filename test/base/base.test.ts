import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { claimYaml, IDS, writeBase } from '../helpers/base.ts';
import { open } from './opening.ts';

const COUNTS = [1, 3, 3, 1, 1];

/** A base of five files of claims, the two of the lighthouse in the middle. */
const base = await open(
  writeBase(
    Object.fromEntries(
      ['b', 'x', 'y'].map((id) => [`claims/${id}.yaml`, claimYaml({ id, kind: 'policy' })]),
    ),
  ),
);
after(() => base.close());

const entries = Array.from({ length: base.count }, (_, number) => base.index.entry(number));

describe('an open base', () => {
  it('numbers the claims of all its files', () => {
    assert.deepEqual(
      base.index.segments.map(({ path, count, first }) => [path, count, first]),
      ['b', 'keepers', 'log', 'x', 'y'].map((name, at) => [
        `claims/${name}.yaml`,
        COUNTS[at],
        [0, 1, 4, 7, 8][at],
      ]),
    );
    assert.equal(base.count, 9);
  });

  it('finds the file of each number', () => {
    const found = entries.map((_, number) => base.index.segmentOf(number));
    assert.deepEqual(
      found,
      COUNTS.flatMap((count, segment) => Array<number>(count).fill(segment)),
    );
  });

  it('has the ids of the claims in order', () => {
    assert.deepEqual(base.index.ids(), ['b', ...IDS, 'x', 'y']);
    assert.deepEqual(
      entries.map(({ claim }) => claim.id),
      base.index.ids(),
    );
  });

  it('has the mean length of a claim', () => {
    const words = entries.flatMap(({ claim }) => claim.claim.split(' '));
    assert.equal(base.index.meanLength, words.length / 9);
  });

  it('counts the values of a property across all files', () => {
    const kinds = new Map<string, number>();
    for (const { claim } of entries) kinds.set(claim.kind, (kinds.get(claim.kind) ?? 0) + 1);
    assert.deepEqual(base.index.facet('kind'), kinds);
    assert.equal(base.index.facet('kind').get('policy'), 3);
  });
});
