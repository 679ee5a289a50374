import type { Document } from '../text/document.ts';
import { linePlaces } from './line-places.ts';
import { parsedParts } from './markdown-parts.ts';
import { MarkdownWalk } from './markdown-walk.ts';
import { readPlain } from './plain.ts';

/** UTF-16 units of Markdown that are parsed: the parser takes half a kilobyte of memory for each. */
const MOST_MARKDOWN = 1024 * 1024;
/** Marks of one paragraph: how they pair is found in time that grows with their square. */
const MOST_MARKS = 4000;
/** Nesting of block quotes and lists in one line. */
const MOST_NESTED = 100;

/** Whether a text has paragraphs that nobody writes, over which the parser would take minutes. */
function isHostile(text: string): boolean {
  if (text.length > MOST_MARKDOWN) return true;
  let marks = 0;
  let nested = 0;
  let lineStart = true;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10) {
      if (lineStart) marks = 0;
      lineStart = true;
      nested = 0;
      continue;
    }
    const isSpace = code === 32 || code === 9 || code === 13;
    if (lineStart && (code === 62 || code === 42 || code === 43 || code === 45)) {
      if (++nested > MOST_NESTED) return true;
    } else if (!isSpace) lineStart = false;
    // * _ [ ] < ` |
    const isMark =
      code === 42 ||
      code === 95 ||
      code === 91 ||
      code === 93 ||
      code === 60 ||
      code === 96 ||
      code === 124;
    if (isMark && ++marks > MOST_MARKS) return true;
  }
  return false;
}

/** YAML or TOML at the very beginning, between lines of three hyphens or plus signs. */
const FRONT_MATTER = /^(---|\+\+\+)[ \t]*\r?\n(?:[\s\S]*?\r?\n)?\1[ \t]*(?=\r?\n|$)/;

/** The keys and values of front matter that stand on one line each. */
function propertiesOf(matter: string): Map<string, string> {
  const lines = matter.matchAll(/^([A-Za-z][\w-]*)\s*[:=]\s*(?:"([^"\n]*)"|'([^'\n]*)'|(.*))$/gm);
  return new Map(
    Array.from(lines, ([, key = '', double, single, plain]) => [
      key.toLowerCase(),
      (double ?? single ?? plain ?? '').trim(),
    ]),
  );
}

/**
 * Reads Markdown: CommonMark with tables and footnotes as GitHub has them, front matter, and the HTML in
 * it. Code, comments, struck text and the addresses of links are no prose. A text that would keep the
 * parser busy for minutes is read as plain text.
 *
 * @throws {UsageError} where it is beyond a limit
 */
export function readMarkdown(text: string): Document {
  if (isHostile(text)) {
    const plain = readPlain(text);
    return { ...plain, format: 'markdown', leftOut: [{ what: 'Markdown', count: 1 }] };
  }
  const [matter = ''] = FRONT_MATTER.exec(text) ?? [];
  // Blank, so that all else stays where it is.
  const body = matter.replace(/[^\r\n]/g, ' ') + text.slice(matter.length);
  const walk = new MarkdownWalk(text);
  for (const events of parsedParts(body)) walk.take(events);
  return {
    format: 'markdown',
    ...walk.finish(),
    properties: propertiesOf(matter),
    ...linePlaces(text),
  };
}
