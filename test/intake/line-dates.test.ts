import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { datesIn, plainLine } from '../../src/intake/line-dates.ts';

const values = (line: string) => datesIn(plainLine(line)).map(({ value }) => value);

describe('the dates in a line', () => {
  for (const [line, ...dates] of [
    ['2 May 1904', '1904-05-02'],
    ['May 2, 1904, and 3rd of June, 1905', '1904-05-02', '1905-06-03'],
    ['Sept. 3, 2023', '2023-09-03'],
    ['April 2023', '2023-04'],
    ['1er avril 2023', '2023-04-01'],
    ['3. März 2023', '2023-03-03'],
    ['3 Jänner 2023', '2023-01-03'],
    ['14 de febrero de 2022', '2022-02-14'],
    ['3 kwietnia 2023', '2023-04-03'],
    ['3 квітня 2023', '2023-04-03'],
    ['2023 ж. 3 сәуір', '2023-04-03'],
    ['3 كانون الثاني 2023', '2023-01-03'],
    ['٢٠٢٣/٠٤/٠٣', '2023-04-03'],
    ['２０２３年４月３日', '2023-04-03'],
    ['2023. 4. 3.', '2023-04-03'],
    ['2023年4月', '2023-04'],
    ['2023-04-03T10:00', '2023-04-03'],
    ['13/04/2023, 04/13/2023', '2023-04-13', '2023-04-13'],
    ['03/04/2023', undefined],
    ['03.13.2023', undefined],
    ['二〇二三年四月三日', undefined],
  ] as const) {
    it(`are read in "${line}"`, () => assert.deepEqual(values(line), dates));
  }

  for (const line of [
    '2021',
    '5 May',
    'in may',
    '2023-13-45',
    '12:30',
    '5 кв. 2023',
    'version 1.2.2023456',
  ]) {
    it(`are not in "${line}"`, () => assert.deepEqual(values(line), []));
  }

  it('are told with their places', () => {
    const line = 'Wick, 3 April 2023 and so on';
    const [date] = datesIn(line);
    assert.equal(line.slice(date?.start, date?.end), '3 April 2023');
  });
});
