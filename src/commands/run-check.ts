import { resolve } from 'node:path';
import { checkDraft } from '../check/check-draft.ts';
import { countsOf } from '../check/findings.ts';
import { wordsIn } from '../check/words-of-draft.ts';
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
import type { FailOn } from '../output/check-formats.ts';
import { renderChecked } from '../output/check-render.ts';
import { asksForLook, type Checked, type DraftFile } from '../output/checked.ts';
import { loadPalette } from '../output/color.ts';
import { isNamed, UsageError } from '../program/errors.ts';
import type { Document, DocumentFormat } from '../text/document.ts';
import type { CheckCommandOptions } from './check-options.ts';
import type { BaseContext } from './command.ts';
import { draftNotes, leftOutOf } from './draft-notes.ts';
import { keepFigures } from './figures-beside-snapshot.ts';
import type { Outcome } from './outcome.ts';
import { recordInUse } from './record-in-use.ts';
import { refuseUnknown } from './refuse-unknown.ts';

/** For the build of the package. */
export { keepAll } from './keep-all.ts';

/** More findings than anybody reads: the rest is only counted. */
const MOST_RESULTS = 10_000;
/** Findings of all drafts that are kept until they are written. */
const MOST_KEPT = 200_000;

function kindsOf(asked: readonly string[] | undefined): ReadonlySet<CheckKind> {
  refuseUnknown('kind', asked ?? [], CHECK_KINDS);
  return new Set(CHECK_KINDS.filter((kind) => asked === undefined || asked.includes(kind)));
}

/** Reads a draft, and counts its words. @throws {UsageError} where it cannot be read, or has no text */
async function readWords(
  { stdin }: BaseContext,
  file: string,
  as: DocumentFormat | undefined,
): Promise<{ document: Document; words: number }> {
  const bytes = file === '-' ? await stdin() : bytesOf(file);
  const name = file === '-' ? 'standard input' : file;
  const document = await readDraft(bytes, name, as ?? (file === '-' ? 'text' : formatOf(file)));
  const words = wordsIn(document);
  if (words === 0) {
    const left = leftOutOf(document, true);
    throw new UsageError(
      `${name} has no text to check${left === '' ? '' : `; left out were ${left}`}`,
    );
  }
  return { document, words };
}

/** The same, or why there is nothing to check: the other drafts are checked all the same. */
async function readOne(
  ...asked: Parameters<typeof readWords>
): Promise<Awaited<ReturnType<typeof readWords>> | string> {
  try {
    return await readWords(...asked);
  } catch (error) {
    if (!isNamed<UsageError>(error, 'UsageError')) throw error;
    return error.message;
  }
}

/** Files, each once, by whatever path it is named. */
function withoutTwins(files: readonly string[]): Iterable<string> {
  const known = new Map<string, string>();
  for (const file of files) {
    const path = file === '-' ? file : resolve(file);
    if (!known.has(path)) known.set(path, file);
  }
  return known.values();
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
  const inUse = await recordInUse(base, options.sources, options.source ?? []);
  const { record, size } = inUse;
  const documents = new Map<string, DraftFile>();
  const drafts: CheckedDraft[] = [];
  const notes = [...inUse.notes];
  const failures: string[] = [];
  let results: CheckResult[] = [];
  for (const file of withoutTwins(files)) {
    const read = await readOne(context, file, options.as);
    if (typeof read === 'string') {
      failures.push(read);
      continue;
    }
    const { document, words } = read;
    const { placeOf, slice, format, hasOrderMark = false } = document;
    documents.set(file, { placeOf, slice, format, hasOrderMark });
    drafts.push({ file, format, unit: placeOf(0).unit, words });
    const { findings, notes: unread } = checkDraft(document, { record, size, kinds });
    for (const finding of findings) results.push({ file, ...finding });
    if (results.length > MOST_KEPT)
      throw new UsageError(
        `more than ${MOST_KEPT} findings, up to ${file}; check fewer drafts at once`,
      );
    for (const note of draftNotes(document, unread)) notes.push(`${file}: ${note}`);
    if (/\.(?:tex|rst|adoc|org)$/i.test(file))
      notes.push(`${file}: read as plain text, with its markup`);
  }
  if (drafts.length === 0 || (failures.length > 0 && options.cite !== undefined))
    throw new UsageError(failures.join('; '));
  await keepFigures(base, record.figures);
  const written = options.writeBaseline;
  const baseline: { path: string; text: string }[] = [];
  if (options.baseline !== undefined || written !== undefined) {
    const { asKnown, writeBaseline } = await import('./known-findings.ts');
    if (options.baseline !== undefined) results = asKnown(results, options.baseline);
    if (written !== undefined)
      baseline.push({ path: written, text: writeBaseline(results, written) });
  }
  if (options.cite !== undefined) {
    const { citedCopy } = await import('./cited-copy.ts');
    const copy = citedCopy(documents, results, options, base);
    return { ...copy, notes: [...notes, ...copy.notes], files: baseline };
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
  const out = await renderChecked(checked, options.format, screen);
  const isKnown = written !== undefined;
  const code = failures.length > 0 ? 2 : failed && !isKnown ? 1 : 0;
  return {
    out,
    notes: [...notes, ...failures.map((failure) => `cnca: ${failure}`)],
    code,
    files: baseline,
  };
}
