/** A mistake that people make in YAML, where it begins, and what to do. */
export interface Slip {
  /** In UTF-16 units. */
  readonly offset: number;
  readonly message: string;
}

/** Where the YAML library could not go on, and what it says of it. */
export interface Failure {
  /** In UTF-16 units. */
  readonly offset: number;
  readonly message: string;
}

/** A line of a text, and where it begins. */
interface Line {
  readonly start: number;
  readonly text: string;
}

/** A mark of git's begins its line, where no text of a claim begins. */
const CONFLICT = /^(?:<{7}(?: .*)?|={7}|>{7}(?: .*)?)$/m;
const TAB = /^([ -]*)\t/;
/** What stands before the key of a line, the key, and the beginning of its value. */
const KEYED = /^((?:- | +(?:- )?)?)([A-Za-z_-]+:)(?:[ \t]+(\S)?|$)/;
/** A key whose plain text has a colon and a space in it. */
const COLON = /^(?:- |[ ]+(?:- )?)?[A-Za-z-]+: (?=[^\s"'|>{[#&*!])[^\n]*?(: )/;

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

/** The line that has a place. */
function lineAt(text: string, offset: number): Line {
  const start = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', start);
  return { start, text: text.slice(start, end < 0 ? text.length : end).replace(/\r$/, '') };
}

/** The lines above a line, the nearest first. */
function* above(text: string, { start }: Line): Generator<Line> {
  for (let at = start; at > 0; ) {
    const line = lineAt(text, at - 1);
    yield line;
    at = line.start;
  }
}

/** A line that goes on with the text of the key above it, and is no deeper than that key. */
function lostIndent(text: string, line: Line): Slip | undefined {
  if (/^(?:\s*|---.*|\.{3}.*)$/.test(line.text) || KEYED.test(line.text)) return undefined;
  const indent = indentOf(line.text);
  for (const other of above(text, line)) {
    const before = KEYED.exec(other.text)?.[1];
    if (before === undefined || before.length < indent) continue;
    const message =
      'this text has lost its indentation: put each of its lines ' +
      `${before.length + 2} spaces in, deeper than the key above it`;
    return { offset: line.start + indent, message };
  }
  return undefined;
}

function tab({ start, text }: Line): Slip | undefined {
  const found = TAB.exec(text);
  if (!found) return undefined;
  const message = 'a tab stands here; YAML takes only spaces at the beginning of a line';
  return { offset: start + (found[1]?.length ?? 0), message };
}

function colon({ start, text }: Line): Slip | undefined {
  const found = COLON.exec(text);
  if (!found) return undefined;
  const message =
    'a colon and a space in a text that stands without quotation marks: put the whole text in "…"';
  return { offset: start + found[0].length - 2, message };
}

const CLOSING: Readonly<Record<string, string>> = { '[': ']', '{': '}', '"': '"', "'": "'" };

/** The value above that begins with one of some marks, and does not end with the one that closes it. */
function unclosed(text: string, line: Line, marks: string): Slip | undefined {
  for (const other of [line, ...above(text, line)]) {
    const found = KEYED.exec(other.text);
    const mark = found?.[3] ?? '';
    const value = other.text.slice((found?.[0].length ?? 0) - 1);
    const closing = CLOSING[mark] ?? '';
    if (closing === '' || !marks.includes(mark)) continue;
    if (value.indexOf(closing, 1) >= 0) continue;
    const message = `this ${mark} is not closed: put a ${closing} at the end of what it begins`;
    return { offset: other.start + other.text.length - value.length, message };
  }
  return undefined;
}

/**
 * Finds the mistake behind the errors of a text that YAML cannot read: what the library says of it hardly
 * helps. It is looked for where the library failed, as elsewhere the same signs are text.
 */
export function slipIn(text: string, { offset, message: said }: Failure): Slip | undefined {
  const conflict = CONFLICT.exec(text);
  if (conflict) {
    const message =
      "this is a mark of git's: two versions of the lines stand here. Keep one of them, and remove the " +
      'lines with <<<<<<<, ======= and >>>>>>>';
    return { offset: conflict.index, message };
  }
  const line = lineAt(text, offset);
  const marks = /^Flow /.test(said) ? '[{' : /^Missing closing/.test(said) ? '"\'' : '';
  const open = marks === '' ? undefined : unclosed(text, line, marks);
  return open ?? tab(line) ?? lostIndent(text, line) ?? colon(line);
}
