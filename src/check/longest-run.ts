import type { Span } from '../quotes/index.ts';
import type { Passage } from './passage.ts';

/** Words in a row that are not there by chance. */
export const FEWEST_RUN = 6;

/** Whether a passage has enough of a span's tokens for a run of them. */
export function hasSome({ tokens }: Span, { words }: Passage): boolean {
  const known = new Set(words);
  let found = 0;
  for (const { text } of tokens) if (known.has(text)) found++;
  return found >= FEWEST_RUN;
}

/** The longest run of a span's tokens that stands in a passage. */
export function longestRun(
  span: Span,
  passage: Passage,
): { start: number; end: number; at: number } {
  const places = new Map<string, number[]>();
  for (const [i, word] of passage.words.entries()) {
    if (word === undefined) continue;
    const known = places.get(word);
    if (known) known.push(i);
    else places.set(word, [i]);
  }
  let best = { start: 0, end: 0, at: 0 };
  for (let start = 0; start + (best.end - best.start) < span.tokens.length; start++) {
    for (const at of places.get(span.tokens[start]?.text ?? '') ?? []) {
      let length = 0;
      while (
        start + length < span.tokens.length &&
        passage.words[at + length] === span.tokens[start + length]?.text
      )
        length++;
      if (length > best.end - best.start) best = { start, end: start + length, at };
    }
  }
  return best;
}
