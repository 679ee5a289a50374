import type { Change } from '../edit/commit.ts';
import { documentText } from '../intake/document-text.ts';
import { heldDocument } from '../intake/held-document.ts';
import type { Claim } from '../model/records.ts';
import { UsageError } from '../program/errors.ts';
import { explain, type QuoteDocument, type QuoteResult, verifyQuote } from '../quotes/index.ts';
import { fingerprintOf } from './run-fingerprint.ts';

/** A quote that does not stand as it is given. */
interface QuoteFault {
  readonly claim: Claim;
  readonly result: QuoteResult;
}

/** Notes on the quotes, and the fingerprint that the base lacks to prove them again. */
export interface Proofs {
  /** The claims, with the document's own words where quotes were repaired. */
  readonly claims: readonly Claim[];
  readonly notes: readonly string[];
  readonly changes: readonly Change[];
  readonly faults: readonly QuoteFault[];
}

/** The one document that all claims quote. @throws {UsageError} where they quote several */
function theSource(claims: readonly Claim[]): string {
  const sources = [...new Set(claims.map(({ source }) => source))];
  const [source = ''] = sources;
  if (sources.length > 1) {
    throw new UsageError(
      `--document is the text of one source; these claims have ${sources.join(', ')}. ` +
        'Leave it out where the base has their fingerprints, or add them source by source',
    );
  }
  return source;
}

/** The document of a source: its text where a path is given, else its fingerprint. */
export function quotedDocument(
  dir: string,
  source: string,
  path: string | undefined,
): QuoteDocument {
  const { document } = heldDocument(dir, source, undefined);
  if (path !== undefined) {
    return { text: documentText(path), fingerprint: document?.fingerprint };
  }
  if (document) return document;
  throw new UsageError(
    `no quote of "${source}" can be checked: the base has no fingerprints/${source}. ` +
      'Name its text by --document <file>',
  );
}

function resultOf({ quote, prefix, suffix }: Claim, document: QuoteDocument): QuoteResult {
  return verifyQuote({ quote, prefix, suffix }, document);
}

/**
 * Looks whether each claim's quote stands in its document.
 *
 * @param path the file with the text of the document
 * @param repair whether a quote that differs only in case is written as it stands in its document
 * @returns notes on the quotes, the fingerprint of the text where the base has none yet, and the quotes
 *   that do not stand
 * @throws {UsageError} where a document cannot be read or there is nothing to prove a quote by
 */
export function proofsOf(
  dir: string,
  given: readonly Claim[],
  path: string | undefined,
  repair = false,
): Proofs {
  const sources = path === undefined ? given.map(({ source }) => source) : [theSource(given)];
  const documents = new Map(
    [...new Set(sources)].map((source) => [source, quotedDocument(dir, source, path)]),
  );
  const repaired: string[] = [];
  const found = given.map((claim) => {
    const document = documents.get(claim.source) ?? quotedDocument(dir, claim.source, path);
    const result = resultOf(claim, document);
    if (!repair || result.grade !== 'other case') return { claim, result };
    const own = { ...claim, quote: result.nearest.passage ?? claim.quote };
    repaired.push(`${claim.id}: the quote is written as it stands: ${own.quote}`);
    return { claim: own, result: resultOf(own, document) };
  });
  const claims = found.map(({ claim }) => claim);
  const faults = found.filter(({ result }) => !('paragraph' in result));
  const notes = found.flatMap(({ claim, result }) =>
    explain(result, claim.source).map((line) =>
      claims.length > 1 ? `${claim.id}: ${line}` : line,
    ),
  );
  const changes = missingFingerprint(documents, path);
  return { claims, notes: [...repaired, ...notes], changes, faults };
}

/** Why a quote does not stand, with the nearest passage. */
export function faultLines({ claim, result }: QuoteFault): string[] {
  return explain(result, claim.source);
}

/** The error for quotes that do not stand. @param repair whether other capitals were to be mended */
export function quotesRefused(faults: readonly QuoteFault[], repair = false): UsageError {
  const details = faults.flatMap((fault) => [
    `${fault.claim.id}: ${fault.result.grade}`,
    ...faultLines(fault).map((line) => `  ${line}`),
  ]);
  const number = faults.length === 1 ? 'a quote does' : `${faults.length} quotes do`;
  const results = faults.map(({ result }) => result);
  return new UsageError(`${number} not stand as given; nothing was written`, [
    ...details,
    ...repairHint(results, repair),
  ]);
}

/** What helps where only capitals differ. */
function repairHint(results: readonly QuoteResult[], repair: boolean): string[] {
  const cased = results.flatMap((result) => (result.grade === 'other case' ? [result] : []));
  if (cased.length === 0) return [];
  if (cased.some(({ nearest }) => nearest.passage === undefined))
    return ['With --document <file> the words are shown as they stand there.'];
  return repair ? [] : ['--repair takes the words as they stand there.'];
}

function missingFingerprint(
  documents: ReadonlyMap<string, QuoteDocument>,
  path: string | undefined,
): Change[] {
  const [[source, document] = []] = documents;
  if (path === undefined || source === undefined || document?.fingerprint) return [];
  const bytes = Buffer.from(fingerprintOf(path));
  return [{ path: `fingerprints/${source}`, before: undefined, bytes }];
}
