import type { Document } from '../text/document.ts';
import { linePlaces } from './line-places.ts';
import { isTooCostly } from './markdown-cost.ts';
import { parsedParts } from './markdown-parts.ts';
import { MarkdownWalk } from './markdown-walk.ts';
import { readPlain } from './plain.ts';

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
  if (isTooCostly(text)) {
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
