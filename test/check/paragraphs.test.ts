import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { changed, writeBase } from '../helpers/base.ts';
import { findingsOf } from './checking.ts';

/** A base in which the first line of a document is its title, which no reader counts. */
const base = writeBase({
  'sources.yaml': changed(
    'sources.yaml',
    'type: article-magazine',
    'type: article-magazine\n  paragraphs: {skip: [1]}',
  ),
});
const QUOTE = 'It is “nearly 61 metres of granite”';

describe('the paragraphs of a check', () => {
  it('are those that a reader of the document counts, in messages and citations', async () => {
    const [quotation] = await findingsOf(`${QUOTE}.`, { base });
    assert.match(quotation?.message ?? '', /¶1$/);
    assert.match(quotation?.citation ?? '', /April 2019, para\. 1,/);
    // As in the JSON of a fact, this is the line of the text.
    assert.equal(quotation?.paragraph, 2);
  });

  it('are those that a draft cites', async () => {
    const verdictOf = async (place: string) => {
      const found = await findingsOf(`${QUOTE} [@keepers, para. ${place}].`, { base });
      const { verdict, message } = found.find(({ kind }) => kind === 'citation') ?? {};
      return { verdict, message };
    };
    assert.deepEqual(await verdictOf('1'), { verdict: 'fits', message: 'cites Moreau ¶1' });
    // Some count the title, too.
    assert.deepEqual(await verdictOf('2'), { verdict: 'fits', message: 'cites Moreau ¶1' });
    assert.deepEqual(await verdictOf('3'), {
      verdict: 'misfit',
      message: 'cites Moreau ¶3; what stands beside it is in Moreau ¶1',
    });
  });
});
