import type { Base } from '../base/base.ts';
import type { ClaimOptions } from './add-options.ts';
import { meantDate } from './meant-date.ts';
import { meantKind, meantPlace, meantSources, meantTopics } from './meant-values.ts';

/** A claim whose options are as a base has them, and what of them leaves open which is meant. */
interface MeantClaim {
  readonly said: ClaimOptions;
  readonly problems: readonly string[];
}

/**
 * What the options of a claim mean, as filters understand them: topics by their labels, documents by
 * their authors, places by their names, dates as people write them. What is not understood stays as it
 * is, and is refused where the claim is checked.
 */
export function meantClaim(base: Base, options: ClaimOptions): MeantClaim {
  const problems: string[] = [];
  const one = (flag: string, value: string, meant: readonly string[]): string => {
    if (meant.length > 1)
      problems.push(`${flag} "${value}" may be any of ${meant.join(', ')}; name one by its id`);
    return meant[0] ?? value;
  };
  const { kind, topic, source, date, place } = options;
  const said: ClaimOptions = {
    ...options,
    ...(kind !== undefined && { kind: meantKind(kind) ?? kind }),
    ...(topic && { topic: topic.map((value) => one('--topic', value, meantTopics(base, value))) }),
    ...(source !== undefined && { source: one('--source', source, meantSources(base, source)) }),
    ...(date !== undefined && { date: meantDate(date) ?? date }),
    ...(place && { place: place.map((value) => meantPlace(value) ?? value) }),
  };
  return { said, problems };
}
