import { CSL_TYPES } from '../cite/type-names.ts';
import { plainName } from '../text/plain-name.ts';
import { didYouMean } from '../text/suggest.ts';

/** A code of two or three letters, and what may follow it. */
const TAG = /^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i;
/** The languages in which names of languages are known. */
const NAMED_IN = ['en', 'ru', 'zh'];
const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];

/** The code of the language with a name, such as English. */
function languageCalled(name: string): string | undefined {
  const wanted = plainName(name);
  const codes = LETTERS.flatMap((first) => LETTERS.map((second) => first + second));
  for (const language of NAMED_IN) {
    const names = new Intl.DisplayNames(language, { type: 'language', fallback: 'none' });
    const found = codes.find((code) => plainName(names.of(code) ?? '') === wanted);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What is wrong with options of a record that its schema takes as any text. */
export function recordProblems(options: {
  readonly type?: string | undefined;
  readonly language?: string | undefined;
}): string[] {
  const { type, language } = options;
  const types: readonly string[] = CSL_TYPES;
  const problems: string[] = [];
  if (type !== undefined && !types.includes(type)) {
    const hint = didYouMean(type, CSL_TYPES);
    problems.push(`unknown type "${type}"${hint}; the types of CSL are: ${CSL_TYPES.join(', ')}`);
  }
  if (language !== undefined && !TAG.test(language)) {
    const code = languageCalled(language);
    const hint = code === undefined ? '' : ` (did you mean ${code}?)`;
    problems.push(`--language must be a code such as en or zh-Hans, not "${language}"${hint}`);
  }
  return problems;
}
