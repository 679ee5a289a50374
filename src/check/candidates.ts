import type { Span } from '../quotes/index.ts';
import type { KnownClaim } from './known-claim.ts';
import { documentNumber } from './known-record.ts';
import { type Passage, passageAt, passageOf, placeOf } from './passage.ts';
import type { Asked } from './record-places.ts';

/** Claims with words of a quotation that are looked at. */
export const CANDIDATE_CLAIMS = 24;
const CANDIDATE_PLACES = 4;
/** Tokens around a place that are looked at, too. */
const MARGIN = 12;

/** Where words like those of a quotation may stand: in a document, or in the quote of a claim. */
interface Stretch {
  readonly document: number;
  from: number;
  to: number;
}

/** The places of documents that most windows of a span stand at, those with the fewest first. */
function votedFor({ scan }: Asked, span: Span): Stretch[] {
  const votes = new Map<string, { document: number; at: number; count: number }>();
  for (const { document, token, window } of scan.hits(span)) {
    const at = token - window;
    const key = `${document} ${Math.floor(at / 8)}`;
    const known = votes.get(key);
    if (known) known.count++;
    else votes.set(key, { document, at, count: 1 });
  }
  const best = [...votes.values()].sort((a, b) => b.count - a.count).slice(0, CANDIDATE_PLACES);
  return best
    .map(({ document, at }) => ({
      document,
      from: at - MARGIN,
      to: at + span.tokens.length + MARGIN,
    }))
    .reverse();
}

/** The stretch of a document around the quote of a claim; `undefined` where of the document nothing is known. */
function aroundClaim({ record }: Asked, span: Span, claim: KnownClaim): Stretch | undefined {
  const number = documentNumber(record, claim.source);
  const document = record.documents[number];
  const at = document ? placeOf(claim, document) : -1;
  if (at < 0) return undefined;
  const own = claim.span.tokens.length;
  const room = Math.max(span.tokens.length, own) + MARGIN;
  return { document: number, from: at - room, to: at + own + room };
}

/** The passages that most windows and words of a quotation point to: where stretches meet, they are one. */
export function candidates(asked: Asked, span: Span, text: string): Passage[] {
  const { record, finder, scan } = asked;
  const claims = finder.like(text, CANDIDATE_CLAIMS);
  const found: (Stretch | KnownClaim)[] = [];
  const add = (one: Stretch): void => {
    const known = found.find(
      (other): other is Stretch =>
        'from' in other &&
        other.document === one.document &&
        other.from <= one.to &&
        one.from <= other.to,
    );
    if (!known) found.push(one);
    else {
      known.from = Math.min(known.from, one.from);
      known.to = Math.max(known.to, one.to);
    }
  };
  for (const one of votedFor(asked, span)) add(one);
  for (const claim of claims.slice(0, CANDIDATE_PLACES + 2)) {
    const around = aroundClaim(asked, span, claim);
    if (around) add(around);
    else found.push(claim);
  }
  return found.flatMap((one) => {
    if (!('from' in one)) return [passageOf(one)];
    const document = record.documents[one.document];
    return document ? [passageAt(document, one, claims, { span, scan, number: one.document })] : [];
  });
}
