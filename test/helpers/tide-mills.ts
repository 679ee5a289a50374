import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { tempDir } from './base.ts';

/** A base of another field altogether: twenty claims of three invented documents on tide mills. */
export const TIDE_MILLS = join(import.meta.dirname, '..', 'fixtures', 'tide-mills');
export const TIDE_MILLS_COUNT = 20;

/** A copy of it that may be written to. */
export function copyOfTideMills(): string {
  const dir = tempDir();
  cpSync(TIDE_MILLS, dir, { recursive: true });
  return dir;
}

/** A claim of it that is not in it yet, as options of `cnca add`. */
export function newClaim(id: string, more: readonly string[] = []): string[] {
  const said = { id, claim: 'The new sluice gate was of English oak.', kind: 'event' };
  const quote = 'The new sluice gate was hung, of English oak.';
  const options = { ...said, topic: 'machinery', source: 'log-1871', quote };
  return [...Object.entries(options).flatMap(([key, value]) => [`--${key}`, value]), ...more];
}
