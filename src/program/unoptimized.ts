import { setFlagsFromString } from 'node:v8';

/** The bytes of code above which V8 leaves a function as it is; the same in Node 20 to 26. */
const LARGEST = 61_440;

function optimizeUpTo(bytes: number): void {
  setFlagsFromString(`--max-optimized-bytecode-size=${bytes}`);
}

/**
 * Does something that takes a fraction of a second without V8's optimising compiler. It works in threads of
 * its own, and takes as long as the rest of such a run, which ends before the compiled code has paid.
 *
 * The flag is one that can be set back: after another value of `--opt`, Node 22 takes no code cache any more.
 *
 * @param act must load no code: V8 takes a code cache only under the flags with which it was written
 */
export function unoptimized<T>(act: () => T): T {
  optimizeUpTo(0);
  try {
    return act();
  } finally {
    optimizeUpTo(LARGEST);
  }
}
