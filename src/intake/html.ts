import type { Document } from '../text/document.ts';
import { DraftParts } from './draft-parts.ts';
import { HtmlReader } from './html-reader.ts';
import { HtmlWalk } from './html-walk.ts';
import { linePlaces } from './line-places.ts';

/**
 * Reads HTML: the text of its body. Scripts, styles, menus, comments and struck text are no prose.
 *
 * @throws {UsageError} where it is beyond a limit
 */
export function readHtml(text: string): Document {
  const parts = new DraftParts();
  const walk = new HtmlWalk(parts, (block, isAlone) => parts.add(block, isAlone));
  const reader = new HtmlReader(walk, true);
  reader.write(text, 0);
  reader.endFile();
  walk.finish();
  const { language } = walk;
  return {
    format: 'html',
    ...parts.finish(),
    properties: new Map(language === undefined ? [] : [['lang', language]]),
    ...linePlaces(text),
  };
}
