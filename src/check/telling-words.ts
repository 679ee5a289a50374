import { cardinal, multiplier } from '../search/numbers.ts';
import { tellingKeys } from './claim-finder.ts';
import { unitAt } from './figure-units.ts';
import { remembered } from './remembered.ts';

/** Whether a word only says in what something is counted: it tells nothing of what a figure is about. */
const isMeasure = remembered(
  (word: string): boolean =>
    multiplier(word, false) > 1 || unitAt([word]) !== undefined || cardinal(word) !== undefined,
);

/** Cache: the figures of a sentence have the same clauses around them. */
const told = new Map<string, readonly string[]>();
const MOST_TOLD = 64;

/** The keys of the words of a text that say what a figure is about. */
export function keysOf(text: string): readonly string[] {
  let keys = told.get(text);
  if (!keys) {
    keys = tellingKeys(text, isMeasure);
    if (told.size >= MOST_TOLD) told.clear();
    told.set(text, keys);
  }
  return keys;
}
