import type { DiffPart } from './diff.ts';
import { CASE } from './fold-rules.ts';
import { QuotesError, refuseNoObject, refuseNoText } from './quotes-error.ts';
import {
  FIRST_VERSION_FOLDS,
  type Nearest,
  type NotFound,
  type OtherCase,
  type QuoteResult,
  type TooShort,
} from './result.ts';

/** What a result of each grade has. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  exact: ['paragraph'],
  normalised: ['paragraph', 'folds'],
  'other case': ['folds', 'nearest'],
  ambiguous: ['count', 'paragraphs'],
  'too short': ['words', 'tokens', 'needed'],
  'not found': ['reason', 'tokens', 'standing', 'stood', 'breakAt'],
} satisfies Record<QuoteResult['grade'], readonly string[]>;

/**
 * Puts a result into words. The words describe the comparison only, never who made the quote or why.
 *
 * @param document what to call the document
 * @throws {QuotesError} `argument` where it is no result of `verifyQuote`, or the name no text
 * @returns one sentence; for a quote that was not found, also lines of detail
 */
export function explain(result: QuoteResult, document: string): string[] {
  refuseNoObject('the result', result);
  refuseNoText('what to call the document', document);
  const parts = Object.hasOwn(PARTS, result.grade) ? PARTS[result.grade] : undefined;
  if (!parts?.every((part) => part in result))
    throw new QuotesError('argument', 'this is no result as verifyQuote gives it.');
  switch (result.grade) {
    case 'exact':
      return [
        `The quote stands in ${document}, paragraph ${result.paragraph}, character for character.`,
      ];
    case 'normalised':
      return [
        `The quote stands in ${document}, paragraph ${result.paragraph}, word for word; ` +
          `folds needed: ${result.folds.join(', ')}.`,
      ];
    case 'other case':
      return explainCase(result, document).map(oneLine);
    case 'ambiguous':
      return [
        `The quote stands in ${document} in ${result.count} places ` +
          `(paragraphs ${result.paragraphs.join(', ')}). ` +
          'Add the text directly before it as prefix or directly after it as suffix.',
      ];
    case 'too short':
      return [explainTooShort(result)];
    case 'not found':
      return [...explainNotFound(result, document), ...explainNearest(result.nearest)].map(oneLine);
  }
}

function explainCase({ folds, nearest }: OtherCase, document: string): string[] {
  const { paragraph, passage } = nearest;
  if (folds === FIRST_VERSION_FOLDS) {
    return [
      `The words stand in ${document}, paragraph ${paragraph}, in other characters. Version 1 of ` +
        'the fingerprint does not tell capitals from typography, so that nothing is proven: give ' +
        'the text itself, or make the fingerprint again from it (cnca fingerprint).',
    ];
  }
  const others = folds.filter((name) => name !== CASE);
  const more = others.length > 0 ? `, folds needed beside that: ${others.join(', ')}` : '';
  return [
    `The words stand in ${document}, paragraph ${paragraph}, with other capitals${more}. ` +
      'A quote is verbatim: capitals are not changed.',
    ...(passage === undefined ? [] : [`As they stand there: ${passage}`]),
  ];
}

function explainTooShort({ words, tokens, needed }: TooShort): string {
  if (words === 0) return 'The quote holds no word and no number: there is nothing to look for.';
  return (
    `Quote, prefix and suffix have ${tokens} words and marks together; a proof takes ${needed}. ` +
    'Add the text directly before the quote as prefix or directly after it as suffix.'
  );
}

function explainNotFound(result: NotFound, document: string): string[] {
  const { reason, standing, tokens, stood, breakAt } = result;
  if (reason === 'context') {
    return [
      `The quote stands in ${document}, but not directly between this prefix and this suffix. ` +
        'They are joined as they are: they hold the space next to the quote, and begin and end ' +
        'with whole words.',
    ];
  }
  if (reason === 'edges') {
    return [
      `The quote does not stand in ${document} as a whole: ` +
        'it begins or ends inside a word or a number. Take the word or the number whole; where ' +
        'the document runs two words into one, give the other of them as prefix or suffix.',
    ];
  }
  const summary = `The quote does not stand in ${document} as it is given.`;
  if (standing === 0) return [summary];
  return [
    summary,
    `Of its ${tokens} words and marks the first ${standing} stand there: "${tail(stood)}"`,
    ...(breakAt === '' ? [] : [`It breaks off at: "${breakAt}"`]),
  ];
}

function explainNearest(nearest: Nearest | undefined): string[] {
  if (!nearest) return ['No passage near it was found.'];
  const { paragraph, missing, diff } = nearest;
  if (diff) {
    return [
      `Nearest, paragraph ${paragraph} ([-quote-] {+document+}): ${diff.map(mark).join(' ')}`,
    ];
  }
  const words = missing.map((part) => `"${part}"`).join(', ');
  return [`Nearest, paragraph ${paragraph}${words && `; not there: ${words}`}.`];
}

function mark({ side, text }: DiffPart): string {
  if (side === 'both') return text;
  return side === 'quote' ? `[-${text}-]` : `{+${text}+}`;
}

/** Quotes may contain line breaks; lines of an explanation must not. */
function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}

/** The text, or the end of a long one, cut before a word. */
function tail(text: string): string {
  return text.length <= 60 ? text : `… ${text.slice(-60).replace(/^\S*\s+/, '')}`;
}
