import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { BaseError } from '../../src/base/problems.ts';
import { claimChanges } from '../../src/edit/claims.ts';
import { WriteError } from '../../src/edit/write-error.ts';
import type { Claim } from '../../src/model/records.ts';
import { tempDir, writeFiles } from '../helpers/base.ts';

const NEW: Claim = {
  id: 'fog-cleared',
  claim: 'The fog cleared.',
  kind: 'event',
  topics: ['weather'],
  source: 'log',
  quote: 'Fog cleared at noon.',
};
const NEW_TEXT = `- id: fog-cleared
  claim: The fog cleared.
  kind: event
  topics: [weather]
  source: log
  quote: |-
    Fog cleared at noon.
`;

/** A claim in a file, with additional lines at its end. */
function claim(id: string, rest = '', quote = '"Fog all night"'): string {
  return `- id: ${id}
  claim: A claim. # of the log
  kind: event
  topics:   [weather]
  source: log
  quote: ${quote}
${rest}`;
}

/** The new text of claims/log.yaml after adding claims; it also contains all related claims. */
function added(text: string, claims: readonly Claim[] = [NEW]): string {
  const dir = tempDir();
  writeFiles(dir, { 'claims/log.yaml': text });
  const [change] = claimChanges(dir, claims, () => 'claims/log.yaml', false);
  assert.equal(change?.before?.toString(), text);
  return Buffer.from(change?.bytes ?? '').toString();
}

describe('a claim is added', () => {
  const ONE = claim('fog');
  const cases: readonly [where: string, before: string, after: string][] = [
    ['after the last, with an empty line between', ONE, `${ONE}\n${NEW_TEXT}`],
    ['after a last line without a line end', ONE.trimEnd(), `${ONE}\n${NEW_TEXT}`],
    ['after an existing empty line', `${ONE}\n`, `${ONE}\n${NEW_TEXT}`],
    [
      'after comments at the end',
      `${ONE}\n# to be continued\n`,
      `${ONE}\n# to be continued\n\n${NEW_TEXT}`,
    ],
    ['to an empty file', '', NEW_TEXT],
    ['to a file of comments', '# The log.\n', `# The log.\n\n${NEW_TEXT}`],
    [
      'after a quote that is a literal block',
      claim('fog', '', '|-\n    Fog'),
      `${claim('fog', '', '|-\n    Fog')}\n${NEW_TEXT}`,
    ],
    [
      'with the indentation of the others',
      ONE.replace(/^/gm, '  ').trimEnd(),
      `${ONE.trimEnd().replace(/^/gm, '  ')}\n\n${NEW_TEXT.replace(/^(?=.)/gm, '  ')}`,
    ],
  ];
  for (const [where, before, after] of cases) {
    test(where, () => assert.equal(added(before), after));
  }

  test('with the line ends of the file', () => {
    const windows = (text: string) => text.replaceAll('\n', '\r\n');
    assert.equal(added(windows(ONE)), windows(`${ONE}\n${NEW_TEXT}`));
  });

  test('keeping the byte order mark of the file', () => {
    assert.equal(added(`\uFEFF${ONE}`), `\uFEFF${ONE}\n${NEW_TEXT}`);
  });

  for (const [what, text] of [
    ['a list in brackets', '[]\n'],
    ['a document end marker', `${ONE}...\n`],
    ['a last text that would absorb empty lines', claim('fog', '', '|+\n    Fog')],
  ] as const) {
    test(`not to a file with ${what}; the refusal says what to do`, () => {
      assert.throws(
        () => added(text),
        (error) =>
          error instanceof WriteError &&
          /log\.yaml is laid out so that .* Nothing was written\. .* by hand$/.test(error.message),
      );
    });
  }

  test('not to a file with problems', () => {
    assert.throws(() => added('- id: x\n'), BaseError);
  });

  test('to a new file, which names the schema if the base has one', () => {
    const dir = tempDir();
    const [change] = claimChanges(dir, [NEW], () => '', true);
    assert.equal(change?.path, 'claims/log.yaml');
    assert.equal(change?.before, undefined);
    assert.equal(
      Buffer.from(change?.bytes ?? '').toString(),
      `# yaml-language-server: $schema=../schema/claims.schema.json\n\n${NEW_TEXT}`,
    );
  });

  test('each to the file of its document', () => {
    const dir = tempDir();
    const other: Claim = { ...NEW, id: 'other', source: 'letters' };
    const paths = claimChanges(dir, [NEW, other, { ...NEW, id: 'third' }], () => '', false);
    assert.deepEqual(
      paths.map(({ path }) => path),
      ['claims/log.yaml', 'claims/letters.yaml'],
    );
  });
});

describe('a related claim gets the reverse relation', () => {
  const RELATED: Claim = { ...NEW, conflicts: ['fog'] };
  const RELATED_TEXT = `${NEW_TEXT}  conflicts: [fog]\n`;

  const cases: readonly [how: string, before: string, after: string][] = [
    ['as a new line at its end', '', '  conflicts: [fog-cleared]\n'],
    [
      'as a new line before later keys',
      '  corroborates: [mist]\n  rank: normal # still\n',
      '  corroborates: [mist]\n  conflicts: [fog-cleared]\n  rank: normal # still\n',
    ],
    [
      'in brackets',
      '  conflicts: [ mist ] # see there\n',
      '  conflicts: [ mist, fog-cleared ] # see there\n',
    ],
    ['in empty brackets', '  conflicts: []\n', '  conflicts: [fog-cleared]\n'],
    [
      'in brackets over several lines',
      '  conflicts: [\n    mist,\n  ]\n',
      '  conflicts: [\n    mist, fog-cleared,\n  ]\n',
    ],
    [
      'as a line of a list',
      '  conflicts:\n    - mist # of March\n  rank: normal\n',
      '  conflicts:\n    - mist # of March\n    - fog-cleared\n  rank: normal\n',
    ],
    [
      'as a line of a list that is not indented',
      '  conflicts:\n  - mist\n',
      '  conflicts:\n  - mist\n  - fog-cleared\n',
    ],
  ];
  for (const [how, before, after] of cases) {
    test(how, () => {
      const others = claim('mist', '  note: >-\n    A long\n    note.\n');
      const text = `# Head\n${claim('fog', before)}\n${others}`;
      const expected = `# Head\n${claim('fog', after)}\n${others}\n${RELATED_TEXT}`;
      assert.equal(added(text, [RELATED]), expected);
    });
  }

  test('after a quote that is a literal block', () => {
    const text = claim('fog', '', '|-\n    Fog all\n    night');
    const after = claim('fog', '  conflicts: [fog-cleared]\n', '|-\n    Fog all\n    night');
    assert.equal(added(text, [RELATED]), `${after}\n${RELATED_TEXT}`);
  });

  test('with the line ends of the file', () => {
    const windows = (text: string) => text.replaceAll('\n', '\r\n');
    assert.equal(
      added(windows(claim('fog')), [RELATED]),
      windows(`${claim('fog', '  conflicts: [fog-cleared]\n')}\n${RELATED_TEXT}`),
    );
  });

  test('for several new claims at once', () => {
    const more: Claim = { ...NEW, id: 'fog-thick', conflicts: ['fog'], corroborates: ['fog'] };
    const text = added(claim('fog'), [RELATED, more]);
    assert.ok(
      text.startsWith(
        claim('fog', '  corroborates: [fog-thick]\n  conflicts: [fog-cleared, fog-thick]\n'),
      ),
      text,
    );
  });

  test('also if it is new itself', () => {
    const other: Claim = { ...NEW, id: 'other' };
    const text = added('', [{ ...NEW, corroborates: ['other'] }, other]);
    assert.ok(text.endsWith('    Fog cleared at noon.\n  corroborates: [fog-cleared]\n'), text);
  });

  test('in another file', () => {
    const dir = tempDir();
    writeFiles(dir, { 'claims/letters.yaml': claim('fog') });
    const changes = claimChanges(dir, [RELATED], () => 'claims/letters.yaml', false);
    assert.deepEqual(
      changes.map(({ path, bytes }) => [path, Buffer.from(bytes ?? []).toString()]),
      [
        ['claims/log.yaml', RELATED_TEXT],
        ['claims/letters.yaml', claim('fog', '  conflicts: [fog-cleared]\n')],
      ],
    );
    assert.equal(readFileSync(join(dir, 'claims/letters.yaml'), 'utf8'), claim('fog'));
  });

  test('unless it is in braces: then nothing is written', () => {
    const braces =
      '- {id: fog, claim: A., kind: event, topics: [weather], source: log, quote: "Fog"}\n';
    assert.throws(() => added(braces, [RELATED]), WriteError);
  });
});
