/* A client of the SDK and the server in one process, for tests that start none. */
import assert from 'node:assert/strict';
import { type CallToolResult, Client, InMemoryTransport } from '@modelcontextprotocol/client';
import { openBase } from '../../src/base/open.ts';
import type { ServeContext } from '../../src/commands/command.ts';
import { Desk } from '../../src/mcp/desk.ts';
import { factServer } from '../../src/mcp/server.ts';

/** Opens a base for each question, as the program does. */
export function opener(dir: string): ServeContext['withBase'] {
  return async (act, progress) => {
    const base = await openBase(dir, { version: 'test', progress });
    try {
      return await act(base);
    } finally {
      base.close();
    }
  };
}

/** A client that is connected with a server of a base. */
export async function connected(dir: string): Promise<Client> {
  const server = factServer(new Desk(opener(dir)), '1.2.3');
  const client = new Client({ name: 'test', version: '1' });
  const [here, there] = InMemoryTransport.createLinkedPair();
  await server.connect(there);
  await client.connect(here);
  return client;
}

/** The text of a result, which has no other content. */
export function textOf({ content }: CallToolResult): string {
  const [one] = content;
  assert.ok(one?.type === 'text' && content.length === 1);
  return one.text;
}

/** An answer of a tool, of which it is asserted that both channels have the same. */
export function answerOf<T = Record<string, unknown>>(result: CallToolResult): T {
  const text = textOf(result);
  assert.ok(!result.isError, text);
  const answer = JSON.parse(text);
  assert.deepEqual(result.structuredContent, answer);
  return answer;
}

/** The message of a result that is an error. */
export function errorOf(result: CallToolResult): string {
  assert.equal(result.isError, true, textOf(result));
  return textOf(result);
}

/** What a search gives. */
export interface Found {
  readonly total: number;
  readonly full?: number;
  readonly facts: readonly (Record<string, unknown> & { readonly id: string })[];
  readonly next_cursor?: string;
  readonly notes?: readonly string[];
  readonly unknown_words?: readonly string[];
}

/** The ways to ask a server. */
export interface Asking {
  readonly call: (name: string, args?: object) => Promise<CallToolResult>;
  readonly search: (args: object) => Promise<Found>;
}

export function asking(client: Client): Asking {
  const call = (name: string, args: object = {}): Promise<CallToolResult> =>
    client.callTool({ name, arguments: { ...args } });
  return { call, search: async (args) => answerOf<Found>(await call('search_facts', args)) };
}
