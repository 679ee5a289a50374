import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { Client, type ClientOptions } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { Client as FormerClient } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport as FormerTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { environment, PROGRAM } from '../helpers/run.ts';
import { TIDE_MILLS } from '../helpers/tide-mills.ts';
import { answerOf, errorOf, type Found } from './connected.ts';

const INFO = { name: 'test', version: '1' };

/** How a client starts the server of the base on tide mills. */
function command() {
  const env = Object.entries(environment()).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, value] as const],
  );
  const args = [PROGRAM, 'mcp', '--base', TIDE_MILLS];
  return { command: process.execPath, args, env: Object.fromEntries(env), stderr: 'pipe' } as const;
}

/** What a host does with a server, by the client of the SDK as it is now. */
async function used(test: TestContext, options: ClientOptions): Promise<string | undefined> {
  const client = new Client(INFO, options);
  // A server that still runs would keep the run of the tests from its end.
  test.after(() => client.close());
  await client.connect(new StdioClientTransport(command()));
  const { tools } = await client.listTools();
  assert.equal(tools.length, 4);
  const found = answerOf<Found>(
    await client.callTool({ name: 'search_facts', arguments: { query: 'wheel' } }),
  );
  const [{ id }] = found.facts as [Found['facts'][0]];
  const got = answerOf<Found>(
    await client.callTool({ name: 'get_facts', arguments: { ids: [id] } }),
  );
  assert.equal(got.facts[0]?.id, id);
  assert.match(
    errorOf(await client.callTool({ name: 'search_facts', arguments: { topic: ['mils'] } })),
    /unknown topic "mils"/,
  );
  assert.ok((await client.listResources()).resources.length > 1);
  assert.equal((await client.listResourceTemplates()).resourceTemplates.length, 2);
  assert.equal((await client.readResource({ uri: `cnca://fact/${id}` })).contents.length, 1);
  const { messages } = await client.getPrompt({ name: 'brief', arguments: { subject: 'mills' } });
  assert.equal(messages.length, 1);
  return client.getNegotiatedProtocolVersion();
}

describe('the client of the SDK', () => {
  it('uses the server by the handshake', async (t) => {
    assert.equal(await used(t, { versionNegotiation: { mode: 'legacy' } }), '2025-11-25');
  });

  it('finds the newest revision by itself', async (t) => {
    assert.equal(await used(t, { versionNegotiation: { mode: 'auto' } }), '2026-07-28');
  });

  it('uses the server in a revision that it insists on', async (t) => {
    const pinned = { versionNegotiation: { mode: { pin: '2026-07-28' } } };
    assert.equal(await used(t, pinned), '2026-07-28');
  });

  it('uses the server in revisions of former years', async (t) => {
    for (const version of ['2024-11-05', '2025-03-26', '2025-06-18'])
      assert.equal(await used(t, { supportedProtocolVersions: [version] }), version);
  });
});

describe('the client of the former SDK', () => {
  it('uses the server, and checks each answer against its schema', async (t) => {
    const client = new FormerClient(INFO);
    t.after(() => client.close());
    await client.connect(new FormerTransport(command()));
    assert.match(client.getInstructions() ?? '', /Look facts up/);
    const { tools } = await client.listTools();
    assert.equal(tools.length, 4);
    const calls = [
      { name: 'search_facts', arguments: { query: 'wheel' } },
      { name: 'get_facts', arguments: { ids: ['inlet-dredged'], style: 'mla' } },
      { name: 'check_text', arguments: { text: 'It “was first recorded in 1279”.' } },
      { name: 'list_vocabulary', arguments: {} },
    ];
    for (const call of calls) {
      const { structuredContent, isError } = await client.callTool(call);
      assert.ok(structuredContent && !isError, call.name);
    }
    const wrong = await client.callTool({ name: 'search_facts', arguments: { kind: ['evnt'] } });
    assert.equal(wrong.isError, true);
    await assert.rejects(client.readResource({ uri: 'cnca://fact/none' }), { code: -32_602 });
  });

  it('cancels a call, and goes on', async (t) => {
    const client = new FormerClient(INFO);
    t.after(() => client.close());
    await client.connect(new FormerTransport(command()));
    const cancel = new AbortController();
    const call = {
      name: 'check_text',
      arguments: { text: 'It “was first recorded in 1279”. '.repeat(500) },
    };
    const asked = client.callTool(call, undefined, { signal: cancel.signal });
    await setTimeout(5);
    cancel.abort('enough');
    await assert.rejects(asked, /enough/);
    const { structuredContent } = await client.callTool({ name: 'list_vocabulary', arguments: {} });
    assert.ok(Object(structuredContent).facts > 0);
  });
});
