import { saidBy } from '../cite/speaker.ts';
import type { Fact } from '../model/records.ts';

/** Whether two facts are asserted by the same, or each by the author of its own document. */
export function sameSpeaker(a: Fact, b: Fact): boolean {
  const [byA, byB] = [a, b].map(({ source, speaker }) => saidBy(source, speaker));
  if (byA === byB) return true;
  // The author of one may be whom the other quotes.
  return (
    (byA === '' && saidBy(a.source, b.speaker) === '') ||
    (byB === '' && saidBy(b.source, a.speaker) === '')
  );
}
