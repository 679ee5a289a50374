import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { claimYaml, tempDir, writeBase } from '../helpers/base.ts';
import { lacks, run, runShell } from '../helpers/run.ts';

const COUNT = 400;
const PIPE = 65_536;

const BASE = writeBase({
  'claims/many.yaml': Array.from({ length: COUNT }, (_, i) =>
    claimYaml({
      id: `ship-${i}`,
      claim: `Ship ${i} passed; ${'the fog lay on the sea. '.repeat(9)}`,
    }),
  ).join(''),
});
const env = { CNCA_BASE: BASE };
const skip = lacks('bash');

before(() => {
  assert.equal(run(['facts', '--count'], { env }).out, `${COUNT + 6}\n`);
});

describe('more than a pipe holds', { skip }, () => {
  const shells: readonly (readonly [what: string, line: string])[] = [
    ['a reader that reads at once', 'cnca facts --json | cat'],
    ['a reader that comes late', 'cnca facts --json | (sleep 0.5; cat)'],
    ['a file', 'cnca facts --json > "$OUT"; cat "$OUT"'],
  ];
  for (const [what, line] of shells) {
    it(`comes whole to ${what}`, () => {
      const { code, out, err } = runShell(line, { env: { ...env, OUT: join(tempDir(), 'out') } });
      assert.deepEqual([code, err], [0, '']);
      assert.ok(out.length > 4 * PIPE, `${out.length} characters`);
      const facts: readonly { readonly id: string }[] = JSON.parse(out);
      assert.equal(facts.length, COUNT + 6);
      assert.equal(facts.at(-1)?.id, `ship-${COUNT - 1}`);
    });
  }

  it('comes whole together with an exit code that is not 0', () => {
    const broken = writeBase({ 'claims/log.yaml': '- 1\n'.repeat(2000) });
    const { code, out } = runShell('cnca facts 2>&1 | (sleep 0.2; cat)', {
      env: { ...env, CNCA_BASE: broken },
    });
    assert.equal(code, 2);
    assert.ok(out.length > PIPE, `${out.length} characters`);
    assert.match(out, /\n\d+ problems in 1 file\n$/);
  });
});

describe('a reader that goes away', { skip }, () => {
  const lines: readonly (readonly [line: string, out: RegExp])[] = [
    ['cnca facts | head -1', /^ID +Claim +Source\n$/],
    ['cnca facts --json | head -1', /^\[\n$/],
    ['cnca facts --format csv | head -2', /^id,claim.*\r\ntower-height-keepers,.*\r\n$/],
    ['cnca search ship --limit 0 | head -1', /^ID +Claim +Source\n$/],
    ['cnca facts --json | true', /^$/],
    ['cnca --help | head -1', /^Usage: cnca/],
  ];
  for (const [line, expected] of lines) {
    it(`is no error: ${line}`, () => {
      const { code, out, err } = runShell(line, { env });
      assert.deepEqual([code, err], [0, '']);
      assert.match(out, expected);
    });
  }
});

describe('the two outputs', { skip }, () => {
  it('are kept apart: data to the one, messages to the other', () => {
    const data = runShell('cnca search ship 2>/dev/null', { env });
    const messages = runShell('cnca search ship 2>&1 >/dev/null', { env });
    assert.match(data.out, /^ID /);
    assert.equal(messages.out, `10 of ${COUNT + 1} shown; --limit 0 shows all\n`);
    assert.equal(runShell('cnca search submarine 2>/dev/null', { env }).out, '');
    assert.match(runShell('cnca facts --nope 2>&1 >/dev/null', { env }).out, /^cnca: unknown/);
  });

  it('may be closed or go nowhere', () => {
    for (const [line, code, err] of [
      ['cnca facts >&-', 0, ''],
      ['cnca facts 2>&- >/dev/null', 0, ''],
      ['cnca facts >&- 2>&-', 0, ''],
      ['cnca facts <&- >/dev/null', 0, ''],
      ['cnca search submarine 2>&-', 1, ''],
      ['cnca facts --nope 2>&-', 2, ''],
      ['cnca facts --nope >&- 2>&-', 2, ''],
      ['cnca add --from - <&-', 2, /^stdin:1:1: wrong-type: /],
    ] as const) {
      const ran = runShell(line, { env });
      assert.deepEqual([ran.code, ran.out], [code, ''], line);
      if (typeof err === 'string') assert.equal(ran.err, err, line);
      else assert.match(ran.err, err, line);
    }
  });

  const noFull = !existsSync('/dev/full') && 'there is no /dev/full';
  it('tell in one line where the disk is full', { skip: skip || noFull }, () => {
    const full = runShell('cnca facts >/dev/full', { env });
    assert.equal(full.code, 2);
    assert.match(full.err, /^cnca: the result could not be written: .*ENOSPC.*\n$/);
    assert.equal(runShell('cnca search submarine 2>/dev/full', { env }).code, 1);
  });

  it('are the same into a pipe and into a file', () => {
    const out = join(tempDir(), 'out');
    assert.equal(runShell('cnca facts >"$OUT"', { env: { ...env, OUT: out } }).code, 0);
    assert.equal(readFileSync(out, 'utf8'), runShell('cnca facts | cat', { env }).out);
  });
});
