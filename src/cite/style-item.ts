import type { Name, Source } from '../model/records.ts';
import { type CslItem, cslItem } from './csl.ts';
import type { TextStyle } from './style-names.ts';
import type { CslType } from './type-names.ts';
import { documentKind } from './types.ts';

// Characters that no text may hold stand for what citeproc-js would stumble on, until the citation
// is made: it takes <i>, <b> and the like for markup, and keeps names as keys of plain objects, in
// which some words are taken (`constructor`).
const LESS_THAN = '\uFDD0';
const NO_KEY = '\uFDD1';
const TAKEN = new RegExp(Object.getOwnPropertyNames(Object.prototype).join('|'), 'g');

function toStyle(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.replaceAll('<', LESS_THAN).replace(TAKEN, `$&${NO_KEY}`);
}

/** The text of a citation, as the record had it. */
export function fromStyle(text: string): string {
  const record = text.replaceAll(LESS_THAN, '<').replaceAll(NO_KEY, '');
  return record.replace(/\s+/g, ' ').trim();
}

/** A name that is never to be capitalised: GMW.cn stays GMW.cn. */
const asIs = (name: string): string => `<span class="nocase">${toStyle(name)}</span>`;

function nameFor(style: TextStyle, name: Name): Name {
  if ('literal' in name) return { literal: asIs(name.literal) };
  const { family, given, ...order } = name;
  return {
    family: toStyle(family),
    ...(given === undefined ? {} : { given: toStyle(given) }),
    // The APA inverts every name: "Liu, D." also where the record says that Liu Dan stays so.
    ...(style === 'apa' ? {} : order),
  };
}

/** A language tag; citeproc-js trips over other words. */
const LANGUAGE = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i;

const NAMES = ['author', 'editor', 'translator', 'interviewer'] as const;

/**
 * A document's record as a style is to see it: each text on one line, nothing in it markup, a
 * missing title replaced by what the document is (`genre`), which the styles write as a description.
 */
export function styleItem(style: TextStyle, source: Source): object {
  const { note: _, language, ...item }: CslItem = cslItem(source);
  const texts: Record<string, string> = {};
  for (const [key, value] of Object.entries(item)) {
    if (typeof value === 'string') texts[key] = toStyle(value);
  }
  const people = NAMES.flatMap((role) => {
    const names = item[role];
    return names ? [[role, names.map((name) => nameFor(style, name))]] : [];
  });
  return {
    ...item,
    ...texts,
    ...Object.fromEntries(people),
    type: typeFor(style, item),
    ...(item.title === undefined ? { genre: documentKind(item.type).words } : {}),
    ...(language !== undefined && LANGUAGE.test(language) ? { language } : {}),
    ...mapped('container-title', item['container-title'], asIs),
    ...mapped('page', texts['page'], (page) => page.replace(/\b0+(?=\d)/g, '')),
  };
}

/**
 * A conversation that appeared nowhere would be a private one to the APA, and not be listed; what
 * a base cites is a document that others can read.
 */
function typeFor(
  style: TextStyle,
  item: Pick<CslItem, 'type' | 'container-title' | 'publisher' | 'URL'>,
): CslType {
  const { type, publisher, URL } = item;
  const conversation = type === 'interview' || type === 'personal_communication';
  const appeared = item['container-title'] ?? publisher ?? URL;
  return style === 'apa' && conversation && appeared === undefined ? 'document' : type;
}

function mapped(
  key: string,
  value: string | undefined,
  change: (value: string) => string,
): Record<string, string> {
  return value === undefined ? {} : { [key]: change(value) };
}
