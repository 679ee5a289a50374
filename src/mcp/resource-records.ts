import type { Base } from '../base/base.ts';
import { factById } from '../base/fact.ts';
import { citation } from '../cite/citation.ts';
import { sparse } from '../model/sparse.ts';
import { countWith } from '../search/filter.ts';
import { cursorTo, startOf } from './answer-page.ts';
import { fitted, MOST_CHARACTERS } from './fit.ts';
import { wholeFact } from './get-facts.ts';
import { INSTRUCTIONS } from './instructions.ts';
import { listVocabulary } from './list-vocabulary.ts';
import { flagged, shown } from './shown.ts';

/** Documents on one page of the list of resources. */
const ON_A_PAGE = 100;
/** What the cursors of the list of resources are about. */
const LISTED = { list: 'resources' };

/** A record as the text of a resource. */
function textOf(record: object): string {
  return JSON.stringify(fitted(flagged(record), MOST_CHARACTERS));
}

/** What the server is, and what the base has. */
export function aboutText(base: Base): string {
  return textOf({ about: INSTRUCTIONS, ...listVocabulary(base, {}) });
}

/** A document by its id; `undefined` where there is none. */
export function sourceText(base: Base, id: string): string | undefined {
  const source = base.sources.get(id);
  if (!source) return undefined;
  const facts = countWith(base.index, 'source', id);
  return textOf({ ...sparse(source), citation: citation(source), facts });
}

/** A fact by its id; `undefined` where there is none. */
export function factText(base: Base, id: string): string | undefined {
  const fact = factById(base, id);
  return fact && textOf(wholeFact(base, fact));
}

/** The documents on a page of their list, and the cursor of the next page. */
interface Documents {
  readonly documents: readonly { readonly id: string; readonly title: string }[];
  readonly nextCursor?: string;
}

/**
 * Lists documents.
 *
 * @throws {UsageError} where the cursor is not from this list
 */
export function documentsOf(base: Base, cursor: string | undefined): Documents {
  const all = [...base.sources.values()];
  const start = startOf(cursor, LISTED);
  const end = start + ON_A_PAGE;
  const documents = all.slice(start, end).map((source) => {
    return { id: source.id, title: shown(citation(source)).value };
  });
  return { documents, ...(end < all.length && { nextCursor: cursorTo(end, LISTED) }) };
}
