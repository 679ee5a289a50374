import type { Name, Source } from '../base/model.ts';
import { type CslItem, cslItem } from './csl.ts';
import type { TextStyle } from './style-names.ts';
import { documentKind } from './types.ts';

// citeproc-js takes <i>, <b> and the like in a record for markup. A character that no text may
// hold stands for the sign until the citation is made.
const LESS_THAN = '\uFDD0';

/** The text of a citation, as the record had it. */
export function fromStyle(text: string): string {
  return text.replaceAll(LESS_THAN, '<').replace(/\s+/g, ' ').trim();
}

function toStyle(text: string): string {
  return text.replaceAll('<', LESS_THAN).replace(/\s+/g, ' ').trim();
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

const NAMES = ['author', 'editor', 'translator', 'interviewer'] as const;

/**
 * A document's record as a style is to see it: each text on one line, nothing in it markup, a
 * missing title replaced by what the document is (`genre`), which the styles write as a description.
 */
export function styleItem(style: TextStyle, source: Source): object {
  const { note: _, ...item }: CslItem = cslItem(source);
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
    ...(item.title === undefined ? { genre: documentKind(item.type).words } : {}),
    ...mapped('container-title', item['container-title'], asIs),
    ...mapped('page', texts['page'], (page) => page.replace(/\b0+(?=\d)/g, '')),
  };
}

function mapped(
  key: string,
  value: string | undefined,
  change: (value: string) => string,
): Record<string, string> {
  return value === undefined ? {} : { [key]: change(value) };
}
