import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { near } from '../../src/search/nearness.ts';

/** The places of each word: pairs of field and place. */
type Places = number[][];

const isNear = (words: Places, adjacent: boolean): boolean =>
  near(
    words.map((at) => ({ at })),
    adjacent,
  );

describe('the words of a phrase', () => {
  const CASES: readonly (readonly [what: string, words: Places, together: boolean])[] = [
    [
      'follow one another',
      [
        [0, 4],
        [0, 5],
        [0, 6],
      ],
      true,
    ],
    [
      'stand in the wrong order',
      [
        [0, 5],
        [0, 4],
      ],
      false,
    ],
    [
      'have a word between',
      [
        [0, 4],
        [0, 6],
      ],
      false,
    ],
    [
      'are in two fields',
      [
        [0, 4],
        [1, 5],
      ],
      false,
    ],
    [
      'follow one another at the second place',
      [
        [0, 1, 1, 4],
        [0, 9, 1, 5],
      ],
      true,
    ],
    [
      'never follow one another',
      [
        [0, 1, 1, 4],
        [0, 5, 1, 2],
      ],
      false,
    ],
    ['are one', [[2, 7]], true],
    ['are one that is not there', [[]], false],
    ['are none', [], false],
  ];
  for (const [what, words, together] of CASES) {
    it(`${what}: ${together}`, () => assert.equal(isNear(words, true), together));
  }
});

describe('the words of a name', () => {
  const CASES: readonly (readonly [what: string, words: Places, together: boolean])[] = [
    [
      'stand side by side',
      [
        [0, 4],
        [0, 5],
      ],
      true,
    ],
    [
      'stand the other way round',
      [
        [0, 5],
        [0, 4],
      ],
      true,
    ],
    [
      'have three words between',
      [
        [0, 4],
        [0, 8],
      ],
      true,
    ],
    [
      'have four words between',
      [
        [0, 4],
        [0, 9],
      ],
      false,
    ],
    [
      'have more room the more they are',
      [
        [0, 4],
        [0, 6],
        [0, 9],
      ],
      true,
    ],
    [
      'are in two fields',
      [
        [0, 4],
        [1, 5],
      ],
      false,
    ],
    [
      'stand together in another field',
      [
        [0, 4, 3, 0],
        [1, 5, 3, 2],
      ],
      true,
    ],
  ];
  for (const [what, words, together] of CASES) {
    it(`${what}: ${together}`, () => assert.equal(isNear(words, false), together));
  }
});
