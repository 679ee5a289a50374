import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { tempDir } from './base.ts';

/** A base on an unrelated subject: twenty claims of three invented documents on tide mills. */
export const TIDE_MILLS = join(import.meta.dirname, '..', 'fixtures', 'tide-mills');
export const TIDE_MILLS_COUNT = 20;

/** A writable copy of the base on tide mills. */
export function copyOfTideMills(): string {
  const dir = tempDir();
  cpSync(TIDE_MILLS, dir, { recursive: true });
  return dir;
}

/** A new claim for the base on tide mills, as options of `cnca add`. */
export function newClaim(id: string, more: readonly string[] = []): string[] {
  const claim = { id, claim: 'The new sluice gate was of English oak.', kind: 'event' };
  const quote = 'The new sluice gate was hung, of English oak.';
  const options = { ...claim, topic: 'machinery', source: 'log-1871', quote };
  return [...Object.entries(options).flatMap(([key, value]) => [`--${key}`, value]), ...more];
}
