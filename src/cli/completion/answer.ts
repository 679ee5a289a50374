import type { Base } from '../../base/base.ts';
import type { FactIndex } from '../../index/fact-index.ts';
import type { Io } from '../../program/io.ts';
import { COMMANDS } from '../commands.ts';
import type { openAsked } from '../opening.ts';
import type { Completion } from './candidate.ts';
import { complete } from './complete.ts';
import { shells } from './shells.ts';

/** More YAML than this, in bytes, is not read anew while somebody waits at a prompt. */
const MOST_READ = 2_000_000;

/** What a shell is told where it completes by itself. */
const BY_ITSELF = { directory: '/', file: '.' } as const;

function unfold(path: string, { env }: Io): string {
  return env['HOME'] ? path.replace(/^~(?=\/|$)/, env['HOME']) : path;
}

/**
 * Answers a shell that asks, at a press of Tab, what can stand at the cursor.
 *
 * @param args the shell, and what its script hands over
 * @param open opens the base
 * @returns one candidate a line, in the way of the shell; nothing where there is nothing to offer,
 *   and where a base cannot be used: a prompt is no place for errors
 */
export async function answer(
  [name, ...args]: readonly string[],
  io: Io,
  open: typeof openAsked,
): Promise<string> {
  const shell = Object.entries(shells).find(([one]) => one === name)?.[1];
  if (!shell) return '';
  const { words, file, write } = shell.read(args);
  let base: Base | undefined;
  const opened = async (dir: string | undefined): Promise<FactIndex> => {
    base = await open(io, dir === undefined ? undefined : unfold(dir, io), 'kept', (_, total) => {
      if (total > MOST_READ) throw new Error('too large to be read now');
    });
    return base.index;
  };
  try {
    const completion: Completion = file
      ? { what: 'file', candidates: [] }
      : await complete(words, COMMANDS, opened);
    const { what } = completion;
    const byShell = what === 'directory' || what === 'file';
    // Candidates are described while they are written: the base is open until then.
    const lines = byShell ? [BY_ITSELF[what]] : write(completion);
    return lines.map((line) => `${line}\n`).join('');
  } catch {
    return '';
  } finally {
    base?.close();
  }
}
