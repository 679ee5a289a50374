import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TextStyle } from '../../src/cite/style-names.ts';
import { textCitations } from '../../src/cite/text-styles.ts';
import type { Name, Source } from '../../src/model/records.ts';

async function reference(style: TextStyle, record: Partial<Source>): Promise<string> {
  const source: Source = { id: 'lamps', type: 'webpage', title: 'Lamps', ...record };
  const { references } = await textCitations(style, [{ source, locator: 3 }]);
  return references[0] ?? '';
}

/** `Doe, Ann`: a person; without a comma, an institution. */
const names = (...texts: readonly string[]): Name[] =>
  texts.map((text) => {
    const [family = '', given] = text.split(', ');
    return given === undefined ? { literal: text } : { family, given };
  });

const CENTRAL_ASIAN = names('Әлиев, Ғани', 'Өмір, Ұлан', 'Ким, Әсел');
const CHINESE = names('欧阳, 明', '李, 四', '王, 五', '赵, 六');
const WESTERN = names('Doe, Ann', 'Fox, Bob');

const NAMES: readonly (readonly [TextStyle, Partial<Source>, string])[] = [
  ['apa', { author: CENTRAL_ASIAN }, 'Әлиев, Ғ., Өмір, Ұ., & Ким, Ә. '],
  ['apa', { author: CENTRAL_ASIAN, language: 'kk' }, 'Әлиев, Ғ., Өмір, Ұ., & Ким, Ә. '],
  [
    'gb-t-7714',
    { author: names('Раҳимов, Ҷамшед', 'Асан, Үсөн', 'Əli, Əhməd') },
    '[1] РАҲИМОВ Ҷ, АСАН Ү, ƏLI Ə. ',
  ],
  ['apa', { author: names('ქარი, გია', 'Հայ, Արմեն') }, 'ქარი, გ., & Հայ, Ա. '],
  ['gb-t-7714', { author: names('ქარი, გია', 'Հայ, Արմեն') }, '[1] ქარი გ, ՀԱՅ Ա. '],
  ['apa', { author: CHINESE }, '欧阳明, 李四, 王五, & 赵六. '],
  ['chicago', { author: CHINESE }, '欧阳明, 李四, 王五, and 赵六. '],
  ['gb-t-7714', { author: CHINESE, language: 'zh' }, '[1] 欧阳明, 李四, 王五, 等. '],
  ['gb-t-7714', { author: CHINESE, language: 'en' }, '[1] 欧阳明, 李四, 王五, et al. '],
  ...['zh', 'ja', 'hu', 'vi', 'ko'].flatMap((language) => {
    const record = { author: WESTERN, language };
    return [
      ['apa', record, 'Doe, A., & Fox, B. '],
      ['chicago', record, 'Doe, Ann, and Bob Fox. '],
      ['mla', record, 'Doe, Ann, and Bob Fox. '],
      ['gb-t-7714', record, '[1] DOE A, FOX B. '],
    ] as const;
  }),
  ['apa', { author: names('Doe, Ann', 'Lamp Board') }, 'Doe, A., & Lamp Board. '],
  ['apa', { author: names('Lamp Board', 'Oil Board') }, 'Lamp Board, & Oil Board. '],
  ['chicago', { author: names('Doe, Ann', 'Lamp Board') }, 'Doe, Ann, and Lamp Board. '],
  ['mla', { author: names('Doe, Ann', 'Lamp Board') }, 'Doe, Ann, and Lamp Board. '],
  ['chicago', { author: names('Lamp Board', 'Doe, Ann') }, 'Lamp Board and Ann Doe. '],
  ['mla', { author: names('Lamp Board', 'Doe, Ann') }, 'Lamp Board and Ann Doe. '],
];

for (const [style, record, begins] of NAMES) {
  const language = record.language ?? 'no language';
  test(`${style} begins with ${begins}(${language})`, async () => {
    const text = await reference(style, record);
    assert.ok(text.startsWith(begins), text);
  });
}

test('a name in the letters of another language is not abbreviated by GB/T 7714', async () => {
  const liu = [{ family: 'Liu', given: 'Dan', 'static-ordering': true }];
  const bela = [{ family: 'Bartók', given: 'Béla', 'static-ordering': true }];
  assert.match(await reference('gb-t-7714', { author: liu, language: 'en' }), /LIU Dan\. /);
  assert.match(await reference('gb-t-7714', { author: bela, language: 'en' }), /BARTÓK Béla\. /);
  assert.match(await reference('gb-t-7714', { author: bela, language: 'hu' }), /BARTÓK B\. /);
});

test('GB/T 7714 has Chinese terms for a document in Chinese', async () => {
  const record = { title: '灯塔史', type: 'book', publisher: '灯社', language: 'zh-CN' };
  assert.equal(
    await reference('gb-t-7714', {
      ...record,
      editor: names('欧阳, 明'),
      translator: names('王, 五'),
    }),
    '[1] 欧阳明, 主编. 灯塔史[M]. 王五, 译. 灯社.',
  );
});

for (const language of ['zh', 'zh-Hans', 'en', 'ja']) {
  test(`GB/T 7714 writes dates in digits, the year first, and a page range with a hyphen (${language})`, async () => {
    const record = { title: '灯', 'container-title': '灯报', issued: '2019-05-01', language };
    const read = { ...record, accessed: '2020-01-02', URL: 'https://deng.example/' };
    const paper = { ...record, type: 'article-newspaper', page: '3-5' };
    assert.equal(await reference('gb-t-7714', paper), '[1] 灯[N]. 灯报, 2019-05-01(3-5).');
    assert.equal(
      await reference('gb-t-7714', read),
      '[1] 灯[EB/OL]. 灯报 (2019-05-01)[2020-01-02]. https://deng.example/.',
    );
  });
}

const URL = `https://coast.example/the-mason's-lamp?q='x'&r="y"&z=a--b`;
const QUOTES = "The 'lamp' ('oil') and—'wick' in a rock 'n' roll town";
const MARKUP = 'The <i>lamp</i> of vector<int> and m<sup>2</sup>';

for (const style of ['apa', 'chicago', 'mla', 'gb-t-7714'] as const) {
  test(`${style} changes nothing in an address`, async () => {
    const text = await reference(style, { URL });
    assert.ok(text.includes(URL), text);
  });

  test(`${style} tells quotation marks in a title from apostrophes`, async () => {
    const text = await reference(style, { title: QUOTES });
    assert.match(text, /‘lamp’ \(‘oil’\) and—‘wick’ in a rock ’n’ roll town/i);
  });

  test(`${style} changes no letter in the markup of a title`, async () => {
    const text = await reference(style, { title: MARKUP });
    assert.match(text, /<i>[Ll]amp<\/i> of [Vv]ector<int> and m<sup>2<\/sup>/);
  });
}

for (const [style, title, right] of [
  ['apa', 'Lamps in the UK: a tale', 'Lamps in the UK: A tale.'],
  ['apa', 'Who knows? the lamp', 'Who knows? The lamp.'],
  ['apa', 'Coasts: Good-Neighborliness and more', 'Coasts: Good-neighborliness and more.'],
  ['apa', 'The China-Central Asia iLamp: eLamps', 'The China-Central Asia iLamp: eLamps.'],
  ['apa', 'The "lamp"', 'The “lamp.”'],
  ['chicago', 'The "lamp" of \'oil\'', '“The ‘Lamp’ of ‘Oil.’”'],
  ['chicago', '"so-called \'wick\'"', '“‘So-Called “Wick.”’”'],
  ['mla', 'An "in-house" lamp of up-to-date men', '“An ‘In-House’ Lamp of Up-to-Date Men.”'],
  ['chicago', `“灯”与《油》的'故事'`, '“‘灯’与《油》的‘故事.’”'],
  ['gb-t-7714', `“灯”与《油》的'故事'`, '“灯”与《油》的‘故事’[EB/OL].'],
  ['mla', 'Who is "Bob?"', '“Who Is ‘Bob?’”'],
] as const) {
  test(`${style} prints the title ${title} as ${right}`, async () => {
    const text = await reference(style, { title, author: names('Doe, Ann') });
    assert.ok(text.includes(` ${right}`), text);
  });
}

const OPINION = { genre: 'opinion article', author: names('Doe, Ann'), title: undefined };
const PART = {
  ...{ type: 'interview', genre: 'interview by Coast, part two', 'container-title': 'Coast' },
  ...{ title: undefined, author: names('Doe, Ann'), interviewer: names('Coast') },
};
for (const [style, record, right] of [
  ['apa', OPINION, 'Doe, A. (n.d.). [Opinion article].'],
  ['chicago', OPINION, 'Doe, Ann. n.d. Opinion article.'],
  ['mla', OPINION, 'Doe, Ann. Opinion article.'],
  ['gb-t-7714', OPINION, '[1] DOE A. [Opinion article][EB/OL].'],
  ['apa', PART, 'Doe, A. (n.d.). [Interview by Coast, part two]. Coast.'],
  ['chicago', PART, 'Doe, Ann. n.d. Interview by Coast, part two. Coast.'],
  ['mla', PART, 'Doe, Ann. Interview by Coast, part two. Coast.'],
  ['gb-t-7714', PART, '[1] DOE A. [Interview by Coast, part two][EB/OL]. Coast.'],
] as const) {
  test(`${style} prints what a document without a title is: ${right}`, async () => {
    assert.equal(await reference(style, record), right);
  });
}

test('a title in other letters keeps them, where the record gives no language', async () => {
  for (const title of ['Лампы моря и ветра', 'ქალაქი ზღვაზე']) {
    for (const style of ['chicago', 'mla'] as const) {
      assert.ok((await reference(style, { title })).includes(title), style);
    }
  }
});
