import { setFlagsFromString } from 'node:v8';

/**
 * Does something that takes a fraction of a second without V8's optimising compiler. It works in threads of
 * its own, and takes as long as the rest of such a run, which ends before the compiled code has paid.
 *
 * @param act must load no code: V8 takes a code cache only under the flags with which it was written
 */
export function unoptimized<T>(act: () => T): T {
  setFlagsFromString('--no-opt');
  try {
    return act();
  } finally {
    setFlagsFromString('--opt');
  }
}
