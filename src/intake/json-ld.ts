import type { Name } from '../model/records.ts';
import { dateOf, type Statement } from './metadata.ts';

type Thing = Readonly<Record<string, unknown>>;

const TYPES: Readonly<Record<string, string>> = {
  NewsArticle: 'article-newspaper',
  ReportageNewsArticle: 'article-newspaper',
  AnalysisNewsArticle: 'article-newspaper',
  OpinionNewsArticle: 'article-newspaper',
  BackgroundNewsArticle: 'article-newspaper',
  Article: 'article',
  BlogPosting: 'post-weblog',
  ScholarlyArticle: 'article-journal',
  Report: 'report',
  Book: 'book',
  WebPage: 'webpage',
};
/** Those that are looked at first: a page also describes its site, its crumbs and its pictures. */
const ABOUT = Object.keys(TYPES);
/** A script of more is no description of one page. */
const MAX_THINGS = 10_000;

function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}

/** Every thing of a script, those inside `@graph` and lists included. */
function thingsIn(script: string): Thing[] {
  let data: unknown;
  try {
    data = JSON.parse(script.trim().replace(/^<!--|-->$/g, ''));
  } catch {
    return [];
  }
  const found: Thing[] = [];
  const waiting: unknown[] = [data];
  for (let value = waiting.shift(); value !== undefined; value = waiting.shift()) {
    if (found.length > MAX_THINGS) break;
    if (Array.isArray(value)) waiting.push(...value.slice(0, MAX_THINGS));
    else if (isThing(value)) {
      found.push(value);
      waiting.push(...listOf(value['@graph']));
    }
  }
  return found;
}

function typesOf(thing: Thing): string[] {
  return listOf(thing['@type']).flatMap((type) => textOf(type)?.replace(/^.*[/#]/, '') ?? []);
}

function namesOf(value: unknown): Name[] {
  return listOf(value).flatMap((one): Name[] => {
    const text = textOf(one);
    if (text !== undefined) return [{ literal: text }];
    if (!isThing(one)) return [];
    const [family, given] = [textOf(one['familyName']), textOf(one['givenName'])];
    if (family !== undefined) return [given === undefined ? { family } : { family, given }];
    const name = textOf(one['name']);
    return name === undefined ? [] : [{ literal: name }];
  });
}

function nameIn(value: unknown): string | undefined {
  const [one] = listOf(value);
  return isThing(one) ? textOf(one['name']) : undefined;
}

/** What the JSON-LD of a page says of it. A date of modification is never taken. */
export function jsonLdStatements(scripts: readonly string[]): Statement[] {
  const things = scripts.flatMap(thingsIn);
  const about = ABOUT.flatMap((type) => things.filter((thing) => typesOf(thing).includes(type)))[0];
  if (!about) return [];
  const type = ABOUT.find((one) => typesOf(about).includes(one)) ?? '';
  const statements: Statement[] = [];
  const add = (
    field: Statement['field'],
    value: Statement['value'] | undefined,
    key: string,
  ): void => {
    if (value !== undefined && value.length > 0)
      statements.push({ field, value, origin: `JSON-LD ${key}` });
  };
  add('type', TYPES[type], '@type');
  add('title', textOf(about['headline']), 'headline');
  if (textOf(about['headline']) === undefined) add('title', textOf(about['name']), 'name');
  add('author', namesOf(about['author']), 'author');
  const date = textOf(about['datePublished']);
  add('issued', date === undefined ? undefined : dateOf(date), 'datePublished');
  add('container-title', nameIn(about['isPartOf']), 'isPartOf');
  add('container-title', nameIn(about['publisher']), 'publisher');
  add('language', textOf(about['inLanguage']), 'inLanguage');
  const page = about['mainEntityOfPage'];
  add('URL', textOf(about['url']), 'url');
  add('URL', textOf(isThing(page) ? page['@id'] : page), 'mainEntityOfPage');
  return statements;
}
