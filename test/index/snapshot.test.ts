import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { Base } from '../../src/base/base.ts';
import { checksum } from '../../src/index/checksum.ts';
import { FORMAT, TRAILER } from '../../src/index/format.ts';
import { conceptKey, facetKey, idKey } from '../../src/index/keys.ts';
import { bytesInMemory, PAGE, SnapshotDamaged } from '../../src/index/pages.ts';
import { Snapshot } from '../../src/index/snapshot.ts';
import { MemorySink } from '../../src/index/writer.ts';
import { conceptAt } from '../../src/search/concept.ts';
import { phraseKey } from '../../src/search/phrase.ts';
import { tokenize } from '../../src/search/tokenize.ts';
import { contentOf, open } from '../base/opening.ts';
import { LIGHTHOUSE, tempDir, writeBase } from '../helpers/base.ts';

/** All that a snapshot says; `damaged` where it says that it is, `undefined` where it is none. */
function answer(buffer: Uint8Array): string | undefined {
  const snapshot = Snapshot.open(bytesInMemory(buffer), 'test-1');
  if (!snapshot) return undefined;
  try {
    const content = contentOf(new Base('/base', snapshot));
    const concepts = Array.from({ length: 2 }, (_, place) => snapshot.concept(place));
    const lists = [...CONCEPT_KEYS, 'nothing'].map((key) =>
      snapshot.lists(key).map(({ segment, bytes }) => [segment, ...bytes]),
    );
    return JSON.stringify([content, concepts, lists]);
  } catch (error) {
    if (error instanceof SnapshotDamaged) return 'damaged';
    throw error;
  }
}

/** The keys of the concepts of the base's thesaurus, by their labels. */
const CONCEPT_KEYS = ['lighthouse', 'fog'].map((label) => conceptKey(phraseKey(tokenize(label))));

const dir = writeBase();
const file = join(tempDir(), 'lighthouse.snapshot');
let whole: Uint8Array;
let right: string;

before(async () => {
  (await open(dir, { snapshot: file })).close();
  whole = new Uint8Array(readFileSync(file));
  right = answer(whole) ?? '';
});

describe('a snapshot says what the files say', () => {
  it('of claims, lists and vocabularies', async () => {
    const base = await open(dir, { snapshot: file });
    const anew = await open(dir);
    assert.deepEqual(contentOf(base), contentOf(anew));
    assert.equal(base.count, 6);
    assert.deepEqual(base.index.entry(0), {
      claim: {
        id: 'tower-height-keepers',
        claim: 'The tower of Cape Sorrow lighthouse is nearly 61 metres high.',
        kind: 'statistic',
        topics: ['towers'],
        source: 'keepers',
        quote: 'Our tower, nearly 61 metres of granite',
        places: ['NO'],
        value: { amount: 61, unit: 'm', qualifier: 'nearly' },
        conflicts: ['tower-height-log'],
      },
      paragraph: 2,
    });
    assert.deepEqual([...base.sources.keys()], ['keepers', 'log-1902']);
    assert.equal(base.sources.get('keepers')?.author?.length, 1);
    assert.deepEqual(base.topics[1], {
      id: 'towers',
      label: 'Towers',
      description: 'What towers are built of, and how high they are.',
      broader: 'lights',
    });
    assert.deepEqual([...base.index.facet('place')], [['NO', 2]]);
    assert.deepEqual([...base.index.facet('speaker')], [['Society of Lights', 1]]);
    const march = Date.parse('1902-03-03T00:00:00Z') / 86_400_000;
    assert.deepEqual([...base.index.days(1)].slice(2), [march, march, march, march]);
    const segments = base.index.segments.map(({ inputs: _, ...segment }) => segment);
    assert.deepEqual(segments, [
      { path: 'claims/keepers.yaml', count: 3, first: 0 },
      { path: 'claims/log.yaml', count: 3, first: 3 },
    ]);
    assert.equal(new Set(base.index.segments.map(({ inputs }) => inputs)).size, 2);
    assert.deepEqual(
      conceptAt(base.index, 1).names.map(({ text }) => text),
      ['fog', 'mist', 'haar'],
    );
    assert.deepEqual(
      base.index.lists(idKey('fog-no-ship')).map((list) => list.segment),
      [1],
    );
    assert.deepEqual(
      base.index.lists(CONCEPT_KEYS[1] ?? '').map((list) => list.segment),
      [2],
    );
    assert.deepEqual(base.index.lists(idKey('whale')), []);
    assert.deepEqual(
      base.index.lists(facetKey('kind', 'event')).map(({ segment, bytes }) => [segment, ...bytes]),
      [
        [0, 4, 1, 1],
        [1, 4, 1, 1],
      ],
    );
    base.close();
    anew.close();
  });

  it('of a base without claims, topics or thesaurus', async () => {
    const empty = writeBase(
      Object.fromEntries(
        Object.keys(LIGHTHOUSE).map((path) => [path, path === 'sources.yaml' ? '{}' : null]),
      ),
    );
    const snapshot = join(tempDir(), 'empty.snapshot');
    for (const _ of [1, 2]) {
      const base = await open(empty, { snapshot });
      assert.equal(base.count, 0);
      assert.equal(base.index.meanLength, 1);
      assert.deepEqual([[...base.sources], base.topics, base.index.ids()], [[], [], []]);
      assert.deepEqual(base.index.lists(CONCEPT_KEYS[1] ?? ''), []);
      base.close();
    }
  });

  it('of texts in every script and of any length', async () => {
    const long = 'маяк 灯塔 👩🏽‍🚒 '.repeat(4000);
    const text = `- id: long\n  claim: |-\n    ${long}\n  kind: event\n  topics: [lights]\n  source: keepers\n  quote: "q\\u0000\\u202E"\n`;
    const wide = writeBase({ 'claims/long.yaml': text });
    const snapshot = join(tempDir(), 'long.snapshot');
    (await open(wide, { snapshot })).close();
    const base = await open(wide, { snapshot });
    const { claim } = base.index.entry(base.index.ids().indexOf('long'));
    assert.equal(claim.claim, long);
    assert.equal(claim.quote, 'q\0\u202E');
    base.close();
  });

  it('always in the same bytes, but for when the files were looked at', async () => {
    const again = join(tempDir(), 'again.snapshot');
    (await open(dir, { snapshot: again })).close();
    const directoryAt = (bytes: Uint8Array): number =>
      new DataView(bytes.buffer, bytes.byteOffset).getUint32(bytes.length - TRAILER + 12, true);
    const bytes = new Uint8Array(readFileSync(again));
    const at = directoryAt(whole);
    assert.ok(at > PAGE);
    assert.equal(directoryAt(bytes), at);
    assert.deepEqual(bytes.subarray(0, at), whole.subarray(0, at));
  });
});

describe('a snapshot is never believed where', () => {
  it('any one byte is another', () => {
    assert.match(right, /tower-height-keepers/);
    const counts = { right: 0, damaged: 0, none: 0 };
    for (let at = 0; at < whole.length; at++) {
      const old = whole[at] ?? 0;
      // Another change at each place, so that all bits are tried.
      whole[at] = old ^ (1 + ((at * 37) % 255));
      const said = answer(whole);
      whole[at] = old;
      assert.ok(said === right || said === 'damaged' || said === undefined, `byte ${at}: ${said}`);
      counts[said === right ? 'right' : said === 'damaged' ? 'damaged' : 'none']++;
    }
    assert.ok(counts.damaged > PAGE && counts.none > TRAILER, JSON.stringify(counts));
    assert.equal(answer(whole), right);
  });

  it('it is cut short or goes on', () => {
    const lengths = [0, 1, TRAILER - 1, TRAILER, PAGE, PAGE + TRAILER, whole.length - 1];
    for (let length = 7; length < whole.length; length += 97) lengths.push(length);
    for (const length of lengths) {
      assert.equal(answer(whole.subarray(0, length)), undefined, `${length} bytes`);
      // The end of a file without its beginning looks like a snapshot for longest.
      assert.equal(answer(whole.subarray(length + 1)), undefined, `without ${length} bytes`);
    }
    assert.equal(answer(Buffer.concat([whole, Buffer.alloc(1)])), undefined);
    assert.equal(answer(Buffer.concat([whole, whole])), undefined);
  });

  it('it is something else', () => {
    assert.equal(answer(Buffer.from('# fog\n'.repeat(1000))), undefined);
    assert.equal(answer(Buffer.alloc(5 * PAGE)), undefined);
    assert.equal(answer(Buffer.alloc(5 * PAGE, 0xff)), undefined);
  });

  it('another version of the program wrote it', () => {
    for (const version of ['test-2', 'test-10', 'test-', 'TEST-1', '']) {
      assert.equal(Snapshot.open(bytesInMemory(whole), version), undefined, version);
    }
  });

  it('it has another format, and all else is whole', () => {
    const other = whole.slice();
    const trailer = new Uint32Array(other.slice(-TRAILER).buffer);
    trailer[1] = FORMAT + 1;
    trailer[7] = checksum(trailer.subarray(0, 7));
    other.set(new Uint8Array(trailer.buffer), other.length - TRAILER);
    assert.equal(answer(other), undefined);
    trailer[1] = FORMAT;
    trailer[7] = checksum(trailer.subarray(0, 7));
    other.set(new Uint8Array(trailer.buffer), other.length - TRAILER);
    assert.equal(answer(other), right);
  });
});

describe('a snapshot in memory', () => {
  it('is read like one in a file', async () => {
    const sink = new MemorySink();
    const half = Math.floor(whole.length / 2);
    sink.write(whole.subarray(0, half));
    sink.write(whole.subarray(half));
    const bytes = bytesInMemory(sink.bytes());
    const snapshot = Snapshot.open(bytes, 'test-1');
    assert.ok(snapshot);
    assert.equal(bytes.size, whole.length);
    assert.deepEqual([...bytes.read(half - 2, 4)], [...whole.slice(half - 2, half + 2)]);
    assert.equal(bytes.read(3, 4).byteOffset % 4, 0);
    assert.equal(snapshot.entry(1, 2).claim.id, 'fog-no-ship');
  });
});
