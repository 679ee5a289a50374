import type { OptionDefinition, OptionsOf } from './declaration.ts';

/** Which part of a list is shown. @param limit how many where the command line does not say; 0 shows all */
export function pageOptions(limit: number) {
  return [
    {
      flags: '-n, --limit <n>',
      help: 'at most this many; 0 shows all',
      type: 'count',
      default: limit,
    },
    { flags: '--offset <n>', help: 'leave out this many first', type: 'count' },
  ] as const satisfies readonly OptionDefinition[];
}

/** The part of a list that is asked for, as a command receives it. */
export type PageOptions = OptionsOf<ReturnType<typeof pageOptions>>;

/** A part of a list, and what to say of the rest. */
export interface Page<Item> {
  readonly shown: readonly Item[];
  /** Empty where nothing is left out. */
  readonly notes: readonly string[];
}

/**
 * The part of a list that is asked for.
 *
 * @param total how many there are, where `items` holds only the first
 */
export function pageOf<Item>(
  items: readonly Item[],
  { limit, offset = 0 }: PageOptions,
  total: number = items.length,
): Page<Item> {
  const shown = items.slice(offset, limit > 0 ? offset + limit : undefined);
  return { shown, notes: cutNote(shown.length, total, offset) };
}

function cutNote(shown: number, total: number, offset: number): string[] {
  if (shown === total) return [];
  if (shown === 0) return [`nothing shown: there are ${total}, and --offset leaves out ${offset}`];
  if (offset === 0) return [`${shown} of ${total} shown; --limit 0 shows all`];
  const end = offset + shown;
  const next = end < total ? `; --offset ${end} shows the next` : '';
  return [`${offset + 1} to ${end} of ${total} shown${next}`];
}
