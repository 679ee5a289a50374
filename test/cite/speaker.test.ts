import assert from 'node:assert/strict';
import { test } from 'node:test';
import { saidBy } from '../../src/cite/speaker.ts';
import { TEXT_STYLES } from '../../src/cite/style-names.ts';
import { textCitations } from '../../src/cite/text-styles.ts';
import type { Source } from '../../src/model/records.ts';
import { DOCUMENTS } from './documents.ts';

const { interview, paper, chapter, report } = DOCUMENTS;
const two: Source = {
  id: 'two',
  type: 'book',
  author: [
    { family: 'Zhèng', given: 'Yi-yang', 'static-ordering': true },
    { family: '欧阳', given: '明' },
  ],
};

for (const [source, speakers] of [
  [interview, ['Lin Mei', 'Mei Lin', 'Lin, Mei', 'LIN MEI', 'Lin', 'M. Lin']],
  [chapter, ['Ines Marie Moreau', 'Moreau, Ines', 'Moreau I. M.', 'Inès Moreau']],
  [report, ['Society of Lights, Inc.', 'society of lights inc']],
  [paper, ["Sailor's News", 'Sailor’s News']],
  [two, ['Zheng Yiyang', 'Zhèng Yi-yang', '欧阳明', 'Zheng Yi-yang and 欧阳明']],
] satisfies [Source, string[]][]) {
  for (const speaker of speakers) {
    test(`${speaker} is the author of ${source.id}`, () =>
      assert.equal(saidBy(source, speaker), ''));
  }
}

test('nobody else is the author', () => {
  assert.equal(saidBy(interview, 'The Harbour'), 'The Harbour, in ');
  assert.equal(saidBy(interview, 'Lin Tao'), 'Lin Tao, in ');
  assert.equal(saidBy(interview, null), '');
  assert.equal(saidBy(interview, ' \n '), '');
});

const WITH_SPEAKER = {
  apa: '(The Harbour, in Lin, n.d., para. 2)',
  chicago: '(The Harbour, in Lin, n.d., para. 2)',
  mla: '(The Harbour, in Lin)',
  'gb-t-7714': 'The Harbour, in [1]',
};

for (const style of TEXT_STYLES) {
  test(`${style} names a speaker who is not the author`, async () => {
    const places = ['The Harbour', 'Lin Mei'].map((speaker) => ({
      source: interview,
      locator: 2,
      speaker,
    }));
    const { inText } = await textCitations(style, places);
    assert.equal(inText[0], WITH_SPEAKER[style]);
    assert.doesNotMatch(inText[1] ?? '', / in /);
  });
}
