import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  locateFaults,
  locateTopicFaults,
  type ReadableFile,
} from '../../src/base/locate-faults.ts';
import { parseClaims, parseFile, TOPICS } from '../../src/base/parse.ts';
import { checkReferences, checkTopics, type Referable } from '../../src/base/references.ts';
import { outline } from '../../src/model/outline.ts';
import { claimYaml } from '../helpers/base.ts';

type Lines = Parameters<typeof claimYaml>[0];

/**
 * A file of claims.
 *
 * @param claims the lines of each claim, by id
 * @param trace gets the path whenever the bytes are read
 */
function fileOf(path: string, claims: Readonly<Record<string, Lines>>, trace: string[] = []) {
  const text = Object.entries(claims)
    .map(([id, lines]) => claimYaml({ id, ...lines }))
    .join('');
  const { data, problems } = parseClaims(path, Buffer.from(text));
  assert.deepEqual(problems, []);
  const bytes = (): Buffer => {
    trace.push(path);
    return Buffer.from(text);
  };
  return { path, outline: outline(data), bytes } satisfies ReadableFile;
}

const KNOWN: Referable = {
  topics: new Set(['weather', 'lights']),
  sources: new Set(['log-1902', 'keepers']),
  allClaims: true,
};

function check(files: readonly ReadableFile[], known: Partial<Referable> = {}): string[] {
  const problems = locateFaults(checkReferences(files, { ...KNOWN, ...known }));
  return problems.map((p) => `${p.file}:${p.line}:${p.col}: ${p.code}: ${p.message}`);
}

describe('checkReferences', () => {
  it('reads no file if there are no faults', () => {
    const trace: string[] = [];
    const files = [
      fileOf('a', { 'a-1': { corroborates: '[b-1, b-2]' }, 'a-2': { conflicts: '[b-1]' } }, trace),
      fileOf('b', { 'b-1': { corroborates: '[a-1]', conflicts: '[a-2]' } }, trace),
      fileOf('c', { 'b-2': { corroborates: '[a-1]' } }, trace),
    ];
    assert.deepEqual(check(files), []);
    assert.deepEqual(trace, []);
  });

  it('reads only the files with faults', () => {
    const trace: string[] = [];
    const files = [
      fileOf('a', { 'a-1': {} }, trace),
      fileOf('b', { 'b-1': { topics: '[wether]' } }, trace),
    ];
    assert.deepEqual(check(files), [
      'b:4:12: unknown-topic: unknown topic "wether" (did you mean "weather"?); topics.yaml has: weather, lights',
    ]);
    assert.deepEqual(trace, ['b']);
  });

  it('reports every place of a wrong id', () => {
    const file = fileOf('a', {
      'a-1': { topics: '[fog, weather, fog]' },
      'a-2': { topics: '[weather]', source: 'keeper' },
      'a-3': { topics: '[fog]', source: 'keeper' },
    });
    assert.deepEqual(check([file]), [
      'a:4:12: unknown-topic: unknown topic "fog"; topics.yaml has: weather, lights',
      'a:4:26: unknown-topic: unknown topic "fog"; topics.yaml has: weather, lights',
      'a:11:11: unknown-source: unknown source "keeper" (did you mean "keepers"?); sources.yaml has: log-1902, keepers',
      'a:16:12: unknown-topic: unknown topic "fog"; topics.yaml has: weather, lights',
      'a:17:11: unknown-source: unknown source "keeper" (did you mean "keepers"?); sources.yaml has: log-1902, keepers',
    ]);
  });

  it('reports each of three claims with the same id, with the two others', () => {
    const files = [fileOf('a', { 'a-1': {}, 'a-2': { id: 'a-1' } }), fileOf('b', { 'a-1': {} })];
    const unique = 'ids must be unique';
    assert.deepEqual(check(files), [
      `a:1:7: duplicate-id: the id "a-1" is also that of claim 2 of a, claim 1 of b; ${unique}`,
      `a:7:7: duplicate-id: the id "a-1" is also that of claim 1 of a, claim 1 of b; ${unique}`,
      `b:1:7: duplicate-id: the id "a-1" is also that of claim 1 of a, claim 2 of a; ${unique}`,
    ]);
  });

  it('requires relations of the same kind in both directions', () => {
    const files = [
      fileOf('a', { 'a-1': { corroborates: '[b-1]' }, 'a-2': { conflicts: '[a-2, b-1, x-1]' } }),
      fileOf('b', { 'b-1': { conflicts: '[a-1]' } }),
    ];
    assert.deepEqual(check(files), [
      'a:7:18: one-sided-relation: "b-1" does not name "a-1" under corroborates; add it there',
      'a:14:15: wrong-value: "a-2" cannot refer to itself',
      'a:14:20: one-sided-relation: "b-1" does not name "a-2" under conflicts; add it there',
      'a:14:25: unknown-claim: unknown claim "x-1" (did you mean "a-1"?)',
      'b:7:15: one-sided-relation: "a-1" does not name "b-1" under conflicts; add it there',
    ]);
  });

  it('does not check references to unknown ids', () => {
    const file = fileOf('a', {
      'a-1': { topics: '[fog]', source: 'chart', conflicts: '[b-1, a-2]' },
      'a-2': {},
    });
    const oneSided =
      'a:7:20: one-sided-relation: "a-2" does not name "a-1" under conflicts; add it there';
    const nothing = { topics: undefined, sources: undefined, allClaims: false };
    assert.deepEqual(check([file], nothing), [oneSided]);
    assert.equal(check([file]).length, 4);
  });
});

describe('checkTopics', () => {
  const topic = (id: string, broader?: string): string =>
    `- id: ${id}\n  label: L\n  description: D\n${broader ? `  broader: ${broader}\n` : ''}`;
  const checked = (text: string): string[] => {
    const bytes = Buffer.from(text);
    const { data, problems } = parseFile('topics.yaml', bytes, TOPICS);
    assert.deepEqual(problems, []);
    const faults = locateTopicFaults('topics.yaml', bytes, checkTopics(data));
    return faults.map((p) => `${p.line}:${p.col}: ${p.message}`);
  };

  const cases: readonly (readonly [when: string, text: string, ...says: string[]])[] = [
    ['two levels are fine', topic('fog', 'weather') + topic('weather') + topic('ice', 'weather')],
    ['no topics are fine', '[]'],
    [
      'a third level is too deep',
      topic('a') + topic('b', 'a') + topic('c', 'b'),
      '11:12: "b" has itself a broader topic; there are two levels only',
    ],
    [
      'a cycle is too deep, at each of its topics',
      topic('a', 'b') + topic('b', 'a'),
      '4:12: "b" has itself a broader topic; there are two levels only',
      '8:12: "a" has itself a broader topic; there are two levels only',
    ],
    [
      'a topic cannot be its own broader topic',
      topic('a', 'a'),
      '4:12: "a" has itself a broader topic; there are two levels only',
    ],
    [
      'ids are unique',
      topic('fog') + topic('ice') + topic('fog'),
      '1:7: the id "fog" is also that of topic 3; ids must be unique',
      '7:7: the id "fog" is also that of topic 1; ids must be unique',
    ],
    [
      'a broader topic must exist',
      topic('fog', 'wether') + topic('weather'),
      '4:12: unknown topic "wether" (did you mean "weather"?)',
    ],
  ];
  for (const [when, text, ...says] of cases) {
    it(when, () => assert.deepEqual(checked(text), says));
  }
});
