import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Fact, Name, Source } from '../../src/model/records.ts';
import { toCsv } from '../../src/output/csv.ts';
import { FIELDS } from '../../src/output/fields.ts';
import { renderFacts } from '../../src/output/render.ts';
import { factsOf, readCsv, readTsv, undefused } from '../helpers/cells.ts';
import { assertFacts } from '../helpers/facts.ts';
import fc from '../helpers/random.ts';
import { lacks, run, runProgram } from '../helpers/run.ts';
import { TIDE_MILLS } from '../helpers/tide-mills.ts';
import { CONTEXT } from './fixture.ts';

/** Every field without subfields: together they are the whole fact. */
const LEAVES = FIELDS.filter((field) => field !== 'source' && field !== 'value');

const READERS = {
  csv: (text: string) => factsOf(readCsv(text).map((row) => row.map(undefused))),
  tsv: (text: string) => factsOf(readTsv(text)),
} as const;
type Flat = keyof typeof READERS;
const FLAT = Object.keys(READERS) as readonly Flat[];

/** A name without `static-ordering`, which no cell contains. */
function plain(name: Name): Name {
  if (!('static-ordering' in name)) return name;
  const { 'static-ordering': _, ...rest } = name;
  return rest;
}

function withPlainNames(fact: Fact): Fact {
  const { author, editor, translator, interviewer } = fact.source;
  const people = Object.entries({ author, editor, translator, interviewer }).flatMap(
    ([role, names]) => (names ? [[role, names.map(plain)] as const] : []),
  );
  return { ...fact, source: { ...fact.source, ...Object.fromEntries(people) } };
}

describe('JSON, CSV and TSV contain the same facts', () => {
  const bases: readonly (readonly [name: string, args: readonly string[]])[] = [
    ['the base that comes with the program', []],
    ['a base of another field', ['--base', TIDE_MILLS]],
  ];
  for (const [name, args] of bases) {
    const facts = assertFacts(run(['facts', '--json', ...args]).out).map(withPlainNames);
    for (const format of FLAT) {
      const flat = run(['facts', '--format', format, '--fields', LEAVES.join(','), ...args]).out;
      it(`${format}: ${name}`, () => assert.deepEqual(READERS[format](flat), facts));
    }

    it(`csv, read by Python: ${name}`, { skip: lacks('python3') }, () => {
      const csv = ['facts', '--format', 'csv', '--fields', LEAVES.join(','), ...args];
      const read =
        'import csv, json, sys; json.dump(list(csv.reader(sys.stdin, strict=True)), sys.stdout)';
      const env = { PYTHONUTF8: '1' };
      const { out } = runProgram('python3', ['-c', read], { input: run(csv).out, env });
      const rows: string[][] = JSON.parse(out);
      assert.deepEqual(factsOf(rows.map((row) => row.map(undefused))), facts);
    });
  }

  const piece = fc.constantFrom(
    ...[
      "'",
      "''",
      '=1+1',
      '+',
      '-',
      '-1',
      '@',
      '\t',
      '\r',
      '\n',
      '\r\n',
      '"',
      '""',
      ',',
      ';',
      '; ',
    ],
    ...[
      '\\',
      '\\n',
      '\\t',
      '|',
      '[',
      '{',
      ' ',
      '\u00a0',
      '\ufeff',
      '＝',
      '＠',
      'a',
      '纸',
      '🗼',
      '\0',
    ],
  );
  const text = fc
    .oneof(
      fc.array(piece, { minLength: 1, maxLength: 8 }).map((all) => all.join('')),
      fc.string(),
    )
    .filter((one) => /\S/.test(one));
  const id = fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+)?$/);
  const ids = fc.array(id, { maxLength: 3 });
  const orNull = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: null });
  const name: fc.Arbitrary<Name> = fc.oneof(
    fc.record({ literal: text }),
    fc.record({ family: text, given: text }),
    fc.record({ family: text }),
  );
  const names = fc.array(name, { minLength: 1, maxLength: 3 });
  const source: fc.Arbitrary<Source> = fc
    .tuple(
      fc.record({ id, type: text }),
      fc.record(
        { title: text, author: names, editor: names, page: text, note: text },
        { requiredKeys: [] },
      ),
    )
    .map(([needed, more]) => ({ ...needed, ...more }));
  const amount = fc
    .oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer())
    // JSON has no negative zero.
    .map((number) => number + 0);
  const value = fc.record({ amount, unit: text, qualifier: orNull(fc.constant('over' as const)) });
  const fact: fc.Arbitrary<Fact> = fc.record({
    id,
    claim: text,
    quote: text,
    kind: fc.constantFrom('event' as const, 'statistic' as const),
    topics: ids,
    source,
    paragraph: orNull(fc.nat()),
    locator: orNull(fc.nat()),
    speaker: orNull(text),
    date: orNull(fc.constant('2024-06')),
    places: fc.array(fc.constantFrom('NO', 'KZ')),
    value: orNull(value),
    prefix: orNull(text),
    suffix: orNull(text),
    note: orNull(text),
    corroborates: ids,
    conflicts: ids,
    rank: fc.constant('normal' as const),
    citation: text,
  });

  for (const format of FLAT) {
    it(`${format}: for any texts`, async () => {
      const property = fc.asyncProperty(fc.array(fact, { maxLength: 3 }), async (facts) => {
        const rows = facts.map((one) => ({ fact: one, cite: '' }));
        const screen = { width: 80, color: 0 } as const;
        const written = await renderFacts(rows, CONTEXT, { format, fields: LEAVES, ...screen });
        const json = await renderFacts(rows, CONTEXT, { format: 'json', ...screen });
        assert.deepEqual(READERS[format](written), JSON.parse(json));
      });
      await fc.assert(property, { numRuns: 2000 });
    });

    it(`${format}: for a single column with empty cells`, async () => {
      const rows = run(['facts', '--format', format, '--fields', 'suffix', '--base', TIDE_MILLS]);
      const all = assertFacts(run(['facts', '--json', '--base', TIDE_MILLS]).out);
      const read = format === 'csv' ? readCsv(rows.out) : readTsv(rows.out);
      assert.equal(read.length, all.length + 1);
      if (format === 'csv') assert.ok(!rows.out.includes('\r\n\r\n'), 'an empty line');
    });
  }

  it('csv: no cell begins like a formula', () => {
    fc.assert(
      fc.property(text, (one) => {
        const [, [cell = ''] = []] = readCsv(toCsv(['x'], [[one]]));
        if (Number.isNaN(Number(one))) assert.doesNotMatch(cell, /^(\s*[=+\-@＝＋－＠]|[\t\r\n])/);
        assert.equal(undefused(cell), one);
      }),
      { numRuns: 5000 },
    );
  });
});
