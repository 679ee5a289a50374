import type { CheckResult } from '../model/check-result.ts';
import { placedSentence, sentenceOf } from './check-sentence.ts';
import { type Checked, unitOf } from './checked.ts';
import { toJson } from './json.ts';

const SEVERITY = { error: 'ERROR', warning: 'WARNING', note: 'INFO', none: 'INFO' } as const;

/** Turns columns into bytes of UTF-8, as reviewdog counts. */
class ByteColumns {
  readonly #documents: Checked['documents'];
  /** The place that was asked for last: a line may be the whole draft. */
  #last = { file: '', line: 0, offset: 0, bytes: 0 };

  constructor({ documents }: Checked) {
    this.#documents = documents;
  }

  position(file: string, line: number, column: number, offset: number) {
    const start = offset - (column - 1);
    const last =
      this.#last.file === file && this.#last.line === line
        ? this.#last
        : { offset: start, bytes: 0 };
    const between = (from: number, to: number): number =>
      Buffer.byteLength(this.#documents.get(file)?.slice(from, to) ?? '');
    const bytes = last.bytes + between(last.offset, offset) - between(offset, last.offset);
    this.#last = { file, line, offset, bytes };
    return { line, column: bytes + 1 };
  }
}

function diagnostic(checked: Checked, columns: ByteColumns, result: CheckResult): unknown {
  const { file, line, column, endLine, endColumn, offset, length, level, rule, suggestion } =
    result;
  const unit = unitOf(checked, file);
  const isLine = unit === 'line';
  const range = {
    start: columns.position(file, line, column, offset),
    end: columns.position(file, endLine, endColumn, offset + length),
  };
  return {
    message: placedSentence(result, unit),
    location: { path: file, ...(isLine && { range }) },
    severity: SEVERITY[level],
    code: { value: rule },
    ...(suggestion !== null && isLine && { suggestions: [{ range, text: suggestion }] }),
  };
}

/** The findings in reviewdog's format. */
export function checkRdjson(checked: Checked): string {
  const columns = new ByteColumns(checked);
  const diagnostics = checked.shown.map((result) => diagnostic(checked, columns, result));
  return toJson({ source: { name: 'cnca' }, diagnostics });
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
};

/** Text as the value of an attribute; characters that XML cannot hold become a replacement sign. */
function attribute(text: string): string {
  return text
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '\ufffd')
    .replace(/[&<>"\n\r\t]/g, (char) => ENTITIES[char] ?? char);
}

const CHECKSTYLE = { error: 'error', warning: 'warning', note: 'info', none: 'ignore' } as const;

/** The findings in the format of Checkstyle, which many servers read. */
export function checkCheckstyle(checked: Checked): string {
  const files = [...new Set(checked.shown.map(({ file }) => file))];
  const lines = files.flatMap((file) => [
    `  <file name="${attribute(file)}">`,
    ...checked.shown
      .filter((result) => result.file === file)
      .map((result) => {
        const { line, column, level, rule } = result;
        const place = `line="${line}" column="${column}" severity="${CHECKSTYLE[level]}"`;
        return `    <error ${place} message="${attribute(sentenceOf(result))}" source="cnca.${rule.replace('/', '.')}"/>`;
      }),
    '  </file>',
  ]);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<checkstyle version="8.0">',
    ...lines,
    '</checkstyle>',
    '',
  ].join('\n');
}
