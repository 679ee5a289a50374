import assert from 'node:assert/strict';
import { test } from 'node:test';
import { meantDate } from '../../src/commands/meant-date.ts';

test('a date is understood as people write it', () => {
  const table: readonly (readonly [written: string, edtf: string | undefined])[] = [
    ['2024', '2024'],
    ['2024-06/2025', '2024-06/2025'],
    ['2024~', '2024~'],
    ['June 2025', '2025-06'],
    ['17 June 2025', '2025-06-17'],
    ['June 17, 2025', '2025-06-17'],
    ['Tuesday, 17 June 2025', '2025-06-17'],
    ['3rd April 2023', '2023-04-03'],
    ['17 июня 2025', '2025-06-17'],
    ['17 июня 2025 г.', '2025-06-17'],
    ['июнь 2025 года', '2025-06'],
    ['2025 год', '2025'],
    ['2025年6月', '2025-06'],
    ['2025年6月17日', '2025-06-17'],
    ['2025年', '2025'],
    ['17.06.2025', '2025-06-17'],
    ['03.03.2025', '2025-03-03'],
    ['03.04.2025', undefined],
    ['31 June 2025', undefined],
    ['June', undefined],
    ['17 June', undefined],
    ['Monday', undefined],
    ['about June 2025', undefined],
    ['June 2025 and July 2025', undefined],
    ['2025 2026', undefined],
    ['1999-31', undefined],
    ['', undefined],
  ];
  for (const [written, edtf] of table) assert.equal(meantDate(written), edtf, written);
});
