/** A mistake that people make in YAML, where it begins, and what to do. */
export interface Slip {
  /** In UTF-16 units. */
  readonly offset: number;
  readonly message: string;
}

const CONFLICT = /^(?:<{7}(?: .*)?|={7}|>{7}(?: .*)?)$/m;
const TAB = /^( *)\t/m;
/** A key whose plain text has a colon and a space in it. */
const COLON = /^(?:- |[ ]+(?:- )?)?[A-Za-z-]+: (?=[^\s"'|>{[#&*!])[^\n]*?(: )/gm;
/** A text that begins below its key, and is not indented more than the key. */
const BLOCK = /^((?:- | +(?:- )?)?)[A-Za-z-]+: [|>][-+\d]*[ \t]*\r?\n(?=([ \t]*)(\S[^\n]*))/gm;

/** The first line of a block text that is no deeper than its key, and is no key itself. */
function lostIndent(text: string): Slip | undefined {
  for (const match of text.matchAll(BLOCK)) {
    const [whole, before = '', indent = '', line = ''] = match;
    if (indent.length > before.length || /^(?:- )?[A-Za-z-]+:(?: |$)/.test(line)) continue;
    const offset = match.index + whole.length + indent.length;
    const deep = before.length + 2;
    const message =
      'this text has lost its indentation: put each of its lines ' +
      `${deep} spaces in, deeper than the key above it`;
    return { offset, message };
  }
  return undefined;
}

function colon(text: string): Slip | undefined {
  for (const match of text.matchAll(COLON)) {
    const offset = match.index + match[0].length - 2;
    const message =
      'a colon and a space in a text that stands without quotation marks: put the whole text in "…"';
    return { offset, message };
  }
  return undefined;
}

/**
 * Finds the mistake behind the errors of a text that YAML cannot read: what the library says of it hardly
 * helps.
 */
export function slipIn(text: string): Slip | undefined {
  const conflict = CONFLICT.exec(text);
  if (conflict) {
    const message =
      "this is a mark of git's: two versions of the lines stand here. Keep one of them, and remove the " +
      'lines with <<<<<<<, ======= and >>>>>>>';
    return { offset: conflict.index, message };
  }
  const tab = TAB.exec(text);
  if (tab) {
    const offset = tab.index + (tab[1]?.length ?? 0);
    return {
      offset,
      message: 'a tab stands here; YAML takes only spaces at the beginning of a line',
    };
  }
  return lostIndent(text) ?? colon(text);
}
