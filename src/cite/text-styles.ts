import CSL from 'citeproc';
import type { Source } from '../model/records.ts';
import { alphabetical } from './alphabetical.ts';
import { fromStyle, styleItem } from './style-item.ts';
import type { TextStyle } from './style-names.ts';
import { locale } from './styles/locale.ts';

/** A document and the place in it that is cited. */
export interface Place {
  readonly source: Source;
  /** Counted from 1; `null` where no place is known. */
  readonly paragraph: number | null;
}

/** Citations as they stand in a text, and the list of references that goes with them. */
export interface TextCitations {
  /** `(Doe, 2025, para. 3)`: one for each place, in the order of the places. */
  readonly inText: readonly string[];
  /** One for each document, in the order of the style. */
  readonly references: readonly string[];
}

async function styleXml(style: TextStyle): Promise<string> {
  switch (style) {
    case 'apa':
      return (await import('./styles/apa.ts')).style;
    case 'chicago':
      return (await import('./styles/chicago.ts')).style;
    case 'mla':
      return (await import('./styles/mla.ts')).style;
    case 'gb-t-7714':
      return (await import('./styles/gb-t-7714.ts')).style;
  }
}

/** What citeproc-js calls a document: it keeps ids in plain objects, where `constructor` is taken. */
const keyOf = ({ id }: Source): string => `document-${id}`;

/**
 * Cites places in documents in a style of papers, in English. Documents that the style would
 * call by the same name are told apart, as they are all cited together.
 */
export async function textCitations(
  style: TextStyle,
  places: readonly Place[],
): Promise<TextCitations> {
  const sources = new Map(places.map(({ source }) => [keyOf(source), source]));
  const xml = await styleXml(style);
  const system = {
    retrieveLocale: () => locale,
    retrieveItem: (key: string) => {
      const source = sources.get(key);
      if (!source) throw new Error(`no document "${key}"`);
      return { ...styleItem(style, source), id: key };
    },
  };
  const engine = new CSL.Engine(system, xml, 'en-US', true);
  engine.setOutputFormat('text');
  const all = [...sources.values()];
  engine.updateItems((style === 'apa' ? alphabetical(all) : all).map(keyOf));
  const inText = places.map(({ source, paragraph }) => {
    const id = keyOf(source);
    return engine.makeCitationCluster([
      paragraph === null ? { id } : { id, locator: String(paragraph), label: 'paragraph' },
    ]);
  });
  const [, references] = engine.makeBibliography();
  return { inText: inText.map(fromStyle), references: references.map(fromStyle) };
}
