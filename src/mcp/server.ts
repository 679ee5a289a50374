import { McpServer } from '@modelcontextprotocol/server';
import type { Desk } from './desk.ts';
import { INSTRUCTIONS } from './instructions.ts';
import { addPrompts } from './prompts.ts';
import { addResources } from './resources.ts';
import { addTools } from './tools.ts';

/** Milliseconds for which a host may keep a list that only another version of the program changes. */
const DAY_MS = 24 * 60 * 60 * 1000;
const KEPT = { ttlMs: DAY_MS, cacheScope: 'public' } as const;
const FIXED = { listChanged: false } as const;

/**
 * A server of facts for one connection, in any revision of the protocol.
 *
 * @param version of the program
 */
export function factServer(desk: Desk, version: string): McpServer {
  const server = new McpServer(
    { name: 'cnca', title: 'cnca: what is on record, and who says so', version },
    {
      instructions: INSTRUCTIONS,
      capabilities: { tools: FIXED, resources: FIXED, prompts: FIXED },
      cacheHints: {
        'server/discover': KEPT,
        'tools/list': KEPT,
        'prompts/list': KEPT,
        'resources/templates/list': KEPT,
      },
    },
  );
  addTools(server, desk);
  addResources(server, desk);
  addPrompts(server);
  return server;
}
