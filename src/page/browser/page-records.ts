import { KINDS } from '../../model/kinds.ts';
import type { Claim, Topic } from '../../model/records.ts';
import type { PageData } from '../page-data.ts';

const textOf = (article: Element, selector: string): string =>
  article.querySelector(selector)?.textContent ?? '';

/** The claim of an article: its texts from the article, the rest from the data of the page. */
export function claimOf(article: Element, number: number, data: PageData): Claim {
  const held = data.claims[number];
  if (!held) throw new RangeError(`no data of fact ${number}`);
  const note = textOf(article, '.note');
  return {
    id: article.id,
    claim: textOf(article, 'h3'),
    kind: KINDS[held.k] ?? 'background',
    topics: held.t.map((place) => data.topics[place]?.[0] ?? ''),
    source: data.sources[held.s]?.id ?? '',
    quote: textOf(article, 'blockquote'),
    speaker: held.w,
    date: held.d,
    places: held.p,
    value: held.v && { amount: held.v[0], unit: held.v[1] },
    note: note === '' ? undefined : note,
    conflicts: held.x,
    corroborates: held.a,
    rank: held.r === 1 ? 'deprecated' : undefined,
  };
}

/** The topics of a page, as far as a search looks at them. */
export function topicsOf({ topics }: PageData): Topic[] {
  return topics.map(([id, label, broader]) => ({ id, label, description: '', broader }));
}
