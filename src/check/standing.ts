import { nameFolds, type Span } from '../quotes/index.ts';
import type { ClaimFinder, KnownClaim } from './claim-finder.ts';
import type { KnownRecord } from './known-record.ts';
import { type Passage, passageAt, passageOf, placeOf, shownBetween } from './passage.ts';
import { hasWindow, partsOf, type Reading, readingsOf } from './readings.ts';
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
}

/** Words that may be left out between two parts. */
const LONGEST_GAP = 150;
/** Where so few words are left out, one of them that says no changes the sense. */
const SHORT_GAP = 4;
export const NEGATION =
  /^(?:not|no|never|nor|neither|without|cannot|hardly|none|nothing|nobody|\p{L}+n['’]t)$/iu;

/** What the record is asked with. */
export interface Asked {
  readonly record: KnownRecord;
  readonly finder: ClaimFinder;
  readonly scan: WindowScan;
}

/** A quotation, prepared to be looked for. */
export interface Sought {
  readonly text: string;
  readonly readings: readonly Reading[];
  readonly parts: readonly Span[];
}

export function soughtIn(text: string): Sought {
  return { text, readings: readingsOf(text), parts: partsOf(text) };
}

/** The spans of which windows are looked for. */
export const spansOf = ({ readings, parts }: Sought): Pick<Reading, 'span' | 'of'>[] =>
  [...readings, ...parts.map((span) => ({ span }))].filter(({ span }) => hasWindow(span));

/** Claims that share words with a text. */
export function claimsLike({ finder }: Asked, text: string, most: number): readonly KnownClaim[] {
  return finder.like(text, most);
}

const CLAIMS_OF_A_PLACE = 12;

/** The claims that quote words of a place, live ones first. */
function claimsAt(
  asked: Asked,
  claims: readonly KnownClaim[],
  document: number,
  range: { from: number; to: number },
): KnownClaim[] {
  const known = asked.record.documents[document];
  if (!known) return [];
  const at = claims.filter((claim) => {
    if (claim.claim.source !== known.id) return false;
    // To find the very place of a quote takes longer than to look at its paragraph.
    const { paragraph } = claim;
    if (paragraph !== null && paragraph > (known.paragraphs[range.to - 1] ?? 0)) return false;
    if (paragraph !== null && paragraph < (known.paragraphs[range.from] ?? 0) - 1) return false;
    const from = placeOf(claim, known);
    return from >= 0 && from < range.to && from + claim.span.tokens.length > range.from;
  });
  return at.sort((a, b) => Number(a.deprecated) - Number(b.deprecated) || a.number - b.number);
}

function placesOf(
  asked: Asked,
  span: Span,
  found: readonly { document: number; token: number }[],
  claims: readonly KnownClaim[],
): RecordPlace[] {
  return found.map(({ document, token }) => {
    const range = { from: token, to: token + span.tokens.length };
    const known = asked.record.documents[document];
    return {
      source: known?.id ?? '',
      paragraph: known?.paragraphs[token] ?? null,
      ...range,
      claims: claimsAt(asked, claims, document, range),
    };
  });
}

/** The index of a run of words in a passage; -1 where it is not there. */
export function indexOfRun(words: readonly (string | undefined)[], span: Span, from = 0): number {
  const { tokens } = span;
  for (let at = from; at + tokens.length <= words.length; at++) {
    if (tokens.every(({ text }, i) => words[at + i] === text)) return at;
  }
  return -1;
}

/** Looks in the quotes of claims: for words too few to have a window, or where a document has none. */
function inClaims(
  asked: Asked,
  { span, folds }: Reading,
  claims: readonly KnownClaim[],
): Standing | undefined {
  const places: RecordPlace[] = [];
  let record: string | null = null;
  let exact = false;
  for (const claim of claims) {
    const passage = passageOf(claim);
    const at = indexOfRun(passage.words, span);
    if (at < 0) continue;
    const shown = shownBetween(passage, at, at + span.tokens.length) ?? '';
    const [first, last] = [span.tokens[0], span.tokens.at(-1)];
    const given = first && last ? span.text.slice(first.start, last.end) : '';
    const same = shown === given.replace(/\s+/gu, ' ');
    if (places.length === 0 || (same && !exact)) record = same ? null : shown;
    exact ||= same;
    const document = asked.record.documents.find(({ id }) => id === claim.claim.source);
    const from = document ? placeOf(claim, document) : -1;
    places.push({
      source: claim.claim.source,
      paragraph: (from >= 0 && document ? document.paragraphs[from + at] : null) ?? claim.paragraph,
      from: from < 0 ? -1 : from + at,
      to: from < 0 ? -1 : from + at + span.tokens.length,
      claims: [claim],
    });
  }
  if (places.length === 0) return undefined;
  const names = record === null ? [] : (nameFolds(span.text, record) ?? []);
  return {
    verdict: exact && folds.length === 0 ? 'exact' : 'normalised',
    places: joined(places),
    folds: [...folds, ...names],
    record,
    leftOut: [],
    negation: false,
  };
}

/** The same place of a document once, with the claims of all. */
function joined(places: readonly RecordPlace[]): RecordPlace[] {
  const byPlace = new Map<string, RecordPlace>();
  for (const place of places) {
    const key = place.from < 0 ? `${place.claims[0]?.number}` : `${place.source} ${place.from}`;
    const known = byPlace.get(key);
    byPlace.set(key, known ? { ...known, claims: [...known.claims, ...place.claims] } : place);
  }
  return [...byPlace.values()];
}

/** In the texts of documents, where these are known: words too few to have a window. */
function inTexts({ record }: Asked, { span, folds }: Reading): Standing | undefined {
  const places: RecordPlace[] = [];
  for (const document of record.documents) {
    if (!document.text) return undefined;
    const words = document.text.tokens.map(({ text }) => text);
    for (let at = indexOfRun(words, span); at >= 0; at = indexOfRun(words, span, at + 1)) {
      const to = at + span.tokens.length;
      const paragraph = document.paragraphs[at] ?? null;
      places.push({ source: document.id, paragraph, from: at, to, claims: [] });
    }
  }
  if (places.length === 0) return undefined;
  const verdict = folds.length === 0 ? 'exact' : 'normalised';
  return { verdict, places, folds, record: null, leftOut: [], negation: false };
}

/** Whether words may stand in the record without their windows having been found. */
function mayBeInClaims({ record }: Asked, span: Span): boolean {
  return !hasWindow(span) || record.documents.length < record.sources.size;
}

/** How a quotation stands on record, or `undefined` where it does not. */
export function standingOf(asked: Asked, sought: Sought): Standing | undefined {
  const claims = claimsLike(asked, sought.text, CLAIMS_OF_A_PLACE);
  for (const reading of sought.readings) {
    const { span, folds } = reading;
    if (span.tokens.length === 0) continue;
    const found = hasWindow(span) ? asked.scan.whole(span) : [];
    if (found.length === 0) {
      const standing = mayBeInClaims(asked, span)
        ? (inTexts(asked, reading) ?? inClaims(asked, reading, claims))
        : undefined;
      if (standing) return standing;
      continue;
    }
    const exact = found.filter((place) => asked.scan.exact(span, place));
    const best = exact.length > 0 ? exact : found;
    const places = placesOf(asked, span, best, claims);
    const names = exact.length > 0 ? [] : typography(asked, span, best[0], claims);
    return {
      verdict: exact.length > 0 && folds.length === 0 ? 'exact' : 'normalised',
      places,
      folds: [...folds, ...names],
      record: null,
      leftOut: [],
      negation: false,
    };
  }
  return elidedOf(asked, sought, claims);
}

/** The names of the folds by which words and their place differ, where the place can be read. */
function typography(
  asked: Asked,
  span: Span,
  place: { document: number; token: number } | undefined,
  claims: readonly KnownClaim[],
): readonly string[] {
  const document = place && asked.record.documents[place.document];
  if (!document) return [];
  const range = { from: place.token, to: place.token + span.tokens.length };
  const passage = passageAt(document, range, claims);
  const shown = shownBetween(passage, 0, passage.words.length);
  const names = shown === undefined ? undefined : nameFolds(span.text, shown);
  return names && names.length > 0 ? names : ['typography'];
}

/** A part of a quotation with an ellipsis, where it stands. */
interface PartPlace {
  readonly from: number;
  readonly to: number;
}

function elidedOf(
  asked: Asked,
  { parts }: Sought,
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
      const known = words.filter((word) => word !== undefined && /[\p{L}\p{N}]/u.test(word));
      if (end - start <= SHORT_GAP + 1 && known.length <= SHORT_GAP)
        negation ||= words.some((word) => word !== undefined && NEGATION.test(word));
    }
    return {
      verdict: 'elided',
      places: [
        {
          source: document.id,
          paragraph: document.paragraphs[range.from] ?? null,
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
  const places: PartPlace[] = [];
  for (
    let at = indexOfRun(passage.words, sought);
    at >= 0;
    at = indexOfRun(passage.words, sought, at + 1)
  )
    places.push({ from: passage.from + at, to: passage.from + at + sought.tokens.length });
  return places;
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
