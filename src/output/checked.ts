import { CHECK_LEVELS, type CheckReport, type CheckResult } from '../model/check-result.ts';
import type { Document } from '../text/document.ts';

/** The file of a draft: its text is kept, and what was made of it is given back. */
export type DraftFile = Pick<Document, 'placeOf' | 'slice' | 'format' | 'hasOrderMark'>;

/** A check to be written: what it found, and the drafts themselves. */
export interface Checked {
  /** All findings. */
  readonly report: CheckReport;
  /** Those that are shown. */
  readonly shown: readonly CheckResult[];
  readonly documents: ReadonlyMap<string, DraftFile>;
}

/** What `line` counts in a draft. */
export function unitOf({ report }: Checked, file: string): 'line' | 'paragraph' {
  return report.drafts.find((draft) => draft.file === file)?.unit ?? 'line';
}

/** Whether a finding asks for a look, however brief. A number that nobody recorded does not. */
export function asksForLook({ level, verdict }: Pick<CheckResult, 'level' | 'verdict'>): boolean {
  return level !== 'none' && !(level === 'note' && verdict === 'not-on-record');
}

/** Findings with the gravest first, else in their order: some readers show only so many. */
export function gravestFirst(results: readonly CheckResult[]): CheckResult[] {
  return [...results].sort((a, b) => CHECK_LEVELS.indexOf(b.level) - CHECK_LEVELS.indexOf(a.level));
}
