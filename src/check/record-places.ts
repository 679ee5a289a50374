import type { Span } from '../quotes/index.ts';
import type { ClaimFinder } from './claim-finder.ts';
import type { Effort } from './effort.ts';
import type { KnownClaim } from './known-claim.ts';
import type { KnownRecord } from './known-record.ts';
import { placeOf } from './passage.ts';
import type { Reading } from './readings.ts';
import type { WindowScan } from './window-scan.ts';

/** A place of the record at which words of a draft stand. */
export interface RecordPlace {
  readonly source: string;
  readonly paragraph: number | null;
  /** First token and the one after the last in the document; -1 where only a claim's quote is known. */
  readonly from: number;
  readonly to: number;
  /** The claims that quote these words. */
  readonly claims: readonly KnownClaim[];
}

/** Words that stand on record. */
export interface Standing {
  readonly verdict: 'exact' | 'normalised' | 'elided';
  readonly places: readonly RecordPlace[];
  readonly folds: readonly string[];
  /** As the record spells them, where that is known and differs. */
  readonly record: string | null;
  readonly leftOut: readonly string[];
  /** Whether what was left out says no. */
  readonly negation: boolean;
  /** What of the words in brackets says no. */
  readonly denials?: readonly string[];
}

/** Words that say no. */
export const NEGATION =
  /^(?:not|no|never|nor|neither|without|cannot|hardly|none|nothing|nobody|[a-z]+n['’]t)$/i;

/** What the record is asked with. */
export interface Asked {
  readonly record: KnownRecord;
  readonly finder: ClaimFinder;
  readonly scan: WindowScan;
  readonly effort: Effort;
}

/** A quotation, prepared to be looked for. */
export interface Sought {
  readonly text: string;
  readonly readings: readonly Reading[];
  readonly parts: readonly Span[];
}

/** The claims that quote words of a place, live ones first. */
export function claimsAt(
  asked: Asked,
  claims: readonly KnownClaim[],
  document: number,
  range: { from: number; to: number },
): KnownClaim[] {
  const known = asked.record.documents[document];
  if (!known) return [];
  const at = claims.filter((claim) => {
    if (claim.source !== known.id) return false;
    // To find the very place of a quote takes longer than to look at its paragraph.
    const { paragraph } = claim;
    if (paragraph !== null && paragraph > (known.paragraphs.at(range.to - 1) ?? 0)) return false;
    if (paragraph !== null && paragraph < (known.paragraphs.at(range.from) ?? 0) - 1) return false;
    const from = placeOf(claim, known);
    return from >= 0 && from < range.to && from + claim.span.tokens.length > range.from;
  });
  return at.sort((a, b) => Number(a.deprecated) - Number(b.deprecated) || a.number - b.number);
}

/** The index of a run of words in a passage; -1 where it is not there. */
export function indexOfRun(words: readonly (string | undefined)[], span: Span, from = 0): number {
  const { tokens } = span;
  for (let at = from; at + tokens.length <= words.length; at++) {
    if (tokens.every(({ text }, i) => words[at + i] === text)) return at;
  }
  return -1;
}

/** Every index of a run of words in a passage, in order; they may overlap. */
export function* placesOfRun(
  words: readonly (string | undefined)[],
  span: Span,
): Generator<number> {
  for (let at = indexOfRun(words, span); at >= 0; at = indexOfRun(words, span, at + 1)) yield at;
}

/** Places with one of them first, and then the others of its document. */
export function withFirst(first: RecordPlace, places: readonly RecordPlace[]): RecordPlace[] {
  const others = places.filter((place) => place !== first);
  const isSame = ({ source }: RecordPlace): boolean => source === first.source;
  return [first, ...others.filter(isSame), ...others.filter((place) => !isSame(place))];
}
