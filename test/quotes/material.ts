import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { type Token, tokenize } from '../../src/quotes/index.ts';

/** A document to find quotes in. */
export interface Material {
  readonly name: string;
  readonly text: string;
  readonly tokens: readonly Token[];
}

const NBSP = '\u00a0';
const SHY = '\u00ad';

/** Invented text, rich in whatever makes comparing texts hard. */
export const LIGHTHOUSES = [
  '\ufeffThe lighthouses of Skerrow Sound',
  '',
  `In 1897–1903 the harbour board built seven lighthouses; two of them (Ness and Holm) cost £4,250.50 and £3 900 respectively. By the board${'’'}s own count, 12–15% of all wrecks had happened within 3.5 km of Holm.The surveyor, J. M. Arlott, called it “the worst mile in the U.K.” and asked for more.`,
  `Winters are mild: the mean of January is −1.5 °C, that of July +14 °C, and frost below -10 °C was seen in 1 of 20 winters. The lamp burned 1 234 567 litres of oil until 1961, or 0.75 of the board's supply. In 1962 ½ of the lamps were lit by gas, and a beam of 10² candles became one of 10³.`,
  '',
  `"No light is ever lost," said the keeper – a tall, quiet man – "it is only late."The eﬃcient new lamps, ﬁrst shown in 1972, were re${SHY}built in 1975-1977. An anti-glare coat (0.05 mm) was added; anti-glare glass was not. Shipping grew by 6%, i.e. from US$94.8 million to US$100.5 million, at a ratio of 3:1.`,
  '灯塔在2003年重建，共有35名工人。海峡宽10公里。',
  `Café Löwe, on the pier since 1931, still opens at 6:30 a.m. and sells tea${NBSP}at £1.20.Few visitors know that the old signal code (A-1, B-2, C-3) hangs there. The keepers' log ends on 17/06/1988: "Wind 5–6, sea 4, light good. Nothing to report... all well."`,
  'Nothing to report: all lamps lit, all ships home. In 1989 the Skerrow lights went automatic — the last in the sound. Nothing to report: all lamps lit, all ships home.',
].join('\n');

const FOLDER = new URL('../../../shared/sources/', import.meta.url);

/** Why the articles cannot be read, or `false`: a value for a test's option `skip`. */
export const NO_ARTICLES = existsSync(FOLDER) ? false : 'the folder ../shared/sources is not there';

/** The articles; none if their folder does not exist. */
export function articles(): Material[] {
  if (NO_ARTICLES !== false) return [];
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => material(file, readFileSync(new URL(file, FOLDER), 'utf8')));
}

export function material(name: string, text: string): Material {
  return { name, text, tokens: tokenize(text) };
}

/** The original text from one token to another (index, exclusive). */
export function slice({ text, tokens }: Material, from: number, to: number): string {
  return text.slice(tokens[from]?.start, tokens[to - 1]?.end);
}
