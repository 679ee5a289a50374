import type { Change } from '../edit/commit.ts';
import { heldDocument } from '../intake/held-document.ts';
import { documentText } from '../intake/text-file.ts';
import type { Claim } from '../model/records.ts';
import { UsageError } from '../program/errors.ts';
import { explain, type QuoteDocument, type QuoteResult, verifyQuote } from '../quotes/index.ts';
import { fingerprintOf } from './run-fingerprint.ts';

/** Notes on the quotes, and the fingerprint that the base lacks to prove them again. */
export interface Proofs {
  readonly notes: readonly string[];
  readonly changes: readonly Change[];
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
 * Proves that each claim's quote stands in its document.
 *
 * @param path the file with the text of the document
 * @returns notes on the quotes, and the fingerprint of the text where the base has none yet
 * @throws {UsageError} with the nearest passages, where a quote does not stand
 */
export function proofsOf(dir: string, claims: readonly Claim[], path: string | undefined): Proofs {
  const sources = path === undefined ? claims.map(({ source }) => source) : [theSource(claims)];
  const documents = new Map(
    [...new Set(sources)].map((source) => [source, quotedDocument(dir, source, path)]),
  );
  const found = claims.map((claim) => {
    const document = documents.get(claim.source) ?? quotedDocument(dir, claim.source, path);
    return { claim, result: resultOf(claim, document) };
  });
  const failed = found.filter(({ result }) => !('paragraph' in result));
  if (failed.length > 0) {
    const details = failed.flatMap(({ claim, result }) => [
      `${claim.id}: ${result.grade}`,
      ...explain(result, claim.source).map((line) => `  ${line}`),
    ]);
    const number = failed.length === 1 ? 'a quote does' : `${failed.length} quotes do`;
    throw new UsageError(`${number} not stand as given; nothing was written`, details);
  }
  const notes = found.flatMap(({ claim, result }) =>
    explain(result, claim.source).map((line) =>
      claims.length > 1 ? `${claim.id}: ${line}` : line,
    ),
  );
  return { notes, changes: missingFingerprint(documents, path) };
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
