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
import { numberOf } from '../search/filter.ts';
import { type ClaimOptions, claimOf, saysSomething } from './add-options.ts';
import { proofsOf } from './add-proof.ts';
import { CLAIM_OPTIONS } from './claim-options.ts';
import type { WriteContext } from './command.ts';
import { longFlag } from './flags.ts';
import type { Outcome } from './outcome.ts';
import { change, fromOptions, usable } from './writing.ts';

/** Options of `cnca add`. */
export interface AddOptions extends ClaimOptions {
  /** A file with claims; `-` for stdin. */
  readonly from?: string | undefined;
  /** The text of the document that is quoted. */
  readonly document?: string | undefined;
  /** Take the document's own capitals where a quote differs in nothing else. */
  readonly repair?: boolean | undefined;
}

/** New claims, and whether problems can point to lines of a file. */
interface Given {
  readonly incoming: Incoming;
  readonly inFile: boolean;
  /** Those of the claims by themselves. */
  readonly problems: readonly Problem[];
}

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
function shaped(read: () => Incoming): Pick<Given, 'incoming' | 'problems'> {
  try {
    return { incoming: read(), problems: [] };
  } catch (error) {
    if (!(error instanceof MalformedClaims)) throw error;
    return { incoming: error.loose, problems: error.problems };
  }
}

async function given(context: WriteContext, options: AddOptions): Promise<Given> {
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
    return { ...shaped(() => readClaims(from === '-' ? 'stdin' : from, bytes)), inFile: true };
  }
  let said: ClaimOptions = options;
  const terminal = isComplete(options) ? undefined : context.terminal();
  if (!saysSomething(options) || terminal) {
    if (!terminal) {
      throw new UsageError(
        'nothing to add: describe a claim by --id, --claim, --kind, --topic, --source and --quote, ' +
          'or name a file of claims by --from; at a terminal `cnca add` asks',
      );
    }
    const { askForClaim } = await import('./add-questions.ts');
    said = await interruptible((signal) =>
      askForClaim(context, document, { ...terminal, signal }, asked(options)),
    );
  }
  return { ...shaped(() => takeClaim('options', claimOf(said))), inFile: false };
}

function refuse(problems: readonly Problem[], inFile: boolean): void {
  if (problems.length === 0) return;
  const error = new BaseError(problems);
  if (inFile) throw error;
  fromOptions(() => {
    throw error;
  });
}

function fileOf(base: Base, id: string): string {
  const number = numberOf(base.index, id) ?? 0;
  return base.index.segments[base.index.segmentOf(number)]?.path ?? '';
}

/** `cnca add`: new claims, checked and written to the files of their documents. */
export async function add(context: WriteContext, options: AddOptions): Promise<Outcome> {
  const { dir } = context;
  const { incoming, inFile, problems } = await usable(() => given(context, options));
  const { claims } = incoming;
  if (claims.length === 0) throw new UsageError(`there is no claim in ${options.from}`);
  const { changes, proofs } = await change(context, () =>
    context.withBase((base) => {
      const known = {
        topics: base.topics.map(({ id }) => id),
        sources: [...base.sources.keys()],
        hasId: (id: string) => numberOf(base.index, id) !== undefined,
        ids: () => base.index.ids(),
      };
      refuse([...problems, ...checkIncoming(incoming, known)], inFile);
      const proofs = proofsOf(dir, claims, options.document, options.repair);
      const schema = existsSync(join(dir, 'schema', schemaFile('claims')));
      const written = claimChanges(dir, proofs.claims, (id) => fileOf(base, id), schema);
      return { changes: [...written, ...proofs.changes], proofs };
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
