import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { HOME } from '../helpers/run.ts';
import { TIDE_MILLS } from '../helpers/tide-mills.ts';
import { Host } from './host.ts';

const PAGE = readFileSync(join(HOME, 'docs', 'assistants.md'), 'utf8');
const blocks = (what: string): string[] =>
  [...PAGE.matchAll(/^```json (\w+)\n(.*?)^```$/gms)]
    .filter(([, kind]) => kind === what)
    .map(([, , body = '']) => body);
const calls = blocks('call').map((text) => JSON.parse(text));
const answers = blocks('answer').map((text) => JSON.parse(text));

describe('the dialogue of the manual', () => {
  it('is what the server answers', async (t) => {
    assert.ok(calls.length >= 3 && calls.length === answers.length);
    const host = new Host(t, { args: ['--base', TIDE_MILLS] });
    await host.initialize();
    for (const [place, { name, arguments: args }] of calls.entries()) {
      const { result } = await host.call(name, args);
      assert.deepEqual(result.structuredContent, answers[place], `call ${place + 1}`);
    }
    await host.end();
  });

  it('ends in an answer whose quotes and citations the server gave', () => {
    const said = [...PAGE.matchAll(/^> (.*)$/gm)].map(([, line]) => line).join(' ');
    const facts = answers.flatMap(({ facts: found = [] }) => found);
    const cited = [...said.matchAll(/“([^”]+)” \(([A-Z].*?\.)\)/g)];
    assert.equal(cited.length, 3);
    for (const [, quote = '', citation] of cited) {
      const fact = facts.find((one) => one.citation === citation && one.quote === quote);
      assert.ok(fact, `“${quote}” (${citation}) was not given`);
    }
  });
});
