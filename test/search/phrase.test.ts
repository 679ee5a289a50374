import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { phraseKey } from '../../src/search/phrase.ts';
import { tokenize } from '../../src/search/tokenize.ts';

const keyOf = (text: string): string => phraseKey(tokenize(text));

describe('a name has one key in all its forms', () => {
  const CASES: readonly (readonly string[])[] = [
    ['tide mill', 'Tide Mills', 'TIDE-MILL', 'tide  mill’s'],
    ['neighbouring country', 'neighboring countries'],
    ['железная дорога', 'железной дороги', 'ЖЕЛЕЗНЫЕ ДОРОГИ'],
    ['潮汐磨坊', '潮汐 磨坊'],
    ['80th anniversary', '80th anniversaries', 'eightieth anniversary'],
    ['second summit', '2nd summit', 'Second Summits'],
    ['второй саммит', '2-й саммит'],
    ['第二届', '第2届'],
    ['14,000 students', '14000 student'],
  ];
  for (const [first = '', ...others] of CASES) {
    it(`${first}: ${others.join(', ')}`, () => {
      for (const other of others) assert.equal(keyOf(other), keyOf(first), other);
    });
  }
});

it('other names have other keys', () => {
  const names = [
    'tide mill',
    'mill tide',
    'tide',
    'tidal mill',
    'tides mill stone',
    '潮汐',
    '5 mills',
  ];
  assert.equal(new Set(names.map(keyOf)).size, names.length);
});

it('a text without words has the empty key', () => assert.equal(keyOf('–'), ''));
