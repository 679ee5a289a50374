import { fullName } from '../cite/names.ts';
import type { Fact, Name, Topic } from '../model/records.ts';
import { sparse } from '../model/sparse.ts';
import type { Exported } from './exported.ts';
import { toJson } from './json.ts';

/** What IRIs begin with where nobody says it. */
export const DEFAULT_IRI = 'urn:cnca:';

const CONTEXT = {
  schema: 'https://schema.org/',
  oa: 'http://www.w3.org/ns/oa#',
  prov: 'http://www.w3.org/ns/prov#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  dcterms: 'http://purl.org/dc/terms/',
  edtf: 'http://id.loc.gov/datatypes/edtf/',
  // What no vocabulary has: it does not depend on where a record is published.
  cnca: 'urn:cnca:term/',
} as const;

/** The types of schema.org for those of CSL that have one; every other document is a CreativeWork. */
const TYPES: Readonly<Record<string, string>> = {
  article: 'Article',
  'article-journal': 'ScholarlyArticle',
  'article-magazine': 'Article',
  'article-newspaper': 'NewsArticle',
  book: 'Book',
  chapter: 'Chapter',
  report: 'Report',
  review: 'Review',
  thesis: 'Thesis',
  webpage: 'WebPage',
};

type Node = Readonly<Record<string, unknown>>;

function agent(name: Name): Node {
  if ('literal' in name) return { '@type': 'prov:Agent', 'schema:name': name.literal };
  return sparse({
    '@type': ['prov:Agent', 'schema:Person'],
    'schema:name': fullName(name),
    'schema:familyName': name.family,
    'schema:givenName': name.given,
  });
}

const edtf = (date: string | null | undefined): Node | undefined =>
  date ? { '@type': 'edtf:EDTF', '@value': date } : undefined;

/** The IRIs of a record: a fact is its prefix and id, so that a page can have them as fragments. */
function iris(prefix: string) {
  const ref = (path: string) => (id: string) => ({ '@id': `${prefix}${path}${id}` });
  return { fact: ref(''), source: ref('source/'), topic: ref('topic/') };
}
type Iris = ReturnType<typeof iris>;

function factNode(fact: Fact, iri: Iris): Node {
  const { id, claim, quote, prefix, suffix, source, value, speaker } = fact;
  const document = iri.source(source.id);
  const said = speaker === null ? (source.author ?? []) : [{ literal: speaker }];
  return sparse({
    ...iri.fact(id),
    '@type': ['schema:Claim', 'oa:Annotation'],
    'schema:identifier': id,
    'schema:text': claim,
    'oa:bodyValue': claim,
    'oa:motivatedBy': { '@id': 'oa:describing' },
    'oa:hasTarget': {
      '@type': 'oa:SpecificResource',
      'oa:hasSource': document,
      'oa:hasSelector': sparse({
        '@type': 'oa:TextQuoteSelector',
        'oa:exact': quote,
        'oa:prefix': prefix,
        'oa:suffix': suffix,
      }),
    },
    'schema:appearance': document,
    'prov:wasQuotedFrom': document,
    'prov:wasAttributedTo': said.map(agent),
    'dcterms:bibliographicCitation': fact.citation,
    'cnca:kind': fact.kind,
    'schema:about': fact.topics.map(iri.topic),
    'dcterms:temporal': edtf(fact.date),
    'schema:spatialCoverage': fact.places.map((code) => ({
      '@type': 'schema:Country',
      'schema:identifier': code,
    })),
    'cnca:value':
      value &&
      sparse({
        '@type': 'schema:QuantitativeValue',
        'schema:value': value.amount,
        'schema:unitText': value.unit,
        'cnca:qualifier': value.qualifier,
      }),
    'cnca:paragraph': fact.paragraph,
    'cnca:locator': fact.locator,
    'skos:note': fact.note,
    'cnca:corroborates': fact.corroborates.map(iri.fact),
    'cnca:conflicts': fact.conflicts.map(iri.fact),
    'cnca:rank': fact.rank,
  });
}

function sourceNode(source: Exported['sources'][number], iri: Iris): Node {
  const container = source['container-title'];
  return sparse({
    ...iri.source(source.id),
    '@type': [`schema:${TYPES[source.type] ?? 'CreativeWork'}`, 'prov:Entity'],
    'schema:identifier': source.id,
    'schema:name': source.title,
    'schema:genre': source.genre,
    'schema:author': source.author?.map(agent),
    'schema:editor': source.editor?.map(agent),
    'schema:translator': source.translator?.map(agent),
    'schema:publisher': source.publisher && {
      '@type': 'prov:Agent',
      'schema:name': source.publisher,
    },
    'schema:isPartOf': container && { '@type': 'schema:CreativeWork', 'schema:name': container },
    'dcterms:issued': edtf(source.issued),
    'schema:pagination': source.page,
    'schema:inLanguage': source.language,
    'schema:url': source.URL,
    'skos:note': source.note,
    'dcterms:bibliographicCitation': source.citation,
  });
}

function topicNode({ id, label, description, broader }: Topic, iri: Iris): Node {
  return sparse({
    ...iri.topic(id),
    '@type': 'skos:Concept',
    'skos:prefLabel': label,
    'skos:definition': description,
    'skos:broader': broader === undefined ? undefined : iri.topic(broader),
  });
}

/**
 * Facts as JSON-LD: one graph of claims (schema.org), their quotes (W3C Web Annotation) and documents
 * (PROV), with its context in the text, so that nothing has to be fetched.
 *
 * @param prefix what IRIs begin with
 */
export function toJsonLd(
  { facts, sources, topics }: Exported,
  prefix: string = DEFAULT_IRI,
): string {
  const iri = iris(prefix);
  return toJson({
    '@context': CONTEXT,
    '@graph': [
      ...facts.map((fact) => factNode(fact, iri)),
      ...sources.map((source) => sourceNode(source, iri)),
      ...topics.map((topic) => topicNode(topic, iri)),
    ],
  });
}
