import { hasLetter, type Span } from '../quotes/index.ts';
import type { KnownClaim } from './known-claim.ts';
import { type Passage, passageAt, passageOf, shownBetween } from './passage.ts';
import { hasWindow, insertedIn } from './readings.ts';
import {
  type Asked,
  claimsAt,
  indexOfRun,
  NEGATION,
  placesOfRun,
  type Sought,
  type Standing,
} from './record-places.ts';

/** Words that may be left out between two parts. */
const LONGEST_GAP = 150;
/** Where so few words are left out, one of them that says no changes the sense. */
const SHORT_GAP = 4;
/** A part of a quotation with an ellipsis, where it stands. */
interface PartPlace {
  readonly from: number;
  readonly to: number;
}

/** How the parts of a quotation with an ellipsis stand in order in one document, if they do. */
export function elidedOf(
  asked: Asked,
  { text, parts }: Sought,
  claims: readonly KnownClaim[],
): Standing | undefined {
  const standing = withGaps(asked, parts, claims);
  const inserted = standing ? insertedIn(text) : [];
  if (!standing || inserted.length === 0) return standing;
  // "[not]": what is put in can change the sense as what is left out can.
  const denials = inserted.filter((words) =>
    words.split(/\s+/).some((word) => NEGATION.test(word)),
  );
  const negation = standing.negation || denials.length > 0;
  return { ...standing, folds: ['words in brackets'], negation, denials };
}

function withGaps(
  asked: Asked,
  parts: readonly Span[],
  claims: readonly KnownClaim[],
): Standing | undefined {
  const [first] = parts;
  const anchored = parts.some(hasWindow);
  if (!first || !anchored) return undefined;
  for (const [number, document] of asked.record.documents.entries()) {
    const chain = chainIn(asked, parts, number, claims);
    if (!chain) continue;
    const range = { from: chain[0]?.from ?? 0, to: chain.at(-1)?.to ?? 0 };
    const passage = passageAt(document, range, claims);
    const leftOut: string[] = [];
    let negation = false;
    for (const [i, { from }] of chain.entries()) {
      const before = chain[i - 1];
      if (!before || from === before.to) continue;
      const [start, end] = [before.to - range.from, from - range.from];
      const words = passage.words.slice(start, end);
      leftOut.push(shownBetween(passage, start, end) ?? `${end - start} words`);
      const known = words.filter((word) => word !== undefined && hasLetter(word));
      if (end - start <= SHORT_GAP + 1 && known.length <= SHORT_GAP)
        negation ||= words.some((word) => word !== undefined && NEGATION.test(word));
    }
    return {
      verdict: 'elided',
      places: [
        {
          source: document.id,
          paragraph: document.paragraphs.at(range.from),
          ...range,
          claims: claimsAt(asked, claims, number, range),
        },
      ],
      folds: [],
      record: shownBetween(passage, 0, passage.words.length) ?? null,
      leftOut,
      negation,
    };
  }
  return asked.record.documents.length === 0 ? elidedInClaims(parts, claims) : undefined;
}

/** The parts in order in one document, no two farther apart than may be left out. */
function chainIn(
  asked: Asked,
  parts: readonly Span[],
  number: number,
  claims: readonly KnownClaim[],
): PartPlace[] | undefined {
  const document = asked.record.documents[number];
  const anchor = parts.findIndex(hasWindow);
  const sought = parts[anchor];
  if (!document || !sought) return undefined;
  for (const place of asked.scan.whole(sought)) {
    if (place.document !== number) continue;
    const at = { from: place.token, to: place.token + sought.tokens.length };
    const chain: PartPlace[] = [at];
    let whole = true;
    for (let i = anchor + 1; whole && i < parts.length; i++) {
      const next = near(asked, parts[i], number, chain.at(-1)?.to ?? 0, 1, claims);
      if (next) chain.push(next);
      else whole = false;
    }
    for (let i = anchor - 1; whole && i >= 0; i--) {
      const before = near(asked, parts[i], number, chain[0]?.from ?? 0, -1, claims);
      if (before) chain.unshift(before);
      else whole = false;
    }
    if (whole) return chain;
  }
  return undefined;
}

/** The nearest place of a part after (1) or before (-1) a token of a document. */
function near(
  asked: Asked,
  sought: Span | undefined,
  number: number,
  token: number,
  way: 1 | -1,
  claims: readonly KnownClaim[],
): PartPlace | undefined {
  const document = asked.record.documents[number];
  if (!document || !sought) return undefined;
  const { length } = sought.tokens;
  const range =
    way === 1
      ? { from: token, to: token + LONGEST_GAP + length }
      : { from: token - LONGEST_GAP - length, to: token };
  const within = ({ from, to }: PartPlace): boolean => from >= range.from && to <= range.to;
  const places = hasWindow(sought)
    ? asked.scan
        .whole(sought)
        .filter((place) => place.document === number)
        .map((place) => ({ from: place.token, to: place.token + length }))
    : shortPlaces(passageAt(document, range, claims), sought);
  const fitting = places.filter(within);
  return way === 1 ? fitting[0] : fitting.at(-1);
}

function shortPlaces(passage: Passage, sought: Span): PartPlace[] {
  return Array.from(placesOfRun(passage.words, sought), (at) => ({
    from: passage.from + at,
    to: passage.from + at + sought.tokens.length,
  }));
}

/** The parts in order in the quote of one claim, where of documents nothing else is known. */
function elidedInClaims(
  parts: readonly Span[],
  claims: readonly KnownClaim[],
): Standing | undefined {
  for (const claim of claims) {
    const passage = passageOf(claim);
    const leftOut: string[] = [];
    let [at, whole, negation] = [0, true, false];
    for (const [i, sought] of parts.entries()) {
      const found = indexOfRun(passage.words, sought, at);
      whole &&= found >= 0;
      if (!whole) break;
      if (i > 0 && found > at) {
        leftOut.push(shownBetween(passage, at, found) ?? '');
        negation ||=
          found - at <= SHORT_GAP &&
          passage.words.slice(at, found).some((word) => NEGATION.test(word ?? ''));
      }
      at = found + sought.tokens.length;
    }
    if (!whole) continue;
    const { source } = claim.claim;
    const place = { source, paragraph: claim.paragraph, from: -1, to: -1, claims: [claim] };
    const record = claim.claim.quote.replace(/\s+/gu, ' ');
    return { verdict: 'elided', places: [place], folds: [], record, leftOut, negation };
  }
  return undefined;
}
