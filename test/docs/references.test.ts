import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, test } from 'node:test';
import { documents, read } from '../../scripts/examples.mjs';
import { rooms, UNSAID, withRooms } from '../../scripts/rooms.mjs';
import { ClaimSchema, SourceSchema } from '../../src/base/schema.ts';
import { commandsPage } from '../../src/cli/commands-page.ts';
import * as library from '../../src/index.ts';
import { FOUND_KEYS } from '../../src/output/fields.ts';
import * as bounds from '../../src/program/bounds.ts';

const HOME = join(import.meta.dirname, '..', '..');
const DOCUMENTS = [...documents(), 'CHANGELOG.md', 'SECURITY.md'];
const PACKAGE = JSON.parse(readFileSync(join(HOME, 'package.json'), 'utf8'));

/** Every match of a pattern in a document, with the line that it stands in. */
function found(file: string, pattern: RegExp): { line: string; match: RegExpExecArray }[] {
  const lines = read(file).split('\n');
  return lines.flatMap((text, number) =>
    [...text.matchAll(pattern)].map((match) => ({ line: `${file}:${number + 1}`, match })),
  );
}

/** The anchors that GitHub gives the headings of a document. */
function anchors(file: string): string[] {
  return found(file, /^#+ (.*)$/g).map(({ match: [, heading = ''] }) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

for (const file of DOCUMENTS) {
  describe(file, () => {
    test('has links that lead somewhere', () => {
      for (const { line, match } of found(file, /\]\((?!https?:)([^)#]*)(?:#([^)]*))?\)/g)) {
        const [, path = '', anchor] = match;
        const target = path === '' ? file : join(dirname(file), path);
        assert.ok(existsSync(join(HOME, target)), `${line}: there is no ${target}`);
        if (anchor === undefined) continue;
        assert.ok(anchors(target).includes(anchor), `${line}: ${target} has no heading #${anchor}`);
      }
    });

    test('names files of the project that are there', () => {
      const named = /`((?:bench|bin|docs|facts|scripts|src|test|\.ci)\/[\w./-]*)`/g;
      for (const { line, match } of found(file, named)) {
        assert.ok(existsSync(join(HOME, match[1] ?? '')), `${line}: there is no ${match[1]}`);
      }
    });

    test('names functions that stand in the file that it names beside them', () => {
      for (const [, name = '', path = ''] of read(file).matchAll(
        /`(?:\w+\.)?(\w+)`\s+of\s+`(src\/[\w/.-]+)`/g,
      )) {
        const code = readFileSync(join(HOME, path), 'utf8');
        assert.match(code, new RegExp(`\\b${name}\\b`), `${file}: ${name} of ${path}`);
      }
    });

    test('names commands of npm that are there', () => {
      for (const { line, match } of found(file, /npm run (\w+)/g)) {
        assert.ok(match[1] !== undefined && match[1] in PACKAGE.scripts, `${line}: ${match[0]}`);
      }
    });
  });
}

test('the README has at most 150 lines', () => {
  assert.ok(read('README.md').trimEnd().split('\n').length <= 150);
});

test('docs/commands.md is what the declarations of the commands say', () => {
  assert.equal(read('docs/commands.md'), commandsPage(), '`npm run docs` renews it');
});

describe('ARCHITECTURE.md', () => {
  const text = read('ARCHITECTURE.md');

  test('names each room, and what it imports', () => {
    assert.equal(text, withRooms(text), '`npm run docs` renews it');
    assert.ok(!text.includes(UNSAID), `a room has no purpose: ${UNSAID}`);
    assert.ok(rooms().size > 5);
  });

  test('has every kind of key of the index', () => {
    const begins = (lines: string): string[] =>
      [...lines.matchAll(/^(?: \* )?\| `(.)` \|/gm)].map(([, begin = '']) => begin);
    const keys = begins(readFileSync(join(HOME, 'src/index/keys.ts'), 'utf8'));
    assert.ok(keys.length > 5);
    assert.deepEqual(begins(text), keys);
  });
});

test('docs/base.md has every key of a claim and of a document', () => {
  const named = found('docs/base.md', /^\| (`[^|]*`) \|/g).flatMap(({ match: [, cell = ''] }) =>
    [...cell.matchAll(/`([\w-]+)`/g)].map(([, key]) => key),
  );
  for (const key of [...Object.keys(ClaimSchema.shape), ...Object.keys(SourceSchema.shape)])
    assert.ok(named.includes(key), key);
});

test('docs/library.md names functions that the library has', () => {
  const exported: Readonly<Record<string, unknown>> = { ...library };
  const rows = found('docs/library.md', /^\| (`[^|]*`) \|/g);
  assert.ok(rows.length > 5);
  for (const { line, match } of rows) {
    for (const [, name = ''] of (match[1] ?? '').matchAll(/`(\w+)/g))
      assert.equal(typeof exported[name], 'function', `${line}: ${name}`);
  }
});

test('docs/scripts.md has every key of a fact, in order', () => {
  const [, table = ''] =
    /^\| key \|[^\n]*\n\|[-|]*\n((?:\|.*\n)*)/m.exec(read('docs/scripts.md')) ?? [];
  const keys = table
    .split('\n')
    .flatMap((row) => [...(row.split(' | ')[0] ?? '').matchAll(/`(\w+)`/g)].map(([, key]) => key));
  assert.deepEqual(keys, FOUND_KEYS);
});

test('docs/limits.md has the bounds of the program', () => {
  const text = read('docs/limits.md');
  const mib = (bytes: number): string => `${bytes / 1024 / 1024} MiB`;
  const count = (number: number): string => number.toLocaleString('en');
  for (const [what, most] of [
    ['one file', `${mib(bounds.MAX_FILE_BYTES)}; ${count(bounds.MAX_CLAIMS)} claims`],
    ['YAML in one file', `${count(bounds.MAX_YAML_TOKENS)} tokens`],
    ['all files', `${mib(bounds.MAX_BASE_BYTES)}; ${count(bounds.MAX_FILES)} files`],
    ['one text', `${count(bounds.MAX_TEXT_LENGTH)} characters`],
    ['a list in a record', `${count(bounds.MAX_ITEMS)} items`],
    ['maps and lists in one another', `${bounds.MAX_DEPTH} `],
    ['problems that are named', `${count(bounds.MAX_PROBLEMS)};`],
    [
      'its text, without markup',
      `${count(bounds.MAX_DRAFT_LENGTH)} characters; ${count(bounds.MAX_DOCUMENT_BLOCKS)} paragraphs`,
    ],
    [
      'elements of the XML',
      `${count(bounds.MAX_XML_ELEMENTS)}; ${count(bounds.MAX_XML_DEPTH)} in one another`,
    ],
    ['attributes of an element', `${count(bounds.MAX_ATTRIBUTES)} `],
  ] as const) {
    const row = text.split('\n').find((line) => line.startsWith(`| ${what}`)) ?? '';
    assert.ok(row.includes(`| ${most}`), `${what}: ${most}\n${row}`);
  }
  assert.ok(text.includes(`at most ${count(bounds.MAX_DOCUMENT_LENGTH)} characters of text`));
});

test('each package of the project is named with why it is there', () => {
  for (const [file, names] of [
    ['README.md', Object.keys(PACKAGE.dependencies)],
    ['CONTRIBUTING.md', Object.keys(PACKAGE.devDependencies)],
  ] as const) {
    const cells = found(file, /^\| ([^|]*) \|/g).flatMap(
      ({ match }) => match[1]?.split(', ') ?? [],
    );
    for (const name of names) assert.ok(cells.includes(name), `${file} does not name ${name}`);
  }
});
