import { factAt, factById } from '../base/fact.ts';
import { RELATIONS } from '../model/outline.ts';
import { COMPARISON_FIELDS } from '../output/view-fields.ts';
import { filterClaims, numberOf } from '../search/filter.ts';
import { counted } from '../text/counted.ts';
import { didYouMean } from '../text/suggest.ts';
import { compared } from '../views/comparison.ts';
import { sameSpeaker } from '../views/same-speaker.ts';
import { type AskedFacts, askedFacts } from './asked-facts.ts';
import { askedRelations } from './asked-relations.ts';
import { filterOf } from './choices.ts';
import type { BaseContext } from './command.ts';
import { renderingOf } from './list.ts';
import type { Outcome } from './outcome.ts';
import type { FilterOptions, FormatOptions } from './shared-options.ts';

/** Options of `cnca compare`. */
export interface CompareOptions extends FilterOptions, FormatOptions {
  readonly exact?: boolean | undefined;
}

/** The facts that a command line asks for: by ids, else as a search or a list finds them. */
async function asked(
  context: BaseContext,
  words: readonly string[],
  options: CompareOptions,
): Promise<AskedFacts> {
  const { base } = context;
  const filter = await filterOf(base, options);
  const ids = words.map((word) => numberOf(base.index, word));
  if (words.length > 0 && ids.every((number) => number !== undefined)) {
    // A fact that is asked for by its id is shown, deprecated or not.
    const within = filterClaims(base.index, { ...filter, deprecated: true });
    const numbers = ids.filter((number) => within?.has(number) ?? true);
    return { numbers, notes: [], nothing: 'no facts: none of these passes all the filters' };
  }
  const found = await askedFacts(context, words, filter, options);
  const [word = ''] = words;
  if (found.numbers.length > 0 || words.length !== 1 || !word.includes('-')) return found;
  const near = didYouMean(word, base.index.ids());
  return { ...found, nothing: near === '' ? found.nothing : `unknown id "${word}"${near}` };
}

/** `cnca compare`: where documents differ and where they agree. */
export async function compare(
  context: BaseContext,
  words: readonly string[],
  options: CompareOptions,
): Promise<Outcome> {
  const { base } = context;
  const rendering = renderingOf(context, options, COMPARISON_FIELDS);
  const { numbers, notes, nothing } = await asked(context, words, options);
  const relations = askedRelations(options);
  const comparisons = compared(
    numbers.map((number) => factAt(base, number)),
    relations.length > 0 ? relations : RELATIONS,
    { factOf: (id) => factById(base, id), sameSpeaker },
  );
  const { format } = options;
  const { renderComparisons } = await import('../output/render-views.ts');
  const out = await renderComparisons(comparisons, { ...rendering, format });
  if (comparisons.length > 0) return { out, notes, code: 0 };
  const why =
    numbers.length === 0
      ? nothing
      : `nothing to compare: no other document agrees with or differs from ${counted(numbers.length, 'fact')} found`;
  return { out, notes: [...notes, why], code: 1 };
}
