import type {
  CheckKind,
  CheckLevel,
  CheckReport,
  CheckResult,
  Verdict,
  Way,
} from '../model/check-result.ts';
import type { Document } from '../text/document.ts';
import type { Stretch } from './quotations.ts';

/** What was found of one thing, without the file that it is in. */
export type Finding = Omit<CheckResult, 'file'>;

/** The part of a finding that says what the record has. */
export type Said = Partial<
  Pick<
    Finding,
    | 'how'
    | 'source'
    | 'paragraph'
    | 'claims'
    | 'record'
    | 'diff'
    | 'folds'
    | 'leftOut'
    | 'named'
    | 'speaker'
    | 'citation'
    | 'suggestion'
  >
> & { readonly verdict: Verdict; readonly message: string };

const NOTES: readonly Verdict[] = ['close', 'contested'];
const FITTING: readonly Verdict[] = ['exact', 'normalised', 'elided', 'agrees', 'fits'];

/** How much a finding asks for a look. */
function levelOf(kind: CheckKind, verdict: Verdict, how: Way | null): CheckLevel {
  if (verdict === 'elided' && how === 'negation') return 'warning';
  if (FITTING.includes(verdict)) return 'none';
  if (NOTES.includes(verdict)) return 'note';
  if (verdict === 'not-on-record') return kind === 'quotation' && how === null ? 'warning' : 'note';
  if (verdict === 'altered' && how === null) return 'warning';
  if (verdict === 'altered') return how === 'spelling' || how === 'marks' ? 'note' : 'error';
  if (verdict === 'misfit' || kind === 'attribution' || how === 'hedge') return 'warning';
  return 'error';
}

/** The end of a stretch in the file: after what the file writes for the last character. */
function fileEnd({ block: { block }, end }: Stretch, document: Document): number {
  const last = block.offsets[end - 1] ?? 0;
  const shown = block.text.charAt(end - 1);
  if (document.slice(last, last + 1) === shown) return last + 1;
  const next = block.offsets[end] ?? last + 1;
  return Math.max(next, last + 1);
}

/** Makes a finding of a thing at its place. @param parts where it stands, in order */
export function findingOf(
  document: Document,
  kind: CheckKind,
  parts: readonly Stretch[],
  text: string,
  { verdict, how = null, ...said }: Said,
): Finding {
  const [first] = parts;
  const last = parts.at(-1);
  const start = first?.block.block.offsets[first.start] ?? 0;
  const end = last ? fileEnd(last, document) : start;
  const [from, to] = [document.placeOf(start), document.placeOf(end)];
  return {
    line: from.line,
    column: from.column,
    endLine: to.line,
    endColumn: to.column,
    offset: start,
    length: end - start,
    kind,
    verdict,
    how,
    level: levelOf(kind, verdict, how),
    rule: `${kind}/${verdict}`,
    text,
    source: said.source ?? null,
    paragraph: said.paragraph ?? null,
    claims: said.claims ?? [],
    record: said.record ?? null,
    diff: said.diff ?? null,
    folds: said.folds ?? [],
    leftOut: said.leftOut ?? [],
    named: said.named ?? null,
    speaker: said.speaker ?? null,
    citation: said.citation ?? null,
    message: said.message,
    known: false,
    suggestion: said.suggestion ?? null,
  };
}

/** How many findings of each kind have which verdict. */
export function countsOf(findings: readonly Finding[]): CheckReport['counts'] {
  const counts: Record<string, Record<string, number>> = {};
  for (const { kind, verdict } of findings) {
    counts[kind] ??= {};
    const own = counts[kind];
    own[verdict] = (own[verdict] ?? 0) + 1;
  }
  return counts;
}
