import { nameFolds, type Span } from '../quotes/index.ts';
import { elidedOf } from './elided.ts';
import type { KnownClaim } from './known-claim.ts';
import { documentOf } from './known-record.ts';
import { passageAt, passageOf, placeOf, shownBetween } from './passage.ts';
import { hasWindow, partsOf, type Reading, readingsOf } from './readings.ts';
import {
  type Asked,
  claimsAt,
  indexOfRun,
  placesOfRun,
  type RecordPlace,
  type Sought,
  type Standing,
} from './record-places.ts';

export function soughtIn(text: string): Sought {
  return { text, readings: readingsOf(text), parts: partsOf(text) };
}

/** The spans of which windows are looked for. */
export const spansOf = ({ readings, parts }: Sought): Pick<Reading, 'span' | 'of'>[] =>
  [...readings, ...parts.map((span) => ({ span }))].filter(({ span }) => hasWindow(span));

const CLAIMS_OF_A_PLACE = 12;

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
      paragraph: known?.paragraphs.at(token) ?? null,
      ...range,
      claims: claimsAt(asked, claims, document, range),
    };
  });
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
    const document = documentOf(asked.record, claim.source);
    const from = document ? placeOf(claim, document) : -1;
    places.push({
      source: claim.source,
      paragraph:
        (from >= 0 && document ? document.paragraphs.at(from + at) : null) ?? claim.paragraph,
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
    for (const at of placesOfRun(words, span)) {
      const to = at + span.tokens.length;
      const paragraph = document.paragraphs.at(at);
      places.push({ source: document.id, paragraph, from: at, to, claims: [] });
    }
  }
  if (places.length === 0) return undefined;
  const verdict = folds.length === 0 ? 'exact' : 'normalised';
  return { verdict, places, folds, record: null, leftOut: [], negation: false };
}

/** How a quotation stands on record, or `undefined` where it does not. */
export function standingOf(asked: Asked, sought: Sought): Standing | undefined {
  const claims = asked.finder.like(sought.text, CLAIMS_OF_A_PLACE);
  for (const reading of sought.readings) {
    const { span, folds } = reading;
    if (span.tokens.length === 0) continue;
    const found = hasWindow(span) ? asked.scan.whole(span) : [];
    if (found.length === 0) {
      // A document may have words without a space between them, before which a quote begins.
      const standing =
        (hasWindow(span) ? undefined : inTexts(asked, reading)) ?? inClaims(asked, reading, claims);
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
