// Serves the base on tide mills over HTTP, for the public conformance suite, which speaks nothing else.
// Prints the address. `scripts/conformance.mjs` runs it.
import { createServer } from 'node:http';
import { Readable } from 'node:stream';
import {
  createMcpHandler,
  hostHeaderValidationResponse,
  localhostAllowedHostnames,
  localhostAllowedOrigins,
  originValidationResponse,
} from '@modelcontextprotocol/server';
import { Desk } from '../../src/mcp/desk.ts';
import { factServer } from '../../src/mcp/server.ts';
import { TIDE_MILLS } from '../helpers/tide-mills.ts';
import { opener } from './connected.ts';

const desk = new Desk(opener(TIDE_MILLS));
const { fetch } = createMcpHandler(() => factServer(desk, '1.2.3'));

async function bodyOf(request: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts);
}

const server = createServer(async (request, response) => {
  const { method = 'GET', url = '/', headers } = request;
  const sent = Object.entries(headers).map(([name, value]): [string, string] => [name, `${value}`]);
  const body = method === 'POST' ? await bodyOf(request) : undefined;
  const address = new URL(url, `http://${headers.host}`);
  const asked = new Request(address, { method, headers: sent, body: body ?? null });
  const answer =
    hostHeaderValidationResponse(asked, localhostAllowedHostnames()) ??
    originValidationResponse(asked, localhostAllowedOrigins()) ??
    (await fetch(asked));
  response.writeHead(answer.status, Object.fromEntries(answer.headers));
  if (answer.body) Readable.fromWeb(answer.body).pipe(response);
  else response.end();
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (typeof address === 'object' && address) console.log(`http://127.0.0.1:${address.port}/mcp`);
});
