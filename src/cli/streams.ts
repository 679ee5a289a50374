import { fstatSync, statSync, writeSync } from 'node:fs';
import type { Output } from '../program/io.ts';

/** What a write says when the reader of a pipe went away; Windows says it in two ways. */
const GONE: readonly string[] = ['EPIPE', 'EOF'];

/** What happened to a text that could not be written. */
export type Lost = (error: NodeJS.ErrnoException) => void;

/** Whether an output may be a terminal. */
function isDevice(fd: number): boolean {
  try {
    // Of Node's two kinds of figures these are in use anyway, for the files of a base.
    const to = fstatSync(fd, { bigint: true });
    if (!to.isCharacterDevice()) return false;
    // The null device is none, and much is sent there.
    return to.rdev !== statSync('/dev/null', { bigint: true, throwIfNoEntry: false })?.rdev;
  } catch {
    // A closed stream: Node's own knows what to do with it.
    return true;
  }
}

/**
 * An output of the process. Node's stream for it takes as long to make as a search does, and only a
 * terminal needs it: files and pipes are written to directly.
 *
 * @param fd 1 or 2
 * @param stream Node's stream, asked for only where it is needed
 * @param lost told of a failure; not of a reader that went away, as with `| head`
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
      for (let done = 0; done < bytes.length && !gone; ) {
        try {
          done += writeSync(fd, bytes, done);
        } catch (error) {
          const failure = error as NodeJS.ErrnoException;
          if (failure.code === 'EAGAIN') {
            // A pipe that does not wait: the stream does.
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
