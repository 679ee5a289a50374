import TABLE from 'opencc-js/dict/TSCharacters';
import { HAN } from '../text/fold-word.ts';

let simple: ReadonlyMap<string, string> | undefined;

/** Each traditional character with the simplified one that is read first. */
function table(): ReadonlyMap<string, string> {
  const pairs = TABLE.split('|').map((line): [string, string] => {
    const [traditional = '', first = ''] = line.split(' ');
    return [traditional, first];
  });
  return new Map(pairs.filter(([from, to]) => from.length === to.length));
}

/**
 * A text with simplified characters for traditional ones: `貿易` and `贸易` are one word. Each unit
 * of UTF-16 stays in its place.
 */
export function simplified(text: string): string {
  return text.replace(HAN, (one) => {
    simple ??= table();
    return simple.get(one) ?? one;
  });
}
