import type { Source } from '../model/records.ts';

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(
      /[^A-Za-z\u00aa-\u024f\u0370-\u1fff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7ff0-9]+/gu,
      ' ',
    )
    .trim();

/** Says whether a text is the title of one of these documents. */
export function titlesOf(sources: ReadonlyMap<string, Source>): (text: string) => boolean {
  const titles = new Set(Array.from(sources.values(), ({ title = '' }) => plain(title)));
  titles.delete('');
  return (text) => titles.has(plain(text));
}
