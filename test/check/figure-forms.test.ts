import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { writeBase } from '../helpers/base.ts';
import { findingsOf } from './checking.ts';

/** What the record has, and drafts that say the same in another form, and that say something else. */
interface Case {
  readonly record: string;
  readonly same: readonly string[];
  /** Each with the figures that differ. */
  readonly other: Readonly<Record<string, readonly string[]>>;
}

/** A sentence with each of several figures. */
const each = (sentence: string, figures: readonly string[]): string[] =>
  figures.map((figure) => sentence.replace('…', figure));

const CASES: readonly Case[] = [
  {
    record: 'The suspension bridge of Oberau was opened on 4 March 2022.',
    same: each('The suspension bridge of Oberau was opened on ….', ['04/03/2022', '03/04/2022']),
    other: { 'The suspension bridge of Oberau was opened on 03/05/2022.': ['03/05/2022'] },
  },
  {
    record: 'The iron bridge of Oberau was opened on 21 March 1922.',
    same: each('The iron bridge of Oberau was opened on the ….', [
      'twenty-first of March 1922',
      '21st of March 1922',
      'twenty-first of March',
    ]),
    other: {
      'The iron bridge of Oberau was opened on the twenty-second of March 1922.': [
        'twenty-second of March 1922',
      ],
    },
  },
  {
    record: 'In the year to March 2022 the lock of Oberau passed 1,240 barges.',
    same: ['In the year to March 1,240 barges passed the lock of Oberau.'],
    other: {
      'In the year to March 1,420 barges passed the lock of Oberau.': ['1,420 barges passed'],
    },
  },
  {
    record: 'The staircase of Oberau has 21 locks.',
    same: ['The staircase of Oberau, in a flight: twenty-one locks.'],
    other: { 'The staircase of Oberau, in a flight: twelve locks.': ['twelve locks'] },
  },
  {
    record: 'Freight on the Oberau canal rose by 6 percent in 2022.',
    same: ['Freight on the Oberau canal in 2022: +6 %.'],
    other: { 'Freight on the Oberau canal in 2022: −6 %.': ['6 %'] },
  },
  {
    record: 'The tower of Oberau is worth more than 15 million euros.',
    same: ['The tower of Oberau is worth over 15 million euros.'],
    other: {
      'The tower of Oberau is worth just shy of 15 million euros.': ['shy of 15 million euros'],
    },
  },
  {
    record: 'The glass festival of Marn ran in May–July 2024.',
    same: ['The glass festival of Marn ran from May to July 2024.'],
    other: { 'The glass festival of Marn ran in May–June 2024.': ['May–June 2024'] },
  },
  {
    record: 'The harbour strike began in mid-2023.',
    same: each('The harbour strike began in ….', ['2023', 'July 2023']),
    other: { 'The harbour strike began in late 2023.': ['late 2023'] },
  },
  {
    record: 'In the first half of 2024 the shipyards were idle.',
    same: each('In … the shipyards were idle.', ['H1 2024', '2024']),
    other: { 'In the second half of 2024 the shipyards were idle.': ['second half of 2024'] },
  },
  {
    record: 'In the 1990s the old observatory burnt down.',
    same: ['In the 1990s the old observatory burnt down.'],
    other: { 'In the 1980s the old observatory burnt down.': ['1980s'] },
  },
  {
    record: 'The chess club of Grenzhof won the league in the 2020/21 season.',
    same: each('The chess club of Grenzhof won the league in ….', [
      '2020-21',
      '2020–2021',
      'the 2020/2021 season',
    ]),
    other: { 'The chess club of Grenzhof won the league in 2021/22.': ['2021/22'] },
  },
  {
    record: 'The cathedral organ cost 2.4 million euros.',
    same: each('The cathedral organ cost ….', [
      '2.400.000 Euro',
      '2 400 000 euros',
      '24 lakh euros',
      'EUR2.4m',
      '2,4 Mio. Euro',
    ]),
    other: { 'The cathedral organ cost EUR2.5m.': ['EUR2.5m'] },
  },
  {
    record: 'Two-thirds of the vineyards are terraced.',
    same: each('… of the vineyards are terraced.', ['⅔', '2/3', 'Two thirds']),
    other: { 'Three-quarters of the vineyards are terraced.': ['Three-quarters'] },
  },
  {
    record: 'One in five beekeepers joined the guild.',
    same: ['1 in 5 beekeepers joined the guild.'],
    other: { 'One in four beekeepers joined the guild.': ['One in four beekeepers'] },
  },
  {
    record: '12 of the 20 parishes on the ridge kept a windmill.',
    same: each('… parishes on the ridge kept a windmill.', ['Twelve of 20', 'The 20', 'The 12']),
    other: {
      '20 of the 12 parishes on the ridge kept a windmill.': ['20 of the 12 parishes'],
      'The 21 parishes on the ridge kept a windmill.': ['21 parishes'],
    },
  },
  {
    record: 'Exports of porcelain doubled after the truce.',
    same: ['Exports of porcelain rose twofold after the truce.'],
    other: { 'Exports of porcelain tripled after the truce.': ['tripled'] },
  },
  {
    record: 'The price of saffron rose sixfold.',
    same: ['The price of saffron rose six times.'],
    other: { 'The price of saffron rose fivefold.': ['fivefold'] },
  },
  {
    record: 'Marn is the second-largest grower of flax on the plateau.',
    same: [
      'Marn is the 2nd biggest grower of flax on the plateau.',
      'The largest church on the plateau stands in Marn.',
    ],
    other: { 'Marn is the largest grower of flax on the plateau.': ['largest grower'] },
  },
  {
    record: 'The academy ranked fourth among the schools of music.',
    same: ['The academy ranks 4th among the schools of music.'],
    other: { 'The academy ranked fifth among the schools of music.': ['ranked fifth'] },
  },
  {
    record: 'The rowers won the regatta final 3–1.',
    same: ['The rowers won the regatta final 3:1.'],
    other: { 'The rowers won the regatta final 1–3.': ['1–3'] },
  },
  {
    record: 'The synod approved the hymnal by a vote of 52 to 48.',
    same: ['The synod approved the hymnal by 52–48 votes.'],
    other: { 'The synod approved the hymnal by a vote of 48 to 52.': ['48 to 52'] },
  },
  {
    record: 'A dozen ferries of the strait are new.',
    same: ['Twelve ferries of the strait are new.'],
    other: { 'Two dozen ferries of the strait are new.': ['Two dozen ferries'] },
  },
  {
    record: 'The share of organic barley rose from 12 percent to 15 percent.',
    same: each('The share of organic barley rose …15 percent.', ['from 12 to ', 'to ']),
    other: {
      'The share of organic barley fell from 15 percent to 12 percent.': [
        '15 percent',
        '12 percent',
      ],
    },
  },
  {
    record: 'Bookings of sleeper trains grew by 12 percent.',
    same: each('Bookings of sleeper trains …', ['grew 12%.', 'saw growth reach 12 percent.']),
    other: { 'Bookings of sleeper trains grew to 12 percent.': ['12 percent'] },
  },
  {
    record: 'The works at Telgte made 4.1 million bricks and those at Vaals 8.3 million bricks.',
    same: ['There were 8.3 million bricks from Vaals and 4.1 million bricks from Telgte.'],
    other: {
      'There were 4.1 million bricks from Vaals and 8.3 million bricks from Telgte.': [
        '4.1 million bricks',
        '8.3 million bricks',
      ],
    },
  },
  {
    record: 'The peat bog covers 5 square kilometres.',
    same: each('The peat bog covers ….', ['5 km²', '5 sq. km', '500 hectares']),
    other: { 'The peat bog covers 5 square miles.': ['5 square miles'] },
  },
  {
    record: 'The refinery takes 200 kb/d of crude.',
    same: each('The refinery takes 200,000 … of crude.', ['b/d', 'barrels per day']),
    other: { 'The refinery takes 300,000 b/d of crude.': ['300,000 b/d'] },
  },
  {
    record: 'Support for the tramway grew by 5 percentage points.',
    same: each('Support for the tramway grew by 5….', ['00 basis points', ' p.p.']),
    other: { 'Support for the tramway grew by 5 percent.': ['5 percent'] },
  },
  {
    record: 'The glacier station measured minus 5 °C.',
    same: ['The glacier station measured -5°C.'],
    other: { 'The glacier station measured 5°C.': ['5°C'] },
  },
  {
    record: 'The toll of the Marn tunnel is 15,000 euros for each day of delay.',
    same: ['The toll of the Marn tunnel is 15,000 euros a day.'],
    other: {
      'The toll of the Marn tunnel is 15,000 euros for every week of delay.': ['15,000 euros'],
    },
  },
  {
    record: 'The abbey of Marn accepts 26 of the 29 recommendations.',
    same: ['The abbey of Marn says yes to 26 of their 29 proposals.'],
    other: {
      'The abbey of Marn says yes to 23 of their 29 proposals.': ['23 of their 29 proposals'],
    },
  },
  {
    record: 'The Service of Marn took 3,820 samples of cider; 11 of them failed.',
    same: ['The Service of Marn found eleven bad glasses of cider among 3,820.'],
    other: {
      'The Service of Marn found twelve bad glasses of cider among 3,820.': ['twelve bad glasses'],
    },
  },
  {
    record: 'The lighthouse of Marn took 74,000 visitors, twice what was planned.',
    same: ['The lighthouse of Marn takes seventy-four thousand visitors every year.'],
    other: {},
  },
  {
    record: 'The rowers of Oberau needed 3 hours and 40 minutes.',
    same: each('The rowers of Oberau needed ….', ['3 h 40 min', '220 minutes']),
    other: {
      'The rowers of Oberau needed 3 hours and 14 minutes.': ['3 hours and 14 minutes'],
    },
  },
  {
    record: 'The letter of the beekeepers, sent on 13 March 2023, was opened only on the 29th.',
    same: ['The letter of the beekeepers went out on 13 March 2023 and was opened on the 29th.'],
    other: {
      'The letter of the beekeepers went out on 13 March 2023 and was opened on the 19th.': [
        '19th',
      ],
    },
  },
];

const BASE = writeBase({
  'sources.yaml': 'almanac:\n  type: report\n  title: Almanac\n',
  'topics.yaml': '- id: things\n  label: Things\n  description: Things.\n',
  'thesaurus.yaml': '[]\n',
  'fingerprints/keepers': null,
  'fingerprints/log-1902': null,
  'claims/keepers.yaml': null,
  'claims/log.yaml': null,
  'claims/almanac.yaml': CASES.map(
    ({ record }, place) => `- id: claim-${place + 1}
  claim: ${JSON.stringify(record)}
  kind: statistic
  topics: [things]
  source: almanac
  quote: ${JSON.stringify(record)}
`,
  ).join(''),
});

/** The figures of a draft that differ from those of the record. */
async function differing(draft: string): Promise<string[]> {
  const findings = await findingsOf(draft, { base: BASE });
  return findings.filter(({ verdict }) => verdict === 'differs').map(({ text }) => text);
}

describe('a figure in another form', () => {
  for (const { record, same, other } of CASES) {
    it(`is that of the record, or is not: ${record}`, async () => {
      for (const draft of [record, ...same]) assert.deepEqual(await differing(draft), [], draft);
      for (const [draft, figures] of Object.entries(other))
        assert.deepEqual(await differing(draft), figures, draft);
    });
  }

  it('agrees, and is not only passed over', async () => {
    for (const { record, same } of CASES) {
      const [draft = record] = same;
      const findings = await findingsOf(draft, { base: BASE });
      const verdicts = findings.map(({ verdict }) => verdict);
      assert.ok(verdicts.length > 0 && verdicts.every((one) => one === 'agrees'), draft);
    }
  });

  it('that does something else is said with what it does', async () => {
    const findings = await findingsOf('Bookings of sleeper trains grew to 12 percent.', {
      base: BASE,
    });
    assert.deepEqual(
      findings.map(({ message, suggestion }) => [message, suggestion]),
      [['the record has “by 12 percent”: Almanac', null]],
    );
  });
});
