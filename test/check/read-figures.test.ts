import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Figure } from '../../src/check/figure.ts';
import type { FigureDate } from '../../src/check/figure-date.ts';
import { readFigures } from '../../src/check/read-figures.ts';

function dateOf({ year, until, month, day, lastDay, months, vague, either }: FigureDate): string {
  const whole = [year, month, day].filter((part) => part !== undefined).join('-');
  const span = `${until ? ` to ${until}` : ''}${lastDay ? ` to ${lastDay}` : ''}${months ? ` months ${months.join('–')}` : ''}`;
  return `${whole}${span}${vague ? ' or so' : ''}${either ? ' or the other way round' : ''}`;
}

/** What a figure says: its kind, its value and its unit, but for quantities without a unit, which are plain. */
function saidOf({ sort, value, unit, other, role, hedge, perTime, date }: Figure): string {
  const parts = [
    sort === 'quantity' ? '' : sort,
    date ? dateOf(date) : String(Number(value.toFixed(3))),
    unit?.unit,
    role ?? (other === undefined ? '' : 'with'),
    other,
    hedge,
    perTime && `a ${perTime}`,
  ];
  return parts.filter((one) => one !== undefined && one !== '').join(' ');
}

/** Texts, each with what its figures say. */
const READ: Readonly<Record<string, readonly (readonly [text: string, ...says: string[]])[]>> = {
  dates: [
    ['opened on 15/12/2022', 'date 2022-12-15'],
    ['opened on 12/15/2022 and 2022/12/15', 'date 2022-12-15', 'date 2022-12-15'],
    ['opened on 03/04/2022', 'date 2022-4-3 or the other way round'],
    ['held 1998-2014', 'year 1998', 'year 2014'],
    ['held 1998–2014', 'year 1998', 'year 2014'],
    ['the years 2019-21 were bad', 'year 2019', 'year 2021'],
    ['from 1998 to 2014', 'year 1998', 'year 2014'],
    ['in May–July 2024', 'date 2024-7 months 5–7'],
    ['from May to July 2024', 'date 2024-7 months 5–7'],
    ['from mid-2023 to early 2024', 'year 2023 months 4–9 or so', 'year 2024 months 1–5 or so'],
    ['in the 1990s', 'year 1990 to 1999'],
    ['in the late 1800s', 'year 1800 to 1899'],
    ["above 1960's record", 'year 1960'],
    ['in H1 2024 and 2Q23', 'year 2024 months 1–6', 'year 2023 months 4–6'],
    ['in the first half of 2024', 'year 2024 months 1–6'],
    ['the last quarter of 2023', 'year 2023 months 10–12'],
    ['in Q4 of 2023, 2H 2024', 'year 2023 months 10–12', 'year 2024 months 7–12'],
    ['FY2024, FY24', 'year 2024', 'year 2024'],
    ['in 2024 H1 and 2023 Q2', 'year 2024 months 1–6', 'year 2023 months 4–6'],
    ['on 17/06/25', 'date 2025-6-17'],
    ['on 5/6/25', 'date 2025-6-5 or the other way round'],
    ['16–18 June 2025', 'date 2025-6-16 to 18'],
    ['on 16 and 17 June 2025', 'date 2025-6-16 to 17'],
    ['from 16 to 18 June', 'date 6-16 to 18'],
    ['June 16 to 18, 2025', 'date 2025-6-16 to 18'],
    ['in June 16 to 18 percent', 'date 6-16', '18 percent'],
  ],
  'vague times': [
    ['by end-2021', 'year 2021 months 8–12 or so'],
    ['at the end 2021 people came', 'year 2021'],
    ['in mid-June 2025', 'date 2025-6'],
    ['by end-June 2025', 'date 2025-6'],
  ],
  'days whose month stands before': [
    ['sent on 13 March; opened on the 19th.', 'date 3-13', 'date 3-19'],
    ['On 5 May 2023, then by the twelfth.', 'date 2023-5-5', 'date 2023-5-12'],
    ['It began in March 2024. It ended on the 19th.', 'date 2024-3', 'date 2024-3-19'],
    ['From 3 June on; the 2nd of that month.', 'date 6-3', 'date 6-2'],
    ['On 3 May. It was wet. It ended on the 19th.', 'date 5-3'],
    ['On 27 March, and on the 2nd.', 'date 3-27'],
    ['On 3 May, in the 19th century.', 'date 5-3', 'ordinal 19'],
    ['On 3 May, from the 18th and 19th centuries.', 'date 5-3', 'ordinal 19'],
  ],
  'amounts in two units': [
    ['3 hours and 14 minutes, 3 h 14 min', '194 minute', '194 minute'],
    ['2 metres 10, 2 m 10 cm, 5 ft 4', '210 cm', '210 cm', '64 in'],
    ['about an hour and 20 minutes', '80 minute about'],
    ['two hours, 14 minutes and 3 seconds', '8043 second'],
    ['after 2 hours, 14 minutes later', '2 hour', '14 minute'],
    ['5 km an hour and 20 minutes', '5 km a hour', '20 minute'],
    ['half an hour and 20 minutes', '20 minute'],
    ['two hours and a half, 3 euros and a half million', '2.5 hour', '3 EUR', '500000'],
    ['2 hours and 80 minutes, 2 m and 5 kg', '2 hour', '80 minute', '2 m', '5 kg'],
  ],
  rates: [
    ['€5 for every week, €5 on each day', '5 EUR a week', '5 EUR a day'],
    ['5 litres to the hour, €40 hourly', '5 l a hour', '40 EUR a hour'],
    ['€5 each and every year', '5 EUR a year'],
    ['€5 per working day, €5 for a week', '5 EUR a day', '5 EUR'],
    ['five boats every day, 5 boats/week', '5 a day', '5 a week'],
    ['to the five towns every year', '5'],
    ['€5 with each day, 60 beats per minute', '5 EUR a day', '60 a minute'],
    ['a daily fine of some 5 euros', '5 EUR about a day'],
    ['annual exports of 5 tonnes', '5 t a year'],
  ],
  'parts of a whole': [
    ['23 of her 29 plans, 7 of these 14', '23 with 29', '7 with 14'],
    ["seven of the town's 14 schools", '7 with 14'],
    ['12 of a total of 20 towns', '12 with 20'],
    ['Of the 340 contracts, 87 never saw a bid.', '340', '87 with 340'],
    ['14 schools, seven of which had to shut', '14', '7 with 14'],
    ['20 ships; 12 of them new; of 14 ships, 20 sank', '20', '12 with 20', '14', '20'],
    ['14 schools, of which seven had to shut', '14', '7 with 14'],
    ['23 plans of the 29, 3 plans of 29 pages', '23 with 29', '29', '3', '29'],
    ['eleven bad glasses of water among 3,820', '11 with 3820', '3820'],
  ],
  'round numbers': [
    ['two million and a half people, 3 bn and a half', '2500000', '3500000000'],
    ['2,000 and a half; 2 million and a half million', '2000', '2000000', '500000'],
    ['95 euros, give or take; 95 or thereabouts', '95 EUR about', '95 about'],
    ['something like 95; in the order of 95', '95 about', '95 about'],
    ['the best part of 95 years', '95 year under'],
  ],
  seasons: [
    ['in 2020/21', 'year 2020 to 2021'],
    ['in 2020-21', 'year 2020 to 2021'],
    ['in 2020–21', 'year 2020 to 2021'],
    ['the 2023/2024 season', 'year 2023 to 2024'],
    ['in 1999/00', 'year 1999 to 2000'],
    ['FY2020/21', 'year 2020 to 2021'],
    ['in 2024-06', 'date 2024-6'],
    ['at 1213-15 Blue Island Av.', '1213'],
  ],
  'grouped numbers': [
    ['1,23,45,678 people', '12345678'],
    ['12 lakh farmers and Rs. 3 crore', '1200000', '30000000 INR'],
    ['₹500 crore', '5000000000 INR'],
    ['2.400.000 Euro', '2400000 EUR'],
    ['1.234,5 Mio. Euro', '1234500000 EUR'],
    ['2,5 Mrd. Euro für 1.200 Menschen', '2500000000 EUR', '1200'],
    ['grew 1.234 percent', '1.234 percent by'],
    ['2 400 000 people', '2400000'],
    [
      '2\u2009400\u2009000 or 2\u00a0400\u00a0000 or 2\u202f400\u202f000',
      '2400000',
      '2400000',
      '2400000',
    ],
    ["1'234'567 people", '1234567'],
    ['达3.5亿美元', '350000000 USD'],
    ['1.2万亿元', '1200000000000 CNY'],
    ['三百二十万吨', '3200000 t'],
    ['第3届会议，第三届会议', 'ordinal 3', 'ordinal 3'],
    ['百分之三十，百分之三点五', '30 percent', '3.5 percent'],
    ['三分之二', '0.667 part'],
    ['50%以上, 近50%', '50 percent over', '50 percent under'],
    ['3,5 млрд долларов, 12 тыс. тонн', '3500000000 USD', '12000 t'],
  ],
  parts: [
    ['½ of it, ⅔ of it', '0.5 part', '0.667 part'],
    ['2½ million lamps', '2500000'],
    ['2/3 of it', '0.667 part'],
    ['on 3/4', '3'],
    ['over two-thirds', '0.667 part over'],
    ['three quarters of it', '0.75 part'],
    ['three-quarters', '0.75 part'],
    ['a half of it, half the lamps', '0.5 part', '0.5 part'],
    ['in the second half of the game'],
    ['a third party', 'ordinal 3'],
    ['one in five lamps', '1 with 5'],
    ['four out of ten lamps', '4 with 10'],
    ['one in five years', '5 year'],
    ['12 of the 20 lamps', '12 with 20'],
  ],
  multiples: [
    ['sixfold, six-fold, 6-fold', '6 times', '6 times', '6 times'],
    ['rose six times', '6 times'],
    ['six times as many', '6 times'],
    ['met six times', '6'],
    ['doubled, tripled, trebled', '2 times', '3 times', '3 times'],
    ['quadrupled and halved', '4 times', '0.5 times'],
    ['nearly doubled', '2 times under'],
    ['is to triple', '3 times'],
    ['twice as much', '2 times'],
    ['a double-digit rise'],
    ['the aim is twofold'],
  ],
  places: [
    ['the second-largest town', 'ordinal 2 largest'],
    ['the third biggest town', 'ordinal 3 largest'],
    ['the 2nd highest tower', 'ordinal 2 highest'],
    ['the largest town', 'ordinal 1 largest'],
    ['one of the largest towns'],
    ['the largest towns'],
    ['ranked fourth', 'ordinal 4 rank'],
    ['ranks 4th', 'ordinal 4 rank'],
    [
      'Oberau came fourth with 37 points, Grenzhof fifth with 34.',
      'ordinal 4 rank',
      '37',
      'ordinal 5 rank',
      '34',
    ],
    ['had just finished 10th.', 'ordinal 10 rank'],
    ['is in fourth place', 'ordinal 4 rank'],
    ['in the second place'],
    ['came with the snow, Perth with it'],
    ['the top five towns', '5 top'],
    ['the twenty-first meeting', 'ordinal 21'],
  ],
  scores: [
    ['won 3–1', '3 score with 1'],
    ['won 3:1', '3 score with 1'],
    ['a 2-0 victory', '2 score with 0'],
    ['by a vote of 52 to 48', '52 score with 48'],
    ['lost 3–5 ships', '3', '5'],
    ['5–10 tonnes', '5', '10 t'],
  ],
  words: [
    ['thirty-two clubs', '32'],
    ['a dozen clubs', '12'],
    ['thirty-plus clubs', '30 over'],
    ['seven fewer clubs than', '7'],
    ['a hundred and five clubs', '105'],
    ['more than a thousand clubs', '1000 over'],
    ['one and a half million', '1500000'],
    ['half a million', '500000'],
    ['a quarter of a million', '250000'],
    ['nearly two dozen clubs', '24 under'],
  ],
  changes: [
    ['rose from 5 to 7 percent', '5 percent from 7', '7 percent to 5'],
    ['rose to 7 percent in 2024 from 5 percent', '7 percent to 5', 'year 2024', '5 percent from 7'],
    ['grew by 12 percent', '12 percent by'],
    ['grew sharply by 12 percent', '12 percent by'],
    ['grew to 12 percent', '12 percent to'],
    ['was up 12%, a 3 percent increase', '12 percent by', '3 percent by'],
    ['growth rose to 6 percent', '6 percent'],
    ['makes up 12 percent', '12 percent'],
    ['signed by 12 towns', '12'],
  ],
  units: [
    ['5 %, 5 per cent, 5 pc', '5 percent', '5 percent', '5 percent'],
    ['yüzde %5', '5 percent'],
    ['5 percentage points, 5 p.p., 50 bps', '5 points', '5 points', '50 bp'],
    ['4.6 m euros', '4600000 EUR'],
    ['4.6 m long', '4.6 m'],
    ['€5m, EUR 5 million, EUR5m', '5000000 EUR', '5000000 EUR', '5000000 EUR'],
    ['US$5bn, 5bn dollars, C$5bn', '5000000000 USD', '5000000000 USD', '5000000000 CAD'],
    ['RMB 5 million, £5k, 5 tn', '5000000 CNY', '5000 GBP', '5000000000000'],
    ['5 °C, -5°C, 20 degrees Celsius', '5 C', '-5 C', '20 C'],
    ['5 km², 5 sq km, 5 sq. km, 5 ha', '5 km2', '5 km2', '5 km2', '5 ha'],
    ['5MW, 5 GWh, 5 km/h', '5 MW', '5 GWh', '5 kmh'],
    ['200 kb/d, 200,000 b/d', '200000 barrel a day', '200000 barrel a day'],
    ['5 Mt, 5 mtpa', '5000000 t', '5000000 t a year'],
  ],
};

describe('figures of a text are read', () => {
  for (const [form, cases] of Object.entries(READ)) {
    it(`as ${form}`, () => {
      for (const [text, ...says] of cases)
        assert.deepEqual(readFigures(text).map(saidOf), says, text);
    });
  }

  it('with all that belongs to them', () => {
    const shown = (text: string): string[] =>
      readFigures(text).map(({ start, end }) => text.slice(start, end));
    assert.deepEqual(shown('It was -5°C in the early 1990s.'), ['-5°C', 'early 1990s']);
    assert.deepEqual(shown('12 of the 20 northern towns'), ['12 of the 20 northern towns']);
    assert.deepEqual(shown('the second-largest town'), ['second-largest town']);
    assert.deepEqual(shown('more than a quarter of a million lamps'), [
      'more than a quarter of a million lamps',
    ]);
  });
});
