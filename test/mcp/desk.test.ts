import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import type { ServeContext } from '../../src/commands/command.ts';
import { askerOf } from '../../src/mcp/asker.ts';
import { Desk } from '../../src/mcp/desk.ts';
import { PipeTransport } from '../../src/mcp/pipe-transport.ts';
import { writeBase } from '../helpers/base.ts';
import { opener } from './connected.ts';

const open = opener(writeBase());
const never = { signal: new AbortController().signal };

describe('the desk', () => {
  it('answers one question after the other, and goes on after an error', async () => {
    const log: string[] = [];
    const desk = new Desk(open);
    const first = desk.ask(async () => {
      log.push('first begins');
      await setImmediate();
      log.push('first ends');
    }, never);
    const second = desk.ask(() => {
      throw new Error('second fails');
    }, never);
    const third = desk.ask(({ count }) => log.push(`third has ${count}`), never);
    await assert.rejects(second, /second fails/);
    await Promise.all([first, third]);
    assert.deepEqual(log, ['first begins', 'first ends', 'third has 6']);
  });

  it('asks nothing for whoever has gone', async () => {
    let opened = 0;
    const counting: ServeContext['withBase'] = (act, progress) => {
      opened++;
      return open(act, progress);
    };
    const desk = new Desk(counting);
    const gone = new AbortController();
    const before = desk.ask(() => undefined);
    const asked = desk.ask(() => assert.fail('it was asked'), gone);
    gone.abort(new Error('gone'));
    await assert.rejects(asked, /gone/);
    await before;
    assert.equal(opened, 1);
  });

  it('ends the reading of a base for whoever has gone, and tells others of it', async () => {
    const told: number[] = [];
    const gone = new AbortController();
    const reading: ServeContext['withBase'] = (act, progress) => {
      progress(1, 2);
      gone.abort(new Error('gone'));
      progress(2, 2);
      return open(act, progress);
    };
    const asker = { signal: gone.signal, progress: (done: number) => told.push(done) };
    await assert.rejects(
      new Desk(reading).ask(() => assert.fail('it was asked'), asker),
      /gone/,
    );
    assert.deepEqual(told, [1]);
  });

  it('is idle when all is answered, what arrives meanwhile included', async () => {
    const desk = new Desk(open);
    let answered = 0;
    const ask = (more: number): void => {
      void desk.ask(() => {
        answered++;
        if (more > 0) ask(more - 1);
      }, never);
    };
    ask(3);
    await desk.idle();
    assert.equal(answered, 4);
  });
});

describe('the pipe', () => {
  /** What a transport takes from an input. */
  async function taken(parts: readonly (string | Uint8Array)[]) {
    const messages: unknown[] = [];
    const errors: string[] = [];
    async function* input() {
      for (const part of parts) {
        await setImmediate();
        yield part;
      }
    }
    const transport = new PipeTransport({
      input: input(),
      write: () => undefined,
      answered: async () => {
        messages.push('answered');
      },
    });
    transport.onmessage = (message) => messages.push(Object(message).method);
    transport.onerror = ({ message }) => errors.push(message);
    transport.onclose = () => messages.push('closed');
    await transport.start();
    await transport.ended;
    return { messages, errors };
  }
  const ping = '{"jsonrpc":"2.0","id":1,"method":"ping"}';

  it('takes messages however they arrive, and closes when the last is answered', async () => {
    const bytes = Buffer.from(`${ping}\r\n{"jsonrpc":"2.0","id":2,"method":"ж"}\n${ping}\n`);
    const whole = ['ping', 'ж', 'ping', 'answered', 'closed'];
    for (const size of [1, 7, 64, 1000]) {
      const parts = Array.from({ length: Math.ceil(bytes.length / size) }, (_, n) =>
        bytes.subarray(n * size, (n + 1) * size),
      );
      assert.deepEqual(await taken(parts), { messages: whole, errors: [] });
    }
  });

  it('ignores what is no message', async () => {
    const { messages, errors } = await taken(['\n', 'GET / HTTP/1.1\n', '[]\n', `{}\n${ping}\n`]);
    assert.deepEqual(messages, ['ping', 'answered', 'closed']);
    assert.deepEqual(
      new Set(errors),
      new Set(['ignored a line on stdin that is no message of JSON-RPC']),
    );
  });

  it('refuses a message without an end', async () => {
    const part = Buffer.alloc(1 << 20, 'x');
    await assert.rejects(taken(Array(12).fill(part)), /longer than a message may be/);
  });
});

describe('progress', () => {
  it('is told now and then, to whoever asks for it', async (t) => {
    t.mock.timers.enable({ apis: ['Date'] });
    const told: unknown[] = [];
    const notify = async (notification: unknown): Promise<void> => {
      told.push(Object(notification).params);
    };
    const mcpReq = { ...never, notify, _meta: { progressToken: 7 } };
    const { progress } = askerOf(Object({ mcpReq }));
    progress?.(1, 9);
    t.mock.timers.tick(300);
    progress?.(2, 9);
    progress?.(3, 9);
    const message = 'reading the base';
    assert.deepEqual(told, [{ progressToken: 7, progress: 2, total: 9, message }]);
    assert.equal(askerOf(Object({ mcpReq: { ...never, notify } })).progress, undefined);
  });
});
