import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { COMMANDS } from '../../src/cli/commands.ts';
import { tempDir } from '../helpers/base.ts';
import { assertFacts } from '../helpers/facts.ts';
import { type Ran, run } from '../helpers/run.ts';
import { copyOfTideMills, newClaim, TIDE_MILLS, TIDE_MILLS_COUNT } from '../helpers/tide-mills.ts';

// The program knows nothing of any field: what it can do with one base, it can do with all.

const on = (...args: readonly string[]): Ran => run(args, { env: { CNCA_BASE: TIDE_MILLS } });

/** The ids that a command prints as JSON, in order. */
function ids(...args: readonly string[]): string[] {
  const { out, err } = on(...args, '--json');
  assert.match(out, /^\[/, err);
  return (JSON.parse(out) as { id: string }[]).map(({ id }) => id);
}

const document = (id: string): string => join(TIDE_MILLS, 'documents', `${id}.txt`);

/** What shows that a command does its work on this base. */
const WORKS: Readonly<Record<string, () => void>> = {
  search() {
    assert.equal(ids('search', 'sluice')[0], 'tide-fills-mill-pond');
    assert.ok(ids('search', 'Gezeitenmühle').includes('tide-mill-defined'));
    assert.ok(ids('search', 'flouur').includes('saltmarsh-flour-2019'));
    assert.deepEqual(ids('search', '"nobody but the moon"'), ['stop-for-the-moon']);
    assert.equal(on('search', 'railway').code, 1);
    const found = assertFacts(on('search', 'wheel', '--json').out, ['partial', 'match']);
    assert.ok(found.length >= 3);
  },
  facts() {
    assert.equal(assertFacts(on('facts', '--deprecated', '--json').out).length, TIDE_MILLS_COUNT);
    assert.deepEqual(ids('facts', '--speaker', 'Reed'), ['stop-for-the-moon']);
    assert.deepEqual(ids('facts', '--since', '2031'), ['second-wheel-by-2031']);
    assert.deepEqual(ids('facts', '--conflicting'), [
      'saltmarsh-wheel-handbook',
      'saltmarsh-wheel-moon',
    ]);
    assert.equal(on('facts', '--topic', 'mills', '--count').out, '13\n');
    assert.match(on('facts', '--format', 'csv').out, /^id,claim,quote,/);
  },
  show() {
    const { out } = on('show', 'mill-dates-from-1784');
    assert.match(out, /“The mill dates from 1784\.”/);
    assert.match(out, /Okafor/);
    assert.match(out, /saltmarsh-building-1784/);
    const [fact] = assertFacts(on('show', 'ice-january-1871', '--json').out);
    assert.deepEqual([fact?.paragraph, fact?.prefix], [2, '2 January. ']);
  },
  topics() {
    assert.deepEqual(ids('topics'), ['mills', 'machinery', 'milling', 'history', 'water']);
  },
  sources() {
    assert.deepEqual(ids('sources'), ['handbook', 'mills-of-the-moon', 'log-1871']);
    assert.match(on('sources').out, /Adaeze Okafor, “Mills of the Moon”/);
  },
  timeline() {
    assert.match(on('timeline', '--until', '1800').out, /^1297 [\s\S]*\n1784 /);
  },
  compare() {
    assert.match(on('compare', 'saltmarsh-wheel-handbook').out, /≠ differs in number/);
  },
  mcp() {
    const ask = { name: 'search_facts', arguments: { query: '"nobody but the moon"' } };
    const messages = [
      {
        id: 1,
        method: 'initialize',
        params: {
          protocolVersion: '2025-06-18',
          capabilities: {},
          clientInfo: { name: 'test', version: '1' },
        },
      },
      { method: 'notifications/initialized' },
      { id: 2, method: 'tools/call', params: ask },
    ];
    const input = messages.map((one) => `${JSON.stringify({ jsonrpc: '2.0', ...one })}\n`).join('');
    assert.match(
      run(['mcp', '--base', TIDE_MILLS], { input }).out,
      /"structuredContent":\{"total":1,.*"id":"stop-for-the-moon"/,
    );
  },
  page() {
    const { code, out } = on('page', '--topic', 'water', '--output', '-');
    assert.equal(code, 0);
    assert.match(out, /<article id=tide-fills-mill-pond /);
  },
  verify() {
    assert.match(on('verify').out, /20 of 20 quotes stand in their documents\n$/);
    assert.match(on('verify', '--sources', join(TIDE_MILLS, 'documents')).out, /by text: 11 exact/);
  },
  check() {
    const dir = tempDir();
    writeFileSync(join(dir, 'draft.md'), 'It stood “nobody but the moon” to the day.\n');
    const { code, out } = run(['check', 'draft.md', '--base', TIDE_MILLS, '--show', 'all'], {
      cwd: dir,
    });
    assert.equal(code, 0);
    assert.match(out, /exact .*“nobody but the moon”/);
  },
  cite() {
    assert.match(on('cite', 'cleanest-engines').out, /Okafor.*para\. 4/);
    assert.match(on('cite', 'handbook', '--style', 'bibtex').out, /^@techreport\{handbook,/);
  },
  completion() {
    assert.match(on('completion', 'bash').out, /complete /);
    assert.match(on('__complete', 'zsh', 'facts', '--topic', 'm').out, /^mills\t/);
  },
  add() {
    const dir = copyOfTideMills();
    assert.equal(run(['add', ...newClaim('gate'), '--base', dir]).code, 0);
    assert.match(run(['search', 'oak', '--base', dir]).out, /gate/);
  },
  source() {
    const dir = copyOfTideMills();
    const args = ['add', document('handbook'), '--id', 'again', '--base', dir];
    assert.equal(run(['source', ...args]).code, 0);
    assert.match(run(['sources', '--base', dir]).out, /\nagain /);
  },
  mv() {
    const dir = copyOfTideMills();
    assert.equal(run(['mv', 'log-1871', 'mill-log', '--base', dir]).code, 0);
    assert.match(run(['verify', '--base', dir]).out, /mill-log: \d+ quotes? by fingerprint/);
  },
  init() {
    assert.equal(run(['init', join(tempDir(), 'base')]).code, 0);
  },
  fingerprint() {
    assert.match(on('fingerprint', document('log-1871')).out, /^quote-fingerprint 2\nsha256 /);
  },
};

describe('on a base of another field', () => {
  for (const { name } of COMMANDS) {
    test(`cnca ${name} works`, () => {
      const works = WORKS[name];
      assert.ok(works, `this test does not say yet how cnca ${name} shows that it works`);
      works();
    });
  }

  test('nothing speaks of another one', () => {
    const outputs = [on('facts'), on('topics'), on('sources'), on('verify'), on('--help')];
    for (const { out } of outputs) assert.doesNotMatch(out, /China|Asia|Astana/);
  });
});
