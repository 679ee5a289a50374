import { serveStdio } from '@modelcontextprotocol/server/stdio';
import type { ServeContext } from '../commands/command.ts';
import { Desk } from './desk.ts';
import { PipeTransport } from './pipe-transport.ts';
import { factServer } from './server.ts';

/**
 * Serves a base by the Model Context Protocol, in whatever revision of it the host speaks.
 *
 * @returns when the input has ended and everything is answered
 * @throws {UsageError} where the input has a message that is too long
 */
export async function serve({
  withBase,
  version,
  input,
  write,
  tell,
}: ServeContext): Promise<void> {
  const desk = new Desk(withBase);
  const transport = new PipeTransport({ input: input(), write, answered: () => desk.idle() });
  serveStdio(() => factServer(desk, version), {
    transport,
    onerror: ({ message }) => tell(message),
  });
  await transport.ended;
}
