import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Kinship, keptStem, kinship, rootOf, stem } from '../../src/search/morphology.ts';
import { foldWord } from '../../src/text/fold-word.ts';

/** Words of which each is found by each of the others. */
const FAMILIES: Readonly<Record<string, readonly string[]>> = {
  'plurals and verbs': [
    'railway railways',
    'country countries',
    'train trains trained training',
    'call calls called calling',
    'sell sells selling sold',
    'skill skills skilled',
    'raise raises raised raising',
    'use uses used using',
    'install installs installed installing',
    'gas gases',
    'day days',
    'law laws',
    'tie ties',
  ],
  'British and American spellings': [
    'organization organisation organizations organisations',
    'modernize modernise modernizing modernising modernized modernised',
    'analyze analyse analyzed analysed',
    'center centre centers centres centered centred',
    'meter metre meters metres',
    'theater theatre',
    'labor labour labors labours',
    'laborer labourer',
    'neighbor neighbour neighboring neighbouring',
    'neighborhood neighbourhood',
    'favorite favourite',
    'color colour colored coloured',
    'defense defence',
    'license licence',
    'practice practise',
    'program programme programs programmes',
    'travel traveled travelled traveling travelling',
    'fuel fueled fuelled',
    'dial dialed dialled',
    'enroll enrol enrolled',
    'fulfill fulfil fulfilled',
  ],
  'irregular forms': [
    'hold held holding',
    'meet met meeting meets',
    'lead led leads leading',
    'build built building',
    'begin began begun',
    'grow grew grown',
    'leaf leaves',
    'crisis crises',
    'freeze froze frozen',
    'rise rose risen rising',
    'say said says',
    'buy bought buys',
    'run ran',
    'see saw seen',
    'win won',
    'man men',
    'woman women',
    'child children',
  ],
  'Russian endings': [
    'железная железной железные железных железную железным',
    'дорога дороги дорогу дорог дорогой дорогам',
    'страна страны стране странами стран странах',
    'газ газа газу газом газе',
    'год года году годом',
    'Азия Азии Азию Азией',
    'Китай Китая Китаю Китаем Китае',
    'договор договора договоров договорами',
    'сотрудничество сотрудничества сотрудничеству сотрудничеством',
    'безопасность безопасности безопасностью',
    'инвестиция инвестиции инвестиций инвестициями инвестициям',
    'экономический экономическая экономического экономические экономическим',
    'развитие развития развитию развитием',
  ],
};

for (const [what, families] of Object.entries(FAMILIES)) {
  describe(`${what} have one stem`, () => {
    for (const family of families) {
      it(family, () => {
        const [first = '', ...others] = family.split(' ').map(foldWord);
        for (const other of others) {
          assert.equal(stem(other), stem(first), other);
          assert.equal(kinship(first, other), 'inflected');
          assert.equal(kinship(other, first), 'inflected');
          assert.equal(rootOf(stem(other)), rootOf(stem(first)));
        }
      });
    }
  });
}

describe('words are as near as', () => {
  const CASES: readonly (readonly [Kinship, ...string[]])[] = [
    ['same', 'railway railway', 'us us', 'железная железная', '中 中'],
    ['derived', 'interfering interference', 'strategy strategic', 'trade trader', 'grow growth'],
    ['derived', 'operator operation', 'terrorism terrorist', 'stabilize stability'],
    ['none', 'organic organized', 'commune community', 'authority author', 'emergency emerging'],
    ['none', 'civilian civilization', 'centre central', 'renewables renewed', 'units united'],
    ['none', 'planes planned', 'policy police', 'армия Армения', 'органический организованный'],
    ['derived', 'economy economic'],
    ['none', 'visa visible', 'us uses', 'export expert', 'four flour', 'rail rain'],
    ['none', 'internal international', 'new news', 'import important', 'general generation'],
    ['none', 'university universal', 'железная дорога', 'газ год', '中 国'],
  ];
  for (const [kin, ...pairs] of CASES) {
    for (const pair of pairs) {
      it(`${pair}: ${kin}`, () => {
        const [a = '', b = ''] = pair.split(' ');
        assert.equal(kinship(a, b), kin);
        assert.equal(kinship(b, a), kin);
      });
    }
  }
});

describe('a word that is derived like another', () => {
  for (const pair of ['interfering interference', 'strategy strategic', 'economy economic']) {
    it(`is kept under the same root: ${pair}`, () => {
      const [a = '', b = ''] = pair.split(' ');
      assert.equal(rootOf(stem(a)), rootOf(stem(b)));
    });
  }
});

describe('no stem is made', () => {
  for (const word of ['us', 'eu', 'g7', 'и', 'на', '中', 'ก', '', '2024']) {
    it(`of ${JSON.stringify(word)}`, () => assert.equal(stem(word), word));
  }
});

it('stems are the same after more of them than are kept in mind', () => {
  for (let i = 0; i < 50_002; i++) keptStem(`${i.toString(36).replace(/\d/g, 'q')}ings`);
  for (const word of ['railways', 'countries', 'дороги', '灯塔'])
    assert.equal(keptStem(word), stem(word));
});
