import CSL from 'citeproc';
import type { Source } from '../model/records.ts';
import { alphabetical } from './alphabetical.ts';
import { fromStyle, styleItem } from './style-item.ts';
import type { TextStyle } from './style-names.ts';
import { locale } from './styles/locale.ts';

/** A document and the cited paragraph. */
export interface Place {
  readonly source: Source;
  /** Counted from 1; `null` if unknown. */
  readonly paragraph: number | null;
}

/** In-text citations and their list of references. */
export interface TextCitations {
  /** `(Doe, 2025, para. 3)`; one for each place, in the same order. */
  readonly inText: readonly string[];
  /** One for each document, in the order that the style prescribes. */
  readonly references: readonly string[];
}

async function styleXml(style: TextStyle): Promise<string> {
  if (style === 'apa') return (await import('./styles/apa.ts')).style;
  return (await import('./styles/csl-styles.ts')).CSL_STYLES[style];
}

/** The id for citeproc-js, which uses ids as keys of plain objects: `constructor` must not be one. */
const keyOf = ({ id }: Source): string => `document-${id}`;

/**
 * Cites places in documents in a citation style, in English. All places are cited together, so that
 * the style can disambiguate documents of the same author and year.
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
