import { CASE, FOLD_NAMES } from './fold-rules.ts';
import type { Haystack, Place } from './haystack.ts';
import { inFingerprint } from './in-fingerprint.ts';
import { inText } from './in-text.ts';
import { WHITE_SPACE } from './left-out-folds.ts';
import { withLineEnds } from './loose-hyphens.ts';
import { type Fingerprint, isFingerprintOf } from './make-fingerprint.ts';
import { QuotesError, refuseNoObject, refuseNoText } from './quotes-error.ts';
import {
  FIRST_VERSION_FOLDS,
  type Nearest,
  type NotFound,
  type QuoteResult,
  type Standing,
  type TooShort,
} from './result.ts';
import { type Selected, select, type TextQuoteSelector } from './selector.ts';
import { original, part, type Span } from './tokens.ts';
import { WINDOW } from './windows.ts';

/**
 * A document, given as its text, its fingerprint, or both. The grade is the same either way; with the
 * text, results have more detail.
 */
export type QuoteDocument =
  | { readonly text: string; readonly fingerprint?: Fingerprint | undefined }
  | { readonly text?: undefined; readonly fingerprint: Fingerprint };

/** The result where a quote stands, in its own characters or in others. */
type Found = Exclude<QuoteResult, NotFound | TooShort>;

/** Tokens of a long quote, around its break, that the search for the nearest passage uses. */
const NEAREST_TOKENS = 200;

/** Cache: one document is usually searched for many quotes. */
const haystacks = new WeakMap<QuoteDocument, Haystack>();

function haystackOf(document: QuoteDocument): Haystack {
  const haystack = haystacks.get(document) ?? makeHaystack(document);
  haystacks.set(document, haystack);
  return haystack;
}

function refuseOther(what: string, given: unknown): void {
  if (given !== undefined) refuseNoText(what, given);
}

function makeHaystack({ text, fingerprint }: QuoteDocument): Haystack {
  refuseOther('the text of a document', text);
  if (text === undefined) {
    if (fingerprint?.windows?.folded) return inFingerprint(fingerprint);
    throw new QuotesError('argument', 'a document must have a text or a fingerprint.');
  }
  if (fingerprint && !isFingerprintOf(fingerprint, text)) {
    throw new QuotesError(
      'other-document',
      'the text is not, byte for byte, the document of the fingerprint: ' +
        'find the original text, or make the fingerprint again from this one.',
    );
  }
  return inText(text);
}

/**
 * Finds all occurrences of a span in a document.
 *
 * @returns the places in order; none if the span has fewer tokens than a window
 * @throws {QuotesError} `other-document` if text and fingerprint are of different documents
 */
export function findSpan(span: Span, document: QuoteDocument): Place[] {
  const haystack = haystackOf(document);
  return span.tokens.length < WINDOW ? [] : haystack.find(span);
}

/**
 * Grades a quote against a document. White space around the quote is ignored. If some of several
 * occurrences match character for character, only these count.
 *
 * @param document pass the same object for all quotes of a document: its index is cached by identity
 * @throws {QuotesError} `other-document` if text and fingerprint are of different documents; `argument`
 *   if a part of the quote or the document is no text, or there is none
 */
export function verifyQuote(selector: TextQuoteSelector, document: QuoteDocument): QuoteResult {
  refuseNoObject('the claim', selector);
  refuseNoObject('the document', document);
  refuseOther('quote', selector.quote);
  for (const key of ['prefix', 'suffix'] as const) refuseOther(key, selector[key] ?? undefined);
  if (selector.quote === undefined) throw new QuotesError('argument', 'quote is missing.');
  const haystack = haystackOf(document);
  const selected = select(selector, haystack.version);
  const { whole, words } = selected;
  if (words === 0 || whole.tokens.length < WINDOW) {
    return { grade: 'too short', words, tokens: whole.tokens.length, needed: WINDOW };
  }
  if (selected.cut) return notFound(selected, haystack, 'edges');

  const found = gradeOf(selected, haystack);
  if (found) return found;
  const broken = withLineEnds(selector);
  const joined = broken && gradeOf(select(broken, haystack.version), haystack);
  if (joined) return withSpace(joined);
  return notFound(selected, haystack, reasonOf(selected, haystack, document));
}

/** How a quote stands; `undefined` where it stands nowhere, or cannot be looked for. */
function gradeOf(selected: Selected, haystack: Haystack): Found | undefined {
  const { whole, before, cut } = selected;
  if (cut || whole.tokens.length < WINDOW) return undefined;
  const places = bestOf(haystack.find(whole), whole, haystack);
  const [place] = places;
  if (!place) return undefined;
  if (places.length > 1) {
    const paragraphs = places.map(({ token }) => haystack.paragraphs[token + before] ?? 0);
    return { grade: 'ambiguous', count: places.length, paragraphs };
  }
  const standing = standingAt(place, selected, haystack);
  if (place.exact) return { grade: 'exact', ...standing };
  const folds = haystack.folds(whole, place);
  const mayDiffer = folds === FIRST_VERSION_FOLDS && HAS_CASE.test(original(whole));
  if (!mayDiffer && !folds.includes(CASE)) return { grade: 'normalised', ...standing, folds };
  return { grade: 'other case', folds, nearest: asItStands(place, selected, haystack, standing) };
}

/** The grade of a quote whose line ends were typed as spaces: the fold of these is needed, too. */
function withSpace(found: Found): Found {
  if (found.grade === 'ambiguous') return found;
  if (found.grade === 'exact') return { ...found, grade: 'normalised', folds: [WHITE_SPACE] };
  const { folds } = found;
  if (folds === FIRST_VERSION_FOLDS) return found;
  const all = FOLD_NAMES.filter((name) => name === WHITE_SPACE || folds.includes(name));
  return { ...found, folds: all };
}

/** A letter that has another case, so that a fingerprint of version 1 leaves open which stands there. */
const HAS_CASE = /[\p{Changes_When_Lowercased}\p{Changes_When_Uppercased}]/u;

/** Of so many places at most it is asked by which folds they differ from the quote. */
const MAX_NAMED_PLACES = 100;

/** The places that match best: character for character, else but for typography, else but for case. */
function bestOf(all: readonly Place[], span: Span, haystack: Haystack): readonly Place[] {
  const best = preferExact(all);
  if (best.length < 2 || best[0]?.exact) return best;
  const cased = best
    .slice(0, MAX_NAMED_PLACES)
    .filter((place) => !haystack.folds(span, place).includes(CASE));
  return cased.length > 0 ? cased : best;
}

/** What the document has in place of a quote with other capitals. */
function asItStands(
  place: Place,
  { quote, before, into, cut }: Selected,
  haystack: Haystack,
  { paragraph, offset }: Standing,
): Nearest {
  const passage = haystack.passage(quote, { ...place, token: place.token + before });
  const missing: readonly string[] = [];
  if (passage === undefined || offset === undefined) return { paragraph, missing };
  return { paragraph, missing, offset, passage: cut ? passage : passage.slice(into) };
}

/**
 * Finds the paragraph in which a quote begins: that of {@link verifyQuote}, without the reasons why a
 * quote does not stand.
 *
 * @returns `null` where it stands nowhere, or in several places
 */
export function locateQuote(selector: TextQuoteSelector, document: QuoteDocument): number | null {
  const haystack = haystackOf(document);
  const located = paragraphOf(selector, haystack);
  if (located !== undefined) return located;
  const broken = withLineEnds(selector);
  return (broken && paragraphOf(broken, haystack)) ?? null;
}

/** @returns `null` where a quote begins in several places or cannot be looked for, `undefined` where it stands nowhere */
function paragraphOf(selector: TextQuoteSelector, haystack: Haystack): number | null | undefined {
  const quick = selector.prefix || selector.suffix ? undefined : haystack.locate(selector.quote);
  if (quick !== undefined) return quick ?? undefined;
  const { whole, words, cut, before } = select(selector, haystack.version);
  if (words === 0 || whole.tokens.length < WINDOW || cut) return null;
  const [place, another] = preferExact(haystack.find(whole, WINDOW));
  if (another) return null;
  return place && (haystack.paragraphs[place.token + before] ?? 0);
}

/** Of several places the exact ones, where there are any. */
function preferExact(all: readonly Place[]): readonly Place[] {
  // In a fingerprint, `exact` hashes every window: a place that stands alone is not asked.
  const exact = all.length > 1 ? all.filter((place) => place.exact) : [];
  return exact.length > 0 ? exact : all;
}

function standingAt({ token }: Place, { before, into }: Selected, haystack: Haystack): Standing {
  const paragraph = haystack.paragraphs[token + before] ?? 0;
  const start = haystack.offset(token + before);
  return start === undefined ? { paragraph } : { paragraph, offset: start + into };
}

function reasonOf(
  { whole, quote }: Selected,
  haystack: Haystack,
  { text }: QuoteDocument,
): NotFound['reason'] {
  if (haystack.find(quote).length > 0) return 'context';
  return text?.includes(original(whole)) ? 'edges' : 'words';
}

function notFound(selected: Selected, haystack: Haystack, reason: NotFound['reason']): NotFound {
  const sought = selected.quote.tokens.length < WINDOW ? selected.whole : selected.quote;
  const standing = haystack.longestPrefix(sought);
  const from = Math.max(0, standing - NEAREST_TOKENS / 2);
  const nearest = haystack.nearest(part(sought, from, from + NEAREST_TOKENS));
  return {
    grade: 'not found',
    reason,
    tokens: sought.tokens.length,
    standing,
    stood: original(part(sought, 0, standing)),
    breakAt: original(part(sought, standing, standing + WINDOW)),
    ...(nearest && { nearest }),
  };
}
