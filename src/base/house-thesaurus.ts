/*
 * A fast parser for a thesaurus in the usual layout: a list of maps with a label, and lists in brackets
 * that may run over lines after a comma. It spares the YAML library most of the time of a first run.
 * Anything else, or anything that YAML might read differently, is left to the library: this parser
 * returns the same data as the library, or none.
 */
import { NOT_TEXT, UNUSUAL } from './house-layout.ts';

const LABEL = /^- label: (\S.*)$/;
const LIST = /^ {2}([a-z]+): \[(.*)$/;
/** The rest of a list on a line of its own, further in than the key. */
const MORE = /^ {3,}(\S.*)$/;
/** An item of a list, or a label: in quotation marks without escapes, or plain, without a sign of YAML's own. */
const ITEM = /(?:"([^"\\]+)"|([\p{L}\d][^,[\]{}:#"]*))(?:, *|$)/uy;
/** What begins with a digit is a number, unless it has a space or a letter beyond ASCII in it. */
const MAYBE_NUMBER = /^\d[!-~]*$/;

type Entry = Record<string, string | string[]>;

/** The items of a list without its brackets; `undefined` if YAML might read them differently. */
function itemsOf(written: string): string[] | undefined {
  const items: string[] = [];
  ITEM.lastIndex = 0;
  while (ITEM.lastIndex < written.length) {
    const [, quoted, plain = ''] = ITEM.exec(written) ?? [];
    if (quoted === undefined) {
      if (!/\S$/.test(plain) || NOT_TEXT.test(plain) || MAYBE_NUMBER.test(plain)) return undefined;
    }
    items.push(quoted ?? plain);
  }
  return items.length > 0 && !/,\s*$/.test(written) ? items : undefined;
}

/**
 * Parses a thesaurus in the usual layout.
 *
 * @returns plain data, not yet checked; `undefined` if the text might not be in that layout
 */
export function parseHouseThesaurus(text: string): Entry[] | undefined {
  if (UNUSUAL.test(text)) return undefined;
  const lines = text.split('\n');
  const entries: Entry[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (line === '' || line.startsWith('#')) continue;
    const labelled = LABEL.exec(line)?.[1];
    if (labelled !== undefined) {
      const [label, another] = itemsOf(labelled) ?? [];
      if (label === undefined || another !== undefined) return undefined;
      entries.push({ label });
      continue;
    }
    const entry = entries.at(-1);
    const [, key = '', begun = ''] = LIST.exec(line) ?? [];
    if (!entry || key === '' || Object.hasOwn(entry, key) || NOT_TEXT.test(key)) return undefined;
    let written = begun;
    while (written.endsWith(',')) {
      const more = MORE.exec(lines[++at] ?? '')?.[1];
      if (more === undefined) return undefined;
      written += ` ${more}`;
    }
    const items = written.endsWith(']') ? itemsOf(written.slice(0, -1)) : undefined;
    if (!items) return undefined;
    entry[key] = items;
  }
  return entries;
}
