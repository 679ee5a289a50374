/* A host that speaks JSON-RPC with the built program over its pipe. */
import assert from 'node:assert/strict';
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { TestContext } from 'node:test';
import { environment, PROGRAM } from '../helpers/run.ts';

/** A message of JSON-RPC as it arrived. */
export interface Message {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: Record<string, unknown>;
  // biome-ignore lint/suspicious/noExplicitAny: a result is whatever the server sends
  readonly result?: any;
  readonly error?: { readonly code: number; readonly message: string };
}

/** How a process has ended. */
export interface End {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly err: string;
}

/** How a host starts the server. */
interface Options {
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly node?: readonly string[];
}

/** The fields of a request by which hosts say, since 2026, in which revision it is. */
export const META = {
  'io.modelcontextprotocol/protocolVersion': '2026-07-28',
  'io.modelcontextprotocol/clientInfo': { name: 'test', version: '1' },
  'io.modelcontextprotocol/clientCapabilities': {},
};

export class Host {
  readonly child: ChildProcessWithoutNullStreams;
  /** Every message that has arrived: whatever else stands on stdout has ended the test. */
  readonly messages: Message[] = [];
  readonly ended: Promise<End>;
  #next = 1;
  #rest = '';
  #waiting: (() => void)[] = [];

  /** @param test ends the server with it, as one that still runs would keep the run of the tests from its end */
  constructor(test: TestContext, { args = [], env, node = [] }: Options = {}) {
    this.child = spawn(process.execPath, [...node, PROGRAM, 'mcp', ...args], {
      env: environment(env),
      stdio: 'pipe',
    });
    test.after(() => this.child.kill());
    let err = '';
    this.child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text;
    });
    this.child.stdout.setEncoding('utf8').on('data', (text: string) => this.#take(text));
    this.child.stdin.on('error', () => undefined);
    this.ended = once(this.child, 'close').then(([code, signal]) => {
      assert.equal(this.#rest, '', 'stdout ends in the middle of a line');
      this.#wake();
      return { code, signal, err };
    });
  }

  #take(text: string): void {
    const lines = (this.#rest + text).split('\n');
    this.#rest = lines.pop() ?? '';
    for (const line of lines) {
      const message: Message & { jsonrpc?: string } = JSON.parse(line);
      assert.equal(message.jsonrpc, '2.0', line);
      this.messages.push(message);
    }
    this.#wake();
  }

  #wake(): void {
    for (const wake of this.#waiting.splice(0)) wake();
  }

  /** Sends text as it is. */
  write(text: string): void {
    this.child.stdin.write(text);
  }

  /** Sends a message. */
  send(message: object): void {
    this.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
  }

  /** Sends a request, and does not wait. @returns its id */
  ask(method: string, params?: object): number {
    const id = this.#next++;
    this.send({ id, method, ...(params && { params }) });
    return id;
  }

  /** Waits for the answer to a request. */
  async answer(id: number): Promise<Message> {
    for (;;) {
      const found = this.messages.find((one) => one.id === id && one.method === undefined);
      if (found) return found;
      const { exitCode, signalCode } = this.child;
      assert.ok(
        exitCode === null && signalCode === null,
        `the server ended before it answered ${id}`,
      );
      await new Promise<void>((resolve) => {
        this.#waiting.push(resolve);
      });
    }
  }

  /** Sends a request, and waits for its answer. */
  request(method: string, params?: object): Promise<Message> {
    return this.answer(this.ask(method, params));
  }

  /** Calls a tool. */
  call(name: string, args: object = {}): Promise<Message> {
    return this.request('tools/call', { name, arguments: args });
  }

  /** The handshake of revisions before 2026. */
  async initialize(protocolVersion = '2025-06-18'): Promise<Message> {
    const clientInfo = { name: 'test', version: '1' };
    const params = { protocolVersion, capabilities: {}, clientInfo };
    const answer = await this.request('initialize', params);
    this.send({ method: 'notifications/initialized' });
    return answer;
  }

  /** Ends the input, and waits until the server has ended. */
  end(): Promise<End> {
    this.child.stdin.end();
    return this.ended;
  }
}
