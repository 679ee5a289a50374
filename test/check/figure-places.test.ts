import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findingsOf } from './checking.ts';

/** Document and paragraph of each figure of a draft. */
async function placesOf(draft: string): Promise<string[]> {
  const found = await findingsOf(draft);
  return found
    .filter(({ kind }) => kind === 'figure')
    .map(({ text, source, paragraph }) => `${text}: ${source} ¶${paragraph}`);
}

describe('the place of a figure that several documents have', () => {
  it('is in the document that is cited behind it', async () => {
    assert.deepEqual(await placesOf('The mill dates from 1784 [@handbook].'), [
      '1784: handbook ¶3',
    ]);
    assert.deepEqual(await placesOf('The mill dates from 1784 [@mills-of-the-moon].'), [
      '1784: mills-of-the-moon ¶5',
    ]);
  });

  it('is in the paragraph that has the other figures of the sentence, too', async () => {
    const places = await placesOf(
      'The mill dates from 1784 and ground up to 300 kilograms in a single tide.',
    );
    assert.deepEqual(places, [
      '1784: mills-of-the-moon ¶5',
      'up to 300 kilograms: mills-of-the-moon ¶5',
    ]);
  });
});
