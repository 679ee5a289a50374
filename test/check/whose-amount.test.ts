/* Amounts and dates that the record has of another name, year, end or event than the draft. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { claimOf, figuresSaid, lampBase } from './lamp-base.ts';

const BASE = lampBase([
  claimOf(
    'halls',
    'The Lamp Hall Rheinau in Brugnau holds 19,800 people, the Lamp Hall Tanneurs in Corvelle 17,350 and the Lamp Hall Vauthier in Montreval 14,200.',
  ),
  claimOf(
    'shares',
    'Of the lamp money Corvelle received 3.9 million crowns, Haldenberg 3.7 million crowns and Larnes 1.4 million crowns.',
  ),
  claimOf(
    'girls',
    'The number of girls in the lamp clubs grew from 2,950 in 2019 to 4,310 in 2021 and 6,870 in 2024.',
  ),
  claimOf('crowd', 'Altwil had 5,460 lamp watchers on average in 2024, after 5,590 in 2023.'),
  claimOf('ratio', 'The cost ratio of the lamp club fell to 83 percent, from 88 percent in 2023.'),
  claimOf(
    'night',
    'About 25,000 people celebrated the lamps; eleven were treated for minor injuries and four were arrested.',
  ),
  claimOf(
    'oil',
    'The oil trade between Oberau and the Coast Towns reached 94.8 million crowns in 2024.',
    { date: '2024' },
  ),
  claimOf('treaty', 'The pier treaty between Oberau and Grenzhof took effect in November 2023.'),
  claimOf('fair', 'The second fair of the coast was held in Astoria on June 17th.', {
    date: '2025-06-17',
  }),
  claimOf('office', 'The office of the harbour mechanism was launched in March 2024.'),
]);

const DRAFTS: Readonly<
  Record<string, readonly (readonly [draft: string, ...differs: string[]])[]>
> = {
  'the part of a name that another lacks': [
    ['The Lamp Hall Rheinau holds 19,800, the Lamp Hall Vauthier 14,200.'],
    ['The Lamp Hall Rheinau holds 19,800, the Lamp Hall Vauthier 17,350.', '17,350: 14,200'],
  ],
  'where it went': [
    ['The lamp money came. 3.9 million crowns went to Corvelle, 1.4 million crowns to Larnes.'],
    [
      'The lamp money came. 3.7 million crowns went to Corvelle, 1.4 million crowns to Larnes.',
      '3.7 million crowns: 3.9 million crowns',
    ],
  ],
  'the year beside it': [
    ['There are 6,870 girls in the lamp clubs, compared with 4,310 in 2021.'],
    ['There are 6,870 girls in the lamp clubs, compared with 4,310 in 2019.', '4,310: 2,950'],
  ],
  'the other end of a change': [
    ['The lamp watchers of Altwil went from 5,590 to 5,460.'],
    [
      'The lamp watchers of Altwil went from 5,460 to 5,590.',
      '5,460: 5,590',
      '5,590: 5,460 lamp watchers',
    ],
    ['The cost ratio of the lamp club fell to 83 %, from 93 %.', '93 %: 88 percent'],
  ],
  'several words, where it counts few': [
    ['Some 25,000 people celebrated. Eleven were treated for minor injuries, four were arrested.'],
    [
      'Some 25,000 people celebrated. Four were treated for minor injuries, eleven were arrested.',
      'Four: eleven',
    ],
  ],
  'the date that its sentence begins with': [
    ['In 2024, the oil trade between Oberau and the Coast Towns reached 94.8 million crowns.'],
    [
      'In 2023, the oil trade between Oberau and the Coast Towns reached 94.8 million crowns.',
      '2023: 2024',
    ],
  ],
  'a name in the place of several words': [
    [
      'In 2024 the oil trade between Oberau and Russia reached 94.8 million crowns.',
      '94.8 million crowns: 94.8 million crowns',
    ],
    [
      'The pier treaty between Oberau and Mongolia took effect in November 2023.',
      'November 2023: November 2023',
    ],
  ],
  'the year of its data': [
    ['The second fair of the coast was held in Astoria on 17 June 2025.'],
    [
      'The second fair of the coast was held in Astoria on 17 June 2023.',
      '17 June 2023: June 17, 2025',
    ],
  ],
  'its own clause': [
    [
      'The office of the mechanism opened in March 2025; the bridge with its lamps, long awaited by merchants and sailors, came later; and nobody was surprised by the price of tickets.',
      'March 2025: March 2024',
    ],
  ],
  'what is still to come': [['The second fair of the coast will be held in 2027.']],
};

for (const [name, drafts] of Object.entries(DRAFTS))
  describe(`whose a figure is, is told by ${name}`, () => {
    for (const [draft, ...differs] of drafts)
      it(draft, async () => {
        assert.deepEqual(await figuresSaid(BASE, draft, 'differs'), differs);
      });
  });
