import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { idle, isAcronym } from '../../src/search/idle.ts';
import { idleIdeographs, isGlue, isStopWord } from '../../src/search/stopwords.ts';
import { tokenize } from '../../src/search/tokenize.ts';
import { foldWord } from '../../src/text/fold-word.ts';

it('words that only carry a sentence are known in three languages', () => {
  for (const word of ["what's", 'The', 'how', 'или', 'её', 'какой', 'без', '的', '与']) {
    assert.ok(isStopWord(foldWord(word)), word);
  }
  for (const word of ['gas', 'railway', 'первый', '中', '2024', 'which-ever']) {
    assert.ok(!isStopWord(foldWord(word)), word);
  }
});

it('words that hold a name together are fewer', () => {
  assert.ok(isGlue('of') && isGlue('and'));
  assert.ok(!isGlue('how') && !isGlue('gas'));
});

describe('what says nothing of what is looked for', () => {
  const CASES: readonly (readonly [query: string, idle: string])[] = [
    ['how long is the pipeline', 'how long is the'],
    ['US tariffs', ''],
    ['us tariffs', 'us'],
    ['US TARIFFS', 'US'],
    ['what did the US say', 'what did the say'],
    ['天然气有多少', '有 多 少'],
    ['什么时候举行', '什 么'],
    ['鲁班工坊在哪里', '在 哪'],
  ];
  for (const [query, expected] of CASES) {
    it(`in ${query}`, () => {
      const tokens = tokenize(query).filter((token) => idle(query, token));
      assert.equal(tokens.map(({ start, end }) => query.slice(start, end)).join(' '), expected);
    });
  }
});

it('question words of several ideographs are taken whole', () => {
  const questions = ['什么时候', '哪里', '多少', '何时', '为什么', '怎么样', '天然气', '关系', ''];
  assert.deepEqual(questions.map(idleIdeographs), [4, 2, 2, 2, 3, 3, 0, 0, 0]);
});

it('capitals are an acronym where others are small', () => {
  const acronym = (text: string): boolean[] => tokenize(text).map((t) => isAcronym(text, t));
  assert.deepEqual(acronym('the US and EU'), [false, true, false, true]);
  assert.deepEqual(acronym('THE US'), [false, false]);
  assert.deepEqual(acronym('A Big TOOLONGWORD'), [false, false, false]);
});
