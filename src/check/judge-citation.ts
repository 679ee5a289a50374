import { lineOf } from '../cite/paragraph-locator.ts';
import { idKey } from '../index/keys.ts';
import type { Way } from '../model/check-result.ts';
import { nearest } from '../text/suggest.ts';
import type { Citation } from './citations.ts';
import { type Figure, isNoSmallCount, SMALL_COUNT } from './figure.ts';
import type { FigureVerdict } from './figure-verdict.ts';
import type { KnownClaim } from './known-claim.ts';
import type { KnownRecord } from './known-record.ts';
import { hasFigure, isTelling } from './nearest-figure.ts';
import type { Asked, RecordPlace } from './record-places.ts';
import { retelling } from './retold.ts';

/** A thing of the draft that a citation may be for. */
export interface Cited {
  /** Where a quotation stands or comes near to; empty where it does not. */
  readonly places?: readonly RecordPlace[];
  readonly figure?: FigureVerdict & { readonly read: Figure };
}

/** Whether a citation is of what it stands beside. */
export interface CitationVerdict {
  readonly verdict: 'fits' | 'misfit' | 'unknown';
  readonly how: Way | null;
  readonly source: string | null;
  readonly paragraph: number | null;
  readonly claim: KnownClaim | undefined;
  /** Where the thing beside it stands instead. */
  readonly instead: { readonly source: string; readonly paragraph: number | null } | undefined;
  /** An id that is like the unknown one. */
  readonly near: string | undefined;
}

interface Target {
  readonly source: string;
  readonly paragraph: number | null;
  readonly claim: KnownClaim | undefined;
}

/**
 * What a citation is of, in order of likelihood; nothing where no claim and no document is called so. A
 * paragraph is counted as a reader does, else by the lines of the text, headings and credits among them.
 */
export function targetsOf({ record, finder }: Asked, { key, paragraphs }: Citation): Target[] {
  const [number] = finder.withKey(idKey(key));
  const claim = number === undefined ? undefined : finder.claim(number);
  const source = claim?.source ?? key;
  const document = record.sources.get(source);
  if (!claim && !document) return [];
  const lines = document ? paragraphs.map((paragraph) => lineOf(document, paragraph)) : [];
  const read = [...new Set([...lines, ...paragraphs])].filter((line) => line !== null);
  const isCounted = lines.some((line) => line !== null);
  const places = isCounted ? read : [claim?.paragraph ?? null];
  return places.map((paragraph) => ({ source, paragraph, claim }));
}

/** Whether a citation is of a document that does not count. */
export function isLeftOut({ record, finder }: Asked, { key }: Citation): boolean {
  const [number] = finder.withKey(idKey(key));
  if (number !== undefined) return !finder.counts(number);
  return record.index.sources.has(key) && !record.sources.has(key);
}

const FITS = { how: null, instead: undefined } as const;
type Fit = { readonly how: Way | null; readonly instead: CitationVerdict['instead'] };

/** A place at which the thing beside a citation stands. */
type Place = Pick<RecordPlace, 'source' | 'paragraph' | 'claims'>;

/** Whether one of the places of a thing is the one that is cited. */
function fitOf(places: readonly Place[], target: Target): Fit {
  const [first] = places;
  if (!first) return FITS;
  const same = places.filter(({ source }) => source === target.source);
  const instead = { source: first.source, paragraph: first.paragraph };
  if (same.length === 0) return { how: 'document', instead };
  const { claim, paragraph } = target;
  if (paragraph === null || same.some((place) => place.paragraph === paragraph)) return FITS;
  if (claim && same.some(({ claims }) => claims.includes(claim))) return FITS;
  const [one] = same;
  return {
    how: claim ? 'claim' : 'paragraph',
    instead: one && { source: one.source, paragraph: one.paragraph },
  };
}

/** Whether a claim is the one that is cited by its id, or stands in the same paragraph. */
const isOf = ({ number, source, paragraph }: KnownClaim, { claim }: Target): boolean =>
  claim !== undefined &&
  (number === claim.number ||
    (paragraph !== null && source === claim.source && paragraph === claim.paragraph));

function fitOfFigure({ verdict, agreeing }: FigureVerdict, figure: Figure, target: Target): Fit {
  if (verdict === 'differs' || verdict === 'not-on-record') return FITS;
  // Anybody may count two things: a claim is cited for what it says.
  const isCount = figure.unit === undefined && !figure.date && figure.value <= SMALL_COUNT;
  if (target.claim && (isCount || hasFigure(figure, target.claim))) return FITS;
  const [own] = agreeing.filter(({ claim: { source } }) => source === target.source);
  // Where no paragraph is known, the claim alone tells.
  if (own && target.claim && target.paragraph === null)
    return { how: 'claim', instead: { source: target.source, paragraph: own.paragraph } };
  // The claims are left out: whether the cited one has the figure was asked above.
  return fitOf(
    agreeing.map(({ claim, paragraph }) => ({ source: claim.source, paragraph, claims: [] })),
    target,
  );
}

/** Fewer words of a draft tell nothing that a citation could be for. */
const LEAST_WORDS = 4;
/** What a claim of the cited place has of words that another claim has nearly all of, where it may be meant, too. */
const MEANT = 0.6;
const MOST_MEANT = 64;

/** Whether a claim stands where a citation points. */
const isAt = (
  { number, source, paragraph }: KnownClaim,
  { claim, source: cited, paragraph: where }: Target,
): boolean =>
  source === cited &&
  (claim?.number === number ||
    (where === null ? !claim : paragraph === null || paragraph === where));

/** Whether a claim says of itself that another one of the cited place says the same, or something else of it. */
const isRelated = ({ finder }: Asked, { claim }: KnownClaim, target: Target): boolean =>
  [...(claim.corroborates ?? []), ...(claim.conflicts ?? [])].some((id) =>
    finder.withKey(idKey(id)).some((number) => isAt(finder.claim(number), target)),
  );

/** How a citation misses what its words tell again: a claim that stands elsewhere, and none that stands there. */
function missedBy(asked: Asked, words: string, targets: readonly Target[]): Fit | undefined {
  const { finder } = asked;
  const told = retelling(finder, words, LEAST_WORDS);
  const [first] = told?.claims ?? [];
  if (!told || !first) return undefined;
  const all = finder.best(told.weighing, MOST_MEANT, MEANT * told.weighing.all);
  const isThere = targets.some((target) =>
    all.some((one) => isAt(one, target) || isRelated(asked, one, target)),
  );
  if (isThere || all.length === MOST_MEANT) return undefined;
  const { source, paragraph } = first;
  const [target] = targets;
  const how = source !== target?.source ? 'document' : target.claim ? 'claim' : 'paragraph';
  return { how, instead: { source, paragraph } };
}

/** How well a claim must fit to be that of a year or a small count. */
const LEAST_MEANT = 0.2;

/** What stands before a citation. */
export interface BeforeCitation {
  /** The things since the citation before it: a quotation, else one of the figures, must fit. */
  readonly things: readonly Cited[];
  /** The words since then that are its own. */
  readonly words: string;
  /** Whether others stand in its bracket: each may be of another quotation. */
  readonly isOneOfSeveral: boolean;
}

/** Says whether a citation fits. */
export function judgeCitation(
  asked: Asked,
  citation: Citation,
  { things: beside, words, isOneOfSeveral }: BeforeCitation,
): CitationVerdict {
  const cited = targetsOf(asked, citation);
  const [likeliest] = cited;
  if (!likeliest) {
    const near = idLike(asked, citation.key);
    const unknown = { verdict: 'unknown', how: null, source: null, paragraph: null } as const;
    return { ...unknown, claim: undefined, instead: undefined, near };
  }
  const { claim } = likeliest;
  // A claim has one paragraph, whatever stands beside the citation.
  const isKnown = claim && claim.paragraph !== null;
  const targets = isKnown ? cited.filter(({ paragraph }) => paragraph === claim.paragraph) : cited;
  if (claim && targets.length === 0) {
    const { source, paragraph } = claim;
    return {
      verdict: 'misfit',
      how: 'paragraph',
      ...likeliest,
      instead: { source, paragraph },
      near: undefined,
    };
  }
  const quoted = beside.filter(({ places }) => places && places.length > 0);
  const counted = beside.flatMap(({ figure }) => (figure ? [figure] : []));
  // Years and small counts are those of many claims: where there is an amount, it tells, one that agrees before others.
  const amounts = counted.filter(({ read }) => isNoSmallCount(read));
  // Where a figure beside a date is not on record, the date alone does not tell what both are of.
  const isUnknown = counted.some(({ agreeing }) => agreeing.length === 0);
  const others = isUnknown ? counted.filter(({ read }) => !read.date) : counted;
  const all = amounts.length > 0 ? amounts : others;
  // Of years and small counts only those tell whose claim is surely meant.
  const isMeant = ({ ranks, read }: (typeof counted)[number]): boolean =>
    isNoSmallCount(read) || read.date?.day !== undefined || (ranks[0] ?? 0) >= LEAST_MEANT;
  const agreed = all.filter((one) => one.agreeing.length > 0 && isMeant(one));
  const telling = agreed.length > 0 ? agreed : all.filter(isMeant);
  const misfitOf = (target: Target): Fit | undefined => {
    const fits =
      quoted.length > 0
        ? quoted.slice(isOneOfSeveral ? 0 : -1).map(({ places = [] }) => fitOf(places, target))
        : telling.map((figure) => fitOfFigure(figure, figure.read, target));
    const isOfFigure = counted.some(({ claims }) =>
      claims.some((one) => isOf(one, target) || isAt(one, target)),
    );
    return isOfFigure || fits.some(({ how }) => how === null) ? undefined : fits.at(-1);
  };
  const isThere = (one: Target): boolean =>
    counted.some(({ claims }) => claims.some((claim) => isAt(claim, one)));
  const fitting = targets.filter((one) => !misfitOf(one));
  const target = fitting.find(isThere) ?? fitting[0] ?? likeliest;
  const isTold = counted.some(
    ({ read, agreeing }) => isTelling(read) && agreeing.some((one) => isAt(one, target)),
  );
  const misfit =
    misfitOf(target) ?? (quoted.length > 0 || isTold ? undefined : missedBy(asked, words, targets));
  return {
    verdict: misfit ? 'misfit' : 'fits',
    how: misfit?.how ?? null,
    ...target,
    instead: misfit?.instead,
    near: undefined,
  };
}

/** Ids that are compared letter by letter: to do so takes long. */
const MOST_COMPARED = 200;

/** Cache: a draft can have many unknown keys. */
const allIds = new WeakMap<KnownRecord, readonly string[]>();

function idsOf(record: KnownRecord): readonly string[] {
  const ids = allIds.get(record) ?? [...record.index.ids(), ...record.sources.keys()];
  allIds.set(record, ids);
  return ids;
}

/** An id that an unknown one may have been meant to be. */
function idLike({ record }: Asked, key: string): string | undefined {
  const ids = idsOf(record);
  const whole = longer(key, ids);
  if (whole !== undefined) return whole;
  const head = key.slice(0, 3).toLowerCase();
  const alike = ids.filter((id) => id.startsWith(head) && Math.abs(id.length - key.length) < 8);
  return nearest(key, alike.slice(0, MOST_COMPARED));
}

/** The id that has all parts of an unknown one, in their order: some are missing. */
function longer(key: string, ids: readonly string[]): string | undefined {
  const parts = key.toLowerCase().split('-');
  const having = ids.filter((id) => {
    if (!id.startsWith(parts[0] ?? '') || id.length > 2 * key.length) return false;
    let at = 0;
    const own = id.split('-');
    return parts.every((part) => {
      at = own.indexOf(part, at) + 1;
      return at > 0;
    });
  });
  return having.sort((a, b) => a.length - b.length)[0];
}
