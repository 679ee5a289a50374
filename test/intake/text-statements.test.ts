import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { valueText } from '../../src/intake/metadata.ts';
import {
  lineStatements,
  plainParagraphs,
  textStatements,
} from '../../src/intake/text-statements.ts';

const DAY = '2023-04-03';

function said(line: string, kind = 'paragraph'): Record<string, string> {
  const { statements, unsure } = lineStatements([{ text: line, kind }]);
  return Object.fromEntries([
    ...statements.map(({ field, value }) => [field, valueText(value)]),
    ...unsure.map(({ field }) => [`${field}?`, line]),
  ]);
}

const LINES: readonly (readonly [line: string, author: string | undefined, day?: string])[] = [
  ['By Ann Doe, April 3, 2023', 'Ann Doe', DAY],
  ['By Ann Doe | April 3, 2023', 'Ann Doe', DAY],
  ['April 3, 2023 by Ann Doe', 'Ann Doe', DAY],
  ['Posted by Ann Doe on April 3, 2023', 'Ann Doe', DAY],
  ['By Ann Doe, staff writer', 'Ann Doe'],
  ['By Ann Doe, Bob Fox and Cy Lee', 'Ann Doe; Bob Fox; Cy Lee'],
  ['Written by Ann Doe', 'Ann Doe'],
  ['From: Ann Doe <ann@example.org>', 'Ann Doe'],
  ['От: Анна Иванова <anna@example.org>', 'Анна Иванова'],
  ['From: ann@example.org', undefined],
  ['Published on April 3, 2023 at 5:00 pm', undefined, DAY],
  ['Published April 3, 2023 | Updated April 5, 2023', undefined, DAY],
  ['By Ann Doe | Updated: April 5, 2023', 'Ann Doe'],
  ['Posted 3rd April 2023', undefined, DAY],
  ['Wednesday, 3 April 2023 12:30 GMT', undefined, DAY],
  ['Wick, 3 April 2023', undefined, DAY],
  ['Date: 2021', undefined, '2021'],
  ['3 апреля 2023 г.', undefined, DAY],
  ['03.04.2023', undefined, DAY],
  ['Текст: Анна Иванова', 'Анна Иванова'],
  ['Авторы: Анна Иванова, Пётр Ким', 'Анна Иванова; Пётр Ким'],
  ['Автор: комитет гавани', 'комитет гавани'],
  ['本报记者 欧阳明', '欧阳明'],
  ['（记者欧阳明）', '欧阳明'],
  [
    `威克4月3日电（记者欧阳明、王小二）${'港务局说，威克港加深了两米。'.repeat(8)}`,
    '欧阳明; 王小二',
  ],
  ['来源：新华网 作者：欧阳明 2023年4月3日', '欧阳明', DAY],
  ['文：山田太郎', '山田太郎'],
  ['文/李雷', '李雷'],
  ['投稿日：2023年4月3日', undefined, DAY],
  ['2023년 4월 3일', undefined, DAY],
  ['김철수 기자 2023.04.03', '김철수', DAY],
  ['작성자: 김철수 | 등록 2023-04-03 12:30', '김철수', DAY],
  ['Par Anne Dupont, le 3 avril 2023', 'Anne Dupont', DAY],
  ['Publié le 3 avril 2023 à 12h30', undefined, DAY],
  ['Von Anna Müller', 'Anna Müller'],
  ['Veröffentlicht am 3. April 2023', undefined, DAY],
  ['Por Ana Ruiz y Luis Gil', 'Ana Ruiz; Luis Gil'],
  ['By José Ortega y Gasset', 'José Ortega y Gasset'],
  ['3 de abril de 2023', undefined, DAY],
  ['Yazan: Ayşe Yılmaz', 'Ayşe Yılmaz'],
  ['Yayınlanma tarihi: 3 Nisan 2023 Pazartesi', undefined, DAY],
  ['Muallif: Aziz Karimov', 'Aziz Karimov'],
  ['2023-yil 3-aprel', undefined, DAY],
  ['Авторы: Айгүл Садықова', 'Айгүл Садықова'],
  ['2023 жылғы 3 сәуір', undefined, DAY],
  ['بقلم: أحمد علي', 'أحمد علي'],
  ['نشر في ٣ أبريل ٢٠٢٣', undefined, DAY],
];

describe('a byline and a date', () => {
  for (const [line, author, issued] of LINES) {
    it(`are read in "${line.slice(0, 50)}"`, () => {
      assert.deepEqual(said(line), { ...(author && { author }), ...(issued && { issued }) });
    });
  }

  it('are in doubt where a name may be that of a place, or a day that of a meeting', () => {
    for (const line of ['Ann Doe, 3 April 2023', 'Ann Doe - 3 April 2023', '欧阳明 2023-04-03'])
      assert.deepEqual(said(line), { issued: DAY, 'author?': line });
    for (const line of ['03/04/2023', 'The meeting of the board of 3 April 2023', '令和5年4月3日'])
      assert.deepEqual(said(line), { 'issued?': line });
    assert.deepEqual(said(DAY, 'heading'), { 'issued?': DAY });
  });

  for (const line of [
    '2021',
    'By the end of the year',
    'Von Berlin nach Wick',
    'Updated: April 5, 2023',
    'Обновлено 5 апреля 2023',
    '最終更新：2023年4月5日',
    'The harbour was deepened on 3 April 2023.',
    'It came on 3 May 2004.',
    '盐沼磨坊基金会于2004年5月完成了磨坊的修复工程，总费用为135万英镑。',
    'What it cost',
  ]) {
    it(`are not taken from "${line}"`, () => assert.deepEqual(said(line), {}));
  }

  it('are no data of a table', () => {
    assert.deepEqual(said(DAY, 'cell'), {});
    assert.deepEqual(said('By Ann Doe', 'cell'), { author: 'Ann Doe' });
  });
});

describe('the title of a plain text', () => {
  const titleOf = (text: string) =>
    textStatements(plainParagraphs(text)).statements.find(({ field }) => field === 'title')?.value;
  const wrapped = `The committee began its work on the harbour of Wick in May, and ended it
in June of the same year, when the masons of the islands had gone home
again with all that they had earned in the four years of the works.`;

  it('is its first line, or the one after a byline', () => {
    assert.equal(titleOf('By Ann Doe\n\nTides\nThe harbour is deep.\n'), 'Tides');
    assert.equal(
      titleOf('Tides at Wick and\nat Lybster\nThe harbour is deep.\n'),
      'Tides at Wick and',
    );
  });

  it('is whole where it was broken to fit a width', () => {
    const title = 'Report of the committee on the works in the well-\nknown harbour of Wick';
    assert.equal(
      titleOf(`${title}\n\nBy Ann Doe\n\n${wrapped}\n`),
      'Report of the committee on the works in the well-known harbour of Wick',
    );
  });

  it('is not guessed where nothing tells it from the text', () => {
    assert.equal(
      titleOf(
        `Report on the harbour of Wick and its many works, by the committee of the\nislands\n${wrapped}\n`,
      ),
      undefined,
    );
  });
});
