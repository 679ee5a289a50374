import { Parser } from 'htmlparser2';
import type { Document } from '../text/document.ts';
import { HtmlWalk } from './html-walk.ts';
import { linePlaces } from './line-places.ts';

/** Reads HTML: the text of its body. Scripts, styles, menus, comments and deletions are no prose. */
export function readHtml(text: string): Document {
  const walk = new HtmlWalk(text);
  const parser: Parser = new Parser(
    {
      onopentag: (name, attributes) => walk.open(name, attributes, parser.startIndex),
      onclosetag: (name) => walk.close(name, parser.startIndex),
      ontext: () => walk.text(parser.startIndex, parser.endIndex + 1),
      oncomment: (comment) => walk.comment(comment, parser.startIndex),
    },
    // References are decoded by the walk: the parser would lose where they stand.
    { decodeEntities: false },
  );
  parser.end(text);
  return { format: 'html', ...walk.finish(), ...linePlaces(text) };
}
