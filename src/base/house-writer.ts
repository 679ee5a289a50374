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
import type { Claim, Source } from '../model/records.ts';

/**
 * How records are written, so that a diff shows what was said and nothing else: a key a line, no
 * line folded, short lists in brackets, quotes as literal blocks, dates in quotation marks.
 */

const HUGE = [
  ['e9', 1e9],
  ['e6', 1e6],
] as const;

/** A number as people write it: 500e9, 14000, 94.8e9. */
function amountText(amount: number): string {
  const plain = String(amount);
  const short = HUGE.filter(([, unit]) => Math.abs(amount) >= unit).map(
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

/** What no literal block keeps, or no reader sees. */
const UNSEEN = /[^\P{C}\n\t]|[\p{Zl}\p{Zp}]|^\s|\s$|[ \t]\n/u;

type Style = (node: unknown) => void;

const scalarStyle =
  (style: (text: string) => Scalar.Type): Style =>
  (node) => {
    if (isScalar(node)) node.type = style(String(node.value));
  };
const quoted = scalarStyle(() => 'QUOTE_DOUBLE');
const literal = scalarStyle((text) => (UNSEEN.test(text) ? 'QUOTE_DOUBLE' : 'BLOCK_LITERAL'));
/** As YAML writes it, but no block that takes in the empty lines which come after it. */
const closed: Style = (node) => {
  if (isScalar(node) && /\n$/.test(String(node.value))) quoted(node);
};
/** On one line: a text of several stands in quotation marks, with escapes. */
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

/** The keys whose values are not written as YAML would by itself. */
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
  volume: quoted,
  issue: quoted,
  extraction: flow,
  author: people,
  editor: people,
  translator: people,
  interviewer: people,
};

function written(data: unknown, recordOf: (contents: unknown) => unknown): string {
  // What YAML 1.1 reads as something else, such as NO, is put into quotation marks, too.
  const document = new Document(data, {
    compat: 'yaml-1.1',
    customTags: (tags) => [AMOUNT, ...tags],
  });
  const record = recordOf(document.contents);
  if (isMap(record)) {
    for (const { key, value } of (record as YAMLMap).items) {
      if (isScalar(key)) (STYLES[String(key.value)] ?? closed)(value);
    }
  }
  return document.toString({
    lineWidth: 0,
    flowCollectionPadding: false,
    // Over several lines the library writes a blank line of spaces so that it is read as another.
    doubleQuotedMinMultiLineLength: Number.POSITIVE_INFINITY,
  });
}

/** A claim as an item of a file of claims, without indentation; ends with a line break. */
export function claimText(claim: Claim): string {
  return written([claim], (list) => (isSeq(list) ? list.items[0] : undefined));
}

/** A document as an entry of sources.yaml, without indentation; ends with a line break. */
export function sourceText({ id, ...record }: Source): string {
  return written({ [id]: record }, (map) => (isMap(map) ? map.get(id) : undefined));
}

/** A list of ids in brackets: the value of a relation. */
export function idList(ids: readonly string[]): string {
  return `[${ids.join(', ')}]`;
}
