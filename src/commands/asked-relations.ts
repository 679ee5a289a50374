import type { Relation } from '../model/outline.ts';
import type { FilterOptions } from './shared-options.ts';

/** The relations that the filters of a command line ask for; none where it has no such filter. */
export function askedRelations({ conflicting, agreeing }: FilterOptions): Relation[] {
  return [
    ...(conflicting ? (['conflicts'] as const) : []),
    ...(agreeing ? (['corroborates'] as const) : []),
  ];
}
