import checkbox from '@inquirer/checkbox';
import confirm from '@inquirer/confirm';
import input from '@inquirer/input';
import select from '@inquirer/select';
import type { Base } from '../base/base.ts';
import { claimText } from '../base/house-writer.ts';
import { takeClaim } from '../base/incoming.ts';
import { shortCitations } from '../cite/citation.ts';
import { KINDS } from '../model/kinds.ts';
import type { Topic } from '../model/records.ts';
import { safeLines } from '../output/safe.ts';
import { Interrupted, isNamed, UsageError } from '../program/errors.ts';
import type { Terminal } from '../program/io.ts';
import { numberOf } from '../search/filter.ts';
import { type ClaimOptions, claimOf } from './add-options.ts';
import { quotedDocument } from './add-proof.ts';
import { askForFigure, askForQuote, isPart, orNothing, shown } from './add-question-parts.ts';
import type { WriteContext } from './command.ts';
import { meantClaim } from './meant-claim.ts';
import { meantDate } from './meant-date.ts';
import { meantPlace } from './meant-values.ts';
import { fromOptions } from './writing.ts';

const LONGEST_ID = 60;

/** Suggests an id for a claim from its first words. */
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

/** Countries by their codes or names: a name may have spaces in it. */
function codesIn(text: string): string[] {
  return text.split(/[,;]/).flatMap((part) => {
    const meant = meantPlace(part.trim());
    if (meant !== undefined) return [meant];
    return (part.match(/\S+/g) ?? []).map((word) => meantPlace(word) ?? word.toUpperCase());
  });
}

function topicName({ id, label, broader }: Topic): string {
  return shown(`${broader === undefined ? '' : '  '}${id}: ${label}`);
}

/**
 * Asks for a claim, one question after the other. The quote is checked as soon as it is given, and
 * asked for again until it stands.
 *
 * @param given what options have said already: it is not asked for
 * @param document the file with the text of the quoted document
 * @throws {Interrupted} where the user cancels with Ctrl-C
 * @throws {UsageError} where the claim is not to be written
 */
export async function askForClaim(
  { dir, withBase }: Pick<WriteContext, 'dir' | 'withBase'>,
  document: string | undefined,
  terminal: Terminal,
  given: ClaimOptions = {},
): Promise<ClaimOptions> {
  try {
    return await withBase((base) => ask(base, dir, { path: document, given }, terminal));
  } catch (error) {
    if (!isNamed(error, 'ExitPromptError')) throw error;
    throw new Interrupted('given up; nothing was written');
  }
}

async function ask(
  base: Base,
  dir: string,
  { path, given: typed }: { readonly path: string | undefined; readonly given: ClaimOptions },
  terminal: Terminal,
): Promise<ClaimOptions> {
  const { said: given, problems } = meantClaim(base, typed);
  if (problems.length > 0) throw new UsageError(problems.join('; '));
  const text = (message: string, validate?: (text: string) => true | string, usual?: string) =>
    input({ message, ...(validate && { validate }), ...(usual && { default: usual }) }, terminal);
  if (base.sources.size === 0) {
    throw new UsageError('the base has no documents yet; `cnca source add <file>` registers one');
  }
  if (base.topics.length === 0) {
    throw new UsageError('the base has no topics yet; write at least one into topics.yaml');
  }
  const labels = shortCitations(base.sources.values());
  const source =
    given.source ??
    (await select(
      {
        message: 'Which document says it?',
        choices: [...base.sources.keys()].map((id) => ({
          value: id,
          name: shown(`${id}: ${labels.get(id) ?? ''}`),
        })),
      },
      terminal,
    ));
  const held = quotedDocument(dir, source, path);
  const { quote, prefix, suffix } = given;
  const selector =
    quote === undefined ? await askForQuote(source, held, terminal) : { quote, prefix, suffix };
  const claim =
    given.claim ??
    (await text('What it says, in one sentence that stands alone:', (typed) =>
      isPart('claim', typed),
    ));
  const kinds = KINDS.map((value) => ({ value }));
  const kind = given.kind ?? (await select({ message: 'What is it?', choices: kinds }, terminal));
  const topic =
    given.topic ??
    (await checkbox(
      {
        message: 'What is it about?',
        required: true,
        choices: base.topics.map((one) => ({ value: one.id, name: topicName(one) })),
      },
      terminal,
    ));
  const date =
    given.date ??
    (await text('When? (2024, 2024-06, 2024-06-17, 2024/2025; empty: not said)', (typed) =>
      isPart('date', meantDate(typed) ?? orNothing(typed)),
    ));
  const places =
    given.place?.join(',') ??
    (await text('Where? (countries: NO, SE, Norway; empty: nowhere)', (typed) =>
      isPart('places', codesIn(typed)),
    ));
  const speaker = given.speaker ?? (await text('Who asserts it? (empty: the author)'));
  const figure =
    kind === 'statistic' && given.amount === undefined ? await askForFigure(terminal) : {};
  const note = given.note ?? (await text('What must a careful reader know? (empty: nothing)'));
  const id =
    given.id ??
    (await text(
      'A short name for it, for good:',
      (typed) =>
        numberOf(base.index, typed) === undefined
          ? isPart('id', typed)
          : 'There is one of this name already.',
      idLike(claim),
    ));
  const said: ClaimOptions = {
    ...given,
    id,
    claim,
    kind,
    topic,
    source,
    ...selector,
    ...optional<'date' | 'speaker' | 'note'>({ date: meantDate(date) ?? date, speaker, note }),
    ...(codesIn(places).length > 0 && { place: codesIn(places) }),
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

/** Shows the claim and asks whether to write it. */
async function confirmed(said: ClaimOptions, terminal: Terminal): Promise<void> {
  const [claim] = fromOptions(() => takeClaim('answers', claimOf(said))).claims;
  if (claim) terminal.output.write(`\n${safeLines(claimText(claim))}\n`);
  if (await confirm({ message: 'Write it?' }, terminal)) return;
  throw new UsageError('given up; nothing was written');
}
