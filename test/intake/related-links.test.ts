import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { takeDocument } from '../../src/intake/take-document.ts';

const take = (inner: string) =>
  takeDocument(
    'page.html',
    Buffer.from(`<article><h1>Wick</h1><p>It was deepened in 1903.</p>${inner}</article>`),
  );
const linesOf = (inner: string): string[] => take(inner).text.split('\n').filter(Boolean).slice(2);

describe('links to other pages inside an article', () => {
  const list =
    '<ul><li><a href="/a">Storm at Lybster</a></li><li><a href="/b">A ferry</a></li></ul>';
  for (const html of [
    `<h3>Related</h3>${list}`,
    `<p>See also:</p>${list}`,
    '<p>Read also: <a href="/a">Storm at Lybster</a></p>',
    '<h3>Read next</h3><h4><a href="/a">Storm at Lybster</a></h4><h4><a href="/b">A ferry</a></h4>',
    '<p><a href="/a">Читайте также: шторм в Либстере</a></p>',
  ]) {
    it(`are left out, and told: ${html.slice(0, 40)}`, () => {
      assert.deepEqual(linesOf(`${html}<p>It is deep.</p>`), ['It is deep.']);
      assert.deepEqual(
        take(html).leftOut.map(({ what }) => what),
        ['related'],
      );
    });
  }
});

describe('text that begins as links to other pages do', () => {
  for (const [html, ...lines] of [
    [
      '<p>Related to this, the <a href="/b">board</a> raised the price of coal in 1903.</p>',
      'Related to this, the board raised the price of coal in 1903.',
    ],
    ['<p>Recommended dose: 5 mg a day.</p>', 'Recommended dose: 5 mg a day.'],
    ['<h2>Related work</h2><p>Doe was first.</p>', 'Related work', 'Doe was first.'],
    [
      '<h2><a href="#r">Related work</a></h2><p>Doe was first.</p>',
      'Related work',
      'Doe was first.',
    ],
  ] as const) {
    it(`stays: ${lines[0]}`, () => assert.deepEqual(linesOf(html), lines));
  }
});

describe('names and numbers that are links', () => {
  it('stay in tables, lists and bylines of the article', () => {
    const html =
      '<p>By <a rel="author" href="/s">Aigul Sadykova</a></p><table><tr><td><a href="/kz">Kazakhstan</a></td><td>31</td></tr></table><ul><li><a href="/d">Ann Doe</a></li></ul>';
    assert.deepEqual(linesOf(html), ['By Aigul Sadykova', 'Kazakhstan', '31', 'Ann Doe']);
  });
});
