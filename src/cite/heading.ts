import type { Source } from '../model/records.ts';
import { description } from './description.ts';
import { documentKind } from './types.ts';

/**
 * What a document is, with a capital, for formats in which every document is called something:
 * `Newspaper article`. Without words of its record, the name of its type.
 */
export function heading(source: Source): string {
  const text = description(source) ?? documentKind(source.type).words;
  return text.replace(/^\s*\p{Ll}/u, (letter) => letter.toUpperCase());
}
