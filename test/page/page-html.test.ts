import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { safeLines } from '../../src/output/safe.ts';
import { html, jsonBlock, webAddress } from '../../src/page/page-html.ts';
import fc from '../helpers/random.ts';

describe('a text as HTML', () => {
  it('has no character that begins markup, a reference or the end of an attribute', () => {
    assert.equal(html('<a href="x">&amp;</a>'), '&lt;a href=&quot;x&quot;&gt;&amp;amp;&lt;/a&gt;');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        assert.doesNotMatch(html(text).replace(/&(?:amp|lt|gt|quot);/g, ''), /[&<>"]/);
      }),
    );
  });

  it('shows what cannot be seen', () => {
    assert.equal(html('a\u202Eb\u0000c\u200B'), 'a\\u{202E}b\\x00c\\u{200B}');
    assert.equal(html('灯塔 маяк 👩‍🚀'), '灯塔 маяк 👩‍🚀');
  });
});

describe('data in a page', () => {
  it('end no script and begin no comment, and are read as safe as the texts of the page', () => {
    const data = fc.jsonValue();
    fc.assert(
      fc.property(data, fc.string(), (value, text) => {
        const written = jsonBlock('x', [value, text, '</script>', '<!--<script', '\u2028']);
        const [, inside = ''] = /^<script [^>]*>([\s\S]*)<\/script>$/.exec(written) ?? [];
        assert.doesNotMatch(inside, /</);
        const read = JSON.parse(inside) as unknown[];
        const safe = (_: string, one: unknown): unknown =>
          typeof one === 'string' ? safeLines(one) : one;
        const held = [value, text, '</script>', '<!--<script', '\u2028'];
        assert.deepEqual(read, JSON.parse(JSON.stringify(held, safe)));
      }),
    );
  });
});

describe('an address that may become a link', () => {
  it('is one of the web', () => {
    for (const url of ['https://a.example/', 'http://a.example', 'HTTPS://a.example/?q="<b>'])
      assert.equal(webAddress(url), url);
  });

  it('is no other', () => {
    for (const url of [
      ...[
        undefined,
        '',
        'a.example',
        '//a.example',
        '/a',
        'javascript:alert(1)',
        'data:text/html,a',
      ],
      ...[
        ' javascript:alert(1)',
        'java\nscript:alert(1)',
        'https:',
        'https://',
        'https://a b',
        'file:///a',
      ],
      ...[
        'ftp://a.example/',
        'https://a.example/ x',
        'https://[::1',
        'javascript://https://a.example/%0aalert(1)',
      ],
    ])
      assert.equal(webAddress(url), undefined, url);
  });
});
