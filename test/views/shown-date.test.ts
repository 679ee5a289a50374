import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { shownDate } from '../../src/views/shown-date.ts';

describe('a date for readers', () => {
  const cases: readonly (readonly [edtf: string, shown: string])[] = [
    ['1903', '1903'],
    ['2025-06', '2025-06'],
    ['2025-06-17', '2025-06-17'],
    ['1903~', 'c. 1903'],
    ['1903?', '1903?'],
    ['1903%', 'c. 1903?'],
    ['2025/2026', '2025/2026'],
    ['1902-03~/1903?', 'c. 1902-03/1903?'],
    ['../2031', '…/2031'],
    ['2025-06/..', '2025-06/…'],
  ];
  for (const [edtf, shown] of cases) {
    it(`of ${edtf} is ${shown}`, () => assert.equal(shownDate(edtf), shown));
  }
});
