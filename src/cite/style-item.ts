import type { Name, Source } from '../model/records.ts';
import { apaLaw } from './apa-law.ts';
import { apaTitle } from './apa-title.ts';
import { type CslItem, cslItem } from './csl.ts';
import { namesInterviewer } from './description.ts';
import { heading } from './heading.ts';
import { compoundCapitals } from './headline.ts';
import { hidden, uncapitalised, unchanged } from './hidden.ts';
import { withoutZero } from './page-number.ts';
import { styleName } from './style-name.ts';
import type { TextStyle } from './style-names.ts';
import type { CslType } from './type-names.ts';
import { documentKind } from './types.ts';

/** A language tag; citeproc-js fails on anything else. */
const LANGUAGE = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i;

const NAMES = ['author', 'editor', 'translator', 'interviewer'] as const;

/**
 * Converts a document to the record that citeproc-js formats: texts are on one line and free of
 * markup; without a title, what the document is (`genre`) is always set, as the styles print it instead.
 */
export function styleItem(style: TextStyle, source: Source): object {
  const { note: _, genre: __, language, title, ...item }: CslItem = cslItem(source);
  const texts: Record<string, string> = {};
  for (const [key, value] of Object.entries(item)) {
    if (typeof value !== 'string') continue;
    const text = hidden(value);
    // A number is no range: No. 125-VI.
    texts[key] = key === 'number' ? text.replaceAll('-', '\\-') : text;
  }
  Object.assign(texts, titleOf(style, source));
  const people = NAMES.flatMap((role) => {
    const names: readonly Name[] | undefined = item[role];
    return names ? [[role, names.map((name) => styleName(style, name, language))]] : [];
  });
  const record = {
    ...item,
    ...texts,
    ...Object.fromEntries(people),
    ...(style === 'apa' && apaLaw({ ...item, title }, texts)),
    type: typeFor(style, item),
    ...mapped('language', language ?? ofOtherLetters(title), (tag) => styleLanguage(style, tag)),
    ...mapped('container-title', item['container-title'], uncapitalised),
    ...mapped('page', texts['page'], withoutZero),
    ...mapped('DOI', item.DOI, unchanged),
    ...mapped('URL', item.URL, unchanged),
  };
  // The words of the record say who was the interviewer.
  if (source.genre !== undefined && (title === undefined || namesInterviewer(source)))
    delete record.interviewer;
  // An address that has the identifier is not followed by it.
  if (item.DOI !== undefined && item.URL?.includes(item.DOI) && style === 'gb-t-7714')
    delete record.DOI;
  return record;
}

/** Undetermined where no language is given and a title has none of the letters of English. */
function ofOtherLetters(title: string | undefined): string | undefined {
  return title !== undefined && /\p{L}/u.test(title) && !/[A-Za-z]/.test(title) ? 'und' : undefined;
}

function titleOf(style: TextStyle, source: Source): Record<string, string> {
  const { title, language, genre, type } = source;
  if (title === undefined) {
    return { genre: hidden(genre === undefined ? documentKind(type).words : heading(source)) };
  }
  const english = language === undefined || /^en\b/i.test(language);
  return {
    title: hidden(english ? IN_ENGLISH[style](title) : title),
    ...mapped('genre', genre, hidden),
  };
}

/** How a style spells titles in English, beside what citeproc-js changes. */
const IN_ENGLISH: Readonly<Record<TextStyle, (title: string) => string>> = {
  apa: apaTitle,
  chicago: compoundCapitals,
  mla: compoundCapitals,
  'gb-t-7714': (title) => title,
};

/**
 * The language of a document as citeproc-js needs it. It capitalises titles in English; the Chinese
 * style has terms in Chinese. In these and some others it takes every name for one that begins with
 * the family name, which the record decides: these are undetermined.
 */
function styleLanguage(style: TextStyle, language: string): string {
  if (!LANGUAGE.test(language) || /^en\b/i.test(language)) return 'en';
  return style === 'gb-t-7714' && /^zh\b/i.test(language) ? 'zh' : 'und';
}

/**
 * The CSL type for a style. The APA style omits unpublished conversations from the list of references,
 * but all documents of a base can be read, so such a conversation becomes a plain document.
 */
function typeFor(
  style: TextStyle,
  item: Pick<CslItem, 'type' | 'container-title' | 'publisher' | 'URL'>,
): CslType {
  const { type, publisher, URL } = item;
  const conversation = type === 'interview' || type === 'personal_communication';
  const published = item['container-title'] ?? publisher ?? URL;
  return style === 'apa' && conversation && published === undefined ? 'document' : type;
}

function mapped(
  key: string,
  value: string | undefined,
  change: (value: string) => string,
): Record<string, string> {
  return value === undefined ? {} : { [key]: change(value) };
}
