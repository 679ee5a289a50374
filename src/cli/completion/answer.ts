import type { Base } from '../../base/base.ts';
import type { FactIndex } from '../../index/fact-index.ts';
import type { Io } from '../../program/io.ts';
import { COMMANDS } from '../commands.ts';
import type { openAsked } from '../opening.ts';
import type { Completion } from './candidate.ts';
import { complete } from './complete.ts';
import { shells } from './shells.ts';

/** The most bytes of YAML that are read while somebody waits at a prompt. */
const MOST_READ = 2_000_000;

/** The lines that make a shell complete paths by itself. */
const BY_ITSELF = { directory: '/', file: '.' } as const;

function unfold(path: string, { env }: Io): string {
  return env['HOME'] ? path.replace(/^~(?=\/|$)/, env['HOME']) : path;
}

/**
 * Answers a shell that asks, at a press of Tab, for the candidates at the cursor.
 *
 * @param args the name of the shell, and the arguments of its script
 * @param open opens the base
 * @returns one candidate a line, in the format of the shell; an empty text where there is no candidate
 *   or the base cannot be used, as a prompt is no place for errors
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
    // Writing asks the base for descriptions, so it must still be open.
    const lines = byShell ? [BY_ITSELF[what]] : write(completion);
    return lines.map((line) => `${line}\n`).join('');
  } catch {
    return '';
  } finally {
    base?.close();
  }
}
