import { createHash } from 'node:crypto';
import { citation, shortCitations } from '../cite/citation.ts';
import { CITE_STYLES, type CiteStyle } from '../cite/style-names.ts';
import { KINDS } from '../model/kinds.ts';
import type { Fact, Source, Term, Topic } from '../model/records.ts';
import { toJson } from '../output/json.ts';
import { counted } from '../text/counted.ts';
import { countValues } from '../views/counts.ts';
import { allCitations } from './all-citations.ts';
import { conflictPairs } from './conflict-pairs.ts';
import { documentEntry } from './document-entry.ts';
import { type ArticleContext, factArticle } from './fact-article.ts';
import { type ClaimData, DATA_ID, type PageData } from './page-data.ts';
import { pageAround } from './page-frame.ts';
import { html, jsonBlock } from './page-html.ts';
import { PAGE_SCRIPT, PAGE_STYLE } from './page-program.ts';
import type { PageWords } from './page-words.ts';

/** What a page is made of. */
export interface PageContent {
  readonly title: string;
  /** Where it is published. */
  readonly url?: string | undefined;
  /** The language of the claims (BCP 47). */
  readonly language: string;
  /** By what the facts were selected from a base, in words; empty where all are there. */
  readonly selection: string;
  /** The command that prints the same facts as JSON. */
  readonly command: string;
  /** The day on which the base was last changed, as an ISO date. */
  readonly changed?: string | undefined;
  /** In the order of the base; those that are deprecated are hidden until they are asked for. */
  readonly facts: readonly Fact[];
  readonly topics: readonly Topic[];
  readonly thesaurus: readonly Term[];
  /** What the search must know of words that the facts do not have: see `pageWords`. */
  readonly words: PageWords;
  /** See `neededCharacters`. */
  readonly characters: string;
}

/** What the list of styles calls each. */
const STYLE_NAMES: Readonly<Record<CiteStyle, string>> = {
  default: 'Plain line',
  apa: 'APA',
  chicago: 'Chicago',
  mla: 'MLA',
  'gb-t-7714': 'GB/T 7714',
  bibtex: 'BibTeX',
  ris: 'RIS',
  'csl-json': 'CSL-JSON',
};

const REGIONS = new Intl.DisplayNames('en', { type: 'region', fallback: 'code' });

/** The English name of a country. */
function placeName(code: string): string {
  return REGIONS.of(code) ?? code;
}

/** The documents of facts, in the order in which facts of them come. */
function documentsOf(facts: readonly Fact[]): Source[] {
  return [...new Map(facts.map(({ source }) => [source.id, source])).values()];
}

/** What a search looks at of a document. */
function searchedOf(source: Source): Source {
  const { id, type, author, publisher } = source;
  const container = source['container-title'];
  return {
    id,
    type,
    ...(author && { author }),
    ...(container !== undefined && { 'container-title': container }),
    ...(publisher !== undefined && { publisher }),
  };
}

/** @param labels the short citations of the documents, by their ids */
async function dataOf(
  content: PageContent,
  sources: readonly Source[],
  labels: ReadonlyMap<string, string>,
): Promise<PageData> {
  const { facts, topics, thesaurus, words, characters, url = null } = content;
  const { citations, placeOf } = await allCitations(facts, sources);
  const topicAt = new Map(topics.map(({ id }, place) => [id, place]));
  const sourceAt = new Map(sources.map(({ id }, place) => [id, place]));
  const codes = [...new Set(facts.flatMap(({ places }) => places))].sort();
  const claims = facts.map((fact, number): ClaimData => {
    const { kind, source, locator, speaker, date, places, value, conflicts, corroborates } = fact;
    return {
      k: KINDS.indexOf(kind),
      t: fact.topics.map((id) => topicAt.get(id) ?? 0),
      s: sourceAt.get(source.id) ?? 0,
      c: placeOf[number] ?? 0,
      ...(locator !== null && { l: locator }),
      ...(speaker !== null && { w: speaker }),
      ...(date !== null && { d: date }),
      ...(places.length > 0 && { p: places }),
      ...(value !== null && { v: [value.amount, value.unit] as const }),
      ...(conflicts.length > 0 && { x: conflicts }),
      ...(corroborates.length > 0 && { a: corroborates }),
      ...(fact.rank === 'deprecated' && { r: 1 as const }),
    };
  });
  return {
    url,
    topics: topics.map(({ id, label, broader }) =>
      broader === undefined ? [id, label] : [id, label, broader],
    ),
    sources: sources.map(searchedOf),
    documents: sources.map(({ id }) => labels.get(id) ?? id),
    places: Object.fromEntries(codes.map((code) => [code, placeName(code)])),
    thesaurus: thesaurus.map(({ label, alt = [], related = [] }) => [label, alt, related]),
    words,
    characters,
    claims,
    citations,
  };
}

/** The articles of all facts, under a heading for each document. */
function articles(facts: readonly Fact[], context: ArticleContext): string {
  const lines: string[] = [];
  let before = '';
  for (const fact of facts) {
    if (fact.source.id !== before) lines.push(`<h2>${html(citation(fact.source))}</h2>`);
    before = fact.source.id;
    lines.push(factArticle(fact, context));
  }
  return lines.join('\n');
}

/** What the page is a copy of, and how to see that it is. */
function origin({ facts, command, changed, url }: PageContent): string {
  const hash = createHash('sha256').update(toJson(facts)).digest('hex');
  const base =
    changed === undefined
      ? 'A copy of a fact base'
      : `A copy of a fact base as of <time>${changed}</time>`;
  return [
    `<p>${base}. It states what the documents say, and not that it is so.`,
    `<p>SHA-256 of <code>${html(command)}</code>: <code class=hash>${hash}</code>`,
    `<p>${url === undefined ? '' : `Published at <a href="${html(url)}">${html(url)}</a>. `}Made with cnca.`,
  ].join('');
}

/** Writes facts as one HTML file that needs no other, and in which they can be searched. */
export async function writePage(content: PageContent): Promise<string> {
  const { title, language, selection, facts, topics } = content;
  const sources = documentsOf(facts);
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  const factOf = (id: string): Fact | undefined => byId.get(id);
  const shown = facts.filter(({ rank }) => rank !== 'deprecated');
  const labels = shortCitations(sources);
  const counts = new Map(
    countValues(shown.map(({ source }) => [source.id])).map(({ value, count }) => [value, count]),
  );
  const context = {
    topicLabels: new Map(topics.map(({ id, label }) => [id, label])),
    placeName,
    labels,
    factOf,
  };
  const of = `${counted(shown.length, 'fact')} from ${counted(sources.length, 'document')}`;
  return pageAround({
    title,
    lead:
      `${of}${selection === '' ? '' : `, ${html(selection)}`}. Each stands in the exact words of its document.` +
      ' The page says who says what, and not who is right.',
    language,
    facts: articles(facts, context),
    conflicts: conflictPairs(shown, factOf).join('\n'),
    documents: sources
      .map((source) => documentEntry(source, counts.get(source.id) ?? 0))
      .join('\n'),
    styles: CITE_STYLES.map((one) => `<option value=${one}>${STYLE_NAMES[one]}</option>`).join(''),
    origin: origin(content),
    data: jsonBlock(DATA_ID, await dataOf(content, sources, labels)),
    script: PAGE_SCRIPT,
    style: PAGE_STYLE,
  });
}
