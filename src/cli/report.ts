import type { BaseError } from '../base/problems.ts';
import type { ColorLevel } from '../output/color.ts';
import { type Interrupted, isNamed, type UsageError } from '../program/errors.ts';
import { isFailure, reason } from '../program/failure.ts';
import { type Io, widthOf } from '../program/io.ts';
import { say } from './say.ts';

/**
 * Prints an error on stderr: what is wrong, where, and what to do.
 *
 * @param debug whether to print its stack, too
 */
export async function report(
  error: unknown,
  io: Io,
  color: ColorLevel,
  debug: boolean,
): Promise<void> {
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
