import { randomFrom } from '../../bench/random.ts';
import type { CheckResult } from '../../src/model/check-result.ts';
import { isFlag } from './checking.ts';
import type { Material } from './generated.ts';

/** One figure of a sentence, changed in one way or written in another form. */
interface FigureChange {
  readonly name: string;
  readonly flag: boolean;
  readonly apply: (sentence: string) => string | undefined;
}

const swap =
  (pattern: RegExp, by: string | ((found: string, ...groups: string[]) => string)) =>
  (sentence: string): string | undefined => {
    const changed =
      typeof by === 'string' ? sentence.replace(pattern, by) : sentence.replace(pattern, by);
    return changed === sentence ? undefined : changed;
  };

export const FIGURE_CHANGES: readonly FigureChange[] = [
  { name: 'none', flag: false, apply: (sentence) => sentence },
  { name: 'form of money', flag: false, apply: swap(/\$([\d.]+) billion/, 'US$$$1bn') },
  { name: 'form of percent', flag: false, apply: swap(/(\d)%/, '$1 per cent') },
  { name: 'form of hedge', flag: false, apply: swap(/\bover (?=[\d$])/, 'more than ') },
  { name: 'form of thousands', flag: false, apply: swap(/(\d),(\d{3})\b/, '$1 $2') },
  {
    name: 'form of date',
    flag: false,
    apply: swap(/\b(January|March|June|July|November) (\d{1,2}),? (\d{4})/, '$2 $1 $3'),
  },
  {
    name: 'scale',
    flag: true,
    apply: swap(/\b(billion|million)\b/, (found) => (found === 'billion' ? 'million' : 'billion')),
  },
  {
    name: 'value',
    flag: true,
    apply: swap(
      /(?<=\$|over |nearly |across, |than |cost |metres? |to |is )(\d)(\d*(?:[.,]\d+)*)(?= billion| million|,\d| pairs| students| tide| metres| tonnes| kilograms|%)/,
      (_, first, rest) => `${(Number(first) % 8) + 2}${rest}`,
    ),
  },
  {
    name: 'year',
    flag: true,
    apply: swap(
      /\b(In|By|since|in|end of|of|by|from) (1[0-9]{3}|20[0-3]\d)\b/,
      (_, before, year) => `${before} ${Number(year) - 3}`,
    ),
  },
  {
    name: 'month',
    flag: true,
    apply: swap(
      /\b(March|June|July|November|February) (?=\d{4}|\d{1,2})/,
      (_, month) => `${month === 'March' ? 'October' : 'March'} `,
    ),
  },
  {
    name: 'unit',
    flag: true,
    apply: swap(
      /\b(cubic meters|metres across|tonnes|kilograms)\b/,
      (found) =>
        ({
          'cubic meters': 'cubic feet',
          'metres across': 'feet across',
          tonnes: 'pounds',
          kilograms: 'tonnes',
        })[found] ?? found,
    ),
  },
  {
    name: 'currency',
    flag: true,
    apply: swap(/\$(?=[\d.]+ billion)|(?<=\d )pounds/, (found) => (found === '$' ? '€' : 'euros')),
  },
  {
    name: 'hedge',
    flag: true,
    apply: swap(/\b(over|nearly|more than|exceeded|fewer than) (?=\$?\d|ten)/, (found) =>
      /^(?:over|more|exceeded)/.test(found) ? 'nearly ' : 'over ',
    ),
  },
  {
    name: 'count',
    flag: true,
    apply: swap(/\b(six|four|five) (?=priority|storeys|years)/, (found) =>
      found.startsWith('six') ? 'nine ' : 'seven ',
    ),
  },
];

/** A draft of sentences with figures, and which lines must have a flag. */
export interface FigureDraft {
  readonly draft: string;
  readonly lines: readonly {
    readonly line: number;
    readonly change: string;
    readonly flag: boolean;
    readonly text: string;
  }[];
}

/** A draft of a document's sentences that have figures, each with one of them changed. */
export function generateFigures(
  material: readonly Material[],
  seed: number,
  count: number,
): FigureDraft {
  const random = randomFrom(seed);
  const sentences = material.flatMap(({ text }) =>
    text
      .split(/\n+|(?<=[a-z]{3}[.;])\s+/u)
      .map((line) => line.trim())
      .filter((line) => /\d/.test(line) && !/["“”]/.test(line) && line.split(' ').length >= 6),
  );
  const paragraphs: string[] = [];
  const lines: { line: number; change: string; flag: boolean; text: string }[] = [];
  for (let tries = 0; lines.length < count && tries < count * 50; tries++) {
    const sentence = sentences[Math.floor(random() * sentences.length)] ?? '';
    const change = FIGURE_CHANGES[Math.floor(random() * FIGURE_CHANGES.length)];
    const text = change?.apply(sentence);
    if (!change || text === undefined) continue;
    lines.push({ line: paragraphs.length * 2 + 1, change: change.name, flag: change.flag, text });
    paragraphs.push(text);
  }
  return { draft: `${paragraphs.join('\n\n')}\n`, lines };
}

/** Which lines were flagged as they should be. */
export function tallyFigures({ lines }: FigureDraft, results: readonly CheckResult[]) {
  const sum = { hit: 0, false: 0, missed: 0, misses: [] as string[] };
  for (const { line, change, flag, text } of lines) {
    const flagged = results.filter(
      (result) => result.kind === 'figure' && result.line === line && isFlag(result),
    );
    if (flag && flagged.length > 0) sum.hit++;
    else if (flag) {
      sum.missed++;
      sum.misses.push(`${change} not flagged: ${text}`);
    }
    // A changed figure is one flag; more of them, or one where nothing was changed, are false.
    const extra = flagged.slice(flag ? 1 : 0);
    sum.false += extra.length;
    for (const one of extra)
      sum.misses.push(`${change}, flagged ${one.text} (${one.message}): ${text}`);
  }
  return sum;
}
