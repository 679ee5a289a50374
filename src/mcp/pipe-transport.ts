import {
  type JSONRPCMessage,
  ReadBuffer,
  serializeMessage,
  type Transport,
} from '@modelcontextprotocol/server';
import { UsageError } from '../program/errors.ts';

/** What connects a server with its host. */
export interface Pipe {
  readonly input: AsyncIterable<string | Uint8Array>;
  readonly write: (text: string) => void;
  /** Resolves when no request is without its answer. */
  readonly answered: () => Promise<void>;
}

/**
 * Messages as lines of JSON. Unlike the transport of the SDK it answers, when the input ends, what was
 * asked before: `printf … | cnca mcp` prints answers.
 */
export class PipeTransport implements Transport {
  onclose?: () => void;
  onerror?: (error: Error) => void;
  onmessage?: NonNullable<Transport['onmessage']>;
  /** Resolves at the end of the input, when all is answered. @throws {UsageError} for a huge message */
  readonly ended: Promise<void>;
  readonly #pipe: Pipe;
  readonly #buffer = new ReadBuffer();
  #start: () => void = () => undefined;

  constructor(pipe: Pipe) {
    this.#pipe = pipe;
    const started = new Promise<void>((resolve) => {
      this.#start = resolve;
    });
    this.ended = started.then(() => this.#read());
  }

  async start(): Promise<void> {
    this.#start();
  }

  async send(message: JSONRPCMessage): Promise<void> {
    this.#pipe.write(serializeMessage(message));
  }

  async close(): Promise<void> {
    this.onclose?.();
  }

  async #read(): Promise<void> {
    try {
      for await (const part of this.#pipe.input) this.#take(Buffer.from(part));
      await this.#pipe.answered();
    } finally {
      this.onclose?.();
    }
  }

  #take(part: Buffer): void {
    try {
      this.#buffer.append(part);
    } catch {
      throw new UsageError('a message on stdin is longer than a message may be');
    }
    for (let message = this.#next(); message !== null; message = this.#next())
      if (message) this.onmessage?.(message);
  }

  /** @returns the next message, `undefined` for a line that is none, `null` where no line is complete */
  #next(): JSONRPCMessage | undefined | null {
    try {
      return this.#buffer.readMessage();
    } catch {
      this.onerror?.(new Error('ignored a line on stdin that is no message of JSON-RPC'));
      return undefined;
    }
  }
}
