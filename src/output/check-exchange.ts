import type { CheckResult } from '../model/check-result.ts';
import { sentenceOf } from './check-sentence.ts';
import { type Checked, unitOf } from './checked.ts';
import { toJson } from './json.ts';

/** The bytes that a text takes in UTF-8. */
function bytesOf(text: string): number {
  let bytes = 0;
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

const SEVERITY = { error: 'ERROR', warning: 'WARNING', note: 'INFO', none: 'INFO' } as const;

/** A place with its column in bytes of UTF-8, as reviewdog counts. */
function position(checked: Checked, file: string, line: number, column: number, offset: number) {
  const before = checked.documents.get(file)?.slice(offset - (column - 1), offset) ?? '';
  return { line, column: bytesOf(before) + 1 };
}

function diagnostic(checked: Checked, result: CheckResult): unknown {
  const { file, line, column, endLine, endColumn, offset, length, level, rule, suggestion } =
    result;
  const isLine = unitOf(checked, file) === 'line';
  const range = {
    start: position(checked, file, line, column, offset),
    end: position(checked, file, endLine, endColumn, offset + length),
  };
  const where = isLine ? '' : `¶${line}:${column} `;
  return {
    message: where + sentenceOf(result),
    location: { path: file, ...(isLine && { range }) },
    severity: SEVERITY[level],
    code: { value: rule },
    ...(suggestion !== null && isLine && { suggestions: [{ range, text: suggestion }] }),
  };
}

/** The findings in reviewdog's format. */
export function checkRdjson(checked: Checked): string {
  const diagnostics = checked.shown.map((result) => diagnostic(checked, result));
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
