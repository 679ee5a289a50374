import { Interrupted } from './errors.ts';

/** The signals that ask a process to end, and what a shell says of one that they ended. */
const SIGNALS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

/**
 * Does something that signals break off instead of ending the process at once: it asks at a terminal,
 * which must be put back as it was.
 *
 * @param act handed what tells it to stop
 * @throws {Interrupted} where a signal broke it off
 */
export async function interruptible<T>(act: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const end = (name: keyof typeof SIGNALS): void => controller.abort(SIGNALS[name]);
  const names = Object.keys(SIGNALS);
  for (const name of names) process.on(name, end);
  try {
    return await act(controller.signal);
  } catch (error) {
    const { aborted, reason } = controller.signal;
    throw aborted ? new Interrupted('ended; nothing was written', reason) : error;
  } finally {
    for (const name of names) process.off(name, end);
  }
}
