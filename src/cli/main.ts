import type { BaseError } from '../base/problems.ts';
import type { Context } from '../commands/context.ts';
import { facts } from '../commands/facts.ts';
import type { Outcome } from '../commands/outcome.ts';
import { search } from '../commands/search.ts';
import { show } from '../commands/show.ts';
import { type ColorLevel, colorLevel } from '../output/color.ts';
import { runAlone } from './alone.ts';
import { EXIT, isNamed, type UsageError } from './errors.ts';
import { type Io, type Output, widthOf } from './io.ts';
import { openAsked, withAsked } from './opening.ts';
import { type Request, readCommandLine } from './program.ts';

/**
 * Runs the program once.
 *
 * @param args the command line, without the names of Node and of the program
 * @param io the world outside
 * @returns the exit code
 */
export async function main(args: readonly string[], io: Io): Promise<number> {
  if (args[0] === '__complete') {
    // A shell asks, and somebody waits for it at a prompt: Commander is not needed.
    const { answer: candidates } = await import('./completion/answer.ts');
    io.stdout.write(await candidates(args.slice(1), io, openAsked));
    return EXIT.ok;
  }
  const color = levels(args, io);
  try {
    const request = await readCommandLine(args, io, color.out);
    if (!request) return EXIT.ok;
    const outcome = await answer(request, io, color.out);
    if (outcome.out !== '') io.stdout.write(outcome.out);
    for (const note of outcome.notes) await say(io.stderr, note);
    return outcome.code;
  } catch (error) {
    await report(error, io, color.err, args.includes('--debug'));
    return EXIT.unusable;
  }
}

function levels(
  args: readonly string[],
  { env, stdout, stderr }: Io,
): { out: ColorLevel; err: ColorLevel } {
  const end = args.indexOf('--');
  const options = end < 0 ? args : args.slice(0, end);
  const last = options.filter((arg) => arg === '--color' || arg === '--no-color').at(-1);
  const flag = last === undefined ? undefined : last === '--color';
  const level = (stream: Output): ColorLevel =>
    colorLevel({ flag, env, isTTY: stream.isTTY ?? false });
  return { out: level(stdout), err: level(stderr) };
}

async function answer(request: Request, io: Io, color: ColorLevel): Promise<Outcome> {
  const alone = await runAlone(request, io);
  if (alone) return alone;
  const asked = request.options['base'];
  const screen = { width: widthOf(io), color };
  try {
    return await withAsked(io, typeof asked === 'string' ? asked : undefined, (base) =>
      run(request, { base, ...screen }),
    );
  } catch (error) {
    if (request.command !== 'verify' || !isNamed<BaseError>(error, 'BaseError')) throw error;
    // Problems of a base are what this command is for.
    const { verifyBroken } = await import('../commands/verify.ts');
    return verifyBroken(error.problems, request.options, screen);
  }
}

async function run(
  { command, words, options: given }: Request,
  context: Context,
): Promise<Outcome> {
  // Commander has checked them against the definition that their types mirror.
  const options = { ...given, ...(given['json'] ? { format: 'json' } : {}) } as never;
  switch (command) {
    case 'search':
      return search(context, words, options);
    case 'facts':
      return facts(context, options);
    case 'show':
      return show(context, words, options);
    case 'topics':
      return (await import('../commands/topics.ts')).topics(context, options);
    case 'sources':
      return (await import('../commands/sources.ts')).sources(context, options);
    case 'verify':
      return (await import('../commands/verify.ts')).verify(context, options);
    case 'cite':
      return (await import('../commands/cite.ts')).cite(context, words, options);
    default:
      throw new Error(`the command "${command}" is declared but does nothing`);
  }
}

async function say(stderr: Output, note: string): Promise<void> {
  const { safeLine } = await import('../output/safe.ts');
  stderr.write(`${safeLine(note).text}\n`);
}

async function report(error: unknown, io: Io, color: ColorLevel, debug: boolean): Promise<void> {
  if (isNamed<BaseError>(error, 'BaseError')) {
    const { renderProblems } = await import('../output/problems.ts');
    const { loadPalette } = await import('../output/color.ts');
    const palette = await loadPalette(color);
    io.stderr.write(renderProblems(error.problems, { width: widthOf(io), palette }));
  } else if (isNamed<UsageError>(error, 'UsageError')) {
    await say(io.stderr, `cnca: ${error.message}`);
    for (const detail of error.details) await say(io.stderr, `  ${detail}`);
  } else {
    const message = error instanceof Error ? error.message : String(error);
    await say(io.stderr, `cnca: ${message} (this should not happen; --debug shows where)`);
  }
  if (debug && error instanceof Error) {
    const { safeLines } = await import('../output/safe.ts');
    io.stderr.write(`${safeLines(error.stack ?? '')}\n`);
  }
}
