import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadPalette, PLAIN } from '../../src/output/color.ts';
import { renderProblems, type ShownProblem } from '../../src/output/problem-report.ts';
import { columnsOf } from './terminal.ts';

function problem(parts: Partial<ShownProblem> = {}): ShownProblem {
  return {
    file: 'facts/claims/keepers.yaml',
    line: 12,
    col: 12,
    code: 'unknown-topic',
    message: 'no topic "towres" (did you mean "towers"?)',
    excerpt: '  topics: [towres]',
    ...parts,
  };
}

/** The grapheme above the caret. */
function pointedAt(text: string): string {
  const lines = text.split('\n');
  const caret = lines.findIndex((line) => /^ *\^$/.test(line));
  const before = (lines[caret] ?? '').length - 1;
  let columns = 0;
  for (const { segment } of new Intl.Segmenter().segment(lines[caret - 1] ?? '')) {
    if (columns === before) return segment;
    columns += columnsOf(segment);
  }
  return '';
}

describe('renderProblems', () => {
  it('shows the place, the problem, the line with a caret, and the count', () => {
    const others = [problem({ line: 20, excerpt: '' }), problem({ file: 'facts/sources.yaml' })];
    assert.equal(
      renderProblems([problem(), ...others], { width: 80, palette: PLAIN }),
      `facts/claims/keepers.yaml:12:12: unknown-topic: no topic "towres" (did you mean "towers"?)
      topics: [towres]
               ^
facts/claims/keepers.yaml:20:12: unknown-topic: no topic "towres" (did you mean "towers"?)
facts/sources.yaml:12:12: unknown-topic: no topic "towres" (did you mean "towers"?)
      topics: [towres]
               ^
3 problems in 2 files
`,
    );
  });

  it('uses the singular for one problem', () => {
    assert.match(
      renderProblems([problem()], { width: 80, palette: PLAIN }),
      /\n1 problem in 1 file\n$/,
    );
  });

  it('points at the right character after wide and escaped ones', () => {
    const excerpt = 'quote: 灯塔\u001B[0m\t👩🏽‍🚒 @here';
    const shown = renderProblems([problem({ excerpt, col: excerpt.indexOf('@') + 1 })], {
      width: 80,
      palette: PLAIN,
    });
    assert.equal(pointedAt(shown), '@');
    assert.doesNotMatch(shown, /\u001B/);
  });

  it('cuts a long line around the place to fit into the width', () => {
    for (const filler of ['word ', '灯塔']) {
      for (const place of [0, 3, 20, 60, 119]) {
        const words = Array.from({ length: 120 }, () => filler);
        words[place] = '@';
        const excerpt = words.join('');
        for (const width of [20, 40, 80]) {
          const col = excerpt.indexOf('@') + 1;
          const shown = renderProblems([problem({ excerpt, col })], { width, palette: PLAIN });
          assert.equal(pointedAt(shown), '@', `${filler} ${place} ${width}`);
          const [, line = '', caret = ''] = shown.split('\n');
          assert.ok(columnsOf(line) <= width && columnsOf(caret) <= width);
        }
      }
    }
  });

  it('points after the end of a line if the problem is there', () => {
    const shown = renderProblems([problem({ excerpt: 'claim:', col: 7 })], {
      width: 80,
      palette: PLAIN,
    });
    assert.match(shown, /\n {4}claim:\n {10}\^\n/);
  });

  it('escapes file names and messages', async () => {
    const hostile = problem({ file: 'a\u001B[2J.yaml', message: 'bad\u202E' });
    const shown = renderProblems([hostile], { width: 80, palette: PLAIN });
    assert.match(shown, /^a\\x1B\[2J\.yaml:12:12: unknown-topic: bad\\u\{202E\}\n/);
    const colored = renderProblems([problem()], { width: 80, palette: await loadPalette(1) });
    assert.match(colored, /\u001B\[31m/);
  });
});
