import { setImmediate } from 'node:timers/promises';
import type { Base } from '../base/base.ts';
import type { Progress, ServeContext } from '../commands/command.ts';

/** Who asks: how they are told of progress, and whether they still wait. */
export interface Asker {
  readonly signal: AbortSignal;
  /** Told while a base is read anew. */
  readonly progress?: Progress | undefined;
}

/** Somebody who waits, whatever happens. */
const PATIENT: Asker = { signal: new AbortController().signal };

/**
 * Where questions about a base are answered, one after the other: two at once would both read a base
 * that is new. Each question opens the base, so that it is answered from the files as they are now.
 */
export class Desk {
  readonly #withBase: ServeContext['withBase'];
  #last: Promise<unknown> = Promise.resolve();

  constructor(withBase: ServeContext['withBase']) {
    this.#withBase = withBase;
  }

  /**
   * Answers a question when those before it are answered.
   *
   * @throws what `answer` and the opening of the base throw, and the reason of the signal
   */
  ask<T>(
    answer: (base: Base) => T | Promise<T>,
    { signal, progress }: Asker = PATIENT,
  ): Promise<T> {
    const turn = this.#last.then(async () => {
      // First everything that has arrived is taken: messages that need no base, and cancellations.
      await setImmediate();
      signal.throwIfAborted();
      return this.#withBase(answer, (done, total) => {
        signal.throwIfAborted();
        progress?.(done, total);
      });
    });
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  /** Resolves when every question is answered, those included that arrive meanwhile. */
  async idle(): Promise<void> {
    for (let last: unknown; last !== this.#last; ) {
      last = this.#last;
      await last;
      // What has just arrived has become a question by then, and an answer has been sent.
      await setImmediate();
    }
  }
}
