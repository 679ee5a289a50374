import { isOf } from './packed-table.ts';
import type { Token } from './token.ts';
import { multiplierAt } from './tokenize.ts';

/** Words that only say in what a number is counted, folded. */
const MEASURES =
  ' dollar dollars euro euros yuan percent percents ' +
  'год года году годом годах гг г доллар доллара долларов процент процента процентов ';
/** Measures without which a number is another: 6% is not 6. */
const TELLING = ' percent dollar dollars euro euros yuan ';

/** Whether a claim that has a number but not its measure has only part of what was asked for. */
export function isTelling(measure: string): boolean {
  return isOf(TELLING, measure);
}

/** The same in Chinese, where no space separates a measure from the next word. */
const CHINESE_MEASURE = /^(?:美元|立方米|年|月|日|个|名|对|项|条|位|次|家|种|元|国)/;

/** No number in words or characters is longer. */
const LONGEST = 16;

/**
 * How many of the tokens from a place on only say in what a number beside them is counted:
 * "US dollars" after "15 billion", `$` before it, `年` after "2024".
 *
 * @param text what was cut into the tokens
 */
export function measuresAt(text: string, tokens: readonly Token[], place: number): number {
  const length = measureLength(text, tokens, place);
  if (length === 0) return 0;
  if (tokens[place + length]?.kind === 'number') return length;
  let before = place - 1;
  while (before > 0 && multiplierAt(text, tokens, before) > 1) before--;
  return tokens[before]?.kind === 'number' || isSaidBefore(tokens, place) ? length : 0;
}

/** Whether a number in words or in Chinese characters ends before a place. */
function isSaidBefore(tokens: readonly Token[], place: number): boolean {
  for (let first = Math.max(0, place - LONGEST); first < place; first++) {
    if (first + (tokens[first]?.says ?? 0) === place) return true;
  }
  return false;
}

function measureLength(text: string, tokens: readonly Token[], place: number): number {
  const token = tokens[place];
  const next = tokens[place + 1];
  if (!token || token.kind === 'number') return 0;
  if (token.kind === 'ideograph')
    return CHINESE_MEASURE.exec(text.slice(token.start))?.[0].length ?? 0;
  if (token.text === 'us') return next && /^dollars?$/.test(next.text) ? 2 : 0;
  if (token.text === 'per') return next?.text === 'cent' ? 2 : 0;
  return isOf(MEASURES, token.text) ? 1 : 0;
}
