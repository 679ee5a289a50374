import type { BaseError } from '../base/problems.ts';
import type { Look, ServeContext, WriteContext } from '../commands/command.ts';
import type { Outcome } from '../commands/outcome.ts';
import { isNamed } from '../program/errors.ts';
import type { Io } from '../program/io.ts';
import { baseInUse, tellBase, withAsked, writableDir } from './opening.ts';
import type { Request } from './program.ts';
import { say } from './say.ts';

/** Runs the command of a request with what it needs. @throws as opening its base, and the command */
export async function dispatch(request: Request, io: Io, look: Look): Promise<Outcome> {
  const { command, words, options } = request;
  const asked = typeof options['base'] === 'string' ? options['base'] : undefined;
  if (command.writing && words[0] === command.writing.word) {
    return command.writing.run(await writeContext(io, asked), words.slice(1), options);
  }
  switch (command.needs) {
    case 'nothing':
      return command.run(undefined, words, options);
    case 'write':
      return command.run(await writeContext(io, asked), words, options);
    case 'serve':
      return command.run(serveContext(io, asked), words, options);
    case 'base':
      await tellBase(io, baseInUse(io, asked));
      try {
        const stdin = readOnce(io);
        return await withAsked(io, asked, (base) =>
          command.run({ base, stdin, ...look }, words, options),
        );
      } catch (error) {
        if (!command.runBroken || !isNamed<BaseError>(error, 'BaseError')) throw error;
        // A folder that is no base has no problems that a command could report.
        if (error.problems.some(({ code }) => code === 'no-base')) throw error;
        return command.runBroken(error.problems, options, look);
      }
  }
}

/** Standard input, for a command that may be run again on a base whose snapshot is damaged. */
function readOnce(io: Io): () => Promise<Buffer> {
  let read: Promise<Buffer> | undefined;
  return () => {
    read ??= import('./stdin.ts').then(({ readStdin }) => readStdin(io));
    return read;
  };
}

/** The input of a program that has none. */
async function* nothing(): AsyncGenerator<never> {}

function serveContext(io: Io, asked: string | undefined): ServeContext {
  const { dir } = baseInUse(io, asked);
  return {
    dir,
    isShipped: dir === io.shipped.base,
    program: io.program,
    version: io.version,
    withBase: (act, progress) => withAsked(io, asked, act, progress),
    input: io.stdin ?? nothing,
    write: (text) => void io.stdout.write(text),
    tell: teller(io),
    terminal: () => io.terminal?.(),
  };
}

/** Prints messages of the program on stderr. */
function teller(io: Io): (note: string) => void {
  return (note) => void say(io.stderr, `cnca: ${note}`);
}

async function writeContext(io: Io, asked: string | undefined): Promise<WriteContext> {
  const { thisProcess } = await import('../edit/this-process.ts');
  const used = baseInUse(io, asked);
  const dir = writableDir(io, used);
  await tellBase(io, used);
  return {
    dir,
    version: io.version,
    owner: thisProcess(),
    withBase: (act) => withAsked(io, asked, act),
    tell: teller(io),
    stdin: readOnce(io),
    terminal: () => io.terminal?.(),
  };
}
