import type { Base } from '../base/base.ts';
import type { Problem } from '../base/problems.ts';
import { type HeldDocument, heldDocument } from '../intake/held-document.ts';
import { refuseNoFolder } from '../intake/held-windows.ts';
import type { Claim } from '../model/records.ts';
import { loadPalette } from '../output/color.ts';
import { toJson } from '../output/json.ts';
import { renderProblems } from '../output/problem-report.ts';
import { safeLine } from '../output/safe.ts';
import { explain, type QuoteResult, verifyQuote } from '../quotes/index.ts';
import { counted } from '../text/counted.ts';
import type { BaseContext, Look } from './command.ts';
import type { Outcome } from './outcome.ts';

/** Options of `cnca verify`. */
export interface VerifyOptions {
  /** A folder of texts: `<source>.txt`. */
  readonly sources?: string | undefined;
  readonly json?: boolean | undefined;
}

/** What became of one quote. */
type Verdict =
  | (QuoteResult & { readonly by: 'text' | 'fingerprint' })
  | { readonly grade: 'unproven'; readonly by: 'nothing' };

interface Checked {
  readonly claim: Claim;
  readonly file: string;
  readonly verdict: Verdict;
}

const PROVEN: readonly Verdict['grade'][] = ['exact', 'normalised'];
const GRADES: readonly Verdict['grade'][] = [
  'exact',
  'normalised',
  'other case',
  'ambiguous',
  'not found',
  'too short',
  'unproven',
];

/**
 * `cnca verify`: whether every quote stands in its document. Structure and references were checked
 * when the base was opened.
 */
export async function verify({ base }: BaseContext, options: VerifyOptions): Promise<Outcome> {
  const { sources: texts } = options;
  refuseNoFolder(texts);
  const documents = new Map(
    [...base.sources.keys()].map((id) => [id, heldDocument(base.dir, id, texts)]),
  );
  const checked = checkAll(base, documents);
  const changed = [...documents.values()].filter((document) => document.differs);
  const failed = checked.filter(({ verdict }) => !PROVEN.includes(verdict.grade));
  const code = failed.length > 0 || changed.length > 0 ? 1 : 0;
  const out = options.json ? report(base, checked, changed) : summary(base, checked, changed);
  return { out, notes: [], code };
}

/** The report of `cnca verify` on a base that has problems: its quotes cannot be checked yet. */
export async function verifyBroken(
  problems: readonly Problem[],
  { json }: VerifyOptions,
  { width, color }: Look,
): Promise<Outcome> {
  if (json) return { out: toJson({ problems }), notes: [], code: 1 };
  const screen = { width, palette: await loadPalette(color) };
  return { out: renderProblems(problems, screen), notes: [], code: 1 };
}

function checkAll(base: Base, documents: ReadonlyMap<string, HeldDocument>): Checked[] {
  const checked: Checked[] = [];
  for (const { path, first, count } of base.index.segments) {
    for (let number = first; number < first + count; number++) {
      const { claim } = base.index.entry(number);
      const held = documents.get(claim.source);
      checked.push({ claim, file: path, verdict: verdictOn(claim, held) });
    }
  }
  return checked;
}

function verdictOn(claim: Claim, held: HeldDocument | undefined): Verdict {
  if (!held?.document || held.by === 'nothing') return { grade: 'unproven', by: 'nothing' };
  return { ...verifyQuote(claim, held.document), by: held.by };
}

function counts(checked: readonly Checked[]): [Verdict['grade'], number][] {
  return GRADES.map((grade) => [
    grade,
    checked.filter(({ verdict }) => verdict.grade === grade).length,
  ]);
}

function report(base: Base, checked: readonly Checked[], changed: readonly HeldDocument[]): string {
  return toJson({
    base: base.dir,
    problems: [],
    quotes: checked.length,
    grades: Object.fromEntries(counts(checked)),
    changedDocuments: changed.map(({ id }) => id),
    results: checked.map(({ claim, file, verdict }) => ({
      id: claim.id,
      source: claim.source,
      file,
      quote: claim.quote,
      ...verdict,
    })),
  });
}

function summary(
  base: Base,
  checked: readonly Checked[],
  changed: readonly HeldDocument[],
): string {
  const lines: string[] = [];
  for (const { claim, file, verdict } of checked) {
    if (verdict.grade === 'exact') continue;
    lines.push(`${file}: ${claim.id}: ${verdict.grade}`);
    lines.push(...wording(verdict, claim.source).map((line) => `    ${line}`));
  }
  for (const { id } of changed) {
    lines.push(
      `fingerprints/${id}: the text at hand is not the one that the fingerprint was made of`,
    );
  }
  if (lines.length > 0) lines.push('');
  const bySource = [...base.sources.keys()].map((id) => {
    const own = checked.filter(({ claim }) => claim.source === id);
    if (own.length === 0) return `${id}: no quotes`;
    const grades = counts(own)
      .filter(([, count]) => count > 0)
      .map(([grade, count]) => `${count} ${grade}`);
    const by = own[0]?.verdict.by ?? 'nothing';
    const how = by === 'nothing' ? 'neither text nor fingerprint' : `by ${by}`;
    return `${id}: ${counted(own.length, 'quote')} ${how}${grades.length > 0 ? `: ${grades.join(', ')}` : ''}`;
  });
  const proven = checked.filter(({ verdict }) => PROVEN.includes(verdict.grade)).length;
  const total = `${proven} of ${checked.length} quotes stand in their documents`;
  return [...lines, ...bySource, total].map((line) => `${safeLine(line).text}\n`).join('');
}

function wording(verdict: Verdict, source: string): string[] {
  if (verdict.grade !== 'unproven') return explain(verdict, source);
  return [
    `There is neither a text nor a fingerprint of ${source}. ` +
      'Name a folder of texts with --sources, or add the fingerprint.',
  ];
}
