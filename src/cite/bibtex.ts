import type { Name, Source } from '../model/records.ts';
import { yearOf } from './date-words.ts';
import { heading } from './heading.ts';
import { nameList } from './names.ts';
import { oneLine } from './one-line.ts';
import { documentKind } from './types.ts';

// Escapes keep braces balanced, as BibTeX counts even escaped ones.
const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
};

function escaped(text: string): string {
  return oneLine(text)
    .replace(/[\\{}<>|^~]/g, (sign) => ESCAPES[sign] ?? sign)
    .replace(/[#$%&_]/g, '\\$&');
}

/** Wraps words with capitals in braces, so that styles do not lower them. */
function title(text: string): string {
  const words = oneLine(text).split(' ');
  return words
    .map((word, index) => {
      // No style lowers the first letter of a title.
      const lowered = index === 0 ? word.slice(1) : word;
      return /\p{Lu}/u.test(lowered) ? `{${escaped(word)}}` : escaped(word);
    })
    .join(' ');
}

/** `Family, Given`; parts that BibTeX would split at a comma or "and" are in braces. */
function person(name: Name): string {
  if ('literal' in name) return `{${escaped(name.literal)}}`;
  if (name.given === undefined) return `{${escaped(name.family)}}`;
  const part = (text: string): string =>
    /,|(?:^|\s)and(?:\s|$)/i.test(text) ? `{${escaped(text)}}` : escaped(text);
  return `${part(name.family)}, ${part(name.given)}`;
}

const people = (names: readonly Name[] | undefined): string | undefined =>
  names?.map(person).join(' and ');

/** Percent-encodes what would end the field: BibTeX reads URLs verbatim, without escapes. */
function address(url: string): string {
  return oneLine(url).replace(/[\s\\{}<>"^`|]/g, encodeURIComponent);
}

/** The fields for container and publisher, by entry type. */
function placeFields(entry: string, container?: string, publisher?: string): Fields {
  switch (entry) {
    case 'article':
      return { journal: container ?? publisher };
    case 'incollection':
    case 'inproceedings':
      return { booktitle: container, publisher };
    case 'techreport':
      return { institution: publisher ?? container };
    case 'phdthesis':
      return { school: publisher ?? container };
    case 'book':
      return { publisher: publisher ?? container };
    default:
      return { howpublished: container ?? publisher };
  }
}

type Fields = Readonly<Record<string, string | undefined>>;

/** BibTeX's month macros, which are written without braces. */
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** A year is a number, as styles sort by it; biblatex reads what else a date says in `date`. */
function dateFields(issued: string | undefined): Fields {
  if (issued === undefined) return {};
  const [, year, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(issued) ?? [];
  if (year === undefined) return { year: yearOf(issued), date: issued.replace('..', '') };
  return { year, month: MONTHS[Number(month) - 1], day: day && String(Number(day)) };
}

/** What a document is, in brackets, and in braces that keep its capitals. */
const described = (source: Source): string => `{[${escaped(heading(source))}]}`;

function sortKey(source: Source): string {
  return escaped(source['container-title'] ?? source.publisher ?? source.id);
}

/** A language as biblatex calls it: `english`; `undefined` for an unknown tag. */
function languageName(tag: string): string | undefined {
  const [primary = ''] = /^[a-z]{2,3}(?![a-z])/i.exec(tag) ?? [];
  const name = primary && LANGUAGE_NAMES.of(primary);
  return name && /^[A-Z][a-z]+$/.test(name) ? name.toLowerCase() : undefined;
}

const LANGUAGE_NAMES = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' });

function entryOf(source: Source): string {
  const { author, editor, translator, interviewer, page, note, language, URL } = source;
  const entry = documentKind(source.type).bibtex;
  const fields: Fields = {
    author: people(author),
    editor: people(editor),
    translator: people(translator),
    title: source.title === undefined ? described(source) : title(source.title),
    ...mapValues(placeFields(entry, source['container-title'], source.publisher), escaped),
    ...dateFields(source.issued),
    address: source['publisher-place'] && escaped(source['publisher-place']),
    edition: source.edition && escaped(source.edition),
    volume: source.volume && escaped(source.volume),
    number: escapedNumber(source),
    pages: page && escaped(page).replace(/(\d)\s*[-–]\s*(?=\d)/g, '$1--'),
    note: source.title && interviewer && escaped(`Interview by ${nameList(interviewer)}`),
    doi: source.DOI && address(source.DOI),
    url: URL && address(URL),
    urldate: source.accessed,
    langid: language && languageName(language),
    annote: note && escaped(note),
    // What an entry without names is sorted by, and cited by in some styles.
    key: author || editor || source.title ? undefined : sortKey(source),
  };
  const lines = Object.entries(fields).flatMap(([name, value]) =>
    value === undefined ? [] : [`  ${name} = ${name === 'month' ? value : `{${value}}`},\n`],
  );
  return `@${entry}{${source.id},\n${lines.join('')}}\n`;
}

/** BibTeX has one field for the issue of a journal and the number of a report. */
function escapedNumber({ issue, number }: Source): string | undefined {
  const said = issue ?? number;
  return said && escaped(said);
}

function mapValues(fields: Fields, change: (value: string) => string): Fields {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, value && change(value)]),
  );
}

/** Writes documents as a BibTeX file; the keys of the entries are the ids. */
export function toBibtex(sources: readonly Source[]): string {
  return sources.map(entryOf).join('\n');
}
