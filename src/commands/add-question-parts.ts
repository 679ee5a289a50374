import input from '@inquirer/input';
import select from '@inquirer/select';
import { partProblem } from '../base/incoming.ts';
import { QUALIFIERS } from '../model/kinds.ts';
import type { Claim } from '../model/records.ts';
import { safeLine } from '../output/safe.ts';
import type { Terminal } from '../program/io.ts';
import {
  explain,
  type QuoteDocument,
  type QuoteResult,
  type TextQuoteSelector,
  verifyQuote,
} from '../quotes/index.ts';
import { type ClaimOptions, claimOf } from './add-options.ts';
import { takingPastes, withLineBreaks } from './pasted-lines.ts';

/** Makes a text safe to show in a question. */
export const shown = (text: string): string => safeLine(text).text;

/** Trims an answer. @returns `undefined` where it is empty */
export function orNothing(text: string): string | undefined {
  return text.trim() === '' ? undefined : text.trim();
}

/** Checks an answer as a property of a claim. @returns `true`, or what is wrong */
export function isPart(key: keyof Claim, value: unknown): true | string {
  const problem = partProblem(key, value);
  return problem === undefined || shown(problem);
}

/**
 * Asks for the quote, and for the text around it where the quote alone is ambiguous or short: where nothing
 * is said of either side, the quote is asked for again.
 */
export async function askForQuote(
  source: string,
  document: QuoteDocument,
  terminal: Terminal,
): Promise<Pick<ClaimOptions, 'quote' | 'prefix' | 'suffix'>> {
  const check = (selector: TextQuoteSelector, enough: (result: QuoteResult) => boolean) => {
    const result = verifyQuote(selector, document);
    return enough(result) || shown(explain(result, source).join(' '));
  };
  const stands = (result: QuoteResult): boolean => 'paragraph' in result;
  const isUnclear = (result: QuoteResult): boolean =>
    result.grade === 'ambiguous' || (result.grade === 'too short' && result.words > 0);
  for (;;) {
    const answer = await takingPastes(terminal, (taking) =>
      input(
        {
          message: 'The words that support it, exactly as they stand there:',
          validate: (typed) =>
            check(
              { quote: withLineBreaks(typed) },
              (result) => stands(result) || isUnclear(result),
            ),
        },
        taking,
      ),
    );
    const quote = withLineBreaks(answer);
    const unclear = verifyQuote({ quote }, document);
    if (stands(unclear)) return { quote };
    terminal.output.write(
      `${shown(explain(unclear, source).join(' '))}\n` +
        'Nothing before and nothing after: the quote is asked for again.\n',
    );
    const prefix = await input(
      { message: 'What stands directly before them, with the space between:' },
      terminal,
    );
    const suffix = await input(
      {
        message: 'What stands directly after them, with the space between:',
        validate: (typed) =>
          prefix + typed === '' || check({ quote, prefix, suffix: typed }, stands),
      },
      terminal,
    );
    if (prefix + suffix === '') continue;
    return { quote, ...(prefix !== '' && { prefix }), ...(suffix !== '' && { suffix }) };
  }
}

/** Asks for the figure of a claim. */
export async function askForFigure(terminal: Terminal): Promise<Partial<ClaimOptions>> {
  const isFigure = (amount: string, unit: string): true | string =>
    orNothing(amount) === undefined ||
    isPart('value', claimOf({ amount: amount.trim(), unit })['value']);
  const typed = await input(
    {
      message: 'The figure, unscaled: 14000, 500e9 (empty: none)',
      validate: (amount) => isFigure(amount, 'any'),
    },
    terminal,
  );
  const amount = orNothing(typed);
  if (amount === undefined) return {};
  const unit = await input(
    { message: 'Of what? (USD, percent, m)', validate: (unit) => isFigure(amount, unit) },
    terminal,
  );
  const choices = ['', ...QUALIFIERS].map((value) => ({ value, name: value || 'exactly that' }));
  const qualifier = await select({ message: 'How does the quote hedge it?', choices }, terminal);
  return { amount, unit, ...(qualifier !== '' && { qualifier }) };
}
