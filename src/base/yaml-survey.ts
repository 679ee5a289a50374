import { Lexer } from 'yaml';
import {
  MAX_DEPTH,
  MAX_FORBIDDEN_MARKS,
  MAX_SOURCE_LENGTH,
  MAX_TEXT_LENGTH,
  MAX_YAML_TOKENS,
} from '../program/bounds.ts';
import type { ProblemCode } from './problems.ts';

/** Why a text is not passed to the YAML library. */
export interface Refused {
  /** In UTF-16 code units. */
  readonly offset: number;
  readonly code: ProblemCode;
  readonly message: string;
}

export const TOO_DEEP = 'nested too deeply';

/** Control tokens of the lexer: start of a document, end of an unclosed flow collection. */
const CONTROL_TOKENS: ReadonlySet<string> = new Set(['\u0002', '\u0018']);
/** The control token before the content of a scalar, which may look like any other token. */
const SCALAR_FOLLOWS = '\u001F';

/**
 * Checks that a text is not too costly for the YAML library, whose parser has no limits of time and
 * memory. Uses only the lexer of the library, which is cheap.
 *
 * @returns the limit that is exceeded, and where; `undefined` if the text may be parsed
 */
export function survey(text: string): Refused | undefined {
  let offset = 0;
  let count = 0;
  let marks = 0;
  let inFlow = 0;
  let onLine = 0;
  let line = 0;
  let indent = 0;
  /** The indentations of the lines that enclose the current one. */
  const indents: number[] = [];
  let isScalar = false;
  for (const token of new Lexer().lex(text)) {
    if (++count > MAX_YAML_TOKENS) return tooLarge(offset);
    if (token.length > MAX_SOURCE_LENGTH) return tooLong(offset);
    if (isScalar) isScalar = false;
    else if (token === SCALAR_FOLLOWS) {
      isScalar = true;
      continue;
    } else if (CONTROL_TOKENS.has(token)) continue;
    else {
      switch (token[0]) {
        case '\n':
        case '\r':
          onLine = 0;
          indent = 0;
          line = offset + token.length;
          break;
        case ' ':
          if (offset === line) indent = token.length;
          break;
        case '[':
        case '{':
          inFlow++;
          break;
        case ']':
        case '}':
          inFlow--;
          break;
        // "- - - a" and "? ? a" also nest.
        case '-':
        case '?':
        case ':':
          if (inFlow > 0) break;
          if (onLine++ > 0) break;
          while ((indents.at(-1) ?? -1) >= indent) indents.pop();
          indents.push(indent);
          break;
        case '!':
        case '&':
        case '*':
          marks++;
      }
      if (Math.max(inFlow, onLine, indents.length) > MAX_DEPTH) {
        return { offset, code: 'yaml-syntax', message: TOO_DEEP };
      }
      if (marks > MAX_FORBIDDEN_MARKS) return tooManyMarks(offset);
    }
    offset += token.length;
  }
  return undefined;
}

function tooLarge(offset: number): Refused {
  const message =
    `the file has more than ${MAX_YAML_TOKENS} texts and signs of YAML, up to here; ` +
    'split it into several files';
  return { offset, code: 'too-large', message };
}

function tooLong(offset: number): Refused {
  const message = `the text that begins here is too long; at most ${MAX_TEXT_LENGTH} characters are read`;
  return { offset, code: 'too-large', message };
}

function tooManyMarks(offset: number): Refused {
  const message =
    `the file has more than ${MAX_FORBIDDEN_MARKS} tags (!name), anchors (&name) and aliases (*name), ` +
    'none of which is allowed; quote the texts';
  return { offset, code: 'yaml-feature', message };
}
