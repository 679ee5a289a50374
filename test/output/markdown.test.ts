import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toMarkdown } from '../../src/output/markdown.ts';

const cells: readonly (readonly [name: string, text: string, written: string])[] = [
  ['a pipe', 'a|b', 'a\\|b'],
  ['a line break', 'a\nb', 'a<br>b'],
  ['emphasis', '*a* _b_ `c` ~d~', '\\*a\\* \\_b\\_ \\`c\\` \\~d\\~'],
  ['a link', '[a](b)', '\\[a\\](b)'],
  ['HTML', '<b>&amp;</b>', '\\<b\\>\\&amp;\\</b\\>'],
  ['a backslash', 'a\\b', 'a\\\\b'],
  ['an address', 'see https://a.example/x_y*z|w now_', 'see https://a.example/x_y*z%7Cw now\\_'],
  ['a control character', 'a\u001Bb', 'a\\\\x1Bb'],
];

describe('toMarkdown', () => {
  for (const [name, text, written] of cells) {
    it(`escapes ${name}`, () => {
      assert.equal(toMarkdown(['x'], [[text]]), `| x |\n| --- |\n| ${written} |\n`);
    });
  }

  it('writes each footnote once', () => {
    const rows = [
      ['a', { footnote: 'One.' }],
      ['b', { footnote: 'Two.' }],
      ['c', { footnote: 'One.' }],
      ['d', { footnote: '' }],
    ];
    assert.equal(
      toMarkdown(['id', 'citation'], rows),
      `| id | citation |
| --- | --- |
| a | [^1] |
| b | [^2] |
| c | [^1] |
| d |  |

[^1]: One.
[^2]: Two.
`,
    );
  });
});
