import { inflateRawSync } from 'node:zlib';
import { MAX_UNPACKED_BYTES } from '../program/bounds.ts';
import { UsageError } from '../program/errors.ts';
import { systemCode } from '../program/failure.ts';

/** What a ZIP file begins the record at its end with, and the entry of a file in its directory. */
const END = 0x06054b50;
const ENTRY = 0x02014b50;
/** Bytes of that record; a comment of at most 65,535 bytes may follow it. */
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const ENTRY_LENGTH = 46;
const LOCAL_LENGTH = 30;
const STORED = 0;
const DEFLATED = 8;
/** The flag of a file that is encrypted. */
const ENCRYPTED = 1;

function damaged(): UsageError {
  return new UsageError('the document is damaged: it cannot be unpacked');
}

function endOf(view: DataView): number {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at--)
    if (view.getUint32(at, true) === END) return at;
  throw damaged();
}

/** @param most bytes that it may have: what the file says of its size is not believed */
function unpacked(packed: Uint8Array, method: number, most: number): Uint8Array {
  const tooLarge = new UsageError(
    `the document unpacks to more than ${MAX_UNPACKED_BYTES} bytes; cut it into several`,
  );
  if (method === STORED) {
    if (packed.length > most) throw tooLarge;
    return packed;
  }
  if (method !== DEFLATED) throw damaged();
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, most) });
  } catch (error) {
    throw systemCode(error) === 'ERR_BUFFER_TOO_LARGE' ? tooLarge : damaged();
  }
}

/** @throws {RangeError} where a length or a place leads out of the file */
function filesIn(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
): ReadonlyMap<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const decoder = new TextDecoder();
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  let left = MAX_UNPACKED_BYTES;
  for (let i = 0; i < count; i++) {
    if (view.getUint32(at, true) !== ENTRY) throw damaged();
    const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)];
    const size = view.getUint32(at + 20, true);
    const local = view.getUint32(at + 42, true);
    const afterName = at + ENTRY_LENGTH + view.getUint16(at + 28, true);
    const name = decoder.decode(bytes.subarray(at + ENTRY_LENGTH, afterName));
    at = afterName + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (!wanted(name)) continue;
    if ((flags & ENCRYPTED) !== 0)
      throw new UsageError('the document is encrypted; save it without a password');
    const start =
      local + LOCAL_LENGTH + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const file = unpacked(bytes.subarray(start, start + size), method, left);
    left -= file.length;
    files.set(name, file);
  }
  return files;
}

/**
 * Unpacks files of a ZIP file.
 *
 * @param wanted which of them, by name
 * @throws {UsageError} where it is damaged or encrypted, or they unpack to too much
 */
export function unzip(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
): ReadonlyMap<string, Uint8Array> {
  try {
    return filesIn(bytes, wanted);
  } catch (error) {
    throw error instanceof RangeError ? damaged() : error;
  }
}
