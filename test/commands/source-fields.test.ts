import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { chooseFields, fieldLines, notShown } from '../../src/commands/source-fields.ts';
import { takeDocument } from '../../src/intake/take-document.ts';

const HEAD =
  '<title>Tides</title><meta name="author" content="Ed Itor"><meta property="article:published_time" content="2023-04-05">';
const TEXT = '<p>The harbour was deepened two years ago.</p>';

function chosen(html: string, options: Parameters<typeof chooseFields>[0] = {}) {
  const taken = takeDocument('page.html', Buffer.from(html));
  const fields = chooseFields(options, taken);
  const differing = fields.fields.flatMap((one) =>
    one.differing.map(({ origin, value }) => `${one.field}: ${origin}: ${JSON.stringify(value)}`),
  );
  return { only: notShown(fields, taken), differing, unsure: fields.unsure, fields };
}

describe('what only the metadata of a page state', () => {
  it('is what its text neither shows nor contradicts', () => {
    assert.deepEqual(chosen(`${HEAD}<article><h1>Tides</h1>${TEXT}</article>`).only, [
      'author',
      'date',
    ]);
    const shown = `${HEAD}<article><h1>Tides</h1><p>By Ed Itor</p><p>April 5, 2023</p>${TEXT}</article>`;
    assert.deepEqual([chosen(shown).only, chosen(shown).differing], [[], []]);
  });

  for (const [where, html] of [
    ['text', `<article><h1>Tides</h1><p>Par Ann Doe, le 3 avril 2023</p>${TEXT}</article>`],
    [
      'header of the page',
      `<header><p>Автор: Ann Doe</p><p>3 апреля 2023 г.</p></header><main><h1>Tides</h1>${TEXT}</main>`,
    ],
    [
      'head of the article',
      `<header><h1>Tides</h1><p>By <a href="/a">Ann Doe</a></p><time>3 April 2023</time></header><main>${TEXT}</main>`,
    ],
  ] as const) {
    it(`is nothing that a ${where} names otherwise, and the difference is shown`, () => {
      const { only, differing } = chosen(HEAD + html);
      assert.deepEqual(only, []);
      assert.deepEqual(differing, [
        'author: the text: [{"literal":"Ann Doe"}]',
        'issued: the text: "2023-04-03"',
      ]);
    });
  }

  it('is nothing that a line may name, and the line is shown', () => {
    const line = 'Ann Doe – 04/03/2023';
    const { only, unsure } = chosen(
      `${HEAD}<article><h1>Tides</h1><p>${line}</p>${TEXT}</article>`,
    );
    assert.deepEqual(only, []);
    assert.deepEqual(unsure, [
      { field: 'author', line },
      { field: 'issued', line },
    ]);
    const same = chosen(
      `${HEAD.replace('Ed Itor', 'Ann Doe')}<article><h1>Tides</h1><p>Ann Doe, 5 April 2023</p>${TEXT}</article>`,
    );
    assert.deepEqual([same.only, same.unsure, same.differing], [[], [], []]);
  });

  it('is no matter of a cell of a table', () => {
    const { differing } = chosen(
      `${HEAD}<article><h1>Tides</h1><table><tr><td>2021</td><td>2021-05-02</td></tr></table>${TEXT}</article>`,
    );
    assert.deepEqual(differing, []);
  });
});

describe('a property that is stated twice', () => {
  it('shows the name of the publisher where it is not that of the site', () => {
    const data = JSON.stringify({ '@type': 'NewsArticle', publisher: { name: 'Herald LLP' } });
    const { fields, differing } = chosen(
      `<script type="application/ld+json">${data}</script><meta property="og:site_name" content="Steppe Herald"><article>${TEXT}</article>`,
    );
    const site = fields.fields.find(({ field }) => field === 'container-title');
    assert.deepEqual([site?.value, site?.origin], ['Steppe Herald', 'og:site_name']);
    assert.deepEqual(differing, ['container-title: JSON-LD publisher: "Herald LLP"']);
  });

  it('by an option and by a plain text shows the difference', () => {
    const taken = takeDocument(
      'a.txt',
      Buffer.from('Плотина\n\n5 апреля 2023 г.\n\nОна хороша.\n'),
    );
    const { fields } = chooseFields({ issued: '2020' }, taken);
    assert.deepEqual(fields[0]?.differing, [
      { field: 'issued', value: '2023-04-05', origin: 'the text' },
    ]);
  });

  it('stands in columns, also beside Chinese', () => {
    const lines = fieldLines({ id: 'wick', type: 'webpage', title: '威克港' }, [
      { field: 'title', value: '威克港', origin: '<title>', agreeing: [], differing: [] },
      { field: 'type', value: 'webpage', origin: 'as a page', agreeing: [], differing: [] },
    ]);
    assert.deepEqual(lines, ['id: wick', 'type: webpage  as a page', 'title: 威克港  <title>']);
  });
});
