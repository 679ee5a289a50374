import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { it } from 'node:test';
import { FORMAT } from '../../src/index/format.ts';
import { claimSegment, vocabularySegment } from '../../src/index/segment.ts';
import { MemorySink, SnapshotWriter } from '../../src/index/writer.ts';
import type { Entry } from '../../src/model/records.ts';
import { indexClaims, indexVocabulary } from '../../src/search/indexing.ts';

/** The snapshot of the base below, as this format writes it. */
const GOLDEN = {
  format: 7,
  sha256: '97a8d9dd5a7e746d1e02df49ec0d213d8d1a2ece26df398afe7511ff0c83bc66',
};

const WHAT_TO_DO = `The snapshot of a fixed base is written with other bytes than before. A program that has
an older snapshot must not read it as a new one: raise FORMAT in src/index/format.ts by one, unless it
was raised since the last release, and put the format and the hash below into GOLDEN.`;

/** Enough claims for every kind of posting list: long and short ones, bitmaps, tables of blocks. */
function claims(first: number, count: number): Entry[] {
  return Array.from({ length: count }, (_, at): Entry => {
    const number = first + at;
    const words = [number % 10 && 'tide', number % 3 === 0 && 'mills', number % 40 === 0 && 'lamp'];
    return {
      claim: {
        id: `claim-${number}`,
        claim: `The ${words.filter(Boolean).join(' and the ')} of ${number} turn.`,
        quote: `“It turned on 17 June ${1800 + number}, said the keeper's e-mail; 潮汐 ${'on '.repeat(number % 70)}”`,
        kind: number % 2 ? 'event' : 'statistic',
        topics: [number % 5 ? 'tides' : 'towers'],
        source: 'log',
        ...(number % 4 === 0 && { date: `${1800 + number}-06-17`, places: ['Skerrow'] }),
        ...(number % 7 === 0 && { speaker: 'The keeper', rank: 'preferred' as const }),
      },
      paragraph: number % 6 ? number : null,
    };
  });
}

it('the bytes of a snapshot change only with its format', () => {
  const sink = new MemorySink();
  const writer = new SnapshotWriter(sink);
  const files = [
    { path: 'claims/a.yaml', entries: claims(0, 300) },
    { path: 'claims/b.yaml', entries: claims(300, 20) },
  ];
  for (const { path, entries } of files) {
    writer.segment(path, path, claimSegment(entries, indexClaims(entries)));
  }
  const topics = ['tides', 'towers'].map((id) => ({ id, label: id, description: id }));
  const terms = [{ label: 'tide mill', alt: ['sea mill', '潮汐磨'], related: ['tower'] }];
  const { concepts, ...indexed } = indexVocabulary(terms, topics);
  writer.thesaurus(vocabularySegment(concepts, indexed));
  const sources = [{ id: 'log', type: 'report' as const, title: 'The log' }];
  writer.finish({ sources, topics }, { version: 'test', id: 'golden', files: [], scannedAt: 0 });
  const sha256 = createHash('sha256').update(sink.bytes()).digest('hex');
  assert.deepEqual({ format: FORMAT, sha256 }, GOLDEN, WHAT_TO_DO);
});
