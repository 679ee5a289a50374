import assert from 'node:assert/strict';
import type { FactContext, FactRow } from '../../src/output/fact-row.ts';
import { renderFacts, renderTopics } from '../../src/output/render.ts';
import { safeLine, safeLines } from '../../src/output/safe.ts';
import { displayWidth } from '../../src/output/width.ts';
import { wrap } from '../../src/output/wrap.ts';
import type { Property } from '../helpers/property.ts';
import fc from '../helpers/random.ts';
import { hardText, heldText } from '../helpers/texts.ts';
import { fact, KEEPERS } from './fixture.ts';

const solid = (text: string): string => text.replace(/\s/g, '');
/** The characters of a text that a cell must show, without white space. */
const shown = (text: string): string => solid(safeLine(text).text);
const sorted = (text: string): string => [...text].sort().join('');

/** Fields of a table. With one field the order of characters is tested, with several only their set. */
const FIELD_LISTS: readonly (readonly string[])[] = [
  ['claim'],
  ['quote'],
  ['note'],
  ['id', 'claim', 'quote'],
  ['id', 'quote', 'citation'],
  ['speaker', 'note', 'claim', 'quote', 'id'],
];

interface Shown {
  readonly rows: readonly {
    readonly texts: Readonly<Record<'claim' | 'quote' | 'note' | 'speaker' | 'citation', string>>;
    readonly cite: string;
    readonly partial: boolean;
    readonly deprecated: boolean;
    readonly remark: string | null;
  }[];
  readonly label: string;
  readonly citation: string;
  readonly width: number;
  readonly fields: readonly string[] | null;
}

const anyShown: fc.Arbitrary<Shown> = fc.record(
  {
    rows: fc.array(
      fc.record(
        {
          texts: fc.record(
            {
              claim: heldText,
              quote: heldText,
              note: heldText,
              speaker: heldText,
              citation: heldText,
            },
            { noNullPrototype: true },
          ),
          cite: heldText,
          partial: fc.boolean(),
          deprecated: fc.boolean(),
          remark: fc.option(heldText),
        },
        { noNullPrototype: true },
      ),
      { minLength: 1, maxLength: 3 },
    ),
    label: heldText,
    citation: heldText,
    width: fc.oneof(fc.integer({ min: 20, max: 80 }), fc.integer({ min: 20, max: 300 })),
    fields: fc.option(fc.constantFrom(...FIELD_LISTS), { freq: 2 }),
  },
  { noNullPrototype: true },
);

function rowsOf({ rows }: Shown): FactRow[] {
  return rows.map(({ texts, cite, partial, deprecated, remark }, at) => ({
    fact: fact({ ...texts, id: `tower-${at}`, rank: deprecated ? 'deprecated' : 'normal' }),
    cite,
    partial,
    ...(remark !== null && { remark }),
  }));
}

const contextOf = ({ label, citation }: Shown): FactContext => ({
  sources: new Map([[KEEPERS.id, { label, citation }]]),
  topicLabels: new Map([['towers', label]]),
});

/** The flags after the first text of a row. */
function flags({ fact: { rank }, partial, remark }: FactRow, all: boolean): string {
  const deprecated = rank === 'deprecated' ? ' (deprecated)' : '';
  return `${deprecated}${partial && !all ? ' (partial match)' : ''}${remark === undefined ? '' : ` (${remark})`}`;
}

/** The texts of the cells of a row. */
function cellTexts(row: FactRow, fields: readonly string[] | null, all: boolean): string[] {
  const { fact: of } = row;
  if (!fields) return [of.id + flags(row, all), of.claim, row.cite];
  return fields.map((field, at) => {
    const text = String(of[field as 'claim'] ?? '');
    return at === 0 ? text + flags(row, all) : text;
  });
}

/** The texts of a record, in order. */
function recordTexts(row: FactRow, { label }: Shown, all: boolean): string[] {
  const { fact: of } = row;
  const { speaker, note } = of;
  return [
    of.id + flags(row, all),
    of.claim,
    `“${of.quote}”`,
    '—',
    of.citation,
    ...['Kind', of.kind, 'Topics', `${label}, stone`],
    ...(speaker === null ? [] : ['Speaker', speaker]),
    ...(of.rank === 'normal' ? [] : ['Rank', of.rank]),
    ...(note === null ? [] : ['Note', note]),
  ];
}

const PARTIAL = 'Partial matches: no fact has all the words.';

function assertNarrow(out: string, width: number): void {
  for (const line of out.split('\n')) assert.ok(displayWidth(line) <= width, line);
}

const tables: Property<Shown> = {
  name: 'output/table',
  says: 'tables and records show every character of any text, at any width',
  runs: 700,
  values: anyShown,
  async check(one) {
    const { width, fields } = one;
    const rows = rowsOf(one);
    const all = rows.every(({ partial }) => partial);
    const options = { format: 'table', width, color: 0, ...(fields && { fields }) } as const;
    const out = await renderFacts(rows, contextOf(one), options);
    assertNarrow(out, width);
    assert.doesNotMatch(out, /[\p{Cs}\u202a-\u202e\u2066-\u2069\u001b]/u);
    const lines = out.split('\n');
    const first = lines.findIndex((line) => /^─+$/.test(line));
    const last = lines.lastIndexOf(lines[first] ?? '');
    const columns = fields?.length ?? 3;
    const isTable = width >= 60 && width / columns >= 8;
    const note = all ? shown(PARTIAL) : '';
    if (!isTable) {
      const texts = rows.map((row) =>
        fields
          ? cellTexts(row, fields, all).flatMap((text, at) => [fields[at] ?? '', text])
          : recordTexts(row, one, all),
      );
      const rule = fields ? '' : '─'.repeat(width);
      const expected = texts.map((of) => of.map(shown).join('')).join(rule);
      assert.equal(solid(out), note + expected);
      return;
    }
    const cells = rows.map((row) => cellTexts(row, fields, all));
    const head = solid(lines.slice(0, first).join(''));
    const titles = (fields ?? ['ID', 'Claim', 'Source']).join('');
    assert.equal(sorted(head), sorted(note + titles));
    const body = solid(lines.slice(first + 1, last).join(''));
    const expected = cells.flat().map(shown).join('');
    if (fields?.length === 1) assert.equal(body, expected);
    else assert.equal(sorted(body), sorted(expected));
    const foot = solid(lines.slice(last + 1).join(''));
    assert.equal(foot, fields ? '' : `Sources${shown(one.label)}${shown(one.citation)}`);
  },
};

interface Topics {
  readonly labels: readonly string[];
  readonly width: number;
}

const vocabulary: Property<Topics> = {
  name: 'output/topics',
  says: 'the table of topics shows every character of labels and descriptions, at any width',
  runs: 300,
  values: fc.record(
    {
      labels: fc.array(heldText, { minLength: 2, maxLength: 5 }),
      width: fc.integer({ min: 20, max: 300 }),
    },
    { noNullPrototype: true },
  ),
  async check({ labels, width }) {
    const topics = labels.map((label, at) => ({
      ...{ id: `t-${at}`, label, description: labels[at - 1] ?? 'None.', count: at },
      ...(at > 1 && { broader: 't-0' }),
    }));
    const out = await renderTopics(topics, { format: 'table', width, color: 0 });
    assertNarrow(out, width);
    const texts = topics.map(({ id, label, description, count }) => [
      id,
      label,
      description,
      count,
    ]);
    if (width < 60) {
      const named = texts.map((of) =>
        of.flatMap((text, at) => [
          ['id', 'label', 'description', 'count'][at],
          shown(String(text)),
        ]),
      );
      assert.equal(solid(out), named.flat().join(''));
      return;
    }
    const lines = out.split('\n');
    const first = lines.findIndex((line) => /^─+$/.test(line));
    const body = lines.slice(first + 1, lines.lastIndexOf(lines[first] ?? ''));
    assert.equal(
      sorted(solid(body.join(''))),
      sorted(
        texts
          .flat()
          .map((text) => shown(String(text)))
          .join(''),
      ),
    );
  },
};

interface Wrapped {
  readonly text: string;
  readonly columns: number;
}

let segmenter: Intl.Segmenter | undefined;

const wrapping: Property<Wrapped> = {
  name: 'output/wrap',
  says: 'wrapping omits only white space at breaks, cuts no grapheme, and keeps the width',
  runs: 2500,
  values: fc.record(
    {
      text: hardText,
      columns: fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 20, max: 300 })),
    },
    { noNullPrototype: true },
  ),
  check({ text, columns }) {
    segmenter ??= new Intl.Segmenter();
    for (const safe of [safeLine(text).text, safeLines(text)]) {
      const graphemes = [...segmenter.segment(safe)];
      const edges = new Set([0, ...graphemes.map((one) => one.index + one.segment.length)]);
      let from = 0;
      for (const { start, end, width } of wrap(safe, columns)) {
        assert.match(safe.slice(from, start), /^\s*$/);
        assert.ok(start <= end && edges.has(start) && edges.has(end));
        const line = safe.slice(start, end);
        const seen = [...segmenter.segment(line)].filter((one) => displayWidth(one.segment) > 0);
        assert.ok(width <= columns || seen.length === 1, JSON.stringify(line));
        assert.equal(width, displayWidth(line));
        from = end;
      }
      assert.match(safe.slice(from), /^\s*$/);
    }
  },
};

const safety: Property<string> = {
  name: 'output/safe',
  says: 'safe text has no control characters, bidi controls or lone surrogates, and all the rest',
  runs: 2500,
  values: hardText,
  check(text) {
    const HARMFUL = /[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069\u2028\u2029]/u;
    const line = safeLine(text).text;
    assert.doesNotMatch(line, HARMFUL);
    assert.doesNotMatch(safeLines(text).replaceAll('\n', ''), HARMFUL);
    // Escaping is idempotent, and keeps visible characters in order.
    assert.equal(safeLine(line).text, line);
    const visible = (any: string): string =>
      any.replace(/[\s\p{C}\p{Default_Ignorable_Code_Point}]/gu, '');
    const escapes = /\\x[0-9A-F]{2}|\\u\{[0-9A-F]{4,6}\}/g;
    if (!/\\[xu]/.test(text)) assert.equal(visible(line.replace(escapes, '')), visible(text));
  },
};

export const PROPERTIES: readonly Property[] = [tables, vocabulary, wrapping, safety];
