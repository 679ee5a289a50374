import assert from 'node:assert/strict';
import { test } from 'node:test';
import { initials } from '../../src/cite/initials.ts';

for (const [given, short] of [
  ['Ines Marie', 'I. M.'],
  ['Jean-Paul', 'J.-P.'],
  ['J.R.R.', 'J. R. R.'],
  ['Ludwig van', 'L. van'],
  ['Ғани', 'Ғ.'],
  ['Өмір', 'Ө.'],
  ['Ұлан', 'Ұ.'],
  ['Әсел', 'Ә.'],
  ['Ҷамшед', 'Ҷ.'],
  ['Əhməd', 'Ə.'],
  ['Ẓafar', 'Ẓ.'],
  ['ʿAlī', 'ʿA.'],
  ['გია', 'გ.'],
  ['Արմեն', 'Ա.'],
  ['अमित', 'अ.'],
  ['A\u030Alan', 'A\u030A.'],
  ['明', '明'],
  ['철수', '철수'],
  ['…', '…'],
] as const) {
  test(`${given} is ${short}`, () => assert.equal(initials(given, '.', '-'), short));
}

test('without stops and hyphens', () => assert.equal(initials('Jean-Paul M.', '', ' '), 'J P M'));
