import { MAX_FILE_BYTES } from '../program/bounds.ts';
import { UsageError } from '../program/errors.ts';
import { reason } from '../program/failure.ts';
import type { Io } from '../program/io.ts';

/**
 * Reads standard input to its end.
 *
 * @throws {UsageError} where it cannot be read, or has more bytes than a file may have
 */
export async function readStdin({ stdin }: Io): Promise<Buffer> {
  const parts: Buffer[] = [];
  let length = 0;
  try {
    for await (const part of stdin?.() ?? []) {
      const bytes = Buffer.from(part);
      parts.push(bytes);
      length += bytes.length;
      if (length > MAX_FILE_BYTES) {
        throw new UsageError(`standard input has more than ${MAX_FILE_BYTES} bytes`);
      }
    }
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`stdin cannot be read: ${reason(error)}`);
  }
  return Buffer.concat(parts);
}
