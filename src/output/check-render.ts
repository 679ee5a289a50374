import { checkCheckstyle, checkRdjson } from './check-exchange.ts';
import type { CheckFormat } from './check-formats.ts';
import { checkAnnotations, checkLines, checkMarkdown } from './check-lines.ts';
import { checkReport } from './check-report.ts';
import { checkSarif } from './check-sarif.ts';
import { sentenceOf } from './check-sentence.ts';
import type { Checked } from './checked.ts';
import { toJson, toJsonLines } from './json.ts';
import type { Screen } from './screen.ts';

/** The findings in a format. */
export function renderChecked(checked: Checked, format: CheckFormat, screen: Screen): string {
  const results = (): unknown[] =>
    checked.shown.map((result) => ({ ...result, message: sentenceOf(result) }));
  switch (format) {
    case 'report':
      return checkReport(checked, screen);
    case 'line':
      return checkLines(checked);
    case 'json':
      return toJson({ ...checked.report, results: results() });
    case 'jsonl':
      return toJsonLines(results());
    case 'md':
      return checkMarkdown(checked);
    case 'github':
      return checkAnnotations(checked);
    case 'sarif':
      return checkSarif(checked);
    case 'rdjson':
      return checkRdjson(checked);
    case 'checkstyle':
      return checkCheckstyle(checked);
  }
}
