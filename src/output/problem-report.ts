import type { Problem } from '../base/problems.ts';
import { safeLine } from './safe.ts';
import type { Screen } from './screen.ts';
import { displayWidth, graphemes } from './width.ts';

/** A problem with a code of any set: those of a base, and those of checks on it. */
export type ShownProblem = Omit<Problem, 'code'> & { readonly code: string };

const INDENT = '    ';
const CUT = '…';
/** Columns that an excerpt takes at least: it says nothing in fewer. */
const NARROWEST = 16;

/** The offset in a text up to which it takes no more than so many columns. */
function offsetAt(text: string, columns: number): number {
  const { ends, widths } = graphemes(text);
  let used = 0;
  let offset = 0;
  for (const [index, width] of widths.entries()) {
    used += width;
    if (used > columns) break;
    offset = ends[index] ?? offset;
  }
  return offset;
}

/**
 * The part of a line around an offset that fits into so many columns, "…" where it was cut, and
 * the columns before the offset. What follows the offset gets at least a third.
 */
function around(text: string, offset: number, room: number): { shown: string; before: number } {
  const before = displayWidth(text.slice(0, offset));
  const surplus = displayWidth(text) > room ? before - Math.floor((room * 2) / 3) : 0;
  const from = surplus > 0 ? offsetAt(text, surplus) : 0;
  const left = from > 0 ? CUT : '';
  const rest = text.slice(from);
  const space = room - left.length;
  const fits = displayWidth(rest) <= space;
  const right = fits ? rest : rest.slice(0, offsetAt(rest, space - 1)) + CUT;
  return { shown: left + right, before: left.length + displayWidth(text.slice(from, offset)) };
}

function problemLines(
  { file, line, col, code, message, excerpt, excerptCol = 1 }: ShownProblem,
  screen: Screen,
): string[] {
  const { width, palette } = screen;
  const where = safeLine(`${file}:${line}:${col}`).text;
  const head = `${palette.heading(where)}: ${palette.error(code)}: ${safeLine(message).text}`;
  if (excerpt.trim() === '') return [head];
  const { text, marks } = safeLine(excerpt, [{ start: col - excerptCol, end: col - excerptCol }]);
  const offset = Math.min(marks[0]?.start ?? 0, text.length);
  const { shown, before } = around(text, offset, Math.max(NARROWEST, width - INDENT.length));
  return [head, INDENT + shown, INDENT + ' '.repeat(before) + palette.error('^')];
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/**
 * Problems of a base as `file:line:col: code: message`, each with the offending line and a caret
 * under the place; a count at the end. The first line of a problem is never wrapped: editors and
 * scripts read it.
 */
export function renderProblems(problems: readonly ShownProblem[], screen: Screen): string {
  const files = new Set(problems.map(({ file }) => file)).size;
  const lines = problems.flatMap((problem) => problemLines(problem, screen));
  const sum = `${counted(problems.length, 'problem')} in ${counted(files, 'file')}`;
  return [...lines, screen.palette.heading(sum), ''].join('\n');
}
