import { SOMEBODY_ELSE, type Speaker } from './given-to.ts';
import type { KnownName, KnownNames, NamedAt } from './known-names.ts';
import { hasOwnPerson } from './own-people.ts';
import { hasOtherRole, type WhoHas } from './roles.ts';
import type { Sentence } from './sentences.ts';
import { hasOwnSpeaker, SOMEBODY, SOMEBODY_NAMED } from './speaker-patterns.ts';

/** Who was last spoken of, for pronouns and "the paper". */
export interface Spoken {
  person: KnownName | undefined;
  container: KnownName | undefined;
  /** Whether a person who is not of the record was spoken of since. */
  outsider: boolean;
}

export const nobodySpoken = (): Spoken => ({
  person: undefined,
  container: undefined,
  outsider: false,
});

/** Where those begin whom the record does not know and who do something, in a text with its verbs marked. */
export function strangersIn(verbs: string, names: KnownNames): number[] {
  return Array.from(verbs.matchAll(SOMEBODY_NAMED))
    .filter(([, name = '']) => names.isUnknown(name))
    .map(({ 0: all, 1: name = '', index }) => index + all.indexOf(name));
}

/** Keeps of a block whom it speaks of last. */
export function remember(
  spoken: Spoken,
  named: readonly NamedAt[],
  strangers: readonly number[],
  text: string,
  whoHas: WhoHas,
): void {
  for (const { known } of named) {
    if (known.sort === 'container') spoken.container = known;
    else {
      spoken.person = known;
      spoken.outsider = false;
    }
  }
  const [last] = named.filter(({ known }) => known.sort !== 'container').slice(-1);
  const rest = last ? text.slice(last.end) : text;
  const isStranger = (strangers.at(-1) ?? -1) > (last?.end ?? -1);
  if (isStranger || hasOtherRole(rest, whoHas) || SOMEBODY.test(rest.toLowerCase()))
    spoken.outsider = true;
}

/** The person of the record who is named last before a place of a block. */
export const personBefore = (named: readonly NamedAt[], place: number): NamedAt | undefined =>
  named.filter(({ end, known }) => end <= place && known.sort === 'person').at(-1);

/** Who "he" or "she" is: the person last named, unless somebody else was spoken of since. */
export function ofPronoun(
  verbs: string,
  named: readonly NamedAt[],
  strangers: readonly number[],
  range: Sentence,
  spoken: Spoken,
  whoHas: WhoHas,
): Speaker {
  const earlier = personBefore(named, range.start);
  const from = earlier?.end ?? 0;
  const isStranger = strangers.some((start) => start >= from && start < range.start);
  if (isStranger) return SOMEBODY_ELSE;
  if (earlier && !outsiderBetween(verbs, earlier.end, range.start, whoHas))
    return { known: earlier.known, clearly: true, others: [] };
  const { person, container, outsider } = spoken;
  if (person && !outsider && !outsiderBetween(verbs, 0, range.start, whoHas))
    return { known: person, clearly: true, others: container ? [container] : [] };
  return SOMEBODY_ELSE;
}

/** Units before a pronoun in which somebody else may have been spoken of. */
const FARTHEST_BACK = 4000;

/** Whether somebody else than those of the record is spoken of between two places of a text with its verbs marked. */
export function outsiderBetween(verbs: string, from: number, to: number, whoHas: WhoHas): boolean {
  // "Tomos Reed, the miller, says": what stands between the commas is the same person.
  // "Ann Hart of Port University told us", "Ann Hart is a scholar of boats", too.
  const between = verbs
    .slice(Math.max(from, to - FARTHEST_BACK), to)
    .replace(
      /^,[^,.]{1,80},|^\s(?:is|was|remains)\san?\s|^\s(?:of|from|at)\s(?:the\s)?(?:[A-Z][^\s,.;:]*\s|(?:of|for|and)\s)+/,
      ' ',
    );
  // The writer is neither he nor she.
  return (
    hasOwnPerson(between) ||
    SOMEBODY.test(between.toLowerCase()) ||
    hasOtherRole(between, whoHas) ||
    hasOwnSpeaker(between.replaceAll('\u0001', ',').replace(/(?<![A-Za-z’'])(?:I|[Ww]e)\s/g, ''))
  );
}
