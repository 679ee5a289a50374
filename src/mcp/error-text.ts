import type { BaseError } from '../base/problems.ts';
import { loadPalette } from '../output/color.ts';
import { renderProblems } from '../output/problem-report.ts';
import { safeLines } from '../output/safe.ts';
import { isNamed, type UsageError } from '../program/errors.ts';
import { isFailure, reason } from '../program/failure.ts';

/** Problems of a base that an assistant is told: it cannot mend them, and its user has `cnca verify`. */
const MOST_PROBLEMS = 5;
const WIDTH = 100;
/** UTF-16 units of a message. */
const LONGEST = 4000;

async function problemText({ problems }: BaseError): Promise<string> {
  const screen = { width: WIDTH, palette: await loadPalette(0) };
  const some = renderProblems(problems.slice(0, MOST_PROBLEMS), screen);
  const rest = problems.length - MOST_PROBLEMS;
  const more = rest > 0 ? `and ${rest} more: cnca verify lists them\n` : '';
  return `the base cannot be used until these problems are mended:\n${some}${more}`;
}

/** What a message says of the command line, in the words of the tools. */
const IN_WORDS_OF_TOOLS: readonly (readonly [RegExp, string])[] = [
  [/`cnca (?:topics|sources)` lists them/g, 'list_vocabulary lists them'],
  [/, such as: cnca search railway/g, ''],
  [/--(?=(?:since|until)\b)/g, ''],
];

function inWordsOfTools(message: string): string {
  return IN_WORDS_OF_TOOLS.reduce((text, [word, tool]) => text.replace(word, tool), message);
}

async function textOf(error: unknown): Promise<string> {
  if (isNamed<BaseError>(error, 'BaseError')) return problemText(error);
  if (isNamed<UsageError>(error, 'UsageError'))
    return [inWordsOfTools(error.message), ...error.details].join('\n');
  if (isFailure(error)) {
    return `${error.path ?? 'a call to the system failed'}: ${reason(error)} (${error.syscall})`;
  }
  return error instanceof Error ? error.message : String(error);
}

/** What an error says, for an assistant: with what to do, without a stack, invisible characters shown. */
export async function errorText(error: unknown): Promise<string> {
  return safeLines((await textOf(error)).slice(0, LONGEST));
}
