import { fstatSync, statSync, writeSync } from 'node:fs';
import type { Output } from '../program/io.ts';

/** Error codes of a write to a pipe whose reader has gone; Windows uses both. */
const GONE: readonly string[] = ['EPIPE', 'EOF'];

/** Called when a text could not be written. */
export type Lost = (error: NodeJS.ErrnoException) => void;

/** Whether an output may be a terminal. */
function isDevice(fd: number): boolean {
  try {
    // Bigint figures, because the files of a base use them and Node loads each kind separately.
    const to = fstatSync(fd, { bigint: true });
    if (!to.isCharacterDevice()) return false;
    // The null device is a character device, but no terminal.
    return to.rdev !== statSync('/dev/null', { bigint: true, throwIfNoEntry: false })?.rdev;
  } catch {
    // Node's own stream handles a closed descriptor.
    return true;
  }
}

/**
 * An output of the process. Files and pipes are written to directly, because Node's stream takes as
 * long to make as a search; only a terminal gets the stream.
 *
 * @param fd 1 or 2
 * @param stream makes Node's stream
 * @param lost called after a failed write, but not where the reader of a pipe has gone
 */
export function outputOf(fd: number, stream: () => NodeJS.WriteStream, lost: Lost): Output {
  const failed = (error: NodeJS.ErrnoException): void => {
    if (!GONE.includes(error.code ?? '')) lost(error);
  };
  let opened: NodeJS.WriteStream | undefined;
  const open = (): NodeJS.WriteStream => {
    opened ??= stream().on('error', failed);
    return opened;
  };
  if (isDevice(fd)) return open();
  let gone = false;
  return {
    isTTY: false,
    write(text) {
      const bytes = Buffer.from(text);
      if (opened) {
        // It still has what the pipe did not take.
        opened.write(bytes);
        return;
      }
      for (let done = 0; done < bytes.length && !gone; ) {
        try {
          done += writeSync(fd, bytes, done);
        } catch (error) {
          const failure = error as NodeJS.ErrnoException;
          if (failure.code === 'EAGAIN') {
            // The pipe is full and does not block; Node's stream waits for it.
            open().write(bytes.subarray(done));
            return;
          }
          gone = true;
          failed(failure);
        }
      }
    },
  };
}
