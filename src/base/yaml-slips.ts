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
/** A key whose plain text has a colon in it, and then a space or nothing. */
const COLON = /^(?:- |[ ]+(?:- )?)?[A-Za-z-]+: (?=[^\s"'|>{[#&*!@`%])[^\n]*?:(?: |$)/;
/** A key without the space that follows its colon, or with a colon of Chinese type. */
const GLUED = /^(?: *- ?| *)(?:[a-z-]+|DOI|URL)(?::(?=[^\s/:])|：)/;
/** A key that follows its dash without a space. */
const GLUED_DASH = /^ *-(?=[a-z]+: )/;
/** A key whose text begins with a sign that means something else in YAML. */
const SIGN = /^(?:- |[ ]+(?:- )?)?[A-Za-z-]+: +([@`%*&])/;
/** A fence of Markdown around the records. */
const FENCE = /^(?:```|~~~)/;

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
  return { offset: start + found[0].trimEnd().length - 1, message };
}

function sign({ start, text }: Line): Slip | undefined {
  const found = SIGN.exec(text);
  if (!found) return undefined;
  const message = `a text that begins with ${found[1]} needs quotation marks: put the whole text in "…"`;
  return { offset: start + found[0].length - 1, message };
}

function glued({ start, text }: Line): Slip | undefined {
  const dash = GLUED_DASH.exec(text);
  if (dash)
    return { offset: start + dash[0].length, message: 'a space is missing here, behind the dash' };
  const found = GLUED.exec(text);
  if (!found) return undefined;
  const message = found[0].endsWith('：')
    ? 'this colon is one of Chinese type: write : and a space'
    : 'a space is missing here, behind the colon';
  return { offset: start + found[0].length - 1, message };
}

function fence({ start, text }: Line): Slip | undefined {
  if (!FENCE.test(text)) return undefined;
  return { offset: start, message: 'this is a mark of Markdown, not of YAML: remove the line' };
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

/** By the mark that begins a value: the value to the mark that closes it, and how to write one that goes on. */
const CLOSED: Readonly<Record<string, readonly [value: RegExp, remedy: string]>> = {
  '"': [
    /^(?:[^"\\]|\\.)*"/,
    'write each " inside as \\", or put the text on a line of its own below |-',
  ],
  "'": [/^(?:[^']|'')*'/, "write each ' inside as '', or put the whole text in \"…\""],
  '[': [/^[^\]]*\]/, 'put the whole text in "…"'],
  '{': [/^[^}]*\}/, 'put the whole text in "…"'],
};

/** A value that goes on behind the mark that closes it. */
function goesOn({ start, text }: Line): Slip | undefined {
  const found = KEYED.exec(text);
  const [value, remedy] = CLOSED[found?.[3] ?? ''] ?? [];
  const begins = found?.[0].length ?? 0;
  const inside = value?.exec(text.slice(begins))?.[0];
  if (inside === undefined || !/^\s*[^\s#]/.test(text.slice(begins + inside.length)))
    return undefined;
  const closing = inside.slice(-1);
  return {
    offset: start + begins + inside.length - 1,
    message: `the text goes on behind this ${closing}, which closes it: ${remedy}`,
  };
}

/** A key that is not in one column with the key above it, nor with those of its record. */
function wrongColumn(text: string, line: Line): Slip | undefined {
  const next = lineAt(text, Math.min(line.start + line.text.length + 1, text.length));
  for (const key of [line, next]) {
    const own = KEYED.exec(key.text)?.[1];
    if (own === undefined || own.includes('-')) continue;
    const higher = [...above(text, key)];
    const other = higher.find((one) => KEYED.test(one.text));
    const first = higher.find((one) => /^ *- /.test(one.text));
    const column = first ? indentOf(first.text) + 2 : 0;
    const beside = KEYED.exec(other?.text ?? '')?.[1]?.length;
    if (beside === undefined || other?.text.endsWith(':')) continue;
    if (own.length === column || own.length === beside) continue;
    const message =
      own === '' && key.text.startsWith('id:')
        ? 'this record of a list does not begin with "- ": put a dash and a space before it'
        : `this key does not stand under the one above it: put ${beside} spaces before it`;
    return { offset: key.start + own.length, message };
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
  return (
    open ??
    fence(line) ??
    tab(line) ??
    glued(line) ??
    lostIndent(text, line) ??
    sign(line) ??
    goesOn(line) ??
    wrongColumn(text, line) ??
    colon(line)
  );
}
