import assert from 'node:assert/strict';

/* Parsers of CSV and TSV as the manual describes them, independent of the program. */

/** Parses CSV by the grammar of RFC 4180. */
export function readCsv(text: string): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  let at = 0;
  const quotedCell = (): string => {
    let cell = '';
    for (at++; ; at++) {
      assert.ok(at < text.length, 'a quoted cell does not end');
      if (text[at] !== '"') cell += text[at];
      else if (text[at + 1] === '"') cell += text[++at];
      else break;
    }
    at++;
    return cell;
  };
  const bareCell = (): string => {
    const [cell] = /^[^",\r\n]*/.exec(text.slice(at)) ?? [''];
    at += cell.length;
    return cell;
  };
  while (at < text.length) {
    record.push(text[at] === '"' ? quotedCell() : bareCell());
    if (text[at] === ',') at++;
    else {
      assert.equal(text.slice(at, at + 2), '\r\n', `after a cell stands ${text.slice(at, at + 9)}`);
      at += 2;
      records.push(record);
      record = [];
    }
  }
  return records;
}

/** Removes the apostrophe before a cell that would be run as a formula. */
export function undefused(cell: string): string {
  return /^'+(\s*[=+\-@＝＋－＠]|[\t\r\n])/.test(cell) ? cell.slice(1) : cell;
}

/** Parses TSV. */
export function readTsv(text: string): string[][] {
  const signs: Record<string, string> = { t: '\t', n: '\n', r: '\r', '\\': '\\' };
  const lines = text.split('\n');
  assert.equal(lines.pop(), '', 'the last line ends');
  return lines.map((line) =>
    line
      .split('\t')
      .map((cell) =>
        cell.replace(/\\(.)/g, (_, sign: string) => signs[sign] ?? assert.fail(`\\${sign}`)),
      ),
  );
}

const LISTS = ['topics', 'places', 'corroborates', 'conflicts'];
const NAMES = ['author', 'editor', 'translator', 'interviewer'];
const NUMBERS = ['paragraph', 'locator', 'amount', 'count'];

function nameOf(text: string): object {
  const comma = text.indexOf(', ');
  if (comma < 0) return { literal: text };
  return { family: text.slice(0, comma), given: text.slice(comma + 2) };
}

function cellValue(field: string, cell: string): unknown {
  const key = field.split('.').at(-1) ?? '';
  if (LISTS.includes(key)) return cell === '' ? [] : cell.split('; ');
  if (cell === '') return null;
  if (NUMBERS.includes(key)) return Number(cell);
  if (key === 'partial') return cell === 'true';
  if (key === 'paragraphs') return cell.startsWith('{') ? JSON.parse(cell) : cell;
  if (!NAMES.includes(key)) return cell;
  return cell.startsWith('[') ? JSON.parse(cell) : cell.split('; ').map(nameOf);
}

/**
 * The facts of a table whose header names fields without subfields, such as `source.title`. An empty
 * cell is an absent key of a source, and `null` in a value with an amount.
 */
export function factsOf([header = [], ...rows]: readonly (readonly string[])[]): unknown[] {
  return rows.map((row) => {
    assert.equal(row.length, header.length);
    const fact: Record<string, unknown> = {};
    const parts: Record<string, Record<string, unknown>> = { source: {}, value: {} };
    for (const [index, field] of header.entries()) {
      const [key = '', part] = field.split('.');
      const value = cellValue(field, row[index] ?? '');
      const whole = parts[key];
      if (!whole || part === undefined) fact[field] = value;
      else if (key === 'value' || value !== null) whole[part] = value;
    }
    const { source, value } = parts;
    return { ...fact, source, value: value?.['amount'] === null ? null : value };
  });
}
