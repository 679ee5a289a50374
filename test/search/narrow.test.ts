import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { generateBase } from '../../bench/generate.ts';
import type { Base } from '../../src/base/base.ts';
import { BitSet } from '../../src/index/bit-set.ts';
import { Expander } from '../../src/search/expand.ts';
import { deprecatedClaims } from '../../src/search/filter.ts';
import { membersOf } from '../../src/search/members.ts';
import { rankAll, rankBest, type Search } from '../../src/search/narrow.ts';
import type { Ranking } from '../../src/search/ranking.ts';
import { Terms } from '../../src/search/terms.ts';
import { SHIPPED, tempDir } from '../helpers/base.ts';
import fc from '../helpers/random.ts';
import { baseOf, openIndexed } from '../helpers/search-base.ts';

const THESAURUS = '- label: tide mill\n  alt: [sea mill, mill of the tide]\n  related: [harbour]\n';
const RANKS = ['preferred', 'deprecated', 'normal', 'normal'];

/** Claims of a few words, some in nearly every claim and some in few. */
async function mills(count: number, ranked: boolean): Promise<Base> {
  const claims: Record<string, Record<string, string>> = {};
  for (let i = 0; i < count; i++) {
    const words = [
      i % 11 !== 0 && 'tide',
      i % 3 === 0 && 'mills',
      i % 5 < 3 && 'railways interfere',
      i % 7 === 0 && 'the tides of a mill mill',
      i % 97 === 0 && 'sea mill',
      i % 150 === 0 && 'kangaroo',
      i % 13 < 2 && 'long words of no use to anybody but to make it longer',
    ];
    claims[`c${i}`] = {
      claim: `Claim ${i} of the ${words.filter(Boolean).join(' and the ')}.`,
      topics: i % 4 === 0 ? '[harbour]' : '[tides]',
      ...(ranked && { rank: RANKS[i % 4] ?? 'normal' }),
    };
  }
  const topics = ['harbour', 'tides'].map((id) => `- {id: ${id}, label: ${id}, description: x}\n`);
  return baseOf(claims, THESAURUS, { 'topics.yaml': topics.join('') });
}

function generated(facts: number, files: number): Promise<Base> {
  const dir = join(tempDir(), 'generated');
  generateBase(dir, { facts, files });
  return openIndexed(dir);
}

const bases: Readonly<Record<string, Base>> = {
  'tide mills': await mills(1500, false),
  'tide mills with ranks': await mills(600, true),
  lighthouse: await baseOf({
    a: 'The lamp burns oil.',
    b: 'A lighthouse stands; the lamp is lit.',
  }),
  'a generated base': await generated(3000, 3),
  'the shipped base': await openIndexed(SHIPPED),
};
after(() => {
  for (const base of Object.values(bases)) base.close();
});

/** Words of every frequency, and names. */
const WORDS = [
  ...'tide mill mills railway interference sea kangaroo harbour tides claim long lamp oil'.split(
    ' ',
  ),
  ...'China gas pipeline project opened trade bank the Kazakhstan two hundred 2024 2025 dollars'.split(
    ' ',
  ),
  ...[
    'tide mill',
    'sea mill',
    'Central Asia',
    'gas pipeline',
    'high-quality development',
    'rail line',
  ],
];

/** What can be seen of a ranking. */
function seen(ranking: Ranking, limit: number): unknown {
  const { numbers, total } = ranking.best(limit);
  const how = numbers.map((number) =>
    ranking.matches.map((match) => {
      const strength = match.strength[number] ?? 0;
      return strength > 0 && [strength, match.claimPlace[number], match.reason(number)];
    }),
  );
  return { numbers, total, how, unknown: ranking.matches.map((match) => match.unknown) };
}

interface Question {
  readonly words: readonly string[];
  readonly phrase: boolean;
  readonly exact: boolean;
  readonly limit: number;
  readonly banned: string | undefined;
  /** Every claim but those whose number this divides. */
  readonly without: number | undefined;
}

async function searchOf(base: Base, question: Question): Promise<Search> {
  const terms = new Terms(base.index);
  const expander = new Expander(base.index, question.exact);
  const text = question.words.join(' ');
  const units = await expander.units(text);
  const phrase = question.phrase ? expander.phrase(question.words[0] ?? '') : undefined;
  if (phrase) units.push(phrase);
  const { without } = question;
  const all = Array.from({ length: base.count }, (_, number) => number);
  const allowed =
    without &&
    BitSet.of(
      base.count,
      all.filter((number) => number % without !== 0),
    );
  const excluded = question.banned && expander.excluded(question.banned);
  return {
    terms,
    members: units.map((unit) => membersOf(terms, unit, allowed || undefined)),
    allowed: allowed || undefined,
    banned: excluded
      ? membersOf(terms, excluded).all
      : BitSet.of(base.count, deprecatedClaims(base.index)),
    limit: question.limit,
  };
}

const questions = fc.record({
  words: fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 }),
  phrase: fc.boolean(),
  exact: fc.boolean(),
  limit: fc.constantFrom(0, 1, 3, 10, 10, 40),
  banned: fc.option(fc.constantFrom(...WORDS), { nil: undefined, freq: 3 }),
  without: fc.option(fc.integer({ min: 2, max: 9 }), { nil: undefined, freq: 3 }),
});

describe('weighing only the claims that can be shown gives the same answer as weighing all', () => {
  for (const [name, base] of Object.entries(bases)) {
    it(`in ${name}`, async () => {
      await fc.assert(
        fc.asyncProperty(questions, async (question) => {
          const search = await searchOf(base, question);
          const { limit } = question;
          assert.deepEqual(seen(rankBest(search), limit), seen(rankAll(search), limit));
        }),
        { numRuns: 300 },
      );
    });
  }
});

describe('most claims are not weighed', () => {
  const weighed = async (words: readonly string[], limit = 10): Promise<number> => {
    const base = bases['a generated base'];
    assert.ok(base);
    const plain = { phrase: false, exact: false, banned: undefined, without: undefined };
    const { matches } = rankBest(await searchOf(base, { ...plain, words, limit }));
    return Math.max(...matches.map(({ numbers }) => numbers.length));
  };

  it('where one word stands in most facts', async () => {
    assert.ok((await weighed(['China'], 0)) > 2500);
    assert.ok((await weighed(['China'])) < 1000);
  });
  it('where one word of two stands in most facts', async () => {
    assert.ok((await weighed(['China', 'railway'])) < 200);
  });
  it('where too few have all words', async () => {
    assert.ok((await weighed(['China', 'railway', 'pipeline', 'copper'])) < 600);
  });
});
