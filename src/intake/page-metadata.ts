import type { Name } from '../model/records.ts';
import { jsonLdStatements } from './json-ld.ts';
import { dateOf, type Field, nameOf, type Statement } from './metadata.ts';
import type { PageHead } from './page-blocks.ts';

type Metas = ReadonlyMap<string, readonly string[]>;

/** Names of meta elements by the property that they state, the most telling first. */
const CITATION: readonly (readonly [Field, readonly string[]])[] = [
  ['title', ['citation_title']],
  [
    'container-title',
    ['citation_journal_title', 'citation_conference_title', 'citation_inbook_title'],
  ],
  ['publisher', ['citation_publisher', 'citation_technical_report_institution']],
  [
    'issued',
    ['citation_publication_date', 'citation_date', 'citation_online_date', 'citation_year'],
  ],
  ['volume', ['citation_volume']],
  ['issue', ['citation_issue']],
  ['DOI', ['citation_doi']],
  ['URL', ['citation_public_url', 'citation_abstract_html_url', 'citation_fulltext_html_url']],
  ['language', ['citation_language']],
];
const DUBLIN_CORE: readonly (readonly [Field, readonly string[]])[] = [
  ['title', ['dc.title', 'dcterms.title']],
  ['publisher', ['dc.publisher', 'dcterms.publisher']],
  ['issued', ['dcterms.issued', 'dc.date.issued', 'dc.date', 'dcterms.date']],
  ['language', ['dc.language', 'dcterms.language']],
];
const OPEN_GRAPH: readonly (readonly [Field, readonly string[]])[] = [
  ['title', ['og:title']],
  ['container-title', ['og:site_name']],
  ['issued', ['article:published_time', 'og:article:published_time']],
  ['URL', ['og:url']],
  ['language', ['og:locale']],
];

function plain(field: Field, text: string): string | undefined {
  if (field === 'issued') return dateOf(text);
  if (field === 'language')
    return /^[a-z]{2,3}(?:[-_][A-Za-z]{2,4})*$/.test(text) ? text.replaceAll('_', '-') : undefined;
  if (field === 'DOI') return /10\.\d{4,9}\/\S+$/.exec(text)?.[0];
  if (field === 'URL') return /^https?:\/\/\S+$/.test(text) ? text : undefined;
  return text.replaceAll(/\s+/g, ' ').trim();
}

function stated(
  metas: Metas,
  names: readonly (readonly [Field, readonly string[]])[],
): Statement[] {
  return names.flatMap(([field, all]) =>
    all.flatMap((origin): Statement[] => {
      const value = plain(field, metas.get(origin)?.[0] ?? '');
      return value ? [{ field, value, origin }] : [];
    }),
  );
}

function people(metas: Metas, origin: string, toName: (text: string) => Name): Statement[] {
  const names = (metas.get(origin) ?? []).filter((text) => !/^https?:/.test(text));
  return names.length === 0 ? [] : [{ field: 'author', value: names.map(toName), origin }];
}

function pages(metas: Metas): Statement[] {
  const first = metas.get('citation_firstpage')?.[0];
  const last = metas.get('citation_lastpage')?.[0];
  if (first === undefined) return [];
  return [
    { field: 'page', value: last ? `${first}-${last}` : first, origin: 'citation_firstpage' },
  ];
}

const asItStands = (text: string): Name => ({ literal: text.replace(/^by\s+/i, '').trim() });

/**
 * What the head of a page says of it, the part that counts most first: citation_*, JSON-LD, Dublin Core,
 * OpenGraph, then the title element and the like.
 */
export function pageStatements(head: PageHead): Statement[] {
  const metas = new Map<string, string[]>();
  for (const [name, content] of head.metas) {
    const known = metas.get(name);
    if (known) known.push(content);
    else metas.set(name, [content]);
  }
  const journal: Statement[] = metas.has('citation_journal_title')
    ? [{ field: 'type', value: 'article-journal', origin: 'citation_journal_title' }]
    : [];
  const last: Statement[] = [];
  const add = (field: Field, text: string | undefined, origin: string): void => {
    const value = text === undefined ? undefined : plain(field, text);
    if (value) last.push({ field, value, origin });
  };
  add('title', head.title, '<title>');
  add('URL', head.canonical, '<link rel=canonical>');
  add('language', head.language, '<html lang>');
  add('type', 'webpage', 'as a page');
  const data = jsonLdStatements(head.data);
  // A publisher is called as its site is only where nothing names the site.
  const house = data.filter(({ origin }) => origin === 'JSON-LD publisher');
  return [
    ...journal,
    ...stated(metas, CITATION),
    ...people(metas, 'citation_author', nameOf),
    ...pages(metas),
    ...data.filter((one) => !house.includes(one)),
    ...stated(metas, DUBLIN_CORE),
    ...people(metas, 'dc.creator', nameOf),
    ...stated(metas, OPEN_GRAPH),
    ...house,
    ...people(metas, 'article:author', asItStands),
    ...people(metas, 'author', asItStands),
    ...last,
  ];
}
