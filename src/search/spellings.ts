import type { Base } from '../base/base.ts';
import { VarintReader } from '../base/snapshot/keys.ts';
import type { ListPacker } from '../base/snapshot/lists.ts';
import { spellingKey } from './keys.ts';

/** A word of a base, and its place among all of them: by file, and as the file first has them. */
export interface Spelling {
  readonly word: string;
  readonly order: number;
}

/** More than a file has words. */
const MOST_WORDS = 2 ** 32;

/**
 * Packs the distinct words of a file, by their first letters and lengths: of a large base, only
 * those that are like a misspelt word are then read.
 */
export function packSpellings(packer: ListPacker, words: ReadonlySet<string>): void {
  const groups = new Map<string, { words: string[]; places: number[] }>();
  let place = 0;
  for (const word of words) {
    const key = spellingKey(word, word.length);
    const group = groups.get(key) ?? { words: [], places: [] };
    if (group.words.push(word) === 1) groups.set(key, group);
    group.places.push(place++);
  }
  for (const [key, group] of groups) {
    packer.begin(key);
    packer.out.text(group.words.join('\n'));
    let before = 0;
    for (const at of group.places) {
      packer.out.number(at - before);
      before = at;
    }
    packer.end();
  }
}

/**
 * The words of a base that begin with the same letter as a text, and have a length.
 *
 * @param wanted only these of them
 */
export function spellings(
  base: Base,
  begins: string,
  length: number,
  wanted: (word: string) => boolean,
): Spelling[] {
  const found: Spelling[] = [];
  const seen = new Set<string>();
  for (const { segment, bytes } of base.lists(spellingKey(begins, length))) {
    const reader = new VarintReader(bytes);
    let order = segment * MOST_WORDS;
    for (const word of reader.text().split('\n')) {
      order += reader.number();
      if (!wanted(word) || seen.has(word)) continue;
      seen.add(word);
      found.push({ word, order });
    }
  }
  return found;
}
