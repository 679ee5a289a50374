import assert from 'node:assert/strict';
import { parseHouseLayout } from '../../src/base/house-layout.ts';
import { claimText, sourceText } from '../../src/base/house-writer.ts';
import { readClaims } from '../../src/base/incoming.ts';
import { parseClaims, parseFile, SOURCES } from '../../src/base/parse.ts';
import { BaseError, type Problem } from '../../src/base/problems.ts';
import { ClaimSchema, NewClaimSchema } from '../../src/base/schema.ts';
import { YamlFile } from '../../src/base/yaml-file.ts';
import { EDTF_PATTERN, edtfSpan, isEdtf } from '../../src/model/edtf.ts';
import type { Claim, Source } from '../../src/model/records.ts';
import { claimYaml, LIGHTHOUSE } from '../helpers/base.ts';
import { bytesOf, near, textOf } from '../helpers/bytes.ts';
import type { Property } from '../helpers/property.ts';
import fc from '../helpers/random.ts';
import { anyClaim, anySource, edtf, id } from './any-claim.ts';
import { nearHouseLayout } from './yaml-lines.ts';

/** A claim in the house layout with all kinds of values. */
export const FULL_CLAIM = claimYaml({
  note: 'Fog, as seen from the tower',
  speaker: "'Hale''s mate'",
  date: '"1902"',
  places: '[NO, DK]',
  value: '{amount: -1.5e9, unit: m3, qualifier: at least}',
  prefix: '|-\n    one\n      two ',
  conflicts: '[a-b, c1]',
});

const CLAIM_FILES = [
  LIGHTHOUSE['claims/keepers.yaml'],
  LIGHTHOUSE['claims/log.yaml'],
  FULL_CLAIM + claimYaml({ id: 'b-claim' }),
].map(textOf);

/** Asserts that problems have places that exist in the text. */
export function assertPlaced(problems: readonly Problem[], text: string): void {
  const lines = text.split('\n');
  for (const { line, col, excerpt, code, message } of problems) {
    assert.ok(line >= 1 && line <= lines.length, `line ${line} of ${lines.length}`);
    assert.ok(col >= 1 && col <= (lines[line - 1]?.length ?? 0) + 1, `column ${col} of ${line}`);
    assert.ok(excerpt === '' || excerpt === lines[line - 1]?.replace(/\r$/, ''), excerpt);
    assert.match(code, /^[a-z-]+$/);
    assert.match(message, /\S/);
  }
}

/** Decodes bytes like a file of a base; `undefined` if they are not text. */
function decoded(bytes: string): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytesOf(bytes));
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}

const fastParser: Property<string> = {
  name: 'base/quick-reader',
  says: 'the fast parser reads the same data as the YAML library, or none',
  runs: 15_000,
  telling: 1 / 20,
  values: fc.oneof(
    { weight: 2, arbitrary: nearHouseLayout },
    { weight: 1, arbitrary: near(CLAIM_FILES).map((bytes) => bytesOf(bytes).toString('utf8')) },
    { weight: 1, arbitrary: anyClaim.map(claimText) },
  ),
  check(text) {
    const quick = parseHouseLayout(text);
    if (quick === undefined) return false;
    const file = new YamlFile('x', text);
    assert.deepEqual(file.problems, []);
    assert.deepEqual(quick, file.data);
    for (const index of quick.keys()) {
      for (const key of ['quote', 'prefix', 'suffix']) {
        assert.doesNotMatch(file.style([index, key]) ?? '', /^(?:PLAIN|BLOCK_FOLDED)$/);
      }
    }
    return true;
  },
};

const claimsFile: Property<string> = {
  name: 'base/claims-file',
  says: 'a file of claims of any bytes is parsed, or has problems at existing places',
  runs: 1000,
  values: near(CLAIM_FILES),
  check(bytes) {
    const { data, problems } = parseClaims('x.yaml', bytesOf(bytes));
    const text = decoded(bytes);
    if (text === undefined) {
      assert.deepEqual(
        problems.map(({ code }) => code),
        ['not-text'],
      );
      return;
    }
    assertPlaced(problems, text);
    for (const claim of data) ClaimSchema.parse(claim);
    // Without the fast parser the result is the same.
    const slow = parseClaims('x.yaml', Buffer.from(`# read by the library\n---\n${text}`));
    if (problems.length === 0 && !/^(?:---|%)/m.test(text)) assert.deepEqual(slow.data, data);
  },
};

const incoming: Property<string> = {
  name: 'base/incoming',
  says: 'input of any bytes is parsed as claims, or has problems at existing places',
  runs: 1500,
  values: near([
    ...CLAIM_FILES,
    textOf(JSON.stringify([new YamlFile('x', FULL_CLAIM).data].flat(), null, 2)),
    textOf(JSON.stringify(new YamlFile('x', LIGHTHOUSE['claims/log.yaml']).data)),
    textOf(FULL_CLAIM.replace(/^- /, '  ').replace(/^ {2}/gm, '')),
  ]),
  check(bytes) {
    try {
      const { claims, problem } = readClaims('x', bytesOf(bytes));
      for (const [index, claim] of claims.entries()) {
        // What a claim refers to is looked up in the base that it is added to.
        NewClaimSchema.parse(claim);
        assertPlaced([problem(index, ['id'], 'wrong-value', 'x')], decoded(bytes) ?? '');
      }
    } catch (error) {
      assert.ok(error instanceof BaseError, error instanceof Error ? error.stack : String(error));
      assert.ok(error.problems.length > 0);
      const text = decoded(bytes);
      if (text !== undefined) assertPlaced(error.problems, text);
    }
  },
};

const yamlPiece = fc.constantFrom(
  ...'#&*!%@-?:,[]{}|>"\'\\ \t\n\r~ab5\u2028\ufeff灯',
  '\ud83d\ude00',
  '\ud83d',
);

const yamlText: Property<string> = {
  name: 'base/yaml-text',
  says: 'parsing any text as YAML throws no error, and its problems have existing places',
  runs: 3000,
  values: fc.oneof(
    fc.string({ unit: yamlPiece, maxLength: 40 }),
    near(CLAIM_FILES, 6).map((bytes) => bytesOf(bytes).toString('utf8')),
  ),
  check: (text) => assertPlaced(new YamlFile('x', text).problems, text),
};

const claimLayout: Property<Claim> = {
  name: 'base/claim-layout',
  says: 'any claim is the same after writing and parsing',
  runs: 500,
  values: anyClaim,
  check(claim) {
    const read = parseClaims('a.yaml', Buffer.from(claimText(claim)));
    assert.deepEqual(read, { data: [claim], problems: [] });
  },
};

const sourceLayout: Property<Source> = {
  name: 'base/source-layout',
  says: 'any document is the same after writing and parsing',
  runs: 400,
  values: anySource,
  check(source) {
    const { id: key, ...record } = source;
    const read = parseFile('sources.yaml', Buffer.from(sourceText(source)), SOURCES);
    assert.deepEqual(read, { data: { [key]: record }, problems: [] });
  },
};

const dates: Property<string> = {
  name: 'base/edtf',
  says: 'any text is an EDTF date that matches the pattern, or none, and never an error',
  runs: 4000,
  values: fc.oneof(
    edtf,
    fc.stringMatching(/^[0-9~?%/.X-]{0,12}$/),
    fc.stringMatching(/^\d{4}-\d{2}-\d{2}[~?%]?\/\d{4}-\d{2}$/),
    fc.stringMatching(/^2024-0[12]-0\d\/2024-0[12](?:-0\d)?$/),
    near([textOf('1902-03-03/1987'), textOf('../2024-02-29~'), textOf('2023%')]),
    id,
  ),
  check(text) {
    const span = edtfSpan(text);
    assert.equal(isEdtf(text), span !== undefined);
    if (!span) return false;
    assert.match(text, new RegExp(EDTF_PATTERN));
    assert.ok(
      span.first <= span.last && (Number.isFinite(span.first) || Number.isFinite(span.last)),
    );
    return true;
  },
  telling: 0.1,
};

const validDates: Property<string> = {
  name: 'base/edtf-valid',
  says: 'every date of the calendar is an EDTF date',
  runs: 1000,
  values: edtf,
  check: (text) => assert.ok(isEdtf(text), text),
};

export const PROPERTIES: readonly Property[] = [
  fastParser,
  claimsFile,
  incoming,
  yamlText,
  claimLayout,
  sourceLayout,
  dates,
  validDates,
];
