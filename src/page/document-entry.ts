import { citation } from '../cite/citation.ts';
import type { Source } from '../model/records.ts';
import { counted } from '../text/counted.ts';
import { DOCUMENT_ID } from './page-data.ts';
import { html, webAddress } from './page-html.ts';

/**
 * A document as an entry of a list: its citation, its address, how many facts are from it, and what the
 * record notes of it. Only an address of the web becomes a link.
 */
export function documentEntry(source: Source, facts: number): string {
  const { id, URL: url, note } = source;
  const address = webAddress(url);
  return [
    `<li id="${DOCUMENT_ID}${id}" tabindex=-1><p class=cited>${html(citation(source))}`,
    address === undefined
      ? ''
      : `<p class=address><a href="${html(address)}" rel="noreferrer">${html(address)}</a>`,
    `<p class=about>${counted(facts, 'fact')} · <a href="#?document=${id}">show them</a>`,
    note === undefined ? '' : `<p class=note>${html(note)}`,
  ].join('');
}
