import type { Name, Source } from '../model/records.ts';
import { type CslItem, cslItem } from './csl.ts';
import type { TextStyle } from './style-names.ts';
import type { CslType } from './type-names.ts';
import { documentKind } from './types.ts';

// Noncharacters hide two things from citeproc-js until the citation is made: "<", as it takes <i>, <b>
// and the like for markup; and the property names of Object.prototype (`constructor`), as it uses
// names as keys of plain objects.
const LESS_THAN = '\uFDD0';
const NO_KEY = '\uFDD1';
const PROTOTYPE_KEY = new RegExp(Object.getOwnPropertyNames(Object.prototype).join('|'), 'g');

function toStyle(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.replaceAll('<', LESS_THAN).replace(PROTOTYPE_KEY, `$&${NO_KEY}`);
}

/** Restores the characters that {@link styleItem} hid from citeproc-js. */
export function fromStyle(text: string): string {
  const record = text.replaceAll(LESS_THAN, '<').replaceAll(NO_KEY, '');
  return record.replace(/\s+/g, ' ').trim();
}

/** Protects a name from capitalisation: GMW.cn stays GMW.cn. */
const noCase = (name: string): string => `<span class="nocase">${toStyle(name)}</span>`;

function nameFor(style: TextStyle, name: Name): Name {
  if ('literal' in name) return { literal: noCase(name.literal) };
  const { family, given, ...order } = name;
  return {
    family: toStyle(family),
    ...(given === undefined ? {} : { given: toStyle(given) }),
    // The APA inverts every name ("Liu, D."), even those that are otherwise printed family name first.
    ...(style === 'apa' ? {} : order),
  };
}

/** A language tag; citeproc-js fails on anything else. */
const LANGUAGE = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i;

const NAMES = ['author', 'editor', 'translator', 'interviewer'] as const;

/**
 * Converts a document to the record that citeproc-js formats: texts are on one line and free of
 * markup; without a title, the kind of document (`genre`) is set, which the styles print instead.
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
    ...mapped('container-title', item['container-title'], noCase),
    ...mapped('page', texts['page'], (page) => page.replace(/\b0+(?=\d)/g, '')),
  };
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
