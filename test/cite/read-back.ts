import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';

/** Reads a BibTeX or RIS file with another program, citation-js; returns CSL-JSON. */
export function readBack(
  file: string,
  forceType: '@bibtex/text' | '@ris/file',
): Readonly<Record<string, unknown>>[] {
  return new Cite(file, { forceType }).data.map(({ _graph, ...item }) => item);
}
