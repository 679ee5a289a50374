/* Every type of document in every style, and what Chinese documents have in GB/T 7714. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { citation } from '../../src/cite/citation.ts';
import { TEXT_STYLES, type TextStyle } from '../../src/cite/style-names.ts';
import { textCitations } from '../../src/cite/text-styles.ts';
import { CSL_TYPES, type CslType } from '../../src/cite/type-names.ts';
import type { Source } from '../../src/model/records.ts';
import { TYPE_CITATIONS } from './type-citations.ts';
import { TYPE_DOCUMENTS } from './type-documents.ts';

const sourceOf = (type: CslType, record: Partial<Source> = {}): Source => ({
  id: 'lamp',
  type,
  ...TYPE_DOCUMENTS[type],
  ...record,
});

async function reference(style: TextStyle, source: Source): Promise<string> {
  const { references } = await textCitations(style, [{ source, locator: null }]);
  return references[0] ?? '';
}

describe('a document of each type', () => {
  for (const type of CSL_TYPES) {
    it(`has a line of its own: ${type}`, () =>
      assert.equal(citation(sourceOf(type)), TYPE_CITATIONS.default[type]));
    for (const style of TEXT_STYLES) {
      it(`is cited as the handbook says: ${type}, ${style}`, async () =>
        assert.equal(await reference(style, sourceOf(type)), TYPE_CITATIONS[style][type]));
    }
  }
});

const JOURNAL = { URL: undefined, accessed: undefined, DOI: undefined };
const VOLUME = { ...JOURNAL, issue: undefined };
const WP = { genre: undefined, number: 'WP/12' };

describe('what a record has or lacks', () => {
  for (const [style, source, right] of [
    ['chicago', sourceOf('article-journal', VOLUME), 'Lamps 3 (May): 3–5.'],
    ['chicago', sourceOf('article-journal', { ...VOLUME, issued: '2019' }), 'Lamps 3: 3–5.'],
    [
      'chicago',
      sourceOf('article-journal', { ...VOLUME, volume: undefined }),
      'Lamps, May 1: 3–5.',
    ],
    ['gb-t-7714', sourceOf('article-journal', VOLUME), '[J]. Lamps, 2019, 3: 3-5.'],
    [
      'gb-t-7714',
      sourceOf('article-journal', { URL: 'https://doi.org/10.1000/182' }),
      '3(4): 3-5[2020-01-02]. https://doi.org/10.1000/182.',
    ],
    ['apa', sourceOf('report', WP), 'A lamp: The light (WP/12). Lamp Board.'],
    ['chicago', sourceOf('report', WP), 'A Lamp: The Light. WP/12. Lamp Board.'],
    ['chicago', sourceOf('report', { title: undefined }), 'Working paper. No. 12. Lamp Board.'],
    ['mla', sourceOf('report', WP), 'A Lamp: The Light. WP/12, Lamp Board, 1 May 2019.'],
    ['gb-t-7714', sourceOf('report', WP), 'A lamp: the light: WP/12[R]. Lamp Board, 2019.'],
    [
      'apa',
      sourceOf('thesis', { URL: undefined }),
      'A lamp: The light [PhD thesis]. Lamp University.',
    ],
    [
      'apa',
      sourceOf('interview', { genre: 'interview by Lamp TV, part two' }),
      'A lamp: The light [Interview by Lamp TV, part two]. Lamps, 3(4), 3–5.',
    ],
    [
      'chicago',
      sourceOf('interview', { genre: 'interview by Lamp TV, part two' }),
      '“A Lamp: The Light.” Interview by Lamp TV, part two. Lamps 3 (4): 3–5.',
    ],
    [
      'apa',
      sourceOf('article-journal', { DOI: '10.1002/(SICI)1<3::A-B>2.0' }),
      '/(SICI)1<3::A-B>2.0',
    ],
  ] as const) {
    it(`is told by ${style}: ${right}`, async () => {
      const text = await reference(style, source);
      assert.ok(text.endsWith(right), text);
    });
  }

  const [none, astana] = [undefined, { 'publisher-place': 'Astana' }];
  const stat = { 'container-title': 'Stat.', volume: '124', page: '119', number: '111-148' };
  for (const [type, record, right] of [
    ['legislation', astana, 'Lamp Act, No. 12, 3 Lamp Gazette 7 (2019) (Astana).'],
    [
      'legislation',
      { ...astana, 'container-title': none, volume: none, page: none, number: '125-VI' },
      'Lamp Act, No. 125-VI (2019) (Astana).',
    ],
    [
      'legislation',
      { genre: 'law of the Republic', number: '№ 12-З', 'container-title': none, volume: none },
      'Lamp Act, Law of the Republic No. 12-З, 7 (2019).',
    ],
    [
      'legislation',
      { ...stat, 'publisher-place': 'Washington' },
      'Lamp Act, Pub. L. No. 111-148, 124 Stat. 119 (2019).',
    ],
    [
      'regulation',
      { ...astana, genre: 'decree', number: 'No. 5' },
      'Lamp Act, decree No. 5, 3 Lamp Gazette (2019) (Astana).',
    ],
    [
      'bill',
      { number: 'H.R. 12', publisher: '111th Cong.' },
      'Lamp Act, H.R. 12, 111th Cong. (2019).',
    ],
    ['legal_case', astana, 'Lamp Act, No. 12 (Lamp Court, Astana, May 1, 2019).'],
    [
      'hearing',
      { section: 'Lamp Committee', number: 'H.R. 1', publisher: '110th Cong.' },
      'Lamp act: Hearing on H.R. 1 before the Lamp Committee, 110th Cong. (2019).',
    ],
    [
      'legislation',
      { title: none, issued: none },
      '[Legislation], No. 12, 3 Lamp Gazette 7 (n.d.).',
    ],
    ['treaty', { title: none }, '[Treaty], May 1, 2019, 3 Treaty Series 7.'],
  ] as const) {
    it(`is told by APA of the law of any country: ${right}`, async () =>
      assert.equal(await reference('apa', sourceOf(type, record)), right));
  }

  for (const [style, right] of [
    ['apa', '(Working Paper No. 2021-05). Lamp Board.'],
    ['chicago', 'Working Paper No. 2021-05. Lamp Board.'],
    ['mla', 'Working paper no. 2021-05, Lamp Board, 1 May 2019.'],
    ['gb-t-7714', ': 2021-05[R]. Lamp Board, 2019.'],
  ] as const) {
    it(`has a number with a hyphen that is no range in ${style}`, async () => {
      const text = await reference(style, sourceOf('report', { number: '2021-05' }));
      assert.ok(text.endsWith(right), text);
    });
  }

  it('is told in the line: words for a number, an edition, an identifier before an address', () => {
    for (const [source, right] of [
      [sourceOf('report', WP), '“A lamp: the light”, WP/12, Lamp Board, 1 May 2019.'],
      [
        sourceOf('book', { edition: '11', DOI: undefined }),
        'Sea House, 11th ed., vol. 2, 1 May 2019.',
      ],
      [
        sourceOf('book', { edition: '21', DOI: undefined }),
        'Sea House, 21st ed., vol. 2, 1 May 2019.',
      ],
      [sourceOf('article-journal'), 'pp. 3-5, https://doi.org/10.1000/182.'],
    ] as const)
      assert.ok(citation(source).endsWith(right), citation(source));
  });

  it('is in the line a title whose own quotation marks are the inner ones', () => {
    const line = (title: string): string => citation({ id: 'lamp', type: 'webpage', title });
    assert.equal(line(`“灯”与《油》的'故事'`), `“‘灯’与《油》的'故事'”, n.d.`);
    assert.equal(line('On “the ‘lamp’ of” oil'), '“On ‘the “lamp” of’ oil”, n.d.');
  });
});

const CHINESE = { title: '灯塔史', author: [{ family: '欧阳', given: '明' }], language: 'zh' };

describe('a Chinese document of each usual type in GB/T 7714', () => {
  for (const [type, record, right] of [
    ['article-journal', { 'container-title': '灯报', ...JOURNAL }, '[J]. 灯报, 2019, 3(4): 3-5.'],
    ['article-newspaper', { 'container-title': '灯报', page: '03' }, '[N]. 灯报, 2019-05-01(3).'],
    [
      'book',
      { publisher: '灯社', 'publisher-place': '北京', DOI: undefined },
      ': 第2卷[M]. 2版. 北京: 灯社, 2019.',
    ],
    [
      'classic',
      { edition: '新1版', 'publisher-place': '北京' },
      '[M]. 新1版. 北京: Sea House, 2019.',
    ],
    [
      'chapter',
      { 'container-title': '灯', editor: [{ literal: '王五' }], DOI: undefined },
      '[M]//王五, 主编. 灯: 第2卷. 3版. London: Sea House, 2019: 12-45.',
    ],
    ['report', { publisher: '灯社' }, ': 12[R]. 灯社, 2019.'],
    ['thesis', { publisher: '灯大学', URL: undefined }, '[D]. 灯大学, 2019[2020-01-02].'],
    [
      'webpage',
      { 'container-title': '灯网' },
      '[EB/OL]. 灯网 (2019-05-01)[2020-01-02]. https://l.example/a.',
    ],
  ] as const) {
    it(`is cited: ${type}`, async () =>
      assert.equal(
        await reference('gb-t-7714', sourceOf(type, { ...CHINESE, ...record })),
        `[1] 欧阳明. 灯塔史${right}`,
      ));
  }
});
