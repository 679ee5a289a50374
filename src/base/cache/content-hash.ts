import { createHash } from 'node:crypto';

/** A hash of a file's content. */
export function contentHash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64');
}
