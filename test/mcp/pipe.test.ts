import assert from 'node:assert/strict';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { changed, claimYaml, IDS, tempDir, writeBase, writeFiles } from '../helpers/base.ts';
import { start } from '../helpers/processes.ts';
import { HOME, lacks, PROGRAM, run, runProgram } from '../helpers/run.ts';
import { TIDE_MILLS } from '../helpers/tide-mills.ts';
import { Host, META, type Message } from './host.ts';

/** The answer of a tool. */
const answerOf = ({ result }: Message) => JSON.parse(result.content[0].text);

/** A base so large that threads read it. */
function largeBase(claims: number): string {
  const files = Array.from({ length: 20 }, (_, file) => {
    const own = Array.from({ length: claims / 20 }, (__, n) =>
      claimYaml({ id: `fog-${file}-${n}`, claim: 'Fog.', prefix: `"${'x'.repeat(4000)}"` }),
    );
    return [`claims/fog-${file}.yaml`, own.join('')];
  });
  return writeBase(Object.fromEntries(files));
}

describe('cnca mcp over the pipe', () => {
  it('answers the same in every revision of the handshake', async (t) => {
    const answers: unknown[] = [];
    for (const revision of ['2024-11-05', '2025-03-26', '2025-06-18', '2025-11-25']) {
      const host = new Host(t, { args: ['--base', TIDE_MILLS] });
      const { result } = await host.initialize(revision);
      assert.equal(result.protocolVersion, revision);
      assert.equal(result.serverInfo.name, 'cnca');
      answers.push(answerOf(await host.call('search_facts', { query: 'wheel' })));
      assert.deepEqual((await host.end()).code, 0);
    }
    for (const answer of answers) assert.deepEqual(answer, answers[0]);
  });

  it('answers without a handshake in the revision of 2026, and says how long lists may be kept', async (t) => {
    const host = new Host(t, { args: ['--base', TIDE_MILLS] });
    const { result } = await host.request('server/discover', { _meta: META });
    assert.deepEqual(result.supportedVersions, ['2026-07-28']);
    assert.match(result.instructions, /never that it is true/);
    const listed = await host.request('tools/list', { _meta: META });
    assert.ok(listed.result.ttlMs > 0);
    assert.equal(listed.result.cacheScope, 'public');
    assert.ok(Buffer.byteLength(JSON.stringify(listed)) <= 6144);
    const called = await host.request('tools/call', {
      name: 'search_facts',
      arguments: { query: 'wheel' },
      _meta: META,
    });
    assert.ok(answerOf(called).total > 0);
    assert.equal((await host.end()).code, 0);
  });

  it('offers an unknown revision one that it knows', async (t) => {
    const host = new Host(t);
    const { result } = await host.initialize('1999-01-01');
    assert.match(result.protocolVersion, /^202\d-\d\d-\d\d$/);
    await host.end();
  });

  it('answers what was asked before the input ended, and ends with exit code 0', async () => {
    const lines = [
      {
        id: 1,
        method: 'initialize',
        params: {
          protocolVersion: '2025-06-18',
          capabilities: {},
          clientInfo: { name: 'x', version: '1' },
        },
      },
      {
        id: 2,
        method: 'tools/call',
        params: { name: 'search_facts', arguments: { query: 'wheel' } },
      },
      {
        id: 3,
        method: 'tools/call',
        params: { name: 'check_text', arguments: { text: '“was first recorded in 1279”' } },
      },
      { id: 4, method: 'tools/list' },
    ].map((one) => `${JSON.stringify({ jsonrpc: '2.0', ...one })}\n`);
    const { code, out, err, signal } = await start(['mcp', '--base', TIDE_MILLS], {
      input: lines.join(''),
    });
    assert.deepEqual({ code, err, signal }, { code: 0, err: '', signal: null });
    const messages: Message[] = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    assert.deepEqual(messages.map(({ id }) => Number(id)).sort(), [1, 2, 3, 4]);
    for (const { error, result } of messages) assert.ok(!error && !result.isError);
  });

  it('writes nothing where nothing is asked', () => {
    assert.deepEqual(run(['mcp'], { input: '' }), { code: 0, out: '', err: '' });
  });

  it('writes nothing but messages, whatever it is sent', async (t) => {
    const host = new Host(t);
    host.write('\n\nhello\n{"jsonrpc":"1.0"}\n[]\nnull\n{"jsonrpc":"2.0","id":null,"method":5}\n');
    await host.initialize();
    assert.equal((await host.request('no/such')).error?.code, -32_601);
    assert.equal((await host.call('no_such')).error?.code, -32_602);
    assert.equal((await host.request('tools/call', { name: 7 })).error?.code, -32_602);
    host.write(`${'x'.repeat(100_000)}\n`);
    assert.deepEqual((await host.request('ping')).result, {});
    const { code, err } = await host.end();
    assert.equal(code, 0);
    assert.match(err, /^cnca: ignored a line on stdin that is no message of JSON-RPC$/m);
  });

  it('gives the facts, the marks and the verdicts of the commands', async (t) => {
    const host = new Host(t, { args: ['--base', TIDE_MILLS] });
    await host.initialize();
    interface Row {
      readonly id: string;
      readonly quote: string;
      readonly citation: string;
      readonly match: string;
      readonly partial: boolean;
    }
    const marks = ({ id, quote, citation, match, partial }: Row): Row => ({
      id,
      quote,
      citation,
      match,
      partial,
    });
    for (const query of ['wheel', 'restored second wheel', '潮汐磨坊', 'tide mil', '1.2 million']) {
      const printed = run(['search', query, '--base', TIDE_MILLS, '--json']);
      const { facts } = answerOf(await host.call('search_facts', { query }));
      assert.deepEqual(facts.map(marks), JSON.parse(printed.out).map(marks), query);
    }
    const draft =
      'The mill “was first recorded in 1279”, says the handbook. It has four storeys and “a wheel of oak”.';
    const checked = run(
      ['check', '-', '--as', 'markdown', '--base', TIDE_MILLS, '--json', '--show', 'all'],
      {
        input: draft,
      },
    );
    const { quotations, figures, attributions, citations } = answerOf(
      await host.call('check_text', { text: draft }),
    );
    const verdicts = (all: readonly Record<string, unknown>[]): unknown[] =>
      all.map(({ text, verdict, source = null, paragraph = null, citation = null }) => ({
        text,
        verdict,
        source,
        paragraph,
        citation,
      }));
    const { results }: { results: Record<string, unknown>[] } = JSON.parse(checked.out);
    const kinds = {
      quotation: quotations,
      figure: figures,
      attribution: attributions,
      citation: citations,
    };
    for (const [kind, found] of Object.entries(kinds))
      assert.deepEqual(
        verdicts(found),
        verdicts(results.filter((one) => one['kind'] === kind)),
        kind,
      );
    assert.ok(results.length > 2);
    await host.end();
  });

  it('takes no more than five kilobytes for ten facts, at the median of searches', async (t) => {
    const host = new Host(t);
    await host.initialize();
    const sizes: number[] = [];
    for (const query of ['trade', 'summit', 'railway', 'energy cooperation', 'Kazakhstan']) {
      const { result } = await host.call('search_facts', { query });
      const [{ text }] = result.content;
      assert.equal(JSON.parse(text).facts.length, 10, query);
      sizes.push(Buffer.byteLength(text));
    }
    const median = sizes.sort((a, b) => a - b)[2] ?? 0;
    assert.ok(median <= 5120, `${sizes}`);
    await host.end();
  });

  it('shows an edit of the base in the next call, and a new fault', async (t) => {
    const dir = writeBase();
    const host = new Host(t, { args: ['--base', dir] });
    await host.initialize();
    const total = async (query: string): Promise<number> =>
      answerOf(await host.call('search_facts', { query })).total;
    assert.equal(await total('haddock'), 0);
    writeFiles(dir, {
      'claims/keepers.yaml': changed('claims/keepers.yaml', 'The last keeper of', 'The haddock of'),
    });
    assert.equal(await total('haddock'), 1);
    writeFiles(dir, { 'claims/log.yaml': '- id: [' });
    const broken = await host.call('search_facts', { query: 'haddock' });
    assert.equal(broken.result.isError, true);
    assert.match(broken.result.content[0].text, /claims\/log\.yaml:1:\d+/);
    assert.match((await host.request('resources/list')).error?.message ?? '', /claims\/log\.yaml/);
    writeFiles(dir, { 'claims/log.yaml': '', 'claims/keepers.yaml': '' });
    assert.equal(await total('haddock'), 0);
    assert.equal((await host.end()).code, 0);
  });

  it('starts without a base, and says in a call what is wrong', async (t) => {
    const host = new Host(t, { args: ['--base', join(tempDir(), 'none')] });
    assert.ok((await host.initialize()).result);
    assert.equal((await host.request('tools/list')).result.tools.length, 4);
    const { result } = await host.call('list_vocabulary');
    assert.equal(result.isError, true);
    assert.match(result.content[0].text, /none/);
    assert.equal((await host.end()).code, 0);
  });

  it('shakes hands before it has read a base, and answers cancellations while it reads', async (t) => {
    const dir = largeBase(1600);
    const host = new Host(t, { args: ['--base', dir] });
    await host.initialize();
    const first = host.ask('tools/call', {
      name: 'search_facts',
      arguments: { query: 'fog' },
      _meta: { progressToken: 'read' },
    });
    const cancelled = host.ask('tools/call', { name: 'search_facts', arguments: { query: 'fog' } });
    const listed = host.ask('tools/list');
    host.send({ method: 'notifications/cancelled', params: { requestId: cancelled } });
    const place = (id: number): number =>
      host.messages.findIndex((one) => one.id === id && !one.method);
    await host.answer(listed);
    assert.equal(place(first), -1, 'the list waited for the base');
    await host.answer(first);
    const told = host.messages.filter(({ method }) => method === 'notifications/progress');
    assert.ok(told.every(({ params }) => params?.['progressToken'] === 'read'));
    assert.ok(told.length > 0, 'nobody was told that the base is being read');
    const last = await host.call('search_facts', { query: 'fog', limit: 1 });
    assert.equal(answerOf(last).total, 1601);
    assert.equal(place(cancelled), -1, 'a cancelled request was answered');
    assert.equal((await host.end()).code, 0);
  });

  it('ends the reading of a base that nobody waits for', async (t) => {
    const dir = largeBase(1600);
    const host = new Host(t, { args: ['--base', dir] });
    await host.initialize();
    const call = { name: 'search_facts', arguments: { query: 'fog' }, _meta: { progressToken: 1 } };
    const id = host.ask('tools/call', call);
    while (!host.messages.some(({ method }) => method === 'notifications/progress'))
      assert.deepEqual((await host.request('ping')).result, {});
    host.send({ method: 'notifications/cancelled', params: { requestId: id } });
    // The base is not whole yet: a question that must not read it is answered at once.
    writeFiles(dir, { claims: null });
    mkdirSync(join(dir, 'claims'));
    const next = await host.call('search_facts', { query: 'fog' });
    assert.equal(answerOf(next).total, 0);
    assert.ok(!host.messages.some((one) => one.id === id && !one.method));
    await host.end();
    rmSync(dir, { recursive: true });
  });
});

describe('a server that a test has started', () => {
  it('ends with the test, which may have failed', async (t) => {
    let host: Host | undefined;
    await t.test('asks, and does not wait', (inner) => {
      host = new Host(inner);
      host.ask('ping');
    });
    assert.equal((await host?.ended)?.signal, 'SIGTERM');
  });

  it('is not waited for where a signal has ended it', async (t) => {
    const host = new Host(t);
    host.child.kill('SIGKILL');
    await assert.rejects(host.request('ping'), /ended before it answered/);
  });
});

describe('cnca mcp --print-config', () => {
  it('prints what starts the server from any folder', async () => {
    const dir = writeBase();
    const keys = { claude: 'mcpServers', vscode: 'servers', cursor: 'mcpServers' };
    for (const [host, key] of Object.entries(keys)) {
      const { code, out, err } = run(['mcp', '--print-config', host, '--base', '.'], { cwd: dir });
      assert.equal(code, 0);
      assert.match(err, /\.json/);
      const settings = JSON.parse(out);
      assert.deepEqual(Object.keys(settings), [key]);
      const { command, args, type } = settings[key].cnca;
      assert.deepEqual(
        [type, command, args[0]],
        ['stdio', process.execPath, join(HOME, 'bin', 'cnca.cjs')],
      );
      const { out: answer } = runProgram(command, args, {
        cwd: '/',
        input:
          '{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"search_facts","arguments":{}}}\n',
      });
      assert.deepEqual(
        answerOf(JSON.parse(answer)).facts.map(({ id }: { id: string }) => id),
        [...IDS],
      );
    }
  });

  it('names the base of the environment, and no base where it is the shipped one', () => {
    const args = (env: Record<string, string>) =>
      JSON.parse(run(['mcp', '--print-config', 'claude'], { env }).out).mcpServers.cnca.args;
    assert.deepEqual(args({ CNCA_BASE: TIDE_MILLS }).slice(1), ['mcp', '--base', TIDE_MILLS]);
    assert.deepEqual(args({}).slice(1), ['mcp']);
  });

  it('says at once that a base cannot be used', () => {
    const dir = writeBase({ 'claims/log.yaml': '- id: [' });
    const { code, out, err } = run(['mcp', '--print-config', 'claude', '--base', dir]);
    assert.deepEqual([code, out], [2, '']);
    assert.match(err, /claims\/log\.yaml:1/);
  });

  it('knows three hosts', () => {
    const { code, err } = run(['mcp', '--print-config', 'emacs']);
    assert.equal(code, 2);
    assert.match(err, /claude, vscode, cursor/);
  });
});

describe('cnca mcp at a terminal', { skip: lacks('script') }, () => {
  it('says what it waits for', () => {
    const { out } = runProgram(
      'script',
      ['-qec', `'${process.execPath}' '${PROGRAM}' mcp`, '/dev/null'],
      { input: '\u0004' },
    );
    assert.match(out, /waits for a host on stdin; `cnca mcp --print-config claude`/);
  });
});
