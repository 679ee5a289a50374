import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Base } from '../base/base.ts';
import { type Incoming, MalformedClaims, readClaims, takeClaim } from '../base/incoming.ts';
import { schemaFile } from '../base/json-schema.ts';
import { BaseError, type Problem } from '../base/problems.ts';
import { checkIncoming } from '../edit/check-incoming.ts';
import { claimChanges, claimsPath } from '../edit/claims.ts';
import { bytesOf } from '../intake/text-file.ts';
import { UsageError } from '../program/errors.ts';
import { interruptible } from '../program/interruptible.ts';
import { QuotesError } from '../quotes/index.ts';
import { numberOf } from '../search/filter.ts';
import { type ClaimOptions, claimOf, saysSomething } from './add-options.ts';
import { faultLines, type Proofs, proofsOf, quotesRefused } from './add-proof.ts';
import { CLAIM_OPTIONS } from './claim-options.ts';
import type { WriteContext } from './command.ts';
import { longFlag } from './flags.ts';
import { meantClaim } from './meant-claim.ts';
import type { Outcome } from './outcome.ts';
import { change, usable } from './writing.ts';

/** Options of `cnca add`. */
export interface AddOptions extends ClaimOptions {
  /** A file with claims; `-` for stdin. */
  readonly from?: string | undefined;
  /** The text of the document that is quoted. */
  readonly document?: string | undefined;
  /** Take the document's own capitals where a quote differs in nothing else. */
  readonly repair?: boolean | undefined;
}

/** New claims, and the problems of the claims by themselves. */
interface Given {
  readonly incoming: Incoming;
  readonly problems: readonly Problem[];
  /** Of options that may mean several things. */
  readonly unclear: readonly string[];
}

/** Makes new claims for a base. */
type Taking = (base: Base) => Given;

/** Whether options say all that a claim must have. */
function isComplete({ id, claim, kind, topic, source, quote }: ClaimOptions): boolean {
  return [id, claim, kind, topic, source, quote].every((part) => part !== undefined);
}

/** What options say of the claim, and nothing else. */
function asked(options: AddOptions): ClaimOptions {
  const keys = CLAIM_OPTIONS.map((option) => longFlag(option).slice(2));
  return Object.fromEntries(Object.entries(options).filter(([key]) => keys.includes(key)));
}

/** Claims as they are given; where they have problems, what they refer to is still looked at. */
function shaped(read: () => Incoming, unclear: readonly string[] = []): Given {
  try {
    return { incoming: read(), problems: [], unclear };
  } catch (error) {
    if (!(error instanceof MalformedClaims)) throw error;
    return { incoming: error.loose, problems: error.problems, unclear };
  }
}

async function given(context: WriteContext, options: AddOptions): Promise<Taking> {
  const { from, document } = options;
  if (from === '-' && document === '-') {
    throw new UsageError(
      '--from and --document cannot both be read from stdin; name a file for one',
    );
  }
  if (from !== undefined) {
    if (saysSomething(options)) {
      throw new UsageError('--from brings whole claims; leave out the options that describe one');
    }
    const bytes = from === '-' ? await context.stdin() : bytesOf(from);
    const read = shaped(() => readClaims(from === '-' ? 'stdin' : from, bytes));
    if (read.incoming.claims.length === 0) throw new UsageError(`there is no claim in ${from}`);
    return () => read;
  }
  let asking: ClaimOptions = options;
  const terminal = isComplete(options) ? undefined : context.terminal();
  if (!saysSomething(options) || terminal) {
    if (!terminal) {
      throw new UsageError(
        'nothing to add: describe a claim by --id, --claim, --kind, --topic, --source and --quote, ' +
          'or name a file of claims by --from; at a terminal `cnca add` asks',
      );
    }
    const { askForClaim } = await import('./add-questions.ts');
    asking = await interruptible((signal) =>
      askForClaim(context, document, { ...terminal, signal }, asked(options)),
    );
  }
  return (base) => {
    const { said, problems } = meantClaim(base, asking);
    return shaped(() => takeClaim('options', claimOf(said)), problems);
  };
}

/** The proofs of the quotes, or why none can be made. */
function tried(prove: () => Proofs): Proofs | UsageError {
  try {
    return prove();
  } catch (error) {
    if (error instanceof UsageError) return error;
    if (error instanceof QuotesError) return new UsageError(error.message);
    throw error;
  }
}

/** The problems of quotes, each at its place in the file that the claims are from. */
function quoteProblems(incoming: Incoming, proofs: Proofs | UsageError): Problem[] {
  if (proofs instanceof UsageError)
    return [incoming.problem(0, ['source'], 'wrong-value', proofs.message)];
  return proofs.faults.map((fault) => {
    const index = incoming.claims.findIndex(({ id }) => id === fault.claim.id);
    return incoming.problem(index, ['quote'], 'wrong-value', faultLines(fault).join(' '));
  });
}

/** Refuses everything that is wrong with new claims, at once. */
function refuse(
  { incoming, problems, unclear }: Given,
  proofs: Proofs | UsageError,
  { from, repair }: AddOptions,
): asserts proofs is Proofs {
  const quotes =
    proofs instanceof UsageError
      ? proofs
      : proofs.faults.length > 0
        ? quotesRefused(proofs.faults, repair)
        : undefined;
  if (problems.length + unclear.length === 0) {
    if (quotes) throw quotes;
    return;
  }
  if (from !== undefined) {
    const all = [...problems, ...(quotes ? quoteProblems(incoming, proofs) : [])];
    throw new BaseError(all.sort((a, b) => a.line - b.line || a.col - b.col));
  }
  const said = [...unclear, ...problems.map(({ message }) => message)];
  const end = 'nothing was written';
  const last = quotes === undefined || quotes.message.endsWith(end) ? [] : [end];
  const parts = [...new Set(said), quotes?.message ?? end, ...last];
  throw new UsageError(parts.join('; '), quotes?.details);
}

function sourceOf(base: Base, id: string): string | undefined {
  const number = numberOf(base.index, id);
  return number === undefined ? undefined : base.index.entry(number).claim.source;
}

function fileOf(base: Base, id: string): string {
  const number = numberOf(base.index, id) ?? 0;
  return base.index.segments[base.index.segmentOf(number)]?.path ?? '';
}

/** `cnca add`: new claims, checked and written to the files of their documents. */
export async function add(context: WriteContext, options: AddOptions): Promise<Outcome> {
  const { dir } = context;
  const take = await usable(() => given(context, options));
  const { changes, claims, proofs } = await change(context, () =>
    context.withBase((base) => {
      const { incoming, problems, unclear } = take(base);
      const { claims } = incoming;
      const known = {
        topics: base.topics.map(({ id }) => id),
        sources: [...base.sources.keys()],
        hasId: (id: string) => numberOf(base.index, id) !== undefined,
        sourceOf: (id: string) => sourceOf(base, id),
        ids: () => base.index.ids(),
      };
      const all = [...problems, ...checkIncoming(incoming, known)];
      const quoting = claims.filter(
        ({ quote, source }) => quote.trim() !== '' && base.sources.has(source),
      );
      const proofs = tried(() => proofsOf(dir, quoting, options.document, options.repair));
      refuse({ incoming, problems: all, unclear }, proofs, options);
      const schema = existsSync(join(dir, 'schema', schemaFile('claims')));
      const written = claimChanges(dir, proofs.claims, (id) => fileOf(base, id), schema);
      return { changes: [...written, ...proofs.changes], claims, proofs };
    }),
  );
  const own = new Set(claims.map(({ source }) => claimsPath(source)));
  const related = changes.filter(({ path }) => path.startsWith('claims/') && !own.has(path));
  return {
    out: claims.map(({ id }) => `${id}\n`).join(''),
    notes: [
      ...[...own].map((path) => `written to ${join(dir, path)}`),
      ...related.map(({ path }) => `the other side of a relation: written to ${join(dir, path)}`),
      ...proofs.notes,
    ],
    code: 0,
  };
}
