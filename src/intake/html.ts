import { Parser } from 'htmlparser2';
import { UsageError } from '../program/errors.ts';
import type { Document } from '../text/document.ts';
import { HtmlWalk } from './html-walk.ts';
import { linePlaces } from './line-places.ts';

/** Elements inside one another. */
const MOST_NESTED = 500;

/** Reads HTML: the text of its body. Scripts, styles, menus, comments and deletions are no prose. */
export function readHtml(text: string): Document {
  const walk = new HtmlWalk(text);
  let depth = 0;
  const parser: Parser = new Parser(
    {
      onopentag: (name, attributes) => {
        // The parser would take time that grows with the square of the depth.
        if (++depth > MOST_NESTED)
          throw new UsageError(`HTML that is nested more than ${MOST_NESTED} deep cannot be read`);
        walk.open(name, attributes, parser.startIndex);
      },
      onclosetag: (name) => {
        depth--;
        walk.close(name, parser.startIndex);
      },
      ontext: () => walk.text(parser.startIndex, parser.endIndex + 1),
      oncomment: (comment) => walk.comment(comment, parser.startIndex),
    },
    // References are decoded by the walk: the parser would lose where they stand.
    { decodeEntities: false },
  );
  parser.end(text);
  return { format: 'html', ...walk.finish(), ...linePlaces(text) };
}
