import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { checksum, pageChecksum } from '../../src/index/checksum.ts';
import { type Directory, TRAILER } from '../../src/index/format.ts';
import { PAGE } from '../../src/index/pages.ts';
import { tempDir, writeBase } from '../helpers/base.ts';
import { guarded } from './guarded.ts';

/** The parts of a snapshot, from which a changed one with valid checksums can be made. */
interface Parts {
  readonly pages: Buffer;
  readonly directory: Directory;
  readonly directoryAt: number;
}

function apart(file: Buffer): Parts {
  const trailer = new Uint32Array(new Uint8Array(file.subarray(-TRAILER)).buffer);
  const [, , , at = 0, length = 0] = trailer;
  return {
    pages: Buffer.from(file.subarray(0, at)),
    directory: JSON.parse(file.subarray(at, at + length).toString('utf8')),
    directoryAt: at,
  };
}

function together(pages: Buffer, directory: string, file: Buffer): Buffer {
  const written = Buffer.from(directory);
  const own = Buffer.alloc(Math.ceil(written.length / PAGE) * PAGE);
  written.copy(own);
  const all = Buffer.concat([pages, own]);
  const sums = Uint32Array.from({ length: all.length / PAGE }, (_, page) =>
    pageChecksum(new Uint8Array(all.subarray(page * PAGE, (page + 1) * PAGE))),
  );
  const trailer = new Uint32Array(new Uint8Array(file.subarray(-TRAILER)).buffer);
  trailer.set([sums.length, pages.length, written.length, checksum(sums)], 2);
  trailer[7] = checksum(trailer.subarray(0, 7));
  return Buffer.concat([all, new Uint8Array(sums.buffer), new Uint8Array(trailer.buffer)]);
}

type Change = (
  directory: { -readonly [K in keyof Directory]: unknown },
  first: Record<string, unknown>,
) => void;

const HUGE = 2 ** 32 - 1;
const CRAFTED: readonly (readonly [
  what: string,
  change: Change | string | ((pages: Buffer) => void),
])[] = [
  ['a directory that is not JSON', '{'],
  ['a directory that is a number', '5'],
  ['an empty directory', '{}'],
];
const DIRECTORIES: readonly (readonly [what: string, change: Change])[] = [
  [
    'no segments',
    (directory) => {
      directory.segments = null;
    },
  ],
  [
    'segments that are numbers',
    (directory) => {
      directory.segments = [5];
    },
  ],
  [
    'a count of 2^32',
    (_, first) => {
      first['count'] = HUGE;
    },
  ],
  [
    'a negative count',
    (_, first) => {
      first['count'] = -1;
    },
  ],
  [
    'a part outside of its segment',
    (_, first) => {
      Object.assign(first['parts'] as object, { records: [0, HUGE] });
    },
  ],
  [
    'a segment outside of the file',
    (_, first) => {
      first['at'] = 2 ** 40;
    },
  ],
  [
    'a vocabulary outside of the file',
    (directory) => {
      directory.vocabulary = [0, HUGE];
    },
  ],
  [
    'an index outside of the file',
    (directory) => {
      const far = 2 ** 40;
      directory.index = { buckets: far, bits: 4, entries: far, count: 1, lists: [far, 1] };
    },
  ],
  [
    'an index of 2^31 buckets',
    (directory) => {
      directory.index = { buckets: 0, bits: 31, entries: 0, count: HUGE, lists: [0, HUGE] };
    },
  ],
  [
    'facets that are not counts',
    (_, first) => {
      first['facets'] = { kind: { event: 'x' }, place: {}, speaker: {} };
    },
  ],
  [
    'facets of a prototype',
    (_, first) => {
      first['facets'] = JSON.parse('{"__proto__": {"kind": {}}}');
    },
  ],
];

describe('a hostile snapshot with valid checksums', () => {
  const dir = writeBase();
  const commands = [
    ['facts', '--json'],
    ['search', 'tower', 'metrs', '--json'],
    ['sources', '--json'],
    ['facts', '--topic', 'lights', '--place', 'NO', '--json'],
  ];
  const fresh = (args: readonly string[]) => guarded([...args, '--base', dir], { raw: true });
  const right = commands.map((command) => fresh(command).out);
  assert.ok(right.every((out) => out.length > 100));
  const cache = tempDir();
  const folder = join(cache, 'cnca');
  const cached = (args: readonly string[]) =>
    guarded([...args, '--base', dir], { raw: true, env: { XDG_CACHE_HOME: cache } });
  cached(['facts']);
  const path = join(folder, readdirSync(folder)[0] ?? '');
  const file = readFileSync(path);

  const answersRightly = (crafted: Buffer): void => {
    for (const [index, command] of commands.entries()) {
      writeFileSync(path, crafted);
      const { code, out } = cached(command);
      assert.equal(code, 0, command.join(' '));
      assert.equal(out, right[index], command.join(' '));
    }
  };

  it('has the same bytes as the original if nothing is changed', () => {
    const { pages, directory } = apart(file);
    assert.ok(together(pages, JSON.stringify(directory), file).equals(file));
  });

  for (const [what, text] of CRAFTED) {
    it(`counts as damaged: ${what}`, () =>
      answersRightly(together(apart(file).pages, String(text), file)));
  }
  for (const [what, change] of DIRECTORIES) {
    it(`counts as damaged: ${what}`, () => {
      const { pages, directory } = apart(file);
      change(directory, directory.segments[0] as unknown as Record<string, unknown>);
      answersRightly(together(pages, JSON.stringify(directory), file));
    });
  }

  it('counts as damaged: posting lists of 2^32 items, invalid records', () => {
    const { pages, directory } = apart(file);
    for (const part of ['lists', 'records', 'outline', 'ends'] as const) {
      const bad = Buffer.from(pages);
      if (part === 'lists') {
        // Keeps the name of each key, and replaces the number after it by the largest one.
        const { entries, count, lists } = directory.index;
        for (let entry = 0; entry < count; entry++) {
          const at = lists[0] + bad.readUInt32LE(entries + entry * 12 + 4);
          const next = at + 1 + (bad[at] ?? 0);
          if (next + 5 > at + bad.readUInt32LE(entries + entry * 12 + 8)) continue;
          bad.set([0xff, 0xff, 0xff, 0xff, 0x0f], next);
        }
      } else {
        for (const entry of [...directory.segments, directory.thesaurus]) {
          if (!entry) continue;
          const { at, parts } = entry;
          const [offset, length] = parts[part];
          bad.fill(0xff, at + offset, at + offset + length);
        }
      }
      const crafted = together(bad, JSON.stringify(directory), file);
      for (const command of commands) {
        writeFileSync(path, crafted);
        const { code } = cached(command);
        assert.equal(code, 0, `${part}: ${command.join(' ')}`);
      }
    }
  });

  it('is not waited for: a FIFO or a folder in its place', {
    skip: process.platform === 'win32' && 'no FIFOs here',
  }, () => {
    for (const by of [() => spawnSync('mkfifo', [path]), () => mkdirSync(path)]) {
      rmSync(path, { recursive: true, force: true });
      by();
      assert.equal(cached(['facts', '--json']).out, right[0]);
    }
  });
});
