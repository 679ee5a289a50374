import { checkDraft, wordsIn } from '../check/check-draft.ts';
import { formatOf, readDraft } from '../intake/draft.ts';
import { bytesOf } from '../intake/text-file.ts';
import {
  CHECK_KINDS,
  CHECK_LEVELS,
  type CheckedDraft,
  type CheckKind,
  type CheckReport,
  type CheckResult,
} from '../model/check-result.ts';
import type { CheckFormat, FailOn } from '../output/check-formats.ts';
import { renderChecked } from '../output/check-render.ts';
import { asksForLook, type Checked } from '../output/checked.ts';
import { loadPalette } from '../output/color.ts';
import { UsageError } from '../program/errors.ts';
import type { Document, DocumentFormat } from '../text/document.ts';
import { didYouMean } from '../text/suggest.ts';
import type { BaseContext } from './command.ts';
import { asKnown, readBaseline, writeBaseline } from './known-findings.ts';
import type { Outcome } from './outcome.ts';
import { recordInUse } from './record-in-use.ts';

/** Options of `cnca check`. */
export interface CheckCommandOptions {
  readonly as?: DocumentFormat | undefined;
  readonly kind?: readonly string[] | undefined;
  readonly source?: readonly string[] | undefined;
  readonly sources?: string | undefined;
  readonly show: 'problems' | 'all';
  readonly failOn?: FailOn | undefined;
  readonly baseline?: string | undefined;
  readonly writeBaseline?: string | undefined;
  readonly format: CheckFormat;
  readonly cite?: 'key' | 'footnote' | 'inline' | undefined;
  readonly output?: string | undefined;
}

/** More findings than anybody reads: the rest is only counted. */
const MOST_RESULTS = 10_000;

function kindsOf(asked: readonly string[] | undefined): ReadonlySet<CheckKind> {
  for (const kind of asked ?? []) {
    if (CHECK_KINDS.some((known) => known === kind)) continue;
    const near = didYouMean(kind, CHECK_KINDS);
    throw new UsageError(`unknown kind "${kind}"${near}; the kinds are: ${CHECK_KINDS.join(', ')}`);
  }
  return new Set(CHECK_KINDS.filter((kind) => asked === undefined || asked.includes(kind)));
}

/** Reads a draft. @throws {UsageError} where it cannot be read, or has no text */
async function readOne(
  { stdin }: BaseContext,
  file: string,
  as: DocumentFormat | undefined,
): Promise<Document> {
  const bytes = file === '-' ? await stdin() : bytesOf(file);
  const name = file === '-' ? 'standard input' : file;
  const document = await readDraft(bytes, name, as ?? (file === '-' ? 'text' : formatOf(file)));
  if (wordsIn(document) === 0) {
    const left = document.leftOut.map(({ what, count }) => `${what}: ${count}`).join(', ');
    throw new UsageError(
      `${name} has no text to check${left === '' ? '' : `; left out were ${left}`}`,
    );
  }
  return document;
}

function countsOf(results: readonly CheckResult[]): CheckReport['counts'] {
  const counts: Record<string, Record<string, number>> = {};
  for (const { kind, verdict } of results) {
    counts[kind] ??= {};
    const own = counts[kind];
    own[verdict] = (own[verdict] ?? 0) + 1;
  }
  return counts;
}

/** Whether a finding is grave enough to fail. */
function fails({ level }: CheckResult, failOn: FailOn): boolean {
  if (failOn === 'never') return false;
  return CHECK_LEVELS.indexOf(level) >= CHECK_LEVELS.indexOf(failOn);
}

/** `cnca check`: drafts against the record. */
export async function check(
  context: BaseContext,
  files: readonly string[],
  options: CheckCommandOptions,
): Promise<Outcome> {
  const { base, width, color } = context;
  const kinds = kindsOf(options.kind);
  const { record, size } = recordInUse(base, options.sources, options.source ?? []);
  const documents = new Map<string, Document>();
  const drafts: CheckedDraft[] = [];
  const notes: string[] = [];
  let results: CheckResult[] = [];
  for (const file of new Set(files)) {
    const document = await readOne(context, file, options.as);
    documents.set(file, document);
    const { unit } = document.placeOf(0);
    drafts.push({ file, format: document.format, unit, words: wordsIn(document) });
    if (document.leftOut.some(({ what }) => what === 'Markdown'))
      notes.push(`${file}: read as plain text, as its markup is too large to be read`);
    if (/\.(?:tex|rst|adoc|org)$/i.test(file))
      notes.push(`${file}: read as plain text, with its markup`);
    for (const finding of checkDraft(document, { record, size, kinds }))
      results.push({ file, ...finding });
  }
  if (options.baseline !== undefined) results = asKnown(results, readBaseline(options.baseline));
  const written = options.writeBaseline;
  const baseline = written === undefined ? [] : [{ path: written, text: writeBaseline(results) }];
  if (options.cite !== undefined) {
    const { citedCopy } = await import('./cited-copy.ts');
    return { ...citedCopy(documents, results, options, base), files: baseline };
  }
  const failed = results.some((result) => fails(result, options.failOn ?? 'warning'));
  if (results.length > MOST_RESULTS) {
    notes.push(`${results.length} findings; only the first ${MOST_RESULTS} are written`);
  }
  const report: CheckReport = { record: size, drafts, results, counts: countsOf(results) };
  const shown = results
    .filter((result) => options.show === 'all' || asksForLook(result))
    .slice(0, MOST_RESULTS);
  const checked: Checked = { report, shown, documents };
  const screen = { width, palette: await loadPalette(color) };
  const out = renderChecked(checked, options.format, screen);
  const isKnown = written !== undefined;
  return { out, notes, code: failed && !isKnown ? 1 : 0, files: baseline };
}
