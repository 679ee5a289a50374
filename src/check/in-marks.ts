import { closesOnly, isPrime, type MarkPair, opensAt, reopens, withOneMark } from './mark-pairs.ts';
import { SingleEnds } from './single-ends.ts';

/** What stands in the marks of a block. */
export interface Marked {
  readonly closed: { start: number; end: number; outer: { start: number; end: number } }[];
  /** A quotation that begins and does not end in the block. */
  readonly left: { readonly at: number; readonly pair: MarkPair } | undefined;
  /** The other marks that have no partner. */
  readonly alone: readonly number[];
}

/** A quotation that is being read, in any marks but single ones. */
interface OpenQuotation {
  readonly at: number;
  readonly pair: MarkPair;
  /** How many quotations in the same marks are open inside it. */
  readonly depth: number;
  /** Whether one in straight marks is open inside it. */
  readonly straight: boolean;
  readonly end?: number;
}

/** Whether a quotation in straight marks that opens at a place ends in another one, which ends, too. */
function isNested(text: string, at: number): boolean {
  const first = text.indexOf('"', at + 1);
  const second = first < 0 ? -1 : text.indexOf('"', first + 1);
  return second >= 0 && !reopens(text, first) && !reopens(text, second);
}

/** What a character inside a quotation makes of it. */
function inside(open: OpenQuotation, text: string, at: number): OpenQuotation {
  const char = text.charAt(at);
  const { pair, depth, straight } = open;
  if (char === '"' && reopens(text, at)) {
    // A straight mark that opens where one is open: unless the two after it close, the first stood alone.
    return pair.opening === '"' && !isNested(text, at)
      ? { ...open, at }
      : { ...open, straight: true };
  }
  if (char === '"' && straight) return { ...open, straight: false };
  if (pair.closing.includes(char))
    return depth > 0 ? { ...open, depth: depth - 1 } : { ...open, end: at };
  return char === pair.opening ? { ...open, depth: depth + 1 } : open;
}

/**
 * The quotations in marks of a block from a place on: the outermost of those that are nested.
 *
 * @param most so many, and one more, are enough
 */
export function inMarks(block: string, from: number, most: number): Marked {
  const text = withOneMark(block);
  const closed: Marked['closed'] = [];
  const alone: number[] = [];
  const ends = new SingleEnds(text);
  let open: OpenQuotation | undefined;
  for (let at = from; at < text.length && closed.length <= most; at++) {
    const char = text.charAt(at);
    if (open) {
      const before: number = open.at;
      open = inside(open, text, at);
      if (open.at !== before) alone.push(before);
      if (open.end === undefined) continue;
      // Of the two characters of a mark of LaTeX one was left.
      const more = block.charAt(open.at) === '`' ? 1 : 0;
      const outer = { start: open.at - more, end: open.end + 1 + more };
      closed.push({ start: open.at + 1, end: open.end, outer });
      open = undefined;
      continue;
    }
    if (char < '!') continue;
    if (isPrime(text, at)) continue;
    const pair = opensAt(text, at);
    if (!pair && closesOnly(text, at)) alone.push(at);
    if (!pair) continue;
    if (!pair.single) open = { at, pair, depth: 0, straight: false };
    else {
      const end = ends.after(at + 1, pair);
      if (end < 0) continue;
      closed.push({ start: at + 1, end, outer: { start: at, end: end + 1 } });
      at = end;
    }
  }
  return { closed, left: open, alone };
}
