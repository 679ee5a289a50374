import { describe, it } from 'node:test';
import { cellLines } from '../../src/output/cell.ts';
import { safeLine } from '../../src/output/safe.ts';
import { graphemes } from '../../src/output/width.ts';
import { assertLinear, repeated } from '../helpers/growth.ts';

const PIECES = ['ﬁ', '🏴\u{E0067}', '❤️ ', '\u0301'];

describe('layout takes linear time', () => {
  for (const piece of PIECES) {
    it(`for repeated ${JSON.stringify(piece)}`, () => {
      assertLinear('cellLines', 80_000, (units) => {
        const text = repeated(piece, units);
        return () => cellLines({ text }, 20);
      });
    });
  }

  it('for one endless grapheme followed by many short ones', () => {
    assertLinear('graphemes', 80_000, (units) => {
      const text = `e${'\u0301'.repeat(units / 2)}${'ﬁ'.repeat(units / 2)}`;
      return () => graphemes(text);
    });
  });

  it('for many marks, lines and escapes', () => {
    assertLinear('marks', 80_000, (units) => {
      const text = repeated('ab\u202E', units);
      const marks = Array.from({ length: Math.floor(units / 3) }, (_, at) => ({
        start: 3 * at,
        end: 3 * at + 1,
      }));
      const style = (marked: string): string => `<${marked}>`;
      return () => [safeLine(text, marks), cellLines({ text, marks, markStyle: style }, 20)];
    });
  });
});
