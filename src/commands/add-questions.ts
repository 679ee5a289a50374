import checkbox from '@inquirer/checkbox';
import confirm from '@inquirer/confirm';
import input from '@inquirer/input';
import select from '@inquirer/select';
import type { Base } from '../base/base.ts';
import { isEdtf } from '../base/edtf.ts';
import { KINDS, QUALIFIERS } from '../base/kinds.ts';
import type { Topic } from '../base/model.ts';
import { takeClaim } from '../base/write/incoming.ts';
import { claimText } from '../base/write/layout.ts';
import { shortCitations } from '../cite/line.ts';
import { isNamed, UsageError } from '../cli/errors.ts';
import type { Terminal } from '../cli/io.ts';
import { safeLine, safeLines } from '../output/safe.ts';
import {
  explain,
  type QuoteDocument,
  type QuoteResult,
  type TextQuoteSelector,
  verifyQuote,
} from '../quotes/index.ts';
import { numberOf } from '../search/filter.ts';
import { type ClaimOptions, claimOf } from './add-options.ts';
import { quotedDocument } from './add-proof.ts';
import { fromOptions, type WritingContext } from './writing.ts';

const LONGEST_ID = 60;

/** What a user of the base would call a claim: its first words. */
function idLike(claim: string): string {
  const words =
    claim
      .normalize('NFKD')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  let id = '';
  for (const word of words) {
    if (id.length + word.length + 1 > LONGEST_ID) break;
    id += id === '' ? word : `-${word}`;
  }
  return id;
}

function someText(text: string): true | string {
  return /\S/.test(text) || 'This cannot be left out.';
}

function orNothing(text: string): string | undefined {
  return text.trim() === '' ? undefined : text.trim();
}

const shown = (text: string): string => safeLine(text).text;

function topicName({ id, label, broader }: Topic): string {
  return shown(`${broader === undefined ? '' : '  '}${id}: ${label}`);
}

/**
 * Asks for a claim, one question after the other. The quote is checked as soon as it is given, and
 * asked for again until it stands.
 *
 * @param document the text of the document that is quoted, where it is at hand
 * @throws {UsageError} where the claim is given up
 */
export async function askForClaim(
  { dir, withBase }: WritingContext,
  document: string | undefined,
  terminal: Terminal,
): Promise<ClaimOptions> {
  try {
    return await withBase((base) => ask(base, dir, document, terminal));
  } catch (error) {
    if (!isNamed(error, 'ExitPromptError')) throw error;
    throw new UsageError('given up; nothing was written');
  }
}

async function ask(
  base: Base,
  dir: string,
  path: string | undefined,
  terminal: Terminal,
): Promise<ClaimOptions> {
  const text = (message: string, validate?: (text: string) => true | string, usual?: string) =>
    input({ message, ...(validate && { validate }), ...(usual && { default: usual }) }, terminal);
  const labels = shortCitations(base.sources.values());
  const source = await select(
    {
      message: 'Which document says it?',
      choices: [...base.sources.keys()].map((id) => ({
        value: id,
        name: shown(`${id}: ${labels.get(id) ?? ''}`),
      })),
    },
    terminal,
  );
  const held = quotedDocument(dir, source, path);
  const selector = await askForQuote(source, held, terminal);
  const claim = await text('What it says, in one sentence that stands alone:', someText);
  const kinds = KINDS.map((value) => ({ value }));
  const kind = await select({ message: 'What is it?', choices: kinds }, terminal);
  const topic = await checkbox(
    {
      message: 'What is it about?',
      required: true,
      choices: base.topics.map((one) => ({ value: one.id, name: topicName(one) })),
    },
    terminal,
  );
  const date = await text(
    'When? (2024, 2024-06, 2024-06-17, 2024/2025; empty: not said)',
    (typed) => typed.trim() === '' || isEdtf(typed.trim()) || 'This is no such date.',
  );
  const places = await text('Where? (countries by their codes, such as NO, SE; empty: nowhere)');
  const speaker = await text('Who asserts it? (empty: the author)');
  const figure = kind === 'statistic' ? await askForFigure(terminal) : {};
  const note = await text('What must a careful reader know? (empty: nothing)');
  const id = await text(
    'A short name for it, for good:',
    (typed) => numberOf(base, typed) === undefined || 'There is a claim of this name already.',
    idLike(claim),
  );
  const said: ClaimOptions = {
    id,
    claim,
    kind,
    topic,
    source,
    ...selector,
    ...optional<'date' | 'speaker' | 'note'>({ date, speaker, note }),
    ...(orNothing(places) !== undefined && { place: places.split(/[\s,;]+/).filter(Boolean) }),
    ...figure,
  };
  await confirmed(said, terminal);
  return said;
}

function optional<K extends string>(
  answers: Readonly<Record<K, string>>,
): Partial<Record<K, string>> {
  const kept: Partial<Record<K, string>> = {};
  for (const key of Object.keys(answers) as K[]) {
    const said = orNothing(answers[key]);
    if (said !== undefined) kept[key] = said;
  }
  return kept;
}

/** The quote, and what stands around it where it alone is not enough. */
async function askForQuote(
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
  const quote = await input(
    {
      message: 'The words that support it, exactly as they stand there:',
      validate: (typed) => check({ quote: typed }, (result) => stands(result) || isUnclear(result)),
    },
    terminal,
  );
  const unclear = verifyQuote({ quote }, document);
  if (stands(unclear)) return { quote };
  terminal.output.write(`${shown(explain(unclear, source).join(' '))}\n`);
  const prefix = await input(
    { message: 'What stands directly before them, with the space between:' },
    terminal,
  );
  const suffix = await input(
    {
      message: 'What stands directly after them, with the space between:',
      validate: (typed) => check({ quote, prefix, suffix: typed }, stands),
    },
    terminal,
  );
  return { quote, ...(prefix !== '' && { prefix }), ...(suffix !== '' && { suffix }) };
}

async function askForFigure(terminal: Terminal): Promise<Partial<ClaimOptions>> {
  const amount = orNothing(
    await input({ message: 'The figure, unscaled: (empty: none)' }, terminal),
  );
  if (amount === undefined) return {};
  const unit = await input({ message: 'Of what? (USD, percent, m)', validate: someText }, terminal);
  const choices = ['', ...QUALIFIERS].map((value) => ({ value, name: value || 'exactly that' }));
  const qualifier = await select({ message: 'How does the quote hedge it?', choices }, terminal);
  return { amount, unit, ...(qualifier !== '' && { qualifier }) };
}

/** Shows what would be written. */
async function confirmed(said: ClaimOptions, terminal: Terminal): Promise<void> {
  const [claim] = fromOptions(() => takeClaim('answers', claimOf(said))).claims;
  if (claim) terminal.output.write(`\n${safeLines(claimText(claim))}\n`);
  if (await confirm({ message: 'Write it?' }, terminal)) return;
  throw new UsageError('given up; nothing was written');
}
