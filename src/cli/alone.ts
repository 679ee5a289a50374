import type { Outcome } from '../commands/outcome.ts';
import type { WritingContext } from '../commands/writing.ts';
import { LARGEST_FILE } from '../program/bounds.ts';
import { UsageError } from '../program/errors.ts';
import { reason } from '../program/failure.ts';
import type { Io } from '../program/io.ts';
import { askedDir, withAsked } from './opening.ts';
import type { Request } from './program.ts';

/**
 * Runs a command that no base is opened for: it needs none, makes one, or opens it by itself when
 * no other process can change it.
 *
 * @returns `undefined` where the command is none of these
 */
export async function runAlone(
  { command, words, options: given }: Request,
  io: Io,
): Promise<Outcome | undefined> {
  // Commander has checked them against the definition that their types mirror.
  const options = given as never;
  switch (command) {
    case 'completion':
      return (await import('../commands/completion.ts')).completion(words);
    case 'init': {
      const { thisProcess } = await import('./this-process.ts');
      return (await import('../commands/init.ts')).init(thisProcess(), words);
    }
    case 'fingerprint':
      return (await import('../commands/fingerprint.ts')).fingerprint(words);
    case 'source': {
      const { sourceAdd } = await import('../commands/source-add.ts');
      return sourceAdd(await writingContext(given['base'], io), words, options);
    }
    case 'add': {
      const { add } = await import('../commands/add.ts');
      const context = await writingContext(given['base'], io);
      return add({ ...context, stdin: () => wholeOf(io), ask: asking(io) }, options);
    }
    default:
      return undefined;
  }
}

async function writingContext(asked: unknown, io: Io): Promise<WritingContext> {
  const { thisProcess } = await import('./this-process.ts');
  const name = typeof asked === 'string' ? asked : undefined;
  return {
    dir: askedDir(io, name),
    owner: thisProcess(),
    withBase: (act) => withAsked(io, name, act),
    tell: (note) => void io.stderr.write(`cnca: ${note}\n`),
  };
}

async function wholeOf({ stdin }: Io): Promise<Buffer> {
  const parts: Buffer[] = [];
  let length = 0;
  try {
    for await (const part of stdin?.() ?? []) {
      const bytes = Buffer.from(part);
      parts.push(bytes);
      length += bytes.length;
      if (length > LARGEST_FILE) {
        throw new UsageError(`standard input has more than ${LARGEST_FILE} bytes`);
      }
    }
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`stdin cannot be read: ${reason(error)}`);
  }
  return Buffer.concat(parts);
}

function asking(io: Io) {
  const terminal = io.terminal?.();
  if (!terminal) return undefined;
  return async (context: WritingContext, document?: string) => {
    const { askForClaim } = await import('../commands/add-questions.ts');
    const { interruptible } = await import('./ending.ts');
    return interruptible((signal) => askForClaim(context, document, { ...terminal, signal }));
  };
}
