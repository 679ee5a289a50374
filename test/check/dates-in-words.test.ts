/* In which form dates of the record are shown and offered. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findingsOf } from './checking.ts';
import { claimOf, lampBase } from './lamp-base.ts';

const BASE = lampBase([
  claimOf('first', 'The harbour lamp was lit on 17 June 2025.', {
    quote: 'The harbour lamp was lit on June 17th',
    date: '2025-06-17',
  }),
  claimOf('second', 'The quarry lamp was lit.', { date: '2024-05-02' }),
  claimOf('third', 'The tower lamp was lit on 3 March.', {
    quote: 'The tower lamp was lit on 3rd March 1902',
  }),
]);

describe('a date of the record', () => {
  it('is shown as the words of the document have it', async () => {
    for (const [draft, record] of [
      ['The harbour lamp was lit on 17 June 2025.', 'June 17, 2025'],
      ['The harbour lamp was lit on 2025-06-18.', 'June 17, 2025'],
      ['The harbour lamp was lit on 17 June.', 'June 17, 2025'],
      ['The quarry lamp was lit on May 2, 2024.', '2 May 2024'],
      ['The tower lamp was lit on 3 March.', '3rd March 1902'],
    ] as const) {
      const [found] = await findingsOf(draft, { base: BASE });
      assert.equal(found?.record, record, draft);
      assert.ok(found?.message.includes(record), draft);
      if (found?.verdict === 'differs') assert.equal(found.suggestion, record);
    }
  });
});
