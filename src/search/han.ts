import { HAN } from '../text/fold-word.ts';
import { simpleCharacters } from './simple-characters.ts';

let simple: ReadonlyMap<string, string> | undefined;

/**
 * A text with simplified characters for traditional ones: `貿易` and `贸易` are one word. Each unit
 * of UTF-16 stays in its place.
 */
export function simplified(text: string): string {
  return text.replace(HAN, (one) => {
    simple ??= simpleCharacters();
    return simple.get(one) ?? one;
  });
}
