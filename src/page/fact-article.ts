import type { Fact } from '../model/records.ts';
import { DIFFERENCE_NAMES } from '../output/difference-names.ts';
import { valueText } from '../output/value-text.ts';
import { capitalized } from '../text/capitalized.ts';
import { differences } from '../views/comparison.ts';
import { shownDate } from '../views/shown-date.ts';
import { DOCUMENT_ID } from './page-data.ts';
import { html, isLanguageTag } from './page-html.ts';

/** What an article names beside its fact. */
export interface ArticleContext {
  readonly topicLabels: ReadonlyMap<string, string>;
  /** The name of a country by its code. */
  readonly placeName: (code: string) => string;
  /** The short citation of a document, by its id. */
  readonly labels: ReadonlyMap<string, string>;
  /** A fact of the page. */
  readonly factOf: (id: string) => Fact | undefined;
}

/** The language of a quote as an attribute, where the record names it. */
export function languageOf({ source }: Fact): string {
  const { language } = source;
  return language !== undefined && isLanguageTag(language) ? ` lang=${language}` : '';
}

/** The citation of a fact, which leads to its document. */
export function citeLine({ source, citation }: Fact): string {
  return `<p class=cite><cite><a href="#${DOCUMENT_ID}${source.id}">${html(citation)}</a></cite>`;
}

/** A link to a related fact, called by its document; an id where the page has no such fact. */
function linkTo(id: string, { factOf, labels }: ArticleContext): string {
  const other = factOf(id);
  if (!other) return `${id} (not on this page)`;
  const { source, locator } = other;
  const label = labels.get(source.id) ?? source.id;
  return `<a href="#${id}">${html(label)}${locator === null ? '' : ` ¶${locator}`}</a>`;
}

/** What other documents say of it, a line for each relation. */
function relations(fact: Fact, context: ArticleContext): string {
  const differing = fact.conflicts.map((id) => {
    const other = context.factOf(id);
    const names = other
      ? differences(fact, other, 'conflicts').map((one) => DIFFERENCE_NAMES[one])
      : [];
    return `${linkTo(id, context)}${names.length > 0 ? ` (${names.join(', ')})` : ''}`;
  });
  const agreeing = fact.corroborates.map((id) => linkTo(id, context));
  return [
    differing.length > 0
      ? `<p class="rel differs"><b>≠ Differs from</b> ${differing.join('; ')}`
      : '',
    agreeing.length > 0 ? `<p class="rel agrees"><b>= Agrees with</b> ${agreeing.join('; ')}` : '',
  ].join('');
}

/** Kind, topics, places, date and figure in one line. */
function about(fact: Fact, { topicLabels, placeName }: ArticleContext): string {
  const { kind, topics, places, date, rank } = fact;
  const parts = [
    rank === 'deprecated' ? 'Deprecated' : '',
    capitalized(kind),
    topics.map((id) => topicLabels.get(id) ?? id).join(', '),
    places.map(placeName).join(', '),
    date === null ? '' : shownDate(date),
    valueText(fact),
  ];
  return parts
    .filter((part) => part !== '')
    .map(html)
    .join(' · ');
}

/** A fact as HTML: what it claims, its quote, its citation, its note, and what it is about. */
export function factArticle(fact: Fact, context: ArticleContext): string {
  const { id, claim, quote, note, rank } = fact;
  return [
    `<article id=${id} tabindex=-1${rank === 'deprecated' ? ' hidden' : ''}>`,
    `<h3><a href="#${id}">${html(claim)}</a></h3>`,
    `<blockquote${languageOf(fact)}>${html(quote)}</blockquote>`,
    citeLine(fact),
    relations(fact, context),
    note === null ? '' : `<p class=note>${html(note)}`,
    `<p class=about>${about(fact, context)}`,
    '</article>',
  ].join('');
}
