import { join } from 'node:path';
import { baseFiles } from '../base/files.ts';
import { type Named, type NamingFile, renamedIn } from '../base/rename.ts';
import { claimsPath } from './claims.ts';
import type { Change } from './commit.ts';
import { bytesOf, holdText } from './held-text.ts';
import { WriteError } from './write-error.ts';

/**
 * What must change so that a claim, a topic or a source has another name everywhere: in the records that
 * use it and, for a source, in the names of its files.
 *
 * @throws {WriteError} where a file of the new name exists already
 */
export function renamingChanges(
  dir: string,
  named: Named,
  names: { readonly from: string; readonly to: string },
): Change[] {
  const { from, to } = names;
  const changes: Change[] = [];
  for (const { path, role } of baseFiles(dir)) {
    const moved = named === 'source' ? movedPath(path, from, to) : undefined;
    if (role === 'fingerprint') {
      if (moved) changes.push(...moving(dir, path, moved));
      continue;
    }
    if (role === 'thesaurus') continue;
    const file: NamingFile = role;
    const held = holdText(dir, path);
    const text = renamedIn(join(dir, path), held.text, file, named, names);
    const bytes = text === undefined ? held.before : bytesOf(text, held);
    if (moved) changes.push(...moving(dir, path, moved, bytes));
    else if (text !== undefined) changes.push({ path, before: held.before, bytes });
  }
  return changes;
}

/** The path of a file of a source under its new name; `undefined` where it is another file. */
function movedPath(path: string, from: string, to: string): string | undefined {
  if (path === `fingerprints/${from}`) return `fingerprints/${to}`;
  return path === claimsPath(from) ? claimsPath(to) : undefined;
}

function moving(dir: string, path: string, to: string, bytes?: Uint8Array): Change[] {
  const { before } = holdText(dir, path);
  if (holdText(dir, to).before !== undefined) {
    throw new WriteError(
      `${join(dir, to)} exists already and would be overwritten; nothing was changed. ` +
        'Give that file another name first, or choose another name for the source',
    );
  }
  return [
    { path: to, before: undefined, bytes: bytes ?? before },
    { path, before, bytes: undefined },
  ];
}
