import type { Source } from '../model/records.ts';
import { alphabetical } from './alphabetical.ts';
import { hidden, shown } from './hidden.ts';
import CSL from './letters.ts';
import { fullName } from './names.ts';
import { onlyPage } from './page-number.ts';
import { saidBy } from './speaker.ts';
import { styleItem } from './style-item.ts';
import type { TextStyle } from './style-names.ts';
import { locale } from './styles/locale.ts';

/** A place in a document. */
export interface Place {
  readonly source: Source;
  /** The paragraph, as a reader of the document counts; `null` if unknown. */
  readonly locator: number | null;
  /** Who says so, where that is not the author. */
  readonly speaker?: string | null | undefined;
}

/** In-text citations and their list of references. */
export interface TextCitations {
  /** `(Doe, 2025, para. 3)`; one for each place, in the same order. */
  readonly inText: readonly string[];
  /** One for each document, in the order that the style prescribes. */
  readonly references: readonly string[];
  /** The id of the document of each reference. */
  readonly referred: readonly string[];
}

/** A locator and its label, as citeproc-js takes them. */
interface Locator {
  readonly locator?: string;
  readonly label?: 'page' | 'paragraph';
}

async function styleXml(style: TextStyle): Promise<string> {
  if (style === 'apa') return (await import('./styles/apa.ts')).style;
  return (await import('./styles/csl-styles.ts')).CSL_STYLES[style];
}

/** The id for citeproc-js, which uses ids as keys of plain objects: `constructor` must not be one. */
const keyOf = ({ id }: Source): string => `document-${id}`;

/**
 * What of a place a style cites: the page of a document of one page; a paragraph only in the styles
 * that cite what the document does not number.
 */
function locatorFor(style: TextStyle, { source, locator }: Place): Locator {
  const page = onlyPage(source.page);
  const paragraph = style === 'apa' || style === 'chicago' ? locator : null;
  if (page === undefined) {
    return paragraph === null ? {} : { locator: String(paragraph), label: 'paragraph' };
  }
  const both = style === 'apa' && paragraph !== null;
  return { locator: both ? `${page}, para. ${paragraph}` : page, label: 'page' };
}

/** An in-text citation with the speaker before it: `(CGTN, in Doe, n.d.)`. */
function withSpeaker(citation: string, { source, speaker }: Place): string {
  const [, bracket = '', rest = ''] = /^(\(?)(.*)$/s.exec(citation) ?? [];
  return bracket + saidBy(source, speaker) + rest;
}

/**
 * A reference of two authors without a comma before "and", which some styles set though the first name
 * has none: `Coast Board and Ann Doe`, but `Doe, Ann, and Coast Board`.
 */
function withoutComma(reference: string, source: Source | undefined): string {
  const [first, , ...more] = source?.author ?? source?.editor ?? [];
  if (!first || more.length > 0) return reference;
  const name = shown(hidden(fullName(first)));
  const rest = reference.slice(name.length);
  return reference.startsWith(name) ? name + rest.replace(/^, and /, ' and ') : reference;
}

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
  const inText = places.map((place) => {
    const citation = engine.makeCitationCluster([
      { id: keyOf(place.source), ...locatorFor(style, place) },
    ]);
    return withSpeaker(shown(citation), place);
  });
  const [{ entry_ids }, entries] = engine.makeBibliography();
  const cited = entry_ids.map(([key]) => sources.get(key ?? ''));
  const references = entries.map((entry, at) => withoutComma(shown(entry), cited[at]));
  return { inText, references, referred: cited.map((source) => source?.id ?? '') };
}
