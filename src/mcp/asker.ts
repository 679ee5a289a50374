import type { ServerContext } from '@modelcontextprotocol/server';
import type { Asker } from './desk.ts';

/** Milliseconds between two messages of progress. */
const PAUSE = 250;

/**
 * Who has made a request: their signal of cancellation and, where they ask for progress, how they are
 * told how far a base is read, so that they wait longer.
 */
export function askerOf({ mcpReq }: ServerContext): Asker {
  const { signal, _meta, notify } = mcpReq;
  const progressToken = _meta?.progressToken;
  if (progressToken === undefined) return { signal };
  let told = Date.now();
  const progress = (done: number, total: number): void => {
    if (Date.now() - told < PAUSE) return;
    told = Date.now();
    const params = { progressToken, progress: done, total, message: 'reading the base' };
    // Whoever cannot be told is gone, and their signal says so.
    notify({ method: 'notifications/progress', params }).catch(() => undefined);
  };
  return { signal, progress };
}
