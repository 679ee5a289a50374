import { toBibtex } from '../cite/bibtex.ts';
import { cslItem } from '../cite/csl.ts';
import { toRis } from '../cite/ris.ts';
import { TEXT_STYLES } from '../cite/style-names.ts';
import { textCitations } from '../cite/text-styles.ts';
import type { Fact, Source } from '../model/records.ts';
import { toJson } from '../output/json.ts';
import { safeLine } from '../output/safe.ts';
import { type Citations, PARAGRAPH } from './page-data.ts';

/** A number that stands for that of a paragraph while a style is asked: no cited text has it. */
function sampleFor(cited: readonly Pick<Fact, 'source' | 'speaker'>[]): number {
  const texts = JSON.stringify(cited.map(({ source, speaker }) => [source, speaker]));
  let sample = 987_654_321;
  while (texts.includes(String(sample))) sample++;
  return sample;
}

/** The citations of a page, and which of them is that of each fact. */
export interface AllCitations {
  readonly citations: Citations;
  /** For each fact, the place of its citation in those of each style. */
  readonly placeOf: readonly number[];
}

const line = (text: string): string => safeLine(text).text;

/** JSON in which what is invisible is written as JSON escapes it: as it is read, nothing has changed. */
function escapedJson(value: unknown): string {
  return toJson(value).replace(
    /[^\P{C}\n]|[\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu,
    (character) =>
      Array.from({ length: character.length }, (_, at) => {
        const code = character.charCodeAt(at).toString(16);
        return `\\u${code.padStart(4, '0')}`;
      }).join(''),
  );
}

/** What decides how a fact is cited, but for the number of the paragraph. */
function keyOf({ source, locator, speaker }: Fact): string {
  return JSON.stringify([source.id, locator === null, speaker]);
}

/**
 * Cites facts and documents in every style of `cnca cite`, so that a page needs no formatter of
 * citations. Facts that differ only in their paragraph share a citation.
 *
 * @param sources the documents of the facts, in the order in which the page names them
 */
export async function allCitations(
  facts: readonly Fact[],
  sources: readonly Source[],
): Promise<AllCitations> {
  const places = new Map<string, number>();
  const distinct: Fact[] = [];
  const placeOf = facts.map((fact) => {
    const key = keyOf(fact);
    const known = places.get(key) ?? distinct.push(fact) - 1;
    places.set(key, known);
    return known;
  });
  const sample = sampleFor(distinct);
  const asked = distinct.map(({ source, locator, speaker }) => ({
    source,
    speaker,
    locator: locator === null ? null : sample,
  }));
  const inText: Record<string, readonly string[]> = {};
  const references: Record<string, readonly string[]> = {};
  for (const style of TEXT_STYLES) {
    const cited = await textCitations(style, asked);
    inText[style] = cited.inText.map((one) => line(one).replace(String(sample), PARAGRAPH));
    const referenceOf = new Map(cited.referred.map((id, at) => [id, cited.references[at] ?? '']));
    references[style] = sources.map(({ id }) => line(referenceOf.get(id) ?? ''));
  }
  references['bibtex'] = sources.map((source) => toBibtex([source]));
  references['ris'] = sources.map((source) => toRis([source]));
  references['csl-json'] = sources.map((source) => escapedJson([cslItem(source)]));
  return { citations: { inText, references }, placeOf };
}
