import type { BaseError } from '../base/problems.ts';
import type { Context } from '../commands/context.ts';
import { facts } from '../commands/facts.ts';
import type { Outcome } from '../commands/outcome.ts';
import { search } from '../commands/search.ts';
import { show } from '../commands/show.ts';
import { type ColorLevel, colorLevel } from '../output/color.ts';
import { EXIT, type Interrupted, isNamed, UsageError } from '../program/errors.ts';
import { isFailure, reason } from '../program/failure.ts';
import { type Io, type Output, widthOf } from '../program/io.ts';
import { runAlone } from './alone.ts';
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
    const { file, ...look } = destination(request, io, color);
    const outcome = await answer(request, io, look);
    if (file !== undefined) (await import('./result-file.ts')).writeResult(file, outcome.out);
    else if (outcome.out !== '') io.stdout.write(outcome.out);
    for (const note of outcome.notes) await say(io.stderr, note);
    return outcome.code;
  } catch (error) {
    await report(error, io, color.err, args.includes('--debug'));
    return isNamed<Interrupted>(error, 'Interrupted') ? error.code : EXIT.unusable;
  }
}

/** What the command line says of colour, and what follows for the streams. */
interface Colors {
  readonly flag: boolean | undefined;
  readonly out: ColorLevel;
  readonly err: ColorLevel;
}

function levels(args: readonly string[], { env, stdout, stderr }: Io): Colors {
  const end = args.indexOf('--');
  const options = end < 0 ? args : args.slice(0, end);
  const last = options.filter((arg) => arg === '--color' || arg === '--no-color').at(-1);
  const flag = last === undefined ? undefined : last === '--color';
  const level = (stream: Output): ColorLevel =>
    colorLevel({ flag, env, isTTY: stream.isTTY ?? false });
  return { flag, out: level(stdout), err: level(stderr) };
}

/** What a result must fit. */
type Look = Pick<Context, 'width' | 'color'>;

const STDOUT: readonly unknown[] = [undefined, '-', '/dev/stdout'];

/** The file that a result goes to, if not to stdout, and how it looks there. */
function destination(
  { options: { output } }: Request,
  io: Io,
  { flag, out }: Colors,
): Look & { readonly file?: string } {
  if (STDOUT.includes(output)) return { width: widthOf(io), color: out };
  if (output === '') throw new UsageError('--output must name a file, not ""');
  // As into a pipe, and no colour but one that was asked for here.
  const width = widthOf({ stdout: {}, env: io.env });
  return { file: String(output), width, color: flag ? 1 : 0 };
}

async function answer(request: Request, io: Io, look: Look): Promise<Outcome> {
  const alone = await runAlone(request, io);
  if (alone) return alone;
  const asked = request.options['base'];
  try {
    return await withAsked(io, typeof asked === 'string' ? asked : undefined, (base) =>
      run(request, { base, ...look }),
    );
  } catch (error) {
    if (request.command !== 'verify' || !isNamed<BaseError>(error, 'BaseError')) throw error;
    // Problems of a base are what this command is for; where there is none, there is nothing to check.
    if (error.problems.some(({ code }) => code === 'no-base')) throw error;
    const { verifyBroken } = await import('../commands/verify.ts');
    return verifyBroken(error.problems, request.options, look);
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

/** Text that no terminal obeys: most notes are, and to make sure of others takes a part to be loaded. */
const HARMLESS = /^[\x20-\x7e]*$/;
/** UTF-16 units of a note: a word without end that it repeats is cut, what to do stands behind it. */
const LONGEST_NOTE = { start: 3000, end: 1000 };

function shortened(note: string): string {
  const { start, end } = LONGEST_NOTE;
  return note.length <= start + end ? note : `${note.slice(0, start)} ... ${note.slice(-end)}`;
}

async function say(stderr: Output, whole: string): Promise<void> {
  const note = shortened(whole);
  if (HARMLESS.test(note)) stderr.write(`${note}\n`);
  else {
    const { safeLine } = await import('../output/safe.ts');
    stderr.write(`${safeLine(note).text}\n`);
  }
}

async function report(error: unknown, io: Io, color: ColorLevel, debug: boolean): Promise<void> {
  if (isNamed<BaseError>(error, 'BaseError')) {
    const { renderProblems } = await import('../output/problem-report.ts');
    const { loadPalette } = await import('../output/color.ts');
    const palette = await loadPalette(color);
    io.stderr.write(renderProblems(error.problems, { width: widthOf(io), palette }));
  } else if (isNamed<UsageError>(error, 'UsageError')) {
    await say(io.stderr, `cnca: ${error.message}`);
    for (const detail of error.details) await say(io.stderr, `  ${detail}`);
  } else if (isNamed<Interrupted>(error, 'Interrupted')) {
    await say(io.stderr, `cnca: ${error.message}`);
  } else if (isFailure(error)) {
    const what = error.path ?? 'a call to the system failed';
    await say(io.stderr, `cnca: ${what}: ${reason(error)} (${error.syscall})`);
  } else {
    const message = error instanceof Error ? error.message : String(error);
    await say(io.stderr, `cnca: ${message} (this should not happen; --debug shows where)`);
  }
  if (debug && error instanceof Error) {
    const { safeLines } = await import('../output/safe.ts');
    io.stderr.write(`${safeLines(error.stack ?? '')}\n`);
  }
}
