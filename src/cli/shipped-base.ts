import { existsSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Whether the base that comes with the program may be written to where it is named: only in a git
 * checkout of the project, where its maintainers edit it and every change can be seen and undone.
 */
export function mayBeEdited(shipped: string): boolean {
  return existsSync(join(shipped, '..', '.git'));
}
