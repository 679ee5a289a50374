import type { CheckFormat } from './check-formats.ts';
import { checkReport } from './check-report.ts';
import { sentenceOf } from './check-sentence.ts';
import type { Checked } from './checked.ts';
import { toJson, toJsonLines } from './json.ts';
import type { Screen } from './screen.ts';

/** The findings in a format. Those but the report and JSON are loaded when they are asked for. */
export async function renderChecked(
  checked: Checked,
  format: CheckFormat,
  screen: Screen,
): Promise<string> {
  const results = (): unknown[] =>
    checked.shown.map((result) => ({ ...result, message: sentenceOf(result) }));
  switch (format) {
    case 'report':
      return checkReport(checked, screen);
    case 'line':
      return (await import('./check-lines.ts')).checkLines(checked);
    case 'json':
      return toJson({ ...checked.report, results: results() });
    case 'jsonl':
      return toJsonLines(results());
    case 'md':
      return (await import('./check-lines.ts')).checkMarkdown(checked);
    case 'github':
      return (await import('./check-lines.ts')).checkAnnotations(checked);
    case 'sarif':
      return (await import('./check-sarif.ts')).checkSarif(checked);
    case 'rdjson':
      return (await import('./check-exchange.ts')).checkRdjson(checked);
    case 'checkstyle':
      return (await import('./check-exchange.ts')).checkCheckstyle(checked);
  }
}
