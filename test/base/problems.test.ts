import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, it } from 'node:test';
import { BaseError, type ProblemCode } from '../../src/base/problems.ts';
import { MAX_FILE_BYTES, MAX_PROBLEMS } from '../../src/program/bounds.ts';
import { changed, claimYaml, type Files, LIGHTHOUSE, tempDir, writeBase } from '../helpers/base.ts';
import { open, problemsOf } from './opening.ts';

const EXTRA = 'claims/extra.yaml';

interface Case {
  readonly when: string;
  readonly files?: Files;
  /** Changes the folder further. */
  readonly arrange?: (dir: string) => void;
  /** Each problem as `file:line:col: message`. */
  readonly says: readonly string[];
}

/** A base with one more file of claims: one claim with the given lines. */
function claim(when: string, lines: Parameters<typeof claimYaml>[0], ...says: string[]): Case {
  return { when, files: { [EXTRA]: claimYaml(lines) }, says: says.map((s) => `${EXTRA}:${s}`) };
}

/** A base with one file changed. */
function file(when: string, path: string, content: string | Buffer, ...says: string[]): Case {
  return { when, files: { [path]: content }, says: says.map((text) => `${path}:${text}`) };
}

const TOPICS = LIGHTHOUSE['topics.yaml'];
const SOURCES = LIGHTHOUSE['sources.yaml'];
const PRINT = LIGHTHOUSE['fingerprints/keepers'];
const DAMAGED =
  'the fingerprint is damaged: it was edited, cut off or merged after it was made. ' +
  'Make it again from the document.';

// A missing code does not compile. `too-many` never occurs alone.
const CASES: Readonly<Record<Exclude<ProblemCode, 'too-many'>, Case>> = {
  'yaml-syntax': claim(
    'a text has a colon',
    { note: 'fog: all night' },
    '7:12: a colon and a space in a text that stands without quotation marks: put the whole text in "…"',
  ),
  'yaml-feature': file(
    'a directive changes what words mean',
    'topics.yaml',
    `%YAML 1.1\n---\n${TOPICS}`,
    '1:1: directives such as %YAML are not allowed; drop the line',
  ),
  'wrong-type': claim(
    'a date has no quotes',
    { date: '1902' },
    '7:9: date must be text, not a number; put it in quotes',
  ),
  'wrong-value': claim(
    'a rank is unknown',
    { rank: 'best' },
    '7:9: rank must be one of preferred, normal, deprecated',
  ),
  'unknown-key': claim(
    'a key is mistyped',
    { nots: 'fog' },
    '7:3: unknown key "nots" (did you mean "note"?)',
  ),
  'missing-key': claim('a claim has no quote', { quote: null }, '1:3: quote is missing'),
  'duplicate-id': {
    when: 'claims of two files have the same id',
    files: { [EXTRA]: claimYaml() + claimYaml({ id: 'fog-no-ship' }) },
    says: [
      `${EXTRA}:7:7: the id "fog-no-ship" is also that of claim 3 of claims/log.yaml; ids must be unique`,
      `claims/log.yaml:21:7: the id "fog-no-ship" is also that of claim 2 of ${EXTRA}; ids must be unique`,
    ],
  },
  'duplicate-key': file(
    'two sources have the same id',
    'sources.yaml',
    `${SOURCES}keepers:\n  type: book\n`,
    '15:1: the key "keepers" stands here twice',
  ),
  'unknown-topic': claim(
    'a topic is mistyped',
    { topics: '[weather, towrs]' },
    '4:21: unknown topic "towrs" (did you mean "towers"?); topics.yaml has: lights, towers, keeping, weather',
  ),
  'unknown-source': claim(
    'a source is mistyped',
    { source: 'log-1920' },
    '5:11: unknown source "log-1920" (did you mean "log-1902"?); sources.yaml has: keepers, log-1902',
  ),
  'unknown-claim': claim(
    'a related claim is mistyped',
    { conflicts: '[fog-no-shp]' },
    '7:15: unknown claim "fog-no-shp" (did you mean "fog-no-ship"?)',
  ),
  'one-sided-relation': claim(
    'the other claim does not name the relation',
    { conflicts: '[fog-no-ship]' },
    '7:15: "fog-no-ship" does not name "a-claim" under conflicts; add it there',
  ),
  'unknown-broader': file(
    'a broader topic is mistyped',
    'topics.yaml',
    changed('topics.yaml', 'broader: lights', 'broader: light'),
    '7:12: unknown topic "light" (did you mean "lights"?)',
  ),
  'topic-too-deep': file(
    'topics have three levels',
    'topics.yaml',
    `${TOPICS}- id: fog\n  label: Fog\n  description: Fog.\n  broader: towers\n`,
    '18:12: "towers" has itself a broader topic; there are two levels only',
  ),
  'plain-quote': claim(
    'a quote has no quotation marks',
    { quote: 'Fog all night' },
    '6:10: quote must be a literal block (|-) or stand in quotation marks, or YAML may drop part of it',
  ),
  'text-lost': claim(
    'a text has a number sign',
    { note: 'entry #5 of the log' },
    '7:9: YAML reads "#5 of the log" as a comment; quote the text',
  ),
  'not-text': file(
    'a file is Latin-1',
    EXTRA,
    Buffer.from(`${claimYaml()}  note: phare de la c\u00F4te\n`, 'latin1'),
    '7:22: the byte 0xf4 is not UTF-8 text; save the file as UTF-8',
  ),
  'bad-fingerprint': file(
    'a fingerprint was edited',
    'fingerprints/keepers',
    PRINT.replace('tokens ', 'tokens 1'),
    `1:1: ${DAMAGED}`,
  ),
  'too-large': {
    when: 'a file is larger than the limit',
    files: { [EXTRA]: claimYaml() },
    arrange: (dir) => truncateSync(join(dir, EXTRA), MAX_FILE_BYTES + 1),
    says: [`${EXTRA}:1:1: the file has 16777217 bytes; split it into files of at most 16777216`],
  },
  unreadable: {
    when: 'a folder has the name of a file',
    arrange: (dir) => mkdirSync(join(dir, EXTRA)),
    says: [`${EXTRA}:1:1: it is not a regular file`],
  },
  'no-base': {
    when: 'a folder has no files of a base',
    files: Object.fromEntries(Object.keys(LIGHTHOUSE).map((path) => [path, null])),
    says: [':1:1: this folder is no fact base: it has neither sources.yaml nor claims/*.yaml'],
  },
};

/** Problems as `file:line:col: message`, with the file relative to the base. */
function written(problems: BaseError['problems'], dir: string): string[] {
  return problems.map((p) => `${relative(dir, p.file)}:${p.line}:${p.col}: ${p.message}`);
}

describe('each problem has a code, a place and a message', () => {
  for (const [code, { when, files = {}, arrange, says }] of Object.entries(CASES)) {
    it(`${code}: ${when}`, async () => {
      const dir = writeBase(files);
      arrange?.(dir);
      const problems = await problemsOf(dir);
      assert.deepEqual(written(problems, dir), says);
      assert.deepEqual(new Set(problems.map((problem) => problem.code)), new Set([code]));
    });
  }

  it('has the unchanged source line as excerpt', async () => {
    const lines = claimYaml({ note: '灯塔 \u202E', nots: 'fog' }).replaceAll('\n', '\r\n');
    const dir = writeBase({ [EXTRA]: lines, 'topics.yaml': '- fog\n' });
    const excerpts = (await problemsOf(dir)).map((problem) => problem.excerpt);
    assert.deepEqual(excerpts, ['- fog', '  nots: fog']);
  });
});

describe('an unusable file', () => {
  const cases: readonly (Case & { readonly code: ProblemCode })[] = [
    {
      when: 'a symlink to itself',
      code: 'unreadable',
      arrange: (dir) => symlinkSync('extra.yaml', join(dir, EXTRA)),
      says: [`${EXTRA}:1:1: its links lead in a circle`],
    },
    {
      when: 'a dangling symlink',
      code: 'unreadable',
      arrange: (dir) => symlinkSync('gone.yaml', join(dir, EXTRA)),
      says: [`${EXTRA}:1:1: its link leads nowhere`],
    },
    {
      when: 'a file with the name of the folder of claims',
      code: 'unreadable',
      files: { 'claims/keepers.yaml': null, 'claims/log.yaml': null, claims: null },
      arrange: (dir) => writeFileSync(join(dir, 'claims'), 'fog'),
      says: ['claims:1:1: it is not a folder'],
    },
    {
      when: 'a fingerprint of an unknown document',
      code: 'unknown-source',
      files: { 'fingerprints/log': PRINT },
      says: ['fingerprints/log:1:1: this fingerprint is of no source: sources.yaml has no "log"'],
    },
  ];
  for (const { when, code, files = {}, arrange, says } of cases) {
    it(`is reported: ${when}`, async () => {
      const dir = writeBase(files);
      arrange?.(dir);
      const problems = await problemsOf(dir);
      assert.deepEqual(written(problems, dir), says);
      assert.deepEqual([...new Set(problems.map((problem) => problem.code))], [code]);
    });
  }

  it('is ignored if it is not part of the base: notes, hidden files, a lock of an editor', async () => {
    const dir = writeBase({ 'claims/notes.txt': 'fog: [', 'claims/.fog.yaml': '[', 'x.yaml': '[' });
    symlinkSync('nobody@nowhere', join(dir, 'claims', '.#log.yaml'));
    assert.deepEqual(await problemsOf(dir), []);
  });

  for (const [what, dir, message] of [
    ['does not exist', join(tempDir(), 'gone'), 'there is no such folder'],
    ['is a file', join(writeBase(), 'topics.yaml'), 'this is not a folder'],
    ['is inside a file', join(writeBase(), 'topics.yaml', 'x'), 'it is not a folder'],
  ] as const) {
    it(`is not a base if the folder ${what}`, async () => {
      const [problem, ...more] = await problemsOf(dir);
      assert.deepEqual(more, []);
      assert.equal(problem?.code, 'no-base');
      assert.equal(problem?.file, dir);
      assert.equal(problem?.message, `${message}; name the folder of a fact base`);
    });
  }
});

describe('a base with many problems', () => {
  it('is refused once, with all of them, by file and line', async () => {
    const dir = writeBase({
      'sources.yaml': `${SOURCES}chart: {}\n`,
      'topics.yaml': changed('topics.yaml', 'broader: lights', 'broader: light'),
      'thesaurus.yaml': '- alt: [mist]\n',
      'claims/a.yaml': claimYaml({ id: 'a1', rank: 'best', nots: 'x', kind: null }),
      'claims/b.yaml': claimYaml({ id: 'b1', note: 'issue #5' }) + claimYaml({ id: 'b2' }),
      'claims/c.yaml': claimYaml({ id: 'fog-no-ship', topics: '[fog]', conflicts: '[a1, b2]' }),
      'claims/z.yaml': '- [',
      'fingerprints/keepers': 'x',
    });
    const problems = await problemsOf(dir);
    assert.deepEqual(
      problems.map((p) => `${relative(dir, p.file)}:${p.line}:${p.col}: ${p.code}`),
      [
        'sources.yaml:15:8: missing-key',
        'topics.yaml:7:12: unknown-broader',
        'thesaurus.yaml:1:3: missing-key',
        'claims/a.yaml:1:3: missing-key',
        'claims/a.yaml:6:9: wrong-value',
        'claims/a.yaml:7:3: unknown-key',
        'claims/b.yaml:7:9: text-lost',
        'claims/c.yaml:1:7: duplicate-id',
        'claims/c.yaml:4:12: unknown-topic',
        'claims/c.yaml:7:15: one-sided-relation',
        'claims/log.yaml:21:7: duplicate-id',
        'claims/z.yaml:1:4: yaml-syntax',
        'fingerprints/keepers:1:1: bad-fingerprint',
      ],
    );
  });

  it('is told of an unknown topic in a claim that has another problem, too', async () => {
    const dir = writeBase({
      'claims/a.yaml': claimYaml({ id: 'a1', kind: 'evnt', topics: '[towrs]', source: 'nobody' }),
    });
    const codes = (await problemsOf(dir)).map(({ code }) => code);
    assert.deepEqual(codes.sort(), ['unknown-source', 'unknown-topic', 'wrong-value']);
  });

  it('reports a thousand, and that there are more', async () => {
    const claims = (count: number): string =>
      Array.from({ length: count }, (_, i) => claimYaml({ id: `c${i}`, topics: '[fog]' })).join('');
    const codesOf = async (count: number): Promise<string[]> =>
      (await problemsOf(writeBase({ [EXTRA]: claims(count) }))).map(({ code }) => code);
    const named = Array<string>(MAX_PROBLEMS).fill('unknown-topic');
    assert.deepEqual(await codesOf(MAX_PROBLEMS), named);
    assert.deepEqual(await codesOf(MAX_PROBLEMS + 500), [...named, 'too-many']);
  });

  it('has the part of a very long line around the place as excerpt', async () => {
    const long = claimYaml({ id: 'c1', topics: `[${'weather, '.repeat(400)}fog]` });
    const [problem, ...more] = await problemsOf(writeBase({ [EXTRA]: long }));
    assert.deepEqual(more, []);
    const { col = 0, excerpt = '', excerptCol = 1 } = problem ?? {};
    assert.equal(excerpt.slice(col - excerptCol), 'fog]');
    assert.equal(excerpt.length, 504);
  });

  it('states their number', async () => {
    const one = open(writeBase({ 'thesaurus.yaml': '5' }));
    await assert.rejects(one, BaseError);
    await assert.rejects(one, { message: 'the base has 1 problem' });
    const two = open(writeBase({ 'thesaurus.yaml': '5', 'topics.yaml': '5' }));
    await assert.rejects(two, { message: 'the base has 2 problems' });
  });

  it('does not report references to a file that cannot be read', async () => {
    for (const path of ['sources.yaml', 'topics.yaml', 'claims/keepers.yaml'] as const) {
      const dir = writeBase({ [path]: `${LIGHTHOUSE[path]}5` });
      const problems = await problemsOf(dir);
      assert.deepEqual([...new Set(problems.map((p) => relative(dir, p.file)))], [path]);
    }
  });

  it('has the same problems whether it had a snapshot or not', async () => {
    const cacheDir = tempDir();
    const dir = writeBase();
    const text = `${readFileSync(join(dir, 'claims/log.yaml'), 'utf8')}  nots: x\n`;
    assert.deepEqual(await problemsOf(dir, { cacheDir }), []);
    writeFileSync(join(dir, 'claims/log.yaml'), text);
    assert.deepEqual(await problemsOf(dir, { cacheDir }), await problemsOf(dir));
    assert.equal((await problemsOf(dir, { cacheDir })).length, 1);
  });
});
