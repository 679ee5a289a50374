import type { Look } from '../commands/command.ts';
import { type ColorLevel, colorLevel } from '../output/color.ts';
import { EXIT, type Interrupted, isNamed, UsageError } from '../program/errors.ts';
import { type Io, type Output, widthOf } from '../program/io.ts';
import { dispatch } from './dispatch.ts';
import { openAsked } from './opening.ts';
import { type Request, readCommandLine } from './program.ts';
import { report } from './report.ts';
import { say } from './say.ts';

/**
 * Runs the program once.
 *
 * @param args the command line, without the names of Node and of the program
 * @param io the world outside
 * @returns the exit code
 */
export async function main(args: readonly string[], io: Io): Promise<number> {
  if (args[0] === '__complete') {
    // A shell waits for this at a prompt, and it needs no Commander.
    const { answer: candidates } = await import('./completion/answer.ts');
    io.stdout.write(await candidates(args.slice(1), io, openAsked));
    return EXIT.ok;
  }
  const color = levels(args, io);
  try {
    const request = await readCommandLine(args, io, color.out);
    if (!request) return EXIT.ok;
    const { file, ...look } = destination(request, io, color);
    const outcome = await dispatch(request, io, look);
    for (const { path, text } of outcome.files ?? [])
      (await import('./result-file.ts')).writeResult(path, text, io.shipped.base);
    if (file !== undefined)
      (await import('./result-file.ts')).writeResult(file, outcome.out, io.shipped.base);
    else if (outcome.out !== '') io.stdout.write(outcome.out);
    for (const note of outcome.notes) await say(io.stderr, note);
    return outcome.code;
  } catch (error) {
    await report(error, io, color.err, args.includes('--debug'));
    return isNamed<Interrupted>(error, 'Interrupted') ? error.code : EXIT.unusable;
  }
}

/** The colour option of the command line, and the colours of the streams. */
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

const STDOUT: readonly unknown[] = [undefined, '-', '/dev/stdout'];

/** The file that a result goes to, unless it goes to stdout, and how it looks there. */
function destination(
  { options: { output } }: Request,
  io: Io,
  { flag, out }: Colors,
): Look & { readonly file?: string } {
  if (STDOUT.includes(output)) return { width: widthOf(io), color: out };
  if (output === '') throw new UsageError('--output must name a file, not ""');
  // A file is laid out like a pipe, and coloured only on request.
  const width = widthOf({ ...io, stdout: {} });
  return { file: String(output), width, color: flag ? 1 : 0 };
}
