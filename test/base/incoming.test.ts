import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readClaims, takeClaim, takeSource } from '../../src/base/incoming.ts';
import { BaseError } from '../../src/base/problems.ts';
import { checkIncoming, type Known } from '../../src/edit/check-incoming.ts';
import { claimYaml } from '../helpers/base.ts';

const read = (text: string) => readClaims('new.yaml', Buffer.from(text));

/** The problems of a text, as place and code. */
function problemsOf(text: string): string[] {
  try {
    read(text);
    return [];
  } catch (error) {
    if (!(error instanceof BaseError)) throw error;
    return error.problems.map(({ file, line, col, code }) => `${file}:${line}:${col} ${code}`);
  }
}

const ONE = { id: 'a', claim: 'A.', kind: 'event', topics: ['t'], source: 's', quote: 'Q q q q' };

describe('claims are read', () => {
  for (const [how, text, ids] of [
    ['a list in YAML', claimYaml({ id: 'a' }) + claimYaml({ id: 'b' }), ['a', 'b']],
    ['a single claim in YAML', claimYaml({ id: 'a' }).replace(/^- /, '  '), ['a']],
    ['a list in JSON', JSON.stringify([ONE, { ...ONE, id: 'b' }], null, '\t'), ['a', 'b']],
    ['a single claim in JSON', JSON.stringify(ONE), ['a']],
    [
      'a single claim in JSON with escapes',
      JSON.stringify(ONE).replace('A.', '\\u00c6\\/\\ud83d\\ude00'),
      ['a'],
    ],
    ['an empty list', '[]', []],
  ] as const) {
    test(`from ${how}`, () => {
      assert.deepEqual(
        read(text).claims.map(({ id }) => id),
        ids,
      );
    });
  }

  test('without the line breaks of block scalars', () => {
    const text = claimYaml({
      claim: '|\n    A claim.',
      quote: '|\n    Fog all\n    night',
      note: '>\n    A\n    note',
    });
    const [claim] = read(text).claims;
    assert.deepEqual(
      [claim?.claim, claim?.quote, claim?.note],
      ['A claim.', 'Fog all\nnight', 'A note'],
    );
  });

  test('with comments behind what is no prose', () => {
    const text = `# From the log.\n${claimYaml({ kind: 'event # it happened', note: '"see # 2" # so' })}`;
    const [claim] = read(text).claims;
    assert.deepEqual([claim?.kind, claim?.note], ['event', 'see # 2']);
  });

  test('with the spaces of a quote', () => {
    const [claim] = takeClaim('options', { ...ONE, quote: '\n Q q q q ' }).claims;
    assert.equal(claim?.quote, ' Q q q q ');
  });
});

describe('invalid claims are refused, with the place of the problem', () => {
  for (const [what, text, problems] of [
    ['nothing', '', ['new.yaml:1:1 wrong-type']],
    ['a text', 'fog', ['new.yaml:1:1 wrong-type']],
    ['broken YAML', '- id: [', ['new.yaml:1:7 yaml-syntax']],
    ['bytes that are not text', '\0', ['new.yaml:1:1 not-text']],
    [
      'a plain quote, which YAML may truncate',
      claimYaml({ quote: 'Fog all night' }),
      ['new.yaml:6:10 plain-quote'],
    ],
    [
      'a plain quote of a single claim',
      claimYaml({ quote: 'Fog all night' }).replace(/^- /, '  '),
      ['new.yaml:6:10 plain-quote'],
    ],
    [
      'a plain quote and a wrong kind, each',
      claimYaml({ kind: 'evnt', quote: 'Fog all night' }),
      ['new.yaml:3:9 wrong-value', 'new.yaml:6:10 plain-quote'],
    ],
    [
      'plain texts of which YAML takes a part as a comment',
      claimYaml({ claim: 'The dam is # 1 in the region', note: 'see also # 2' }),
      ['new.yaml:2:10 text-lost', 'new.yaml:7:9 text-lost'],
    ],
    ['a wrong kind', claimYaml({ kind: 'evnt' }), ['new.yaml:3:9 wrong-value']],
    [
      'a wrong kind of a single claim',
      claimYaml({ kind: 'evnt' }).replace(/^- /, '  '),
      ['new.yaml:3:9 wrong-value'],
    ],
  ] as const) {
    test(what, () => assert.deepEqual(problemsOf(text), problems));
  }

  test('also if assembled key by key', () => {
    assert.throws(() => takeClaim('options', { id: 'A' }), BaseError);
    assert.throws(() => takeSource('options', { id: 'a' }), BaseError);
    const nobody = { id: 'a', type: 'book', author: [{ literal: '' }] };
    for (const [name, said] of [
      ['options', /^--author must/],
      ['a.yaml', /^literal must|^item 1 of author must/],
    ] as const)
      assert.throws(
        () => takeSource(name, nobody),
        (error) => error instanceof BaseError && said.test(error.problems[0]?.message ?? ''),
      );
    assert.throws(() => takeSource('options', { id: 'a', type: 'book', issued: 'May' }), BaseError);
    assert.deepEqual(takeSource('options', { id: 'a', type: 'book' }), { id: 'a', type: 'book' });
  });
});

describe('the references of claims are checked', () => {
  const known: Known = {
    topics: ['weather', 'towers'],
    sources: ['log-1902'],
    hasId: (id) => id === 'fog' || id === 'ice',
    sourceOf: (id) => ({ fog: 'handbook', ice: 'log-1902' })[id],
    ids: () => ['fog'],
  };
  const problems = (text: string): string[] =>
    checkIncoming(read(text), known).map(
      ({ line, col, code, message }) => `${line}:${col} ${code}: ${message}`,
    );

  for (const [what, text, expected] of [
    ['a valid claim', claimYaml({ conflicts: '[fog]' }), []],
    [
      'claims that relate to one another',
      claimYaml({ conflicts: '[b]' }) + claimYaml({ id: 'b' }),
      [],
    ],
    [
      'an id of the base',
      claimYaml({ id: 'fog' }),
      ['1:7 duplicate-id: the id "fog" is also that of a claim of the base; ids must be unique'],
    ],
    [
      'an id twice',
      claimYaml() + claimYaml(),
      ['7:7 duplicate-id: the id "a-claim" is also that of a claim before it; ids must be unique'],
    ],
    [
      'an unknown topic',
      claimYaml({ topics: '[weather, tower]' }),
      [
        '4:21 unknown-topic: unknown topic "tower" (did you mean "towers"?); topics.yaml has: weather, towers; `cnca topics add` adds one',
      ],
    ],
    [
      'an unknown source',
      claimYaml({ source: 'log' }),
      ['5:11 unknown-source: unknown source "log"'],
    ],
    [
      'several problems at once',
      claimYaml({ topics: '[tower]', source: 'log', conflicts: '[gale]' }),
      [
        '4:12 unknown-topic: unknown topic "tower" (did you mean "towers"?); topics.yaml has: weather, towers; `cnca topics add` adds one',
        '5:11 unknown-source: unknown source "log"',
        '7:15 unknown-claim: unknown claim "gale"',
      ],
    ],
    [
      'a claim of the same document that is to corroborate',
      claimYaml({ corroborates: '[ice, fog]' }),
      ['7:18 wrong-value: "ice" is of the same document: only another one can corroborate a claim'],
    ],
    [
      'a new claim of the same document that is to corroborate',
      claimYaml({ corroborates: '[b]' }) + claimYaml({ id: 'b', conflicts: '[ice]' }),
      ['7:18 wrong-value: "b" is of the same document: only another one can corroborate a claim'],
    ],
    [
      'a topic and a source by other names: each once',
      claimYaml({ topics: '[Weathr]', source: 'Log 1902' }),
      [
        '4:12 unknown-topic: unknown topic "Weathr" (did you mean "weather"?); topics.yaml has: weather, towers; `cnca topics add` adds one',
        '5:11 unknown-source: unknown source "Log 1902" (did you mean "log-1902"?)',
      ],
    ],
    [
      'an unknown claim',
      claimYaml({ corroborates: '[fogg]' }),
      ['7:18 unknown-claim: unknown claim "fogg" (did you mean "fog"?)'],
    ],
    [
      'a claim that relates to itself',
      claimYaml({ conflicts: '[a-claim]' }),
      ['7:15 wrong-value: "a-claim" cannot refer to itself'],
    ],
  ] as const) {
    test(what, () => assert.deepEqual(problems(text), expected));
  }

  test('in a base that has no topics', () => {
    const [problem] = checkIncoming(read(claimYaml()), { ...known, topics: [] });
    assert.match(
      problem?.message ?? '',
      /; topics\.yaml has none yet; `cnca topics add` adds one$/,
    );
  });
});
