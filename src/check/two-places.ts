import { type Span, WINDOW } from '../quotes/index.ts';
import { FEWEST_RUN } from './longest-run.ts';
import type { Asked } from './record-places.ts';
import type { WindowHit } from './window-scan.ts';

/** The share of a quotation that stands in the two places. */
const MOST = 0.8;
/** Tokens between two runs of one document that may be left out of it without a mark. */
const LEFT_OUT = 40;

/** A run of tokens of a quotation that stands in a document. */
interface Run {
  readonly document: number;
  /** Its first token in the quotation and the one after the last. */
  readonly from: number;
  to: number;
  /** How far behind its place in the quotation it stands in the document. */
  readonly shift: number;
}

/** The runs that windows of a quotation make. */
function runsOf(hits: readonly WindowHit[]): Run[] {
  const runs: Run[] = [];
  const open = new Map<string, Run>();
  for (const { document, token, window } of hits) {
    const shift = token - window;
    const key = `${document} ${shift}`;
    const run = open.get(key);
    if (run && run.to === window + WINDOW - 1) run.to++;
    else {
      const begun = { document, from: window, to: window + WINDOW, shift };
      open.set(key, begun);
      runs.push(begun);
    }
  }
  return runs.filter(({ from, to }) => to - from >= FEWEST_RUN);
}

const length = ({ from, to }: Run): number => to - from;

/** Whether a quotation is joined from two places of the record: no words of one of them are changed. */
export function isOfTwoPlaces({ scan }: Asked, span: Span): boolean {
  const runs = runsOf(scan.hits(span));
  const [longest] = runs.sort((a, b) => length(b) - length(a));
  if (!longest) return false;
  return runs.some((run) => {
    const isApart = run.from >= longest.to || run.to <= longest.from;
    const [one, next] = run.from > longest.from ? [longest, run] : [run, longest];
    const left = next.shift - one.shift;
    const isNear = run.document === longest.document && left >= 0 && left <= LEFT_OUT;
    return isApart && !isNear && length(run) + length(longest) >= MOST * span.tokens.length;
  });
}
