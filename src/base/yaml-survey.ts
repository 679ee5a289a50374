import { Lexer } from 'yaml';
import {
  MAX_DEPTH,
  MAX_FORBIDDEN_MARKS,
  MAX_SOURCE_LENGTH,
  MAX_TEXT_LENGTH,
  MAX_YAML_TOKENS,
} from '../program/bounds.ts';
import type { ProblemCode } from './problems.ts';

/** Why a text is not given to the YAML library. */
export interface Refused {
  /** In UTF-16 units. */
  readonly offset: number;
  readonly code: ProblemCode;
  readonly message: string;
}

export const TOO_DEEP = 'nested too deeply';

/** What the lexer says beside the pieces of the text: a document begins, a list broke off. */
const SIGNALS: ReadonlySet<string> = new Set(['\u0002', '\u0018']);
/** After this comes the content of a scalar, which may look like anything. */
const CONTENT_FOLLOWS = '\u001F';

/**
 * Counts what a text would cost the YAML library, which takes time and memory without bounds. Only
 * its lexer is used, which takes little of either.
 *
 * @returns what there is too much of, at its place; `undefined` where the text can be read
 */
export function survey(text: string): Refused | undefined {
  let offset = 0;
  let count = 0;
  let marks = 0;
  let inFlow = 0;
  let onLine = 0;
  let line = 0;
  let indent = 0;
  /** How far each line is indented that the one at hand lies within. */
  const indents: number[] = [];
  let isContent = false;
  for (const lexeme of new Lexer().lex(text)) {
    if (++count > MAX_YAML_TOKENS) return tooLarge(offset);
    if (lexeme.length > MAX_SOURCE_LENGTH) return tooLong(offset);
    if (isContent) isContent = false;
    else if (lexeme === CONTENT_FOLLOWS) {
      isContent = true;
      continue;
    } else if (SIGNALS.has(lexeme)) continue;
    else {
      switch (lexeme[0]) {
        case '\n':
        case '\r':
          onLine = 0;
          indent = 0;
          line = offset + lexeme.length;
          break;
        case ' ':
          if (offset === line) indent = lexeme.length;
          break;
        case '[':
        case '{':
          inFlow++;
          break;
        case ']':
        case '}':
          inFlow--;
          break;
        // "- - - a" and "? ? a" nest, too.
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
    offset += lexeme.length;
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
