import type { Source } from '../model/records.ts';
import { dateInWords, yearOf } from './date-words.ts';
import { description } from './description.ts';
import { nameList, shortName } from './names.ts';
import { nested } from './quotation-marks.ts';
import { saidBy } from './speaker.ts';

/** The parts of a citation before and after the locator. */
type Around = readonly [before: string, after: string];

/** Cache: most facts of a list are from the same few documents. */
const cache = new WeakMap<Source, Around>();

/**
 * Cites a document in one line for readers, ending in a full stop. Missing fields are left out,
 * except that a missing date is "n.d.". A document with no other field is cited by its id in
 * brackets, to show that the id is not a title.
 *
 * @param locator the cited paragraph, as a reader of the document counts
 * @param speaker who says so, where that is not the author: named first
 */
export function citation(
  source: Source,
  locator: number | null = null,
  speaker: string | null = null,
): string {
  let around = cache.get(source);
  if (!around) {
    around = aroundLocator(source);
    cache.set(source, around);
  }
  const [before, after] = around;
  const place = joined([before, locator === null ? undefined : `para. ${locator}`, after]);
  const line = saidBy(source, speaker) + place;
  return line.endsWith('.') ? line : `${line}.`;
}

function aroundLocator(source: Source): Around {
  const { author, editor, interviewer, title, edition, volume, issue, number, page, DOI } = source;
  const container = source['container-title'] ?? source.publisher;
  const who = author ?? editor;
  const unnamed = [who, title, interviewer, container, DOI ?? source.URL].every(
    (one) => one === undefined,
  );
  const what = [description(source), number && numbered('no.', number)].filter(Boolean).join(' ');
  const before = [
    unnamed ? `[${source.id}]` : undefined,
    who && nameList(who) + (author ? '' : ' (ed.)'),
    title === undefined ? undefined : `“${nested(title.trim())}”`,
    what,
    container !== undefined && interviewer && nameList(interviewer) === container
      ? undefined
      : container,
    edition && (/^\d+$/.test(edition) ? `${ordinal(edition)} ed.` : edition),
    volume && numbered('vol.', volume),
    issue && numbered('no.', issue),
    source.issued === undefined ? 'n.d.' : dateInWords(source.issued),
    page === undefined ? undefined : pages(page),
  ];
  return [
    oneLine(joined(before)),
    oneLine(DOI === undefined ? (source.URL ?? '') : `https://doi.org/${DOI}`),
  ];
}

/** "vol. 3", "no. 7-8"; as it stands what is more than a number: "WP/12". */
function numbered(label: string, text: string): string {
  return /^\d/.test(text) ? `${label} ${text}` : text;
}

function ordinal(number: string): string {
  const [, end = ''] = /(?<!1)([123])$/.exec(number) ?? [];
  return number + (['', 'st', 'nd', 'rd'][Number(end)] || 'th');
}

function joined(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(', ');
}

function oneLine(text: string): string {
  if (!text.includes('\n') && !text.includes('\r')) return text;
  return text.trim().replace(/\s+/g, (space) => (/[\r\n]/.test(space) ? ' ' : space));
}

/** "p. 9" for "09"; "pp." for several pages: "12-15", "3, 7". */
function pages(page: string): string {
  return `${/\d\D+\d/.test(page) ? 'pp.' : 'p.'} ${page.replace(/^0+(?=\d)/, '')}`;
}

function shortAuthor(source: Source): string {
  const names = source.author ?? source.editor;
  if (!names) return source['container-title'] ?? source.publisher ?? source.title ?? source.id;
  const [first, second, ...rest] = names;
  if (first && second && rest.length === 0) return nameList([first, second], shortName);
  return first ? `${shortName(first)}${second ? ' et al.' : ''}` : source.id;
}

/**
 * Makes short citations for the rows of a table: `Liu Dan 2025`. Equal ones get a letter each.
 *
 * @returns short citations by the id of the document
 */
export function shortCitations(sources: Iterable<Source>): Map<string, string> {
  const byLabel = new Map<string, string[]>();
  for (const source of sources) {
    const label = `${shortAuthor(source)} ${yearOf(source.issued)}`;
    const ids = byLabel.get(label);
    if (ids) ids.push(source.id);
    else byLabel.set(label, [source.id]);
  }
  const labels = new Map<string, string>();
  for (const [label, ids] of byLabel) {
    for (const [place, id] of ids.entries())
      labels.set(id, ids.length === 1 ? label : label + letter(place));
  }
  return labels;
}

/** a, b … z, aa, ab … */
function letter(place: number): string {
  const last = String.fromCharCode(97 + (place % 26));
  return place < 26 ? last : letter(Math.floor(place / 26) - 1) + last;
}
