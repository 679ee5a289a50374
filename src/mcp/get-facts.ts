import type { Base } from '../base/base.ts';
import { factById } from '../base/fact.ts';
import type { TextStyle } from '../cite/style-names.ts';
import type { TextCitations } from '../cite/text-styles.ts';
import { standInstead } from '../model/deprecation.ts';
import { RELATIONS } from '../model/outline.ts';
import type { Fact } from '../model/records.ts';
import { sparse } from '../model/sparse.ts';
import { UsageError } from '../program/errors.ts';
import { nearest } from '../text/suggest.ts';
import { pageOf, startOf } from './answer-page.ts';
import type { GetArguments } from './tool-arguments.ts';

/** What corroborates a fact or conflicts with it. */
function relatedTo(base: Base, fact: Fact): object[] {
  return RELATIONS.flatMap((relation) =>
    fact[relation].flatMap((id) => {
      const other = factById(base, id);
      if (!other) return [];
      const { claim, quote, speaker, citation } = other;
      return [{ relation, ...sparse({ id, claim, quote, speaker, citation }) }];
    }),
  );
}

/** A fact as a whole, with what is related to it. @param citation of the place in its document */
export function wholeFact(base: Base, fact: Fact, citation = fact.citation): object {
  const { corroborates: _, conflicts: __, source, value, ...rest } = fact;
  return sparse({
    ...rest,
    source: sparse(source),
    value: value && sparse(value),
    citation,
    instead: standInstead(fact),
    related: relatedTo(base, fact),
  });
}

/** Citations of facts in a style; the line of the program needs no list of references. */
async function cited(
  style: 'line' | TextStyle,
  facts: readonly Fact[],
): Promise<Pick<TextCitations, 'inText' | 'references'>> {
  if (style === 'line') return { inText: facts.map(({ citation }) => citation), references: [] };
  return (await import('../cite/text-styles.ts')).textCitations(style, facts);
}

/**
 * Whole facts by their ids, as `cnca show` gives them.
 *
 * @throws {UsageError} where the base has none of the ids
 */
export async function getFacts(
  base: Base,
  { ids, style = 'line', cursor }: GetArguments,
): Promise<object> {
  const asked = { ids, style };
  const start = startOf(cursor, asked);
  const known: Fact[] = [];
  const missing: object[] = [];
  for (const id of new Set(ids)) {
    const fact = factById(base, id);
    if (fact) known.push(fact);
    else missing.push(sparse({ id, did_you_mean: nearest(id, base.index.ids()) }));
  }
  if (known.length === 0) {
    const says = missing.map((one) => JSON.stringify(one)).join(', ');
    throw new UsageError(`no fact has these ids: ${says}; search_facts finds ids`);
  }
  const { inText, references } = await cited(style, known);
  const items = known
    .map((fact, place) => ({ list: 'facts', item: wholeFact(base, fact, inText[place]) }))
    .slice(start);
  const head = sparse({ missing, references });
  return pageOf({ head, lists: ['facts'], items, total: known.length }, start, asked);
}
