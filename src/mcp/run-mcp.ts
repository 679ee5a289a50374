import { resolve } from 'node:path';
import type { ServeContext } from '../commands/command.ts';
import type { Outcome } from '../commands/outcome.ts';
import { UsageError } from '../program/errors.ts';
import { type Host, SETTINGS, settingsFor } from './hosts.ts';

/** Progress that nobody is told. */
const silent = (): void => undefined;

/** The command that serves the base in use, from any folder. */
function commandOf({ program, dir, isShipped }: ServeContext): string[] {
  if (!program) throw new UsageError('where the program is installed is not known');
  return [...program, 'mcp', ...(isShipped ? [] : ['--base', resolve(dir)])];
}

/** `cnca mcp`: serves a base until the input ends, or prints how a host starts that. */
export async function mcp(
  context: ServeContext,
  { printConfig }: { readonly printConfig?: Host | undefined },
): Promise<Outcome> {
  if (printConfig !== undefined) {
    // Whoever sets a host up learns now that the base has problems, and the first question finds it read.
    await context.withBase(() => undefined, silent);
    const out = settingsFor(printConfig, commandOf(context));
    return { out, notes: [SETTINGS[printConfig]], code: 0 };
  }
  if (context.terminal())
    context.tell(
      'waits for a host on stdin; `cnca mcp --print-config claude` says how to set one up',
    );
  const { serve } = await import('./serve.ts');
  await serve(context);
  return { out: '', notes: [], code: 0 };
}
