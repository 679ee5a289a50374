import type { Problem } from '../base/problems.ts';
import { safeLine } from './safe.ts';
import type { Screen } from './screen.ts';
import { displayWidth, graphemes } from './width.ts';

/** A problem of a base, or of a check that has codes of its own. */
export type ShownProblem = Omit<Problem, 'code'> & { readonly code: string };

const INDENT = '    ';
const ELLIPSIS = '…';
/** The least width of an excerpt, in columns of the terminal, even if the terminal is narrower. */
const MIN_EXCERPT_WIDTH = 16;

/** The offset up to which a text fits into a number of columns. */
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
 * Cuts a line around an offset to fit into a number of columns, with "…" at the cuts. At least a third
 * of the columns show the text after the offset.
 *
 * @returns the excerpt, and the number of columns before the offset in it
 */
function excerptAround(
  text: string,
  offset: number,
  room: number,
): { shown: string; before: number } {
  const before = displayWidth(text.slice(0, offset));
  const surplus = displayWidth(text) > room ? before - Math.floor((room * 2) / 3) : 0;
  const from = surplus > 0 ? offsetAt(text, surplus) : 0;
  const left = from > 0 ? ELLIPSIS : '';
  const rest = text.slice(from);
  const space = room - left.length;
  const fits = displayWidth(rest) <= space;
  const right = fits ? rest : rest.slice(0, offsetAt(rest, space - 1)) + ELLIPSIS;
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
  const { shown, before } = excerptAround(
    text,
    offset,
    Math.max(MIN_EXCERPT_WIDTH, width - INDENT.length),
  );
  return [head, INDENT + shown, INDENT + ' '.repeat(before) + palette.error('^')];
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/**
 * Renders problems as `file:line:col: code: message`, each with the source line and a caret under the
 * column, and a count at the end. The first line of a problem is never wrapped, as editors and scripts
 * parse it.
 */
export function renderProblems(problems: readonly ShownProblem[], screen: Screen): string {
  const files = new Set(problems.map(({ file }) => file)).size;
  const lines = problems.flatMap((problem) => problemLines(problem, screen));
  const sum = `${counted(problems.length, 'problem')} in ${counted(files, 'file')}`;
  return [...lines, screen.palette.heading(sum), ''].join('\n');
}
