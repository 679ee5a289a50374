import {
  Document,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Scalar,
  type ScalarTag,
  type YAMLMap,
} from 'yaml';
import type { Claim, Source, Topic } from '../model/records.ts';

/*
 * Writes records in the house layout, which keeps diffs small: one line per key, no folded lines, short
 * lists in brackets, quotes as literal blocks, dates in quotation marks.
 */

const EXPONENTS = [
  ['e9', 1e9],
  ['e6', 1e6],
] as const;

/** A number as people write it: 500e9, 14000, 94.8e9. */
function amountText(amount: number): string {
  const plain = String(amount);
  const short = EXPONENTS.filter(([, unit]) => Math.abs(amount) >= unit).map(
    ([end, unit]) => `${amount / unit}${end}`,
  );
  return short.find((text) => Number(text) === amount && text.length < plain.length) ?? plain;
}

const AMOUNT: ScalarTag = {
  tag: 'tag:yaml.org,2002:float',
  default: true,
  identify: (value) => typeof value === 'number',
  test: /^-?\d+(?:\.\d+)?e[69]$/,
  resolve: Number,
  stringify: ({ value }) => amountText(Number(value)),
};

/** Characters that a literal block does not preserve or that are invisible in it. */
const NOT_FOR_BLOCKS = /[^\P{C}\n\t]|[\p{Zl}\p{Zp}]|^\s|\s$|[ \t]\n/u;

type Style = (node: unknown) => void;

const scalarStyle =
  (style: (text: string) => Scalar.Type): Style =>
  (node) => {
    if (isScalar(node)) node.type = style(String(node.value));
  };
const quoted = scalarStyle(() => 'QUOTE_DOUBLE');
const literal = scalarStyle((text) =>
  NOT_FOR_BLOCKS.test(text) ? 'QUOTE_DOUBLE' : 'BLOCK_LITERAL',
);
/** The library's choice, except for text that ends in a line break: its block would absorb empty lines. */
const standard: Style = (node) => {
  if (isScalar(node) && /\n$/.test(String(node.value))) quoted(node);
};
/** In brackets, on one line: texts with line breaks are quoted and escaped. */
const flow: Style = (node) => {
  if (!isMap(node) && !isSeq(node)) return;
  node.flow = true;
  for (const item of node.items) {
    const value = isPair(item) ? item.value : item;
    if (isScalar(value) && /[\r\n]/.test(String(value.value))) quoted(value);
  }
};
const people: Style = (node) => {
  if (isSeq(node)) for (const item of node.items) flow(item);
};

/** The styles of the values of some keys; default: {@link standard}. */
const STYLES: Readonly<Record<string, Style>> = {
  topics: flow,
  places: flow,
  value: flow,
  corroborates: flow,
  conflicts: flow,
  quote: literal,
  prefix: quoted,
  suffix: quoted,
  date: quoted,
  issued: quoted,
  accessed: quoted,
  page: quoted,
  edition: quoted,
  volume: quoted,
  issue: quoted,
  extraction: flow,
  author: people,
  editor: people,
  translator: people,
  interviewer: people,
  paragraphs: flow,
};

/** @param recordOf selects the node of the record in the document */
function stringify(data: unknown, recordOf: (contents: unknown) => unknown): string {
  // Also quotes what YAML 1.1 does not read as text, such as NO.
  const document = new Document(data, {
    compat: 'yaml-1.1',
    customTags: (tags) => [AMOUNT, ...tags],
  });
  const record = recordOf(document.contents);
  if (isMap(record)) {
    for (const { key, value } of (record as YAMLMap).items) {
      if (isScalar(key)) (STYLES[String(key.value)] ?? standard)(value);
    }
  }
  return document.toString({
    lineWidth: 0,
    flowCollectionPadding: false,
    // Never multi-line: there the library does not preserve a blank line that contains spaces.
    doubleQuotedMinMultiLineLength: Number.POSITIVE_INFINITY,
  });
}

/** Writes a claim as an item of a file of claims, without indentation, with a line break at the end. */
export function claimText(claim: Claim): string {
  return stringify([claim], (list) => (isSeq(list) ? list.items[0] : undefined));
}

/** Writes a topic as an item of topics.yaml, without indentation, with a line break at the end. */
export function topicText(topic: Topic): string {
  return stringify([topic], (list) => (isSeq(list) ? list.items[0] : undefined));
}

/** Writes a document as an entry of sources.yaml, without indentation, with a line break at the end. */
export function sourceText({ id, ...record }: Source): string {
  return stringify({ [id]: record }, (map) => (isMap(map) ? map.get(id) : undefined));
}

/** Writes a list of ids in brackets, as the value of a relation. */
export function idList(ids: readonly string[]): string {
  return `[${ids.join(', ')}]`;
}
