import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { takeDocument } from '../../src/intake/take-document.ts';

const take = (html: string, all = false) => takeDocument('page.html', Buffer.from(html), all);
const article = (inner: string) =>
  `<article><h1>Wick</h1><p>The harbour was deepened in 1903.</p>${inner}</article>`;
const linesOf = (html: string, all = false): string[] =>
  take(html, all).text.split('\n').filter(Boolean).slice(2);
const outOf = (html: string) => take(html).leftOut.map(({ what, texts }) => [what, texts]);

describe('a part of a line that is no part of the article', () => {
  const price = article(
    '<p>It cost <del>five</del> <ins>six</ins> pounds and <s>ten</s> pence.</p>',
  );
  it('is really out where it is deleted, and in with --all', () => {
    assert.deepEqual(linesOf(price), ['It cost six pounds and pence.']);
    assert.deepEqual(outOf(price), [['deleted text', ['five', 'ten']]]);
    assert.deepEqual(linesOf(price, true), ['It cost five six pounds and ten pence.']);
  });

  it('is really out where it is called furniture', () => {
    const html = article(
      '<p>The lamp <span class="share-count">12 shares</span> was lit <b class="ad">Advertisement</b> in <i class="market-share">5 %</i> of the towns.</p>',
    );
    assert.deepEqual(linesOf(html), ['The lamp was lit in 5 % of the towns.']);
    assert.deepEqual(outOf(html), [
      ['share', ['12 shares']],
      ['advertisement', ['Advertisement']],
    ]);
  });

  it('is out where blocks stand in it, and the text around them stays', () => {
    const html = article(
      '<p>A mason <span class="ad">Buy <div>lamps</div> now</span> was there.</p><del><p>Nobody came.</p></del>',
    );
    assert.deepEqual(linesOf(html), ['A mason', 'was there.']);
    assert.deepEqual(outOf(html), [
      ['advertisement', ['Buy lamps now']],
      ['deleted text', ['Nobody came.']],
    ]);
  });
});

describe('an id', () => {
  it('that is made of a heading, or is an anchor inside a line, says nothing', () => {
    const html = article(
      '<section id="recommendations"><h2 id="menu">Menu</h2><ul><li>Fish</li></ul></section><p>An <b id="ad">ad</b>.</p>',
    );
    assert.deepEqual(linesOf(html), ['Menu', 'Fish', 'An ad.']);
  });

  it('of another element is as good as a class', () => {
    const html = article(
      '<div id="related"><p>Fish</p></div><section id="comments">I saw it.</section>',
    );
    assert.deepEqual(outOf(html), [
      ['related', ['Fish']],
      ['comments', ['I saw it.']],
    ]);
  });
});

describe('running text', () => {
  const prose = 'The masons of the islands worked there for four long years.';
  const names = ['market-share', 'cookie-recipe', 'comments-of-the-minister', 'related-work'];
  const more = ['social', 'sidebar', 'sponsor-list', 'subscription-prices', 'menu-of-the-day'];
  for (const name of [...names, ...more, 'popup-book', 'share', 'recommended']) {
    it(`stays whatever words its class has: ${name}`, () => {
      const html = article(`<div class="${name}"><p>${prose}</p></div><p>It was light.</p>`);
      assert.deepEqual(linesOf(html), [prose, 'It was light.']);
    });
  }

  for (const [name, what] of [
    ['comments', 'comments'],
    ['cookie-banner', 'cookie'],
    ['newsletter-signup', 'subscription'],
    ['ad-slot-3', 'advertisement'],
  ] as const) {
    it(`is out where it is called nothing but ${what}, and is told`, () => {
      const html = article(`<div class="${name}"><p>${prose}</p></div>`);
      assert.deepEqual([linesOf(html), outOf(html)], [[], [[what, [prose]]]]);
    });
  }

  it('is out among links to other pages', () => {
    const teasers = `<h3><a href="/a">The storm at Lybster took three boats away in the night</a></h3><p>${prose}</p>`;
    assert.deepEqual(linesOf(article(`<div class="teasers">${teasers}</div>`)), []);
  });

  it('stays in a form or an element of any name that holds nearly all of the page', () => {
    const page = `<div class="menu"><a href="/">Home</a></div><h1>Wick</h1><p>${prose}</p><div class="comments">I saw it.</div>`;
    for (const open of ['form', 'div class="popup"', 'aside', 'div role="dialog"']) {
      const { text } = take(`<body><${open}>${page}</${open.split(' ')[0]}></body>`);
      assert.equal(text, `Wick\n\n${prose}\n`, open);
    }
  });
});

describe('a header', () => {
  const head = '<header><h1>Wick</h1><p class="byline">By Ann Doe</p><p>1 April 2023</p></header>';
  it('with the title is the head of the article, wherever it stands', () => {
    const lines = ['Wick', 'By Ann Doe', '1 April 2023', 'The harbour was deepened.'];
    const rest = '<p>The harbour was deepened.</p>';
    for (const html of [
      `<body>${head}<main>${rest}</main></body>`,
      `<body><main>${head}${rest}</main></body>`,
      `<body>${head}${rest}<h1>Costs</h1></body>`,
    ])
      assert.deepEqual(take(html).text.split('\n').filter(Boolean).slice(0, 4), lines, html);
  });

  it('of the site is out where the article has a title of its own', () => {
    const { text, leftOut } = take(
      '<header><h1>Gazette</h1><p>Since 1850</p></header><main><h1>Wick</h1><p>It is deep.</p></main>',
    );
    assert.equal(text, 'Wick\n\nIt is deep.\n');
    assert.deepEqual(leftOut, [{ what: 'header', count: 1, texts: ['Gazette Since 1850'] }]);
  });
});
