import { isMap, isScalar, isSeq, type Pair, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Relation } from '../model/outline.ts';
import { lineEnd } from '../text/line-ends.ts';
import { idList } from './house-writer.ts';
import { ClaimSchema } from './schema.ts';

/** Ids to add to the relations of claims, by the id of the claim, then by relation. */
export type Additions = ReadonlyMap<string, ReadonlyMap<Relation, readonly string[]>>;

interface Insertion {
  readonly at: number;
  readonly text: string;
}

const ORDER: readonly unknown[] = Object.keys(ClaimSchema.shape);

/**
 * Adds ids to relations in the text of a file of claims, and changes nothing else. A claim whose layout
 * does not permit that is skipped, so the caller must check the result.
 */
export function relate(text: string, additions: Additions): string {
  const list = parseDocument(text, { logLevel: 'silent' }).contents;
  if (!isSeq(list)) return text;
  const insertions: Insertion[] = [];
  for (const claim of list.items) {
    if (!isMap(claim) || claim.flow) continue;
    for (const [relation, ids] of additions.get(String(claim.get('id'))) ?? []) {
      const found = insertion(text, claim, relation, ids);
      if (found) insertions.push(found);
    }
  }
  // From the end, so that earlier offsets stay valid.
  return insertions
    .toSorted((a, b) => b.at - a.at)
    .reduce((done, { at, text: more }) => done.slice(0, at) + more + done.slice(at), text);
}

function insertion(
  text: string,
  claim: YAMLMap,
  relation: Relation,
  ids: readonly string[],
): Insertion | undefined {
  const held = claim.get(relation);
  if (isSeq(held)) return held.flow ? intoFlow(text, held, ids) : intoBlock(text, held, ids);
  return held === undefined ? asNewKey(text, claim, relation, ids) : undefined;
}

function endOf(node: unknown): number | undefined {
  const range = isScalar(node) || isMap(node) || isSeq(node) ? node.range : undefined;
  return range?.[1];
}

/** `[a]` becomes `[a, b]`. */
function intoFlow(text: string, list: YAMLSeq, ids: readonly string[]): Insertion | undefined {
  const last = endOf(list.items.at(-1));
  if (last !== undefined) return { at: last, text: `, ${ids.join(', ')}` };
  const open = list.range?.[0];
  return open !== undefined && text[open] === '['
    ? { at: open + 1, text: ids.join(', ') }
    : undefined;
}

/** Adds a line `- b` with the indentation of the others. */
function intoBlock(text: string, list: YAMLSeq, ids: readonly string[]): Insertion | undefined {
  const start = list.range?.[0];
  const last = endOf(list.items.at(-1));
  if (start === undefined || last === undefined) return undefined;
  const margin = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  if (margin.trim() !== '') return undefined;
  return afterLine(
    text,
    last,
    ids.map((id) => `${margin}- ${id}`),
  );
}

/** Adds a line `conflicts: [b]` after the last key that precedes it in the order of keys. */
function asNewKey(
  text: string,
  claim: YAMLMap,
  relation: Relation,
  ids: readonly string[],
): Insertion | undefined {
  const place = ORDER.indexOf(relation);
  const keyOf = ({ key }: Pair): unknown => (isScalar(key) ? key.value : undefined);
  const before = claim.items.filter((pair) => ORDER.indexOf(keyOf(pair)) < place).at(-1);
  const first = claim.range?.[0];
  const end = endOf(before?.value);
  if (end === undefined || first === undefined) return undefined;
  const margin = ' '.repeat(first - text.lastIndexOf('\n', first - 1) - 1);
  return afterLine(text, end, [`${margin}${relation}: ${idList(ids)}`]);
}

/** Inserts lines after the line of an offset. The offset after a literal block is at the next line. */
function afterLine(text: string, offset: number, lines: readonly string[]): Insertion {
  const end = lineEnd(text);
  const whole = lines.map((line) => line + end).join('');
  if (text[offset - 1] === '\n') return { at: offset, text: whole };
  const next = text.indexOf('\n', offset);
  if (next >= 0) return { at: next + 1, text: whole };
  return { at: text.length, text: end + whole.slice(0, -end.length) };
}
