import type { CheckFormat, FailOn } from '../output/check-formats.ts';
import type { DocumentFormat } from '../text/document.ts';

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
