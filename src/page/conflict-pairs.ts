import type { Fact } from '../model/records.ts';
import { DIFFERENCE_NAMES } from '../output/difference-names.ts';
import { valueText } from '../output/value-text.ts';
import { ownWords } from '../quotes/diff.ts';
import { toSpan } from '../quotes/index.ts';
import { compared } from '../views/comparison.ts';
import { sameSpeaker } from '../views/same-speaker.ts';
import { shownDate } from '../views/shown-date.ts';
import { citeLine, languageOf } from './fact-article.ts';
import { html } from './page-html.ts';

/** Longer quotes are compared no longer: the time grows with the square of their length. */
const LONGEST_COMPARED = 5000;

/** A quote with the words marked that another lacks. */
function markedQuote(quote: string, other: string): string {
  if (Math.max(quote.length, other.length) > LONGEST_COMPARED) return html(quote);
  let out = '';
  let last = 0;
  for (const { start, end } of ownWords(toSpan(quote), toSpan(other))) {
    out += `${html(quote.slice(last, start))}<mark>${html(quote.slice(start, end))}</mark>`;
    last = end;
  }
  return out + html(quote.slice(last));
}

function side(fact: Fact, other: Fact): string {
  const said = [valueText(fact), fact.date === null ? '' : shownDate(fact.date)].filter(Boolean);
  return [
    `<div class=side><h4><a href="#${fact.id}">${html(fact.claim)}</a></h4>`,
    `<blockquote${languageOf(fact)}>${markedQuote(fact.quote, other.quote)}</blockquote>`,
    citeLine(fact),
    said.length > 0 ? `<p class=about>${html(said.join(' · '))}` : '',
    '</div>',
  ].join('');
}

/**
 * The pairs of facts that conflict, side by side, with the words marked in which their quotes differ.
 *
 * @param facts those of the page
 * @param factOf a fact of the page, by its id
 */
export function conflictPairs(
  facts: readonly Fact[],
  factOf: (id: string) => Fact | undefined,
): string[] {
  return compared(facts, ['conflicts'], { factOf, sameSpeaker }).map(({ differs, fact, other }) => {
    const names = differs.map((one) => DIFFERENCE_NAMES[one]).join(', ');
    return [
      `<section class=pair data-pair="${fact.id} ${other.id}"><h3>≠ Differ in ${names}</h3>`,
      `<div class=sides>${side(fact, other)}${side(other, fact)}</div></section>`,
    ].join('');
  });
}
