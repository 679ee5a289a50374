import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';

/** What another program, citation-js, reads in a BibTeX or RIS file, as CSL-JSON. */
export function readBack(file: string): Readonly<Record<string, unknown>>[] {
  return new Cite(file).data.map(({ _graph, ...item }) => item);
}
