import { hasLetter, isWord, type Span } from '../quotes/index.ts';
import { candidates } from './candidates.ts';
import type { KnownClaim } from './known-claim.ts';
import { documentNumber } from './known-record.ts';
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
/** What begins another clause. */
const NEXT_CLAUSE = /^(?:[,.;:!?—–]|and|but|that|which|who|because|while|when|if)$/;

/** Whether words that are left out say no of those around them: they are few, or are the last ones before these. */
function saysNo(words: readonly (string | undefined)[]): boolean {
  const known = words.filter((word) => word !== undefined && hasLetter(word));
  const isShort = words.length <= SHORT_GAP + 1 && known.length <= SHORT_GAP;
  const clause = words.findLastIndex((word) => NEXT_CLAUSE.test(word ?? '')) + 1;
  const last = isShort ? words : words.slice(Math.max(clause, words.length - SHORT_GAP));
  return last.some(
    (word, i) => word !== undefined && NEGATION.test(word) && last[i + 1] !== 'only',
  );
}

/** A part of a quotation with an ellipsis, where it stands. */
interface PartPlace {
  readonly from: number;
  readonly to: number;
}

/** How the parts of a quotation with an ellipsis stand in order in one document, if they do. */
export function elidedOf(
  asked: Asked,
  sought: Sought,
  claims: readonly KnownClaim[],
): Standing | undefined {
  const { text, parts } = sought;
  const standing = withGaps(asked, parts, claims) ?? elidedWithoutMarks(asked, sought, claims);
  const inserted = standing ? insertedIn(text) : [];
  if (!standing || inserted.length === 0) return standing;
  // "[not]": what is put in can change the sense as what is left out can.
  const denials = inserted.filter((words) =>
    words.split(/\s+/).some((word) => NEGATION.test(word)),
  );
  const negation = standing.negation || denials.length > 0;
  return { ...standing, folds: [...standing.folds, 'words in brackets'], negation, denials };
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
    const own = chain.map(({ from, to }) => ({ from: from - range.from, to: to - range.from }));
    return elidedIn(asked, passage, own, claims, []);
  }
  return asked.record.documents.length === 0 ? elidedInClaims(parts, claims) : undefined;
}

/** How the parts of a quotation stand in a passage of a document. @param chain where they stand in it, in order */
function elidedIn(
  asked: Asked,
  passage: Passage,
  chain: readonly PartPlace[],
  claims: readonly KnownClaim[],
  folds: readonly string[],
): Standing {
  const { source } = passage;
  const [first, last] = [chain[0]?.from ?? 0, chain.at(-1)?.to ?? 0];
  const range = { from: passage.from + first, to: passage.from + last };
  const number = documentNumber(asked.record, source);
  return {
    verdict: 'elided',
    places: [
      {
        source,
        paragraph: passage.paragraphAt(first),
        ...range,
        claims: claimsAt(asked, claims, number, range),
      },
    ],
    folds,
    record: shownBetween(passage, first, last) ?? null,
    ...leftOutOf(passage, chain),
  };
}

/** What lies between the parts. */
function leftOutOf(
  passage: Passage,
  chain: readonly PartPlace[],
): Pick<Standing, 'leftOut' | 'negation'> {
  const leftOut: string[] = [];
  let negation = false;
  for (const [i, { from }] of chain.entries()) {
    const start = chain[i - 1]?.to;
    if (start === undefined || from === start) continue;
    leftOut.push(shownBetween(passage, start, from) ?? `${from - start} words`);
    negation ||= saysNo(passage.words.slice(start, from));
  }
  return { leftOut, negation };
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
    const chain = chainOf(passage, parts);
    if (!chain) continue;
    const { source } = claim.claim;
    const place = { source, paragraph: claim.paragraph, from: -1, to: -1, claims: [claim] };
    const record = claim.claim.quote.replace(/\s+/gu, ' ');
    return { verdict: 'elided', places: [place], folds: [], record, ...leftOutOf(passage, chain) };
  }
  return undefined;
}

/** The parts in order in a passage, where its words are only those that are given. */
function chainOf(
  { words }: Pick<Passage, 'words'>,
  parts: readonly Span[],
): PartPlace[] | undefined {
  const chain: PartPlace[] = [];
  for (const part of parts) {
    const from = indexOfRun(words, part, chain.at(-1)?.to);
    if (from < 0 || from - (chain.at(-1)?.to ?? from) > LONGEST_GAP) return undefined;
    chain.push({ from, to: from + part.tokens.length });
  }
  return chain;
}

const withoutMarks = ({ text, tokens }: Span): Span => ({ text, tokens: tokens.filter(isWord) });

/** How the parts stand where marks alone differ, as inner quotation marks that were left out. */
function elidedWithoutMarks(
  asked: Asked,
  { text, readings: [reading], parts }: Sought,
  claims: readonly KnownClaim[],
): Standing | undefined {
  const own = parts.map(withoutMarks);
  if (!reading || !own.some(hasWindow)) return undefined;
  for (const passage of candidates(asked, reading.span, text)) {
    const indexes = [...passage.words.keys()].filter((at) => hasLetter(passage.words[at] ?? 'a'));
    const found = chainOf({ words: indexes.map((at) => passage.words[at]) }, own);
    const chain = found?.map(({ from, to }) => ({
      from: indexes[from] ?? 0,
      to: (indexes[to - 1] ?? 0) + 1,
    }));
    if (chain) return elidedIn(asked, passage, chain, claims, ['marks']);
  }
  return undefined;
}
