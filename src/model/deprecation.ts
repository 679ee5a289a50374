import type { Fact } from './records.ts';

/** How the note of a deprecated claim begins: the ids of those that stand in its place. */
const INSTEAD = /^Deprecated: see ((?:[a-z0-9-]+(?:, | and )?)+)/;

/** The ids of the facts that stand in the place of a deprecated one, as its note names them. */
export function standInstead({ rank, note }: Pick<Fact, 'rank' | 'note'>): string[] {
  const named = rank === 'deprecated' ? INSTEAD.exec(note ?? '')?.[1] : undefined;
  return named?.split(/, | and /).filter((id) => id !== '') ?? [];
}
