import type { FactIndex } from '../index/fact-index.ts';
import { spellingKey } from '../index/keys.ts';
import type { ListPacker } from '../index/list-packer.ts';
import { VarintReader } from '../index/varint.ts';

/** Stands before and after each word: no word holds one. */
export const EDGE = '\n';

/** More than any first letter. */
const LETTERS = 0x10000;

/**
 * Packs the distinct words of a file, by their first letters and lengths: of a large base, only
 * those that are like a misspelt word are then read.
 */
export function packSpellings(packer: ListPacker, words: ReadonlySet<string>): void {
  const groups = new Map<number, string[]>();
  for (const word of words) {
    const group = word.length * LETTERS + word.charCodeAt(0);
    const others = groups.get(group);
    if (others) others.push(word);
    else groups.set(group, [word]);
  }
  for (const group of groups.values()) {
    const [first = ''] = group;
    packer.begin(spellingKey(first, first.length));
    packer.out.text(group.join(EDGE));
    packer.end();
  }
}

/**
 * The words of a base that begin with the same letter as a text, have a length, and hold one of
 * some fragments, in which an {@link EDGE} stands for a word's beginning or end.
 */
export function spellings(
  facts: FactIndex,
  begins: string,
  length: number,
  fragments: readonly string[],
): Set<string> {
  const found = new Set<string>();
  const lists = facts.lists(spellingKey(begins, length));
  if (lists.length === 0) return found;
  const words = lists.map(({ bytes }) => new VarintReader(bytes).text());
  const all = EDGE + words.join(EDGE) + EDGE;
  // To look for a text in a long one takes no time; all else is done for few words only.
  for (const fragment of fragments) {
    for (let at = all.indexOf(fragment); at >= 0; ) {
      const before = at - (at % (length + 1));
      const after = before + length + 1;
      found.add(all.slice(before + 1, after));
      at = all.indexOf(fragment, after);
    }
  }
  return found;
}
