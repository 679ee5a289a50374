import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import {
  type AbsentCase,
  type FullCase,
  fullMatches,
  judge,
  type MisspeltCase,
  readCases,
} from '../../bench/cases.ts';
import { mean } from '../../bench/statistics.ts';
import { SHIPPED } from '../helpers/base.ts';
import { openIndexed } from '../helpers/search-base.ts';

const base = await openIndexed(SHIPPED);
after(() => base.close());

describe('a search says no more than the record', () => {
  const absent = readCases<AbsentCase>('absent');

  it('of words and names that no fact has', async () => {
    assert.ok(absent.length >= 300);
    const found: string[] = [];
    for (const { query } of absent) {
      if ((await fullMatches(base, query)).length > 0) found.push(query);
    }
    assert.ok(found.length <= absent.length / 100, found.join(', '));
  });

  it('in three languages', () => {
    const languages = new Set(absent.map(({ lang }) => lang));
    for (const language of ['en', 'ru', 'zh']) assert.ok(languages.has(language), language);
  });
});

it('misspelt words of the record are read as they were meant', async () => {
  const misspelt = readCases<MisspeltCase>('misspelt');
  const lost: string[] = [];
  for (const { query, meant } of misspelt) {
    const [found, wanted] = [await fullMatches(base, query), await fullMatches(base, meant)];
    if (found.length === 0 || found[0] !== wanted[0]) lost.push(query);
  }
  assert.ok(lost.length <= misspelt.length * 0.06, lost.join(', '));
});

describe('full matches', () => {
  const cases = readCases<FullCase>('full');

  it('are given as such, and no others are', async () => {
    const judged = [];
    for (const one of cases) judged.push(await judge(base, one));
    const precision = mean(judged.map((one) => one.precision));
    const recall = mean(judged.map((one) => one.recall));
    assert.ok(precision >= 0.93, `precision ${precision.toFixed(3)}`);
    assert.ok(recall >= 0.95, `recall ${recall.toFixed(3)}`);
  });
});
