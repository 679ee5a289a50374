import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readHtml } from '../../src/intake/html.ts';
import { readMarkdown } from '../../src/intake/markdown.ts';
import { readPlain } from '../../src/intake/plain.ts';
import type { Document } from '../../src/text/document.ts';
import fc from '../helpers/random.ts';

const READERS = { markdown: readMarkdown, text: readPlain, html: readHtml } as const;
const texts = ({ blocks }: Document): string[] => blocks.map(({ text }) => text);

/** Where each visible character of a document stands, it stands in the file, or a reference to it does. */
function assertPlaces(document: Document): void {
  for (const { text, offsets } of document.blocks) {
    assert.equal(offsets.length, text.length + 1);
    for (let at = 0; at < text.length; at++) {
      const offset = offsets[at] ?? 0;
      assert.ok(offset <= (offsets[at + 1] ?? 0), 'offsets grow');
      const written = document.slice(offset, offset + 1);
      if (text.charAt(at) === ' ' || written === '&') continue;
      // The marks that a browser shows for a tag.
      if (written === '<' && /[‘’“”]/.test(text.charAt(at))) continue;
      assert.equal(written, text.charAt(at));
    }
  }
}

const piece = fc.constantFrom(
  'word',
  '“quoted words”',
  '*',
  '**',
  '_',
  '`code`',
  '[link](http://a.b "t")',
  '&amp;',
  '&#8220;',
  '\\*',
  '🙂',
  '\n',
  '\r\n',
  '\n\n',
  '> ',
  '- ',
  '1. ',
  '# ',
  '| a | b |\n|---|---|\n| c | d |\n',
  '[^1]',
  '\n\n[^1]: note\n\n',
  '<q>',
  '</q>',
  '<p>',
  '</p>',
  '<b>',
  '</b>',
  '<td>',
  '<!-- c -->',
  '<script>x</script>',
  '<blockquote>',
  '<a href="#fn1">',
  '</a>',
  ' ',
  '  ',
  '\t',
  '---\n',
  '"',
  'é',
  '中文',
);
const markup = fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join(''));

describe('the readers of drafts', () => {
  for (const [format, read] of Object.entries(READERS)) {
    it(`say of each character where it stands: ${format}`, () => {
      fc.assert(
        fc.property(markup, (text) => assertPlaces(read(text))),
        { numRuns: 500 },
      );
    });
  }

  it('read Markdown without its markup', () => {
    const draft =
      '---\ntitle: T\n---\n\n# A *b*\n\n> q\nlazy\n\n1. x &amp; y\n\n| h |\n|---|\n| c |\n\nz[^1]\n\n[^1]: n\n';
    const document = readMarkdown(draft);
    assert.deepEqual(texts(document), ['A b', 'q lazy', 'x & y', 'h', 'c', 'z[^1]', 'n']);
    assert.deepEqual(
      document.blocks.map(({ kind }) => kind),
      ['heading', 'paragraph', 'item', 'cell', 'cell', 'paragraph', 'footnote'],
    );
    assert.equal(document.properties.get('title'), 'T');
    assert.deepEqual(document.placeOf(draft.indexOf('lazy')), { unit: 'line', line: 8, column: 1 });
  });

  it('read of HTML what is shown', () => {
    const html =
      '<head><title>t</title></head><nav>menu</nav><p>a &ldquo;b&rdquo;<br>c <del>d</del></p><!-- e --><pre>f</pre>';
    const document = readHtml(html);
    assert.deepEqual(texts(document), ['a “b” c', 'f']);
    assert.deepEqual(
      document.leftOut.map(({ what }) => what),
      ['menu', 'deleted text', 'comment'],
    );
  });

  it('leave readings of ruby out of HTML', () => {
    const { blocks, leftOut } = readHtml('<p><ruby>漢字<rp>(<rt>かんじ<rp>)</ruby>を読む');
    assert.deepEqual(
      blocks.map(({ text }) => text),
      ['漢字を読む'],
    );
    assert.deepEqual(leftOut, [{ what: 'ruby reading', count: 1 }]);
  });

  it('end the mark of a footnote where its link ends in HTML', () => {
    const { blocks } = readHtml(
      '<p>a<sup><a href="#fn1">1</a></sup> b <a href="http://x.example">c</a> d</p><p>e</p>',
    );
    assert.deepEqual(
      blocks.map(({ text, spans }) => [
        text,
        spans.map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`),
      ]),
      [
        ['a1 b c d', ['reference 1', 'link c']],
        ['e', []],
      ],
    );
  });

  it('take an element for prose whose name every JavaScript object has', () => {
    const { blocks, leftOut } = readHtml('<constructor>a</constructor>');
    assert.deepEqual(
      blocks.map(({ text, kind, spans }) => [text, kind, spans]),
      [['a', 'paragraph', []]],
    );
    assert.deepEqual(leftOut, []);
  });

  it('join the lines of a paragraph of plain text', () => {
    assert.deepEqual(
      texts(
        readPlain('One line that goes on in the next one,\nwhich is here.\n\n* item\n> quoted\n'),
      ),
      ['One line that goes on in the next one, which is here.', 'item', 'quoted'],
    );
  });

  it('set aside what a comment asks to ignore', () => {
    const draft =
      'a\n\n<!-- cnca-ignore -->\n\nb\n\n<!-- cnca-ignore-start -->\n\nc\n\n<!-- cnca-ignore-end -->\n\nd\n';
    const { ignored } = readMarkdown(draft);
    const hides = (word: string): boolean =>
      ignored.some(
        ([start, end]) =>
          draft.indexOf(`\n${word}\n`) + 1 >= start && draft.indexOf(`\n${word}\n`) + 1 < end,
      );
    assert.deepEqual(['b', 'c', 'd'].map(hides), [true, true, false]);
  });
});
