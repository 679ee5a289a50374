import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { citation } from '../../src/cite/citation.ts';
import type { Source } from '../../src/model/records.ts';

const kite = (record: Partial<Source>): Source => ({ id: 'kite-book', type: 'book', ...record });

const CASES: readonly (readonly [what: string, record: Partial<Source>, line: string])[] = [
  ['an author', { author: [{ family: 'Orm', given: 'Ada' }] }, 'Ada Orm, n.d., para. 2.'],
  ['an editor', { editor: [{ literal: 'Kite Club' }] }, 'Kite Club (ed.), n.d., para. 2.'],
  ['a title', { title: 'Kites', issued: '1911-05' }, '“Kites”, May 1911, para. 2.'],
  [
    'a title of two lines',
    { title: 'Kites \n and strings' },
    '“Kites and strings”, n.d., para. 2.',
  ],
  ['a title of a block', { title: 'Kites and strings\n' }, '“Kites and strings”, n.d., para. 2.'],
  [
    'words for what it is',
    { genre: 'opinion article' },
    '[kite-book], opinion article, n.d., para. 2.',
  ],
  [
    'an interviewer whom these words name',
    { genre: 'interview by Ada Orm, first part', interviewer: [{ family: 'Orm', given: 'Ada' }] },
    'interview by Ada Orm, first part, n.d., para. 2.',
  ],
  [
    'an interviewer whom these words do not name',
    { genre: 'first part', interviewer: [{ family: 'Orm', given: 'Ada' }] },
    'first part, interview by Ada Orm, n.d., para. 2.',
  ],
  [
    'an author in Chinese characters',
    { author: [{ family: '欧阳', given: '明' }] },
    '欧阳明, n.d., para. 2.',
  ],
  ['an uncertain date', { title: 'Kites', issued: '1911?' }, '“Kites”, 1911?, para. 2.'],
  ['a newspaper', { 'container-title': 'The Sky', page: '09' }, 'The Sky, n.d., p. 9, para. 2.'],
  ['several pages', { title: 'Kites', page: '12-15' }, '“Kites”, n.d., pp. 12-15, para. 2.'],
  ['an address', { URL: 'https://kite.example/' }, 'n.d., para. 2, https://kite.example/.'],
  ['no fields', {}, '[kite-book], n.d., para. 2.'],
  ['only a date', { issued: '1911' }, '[kite-book], 1911, para. 2.'],
];

describe('the one-line citation', () => {
  for (const [what, record, line] of CASES) {
    it(`of a document with ${what}`, () => assert.equal(citation(kite(record), 2), line));
  }

  it('names a speaker who is not the author first', () => {
    const source = kite({ author: [{ family: 'Orm', given: 'Ada' }] });
    assert.equal(citation(source, 2, 'Kite Club'), 'Kite Club, in Ada Orm, n.d., para. 2.');
    assert.equal(citation(source, null, 'Orm, Ada'), 'Ada Orm, n.d.');
  });
});
