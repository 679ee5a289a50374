import { Interrupted } from './errors.ts';

/** The signals that end a process, and their exit codes as a shell reports them. */
const SIGNALS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

/**
 * Runs an action that signals abort instead of ending the process, so that it can restore the terminal.
 *
 * @param act gets the abort signal that tells it to stop
 * @throws {Interrupted} if a signal aborted the action
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
