import type { Base } from '../base/base.ts';
import { partProblem } from '../base/incoming.ts';
import type { Named } from '../base/rename.ts';
import { renamingChanges } from '../edit/renaming.ts';
import { UsageError } from '../program/errors.ts';
import { numberOf } from '../search/filter.ts';
import { counted } from '../text/counted.ts';
import { didYouMean } from '../text/suggest.ts';
import type { WriteContext } from './command.ts';
import type { Outcome } from './outcome.ts';
import { change } from './writing.ts';

/** Options of `cnca mv`. */
export interface MvOptions {
  readonly kind?: Named | undefined;
}

function isKnown(base: Base, named: Named, id: string): boolean {
  if (named === 'claim') return numberOf(base.index, id) !== undefined;
  if (named === 'source') return base.sources.has(id);
  return base.topics.some((topic) => topic.id === id);
}

const ALL: readonly Named[] = ['claim', 'topic', 'source'];

/** What a name is of. @throws {UsageError} where it is of nothing, or of several things */
function namedBy(base: Base, from: string, kind: Named | undefined): Named {
  const kinds = (kind ? [kind] : ALL).filter((named) => isKnown(base, named, from));
  const [named] = kinds;
  if (named === undefined) {
    const known = [...base.sources.keys(), ...base.topics.map(({ id }) => id), ...base.index.ids()];
    throw new UsageError(
      `no ${kind ?? 'claim, topic or source'} is called "${from}"${didYouMean(from, known)}`,
    );
  }
  if (kinds.length > 1) {
    throw new UsageError(
      `"${from}" is a ${kinds.join(' and a ')}; say which by --kind ${kinds.join('|')}`,
    );
  }
  return named;
}

/**
 * Where an id is spoken of in prose. A topic is called by a word that stands in many notes: it is meant
 * where it has a hyphen, where it stands in quotation marks and after the word topic.
 */
function mentionOf(named: Named, id: string): RegExp {
  const isWord = named === 'topic' && !id.includes('-');
  const before = isWord ? '(?:\\btopics?:? |["“«‘`\'])' : '(?<![a-z0-9-])';
  return new RegExp(`${before}${id}(?![a-z0-9-])`);
}

/** The claims and documents whose notes speak of what has an id: prose is left to its writer. */
function notedIn(base: Base, named: Named, id: string): string[] {
  const mention = mentionOf(named, id);
  const claims = Array.from({ length: base.count }, (_, at) => base.index.entry(at).claim);
  return [...base.sources.values(), ...claims]
    .filter(({ note }) => note !== undefined && mention.test(note))
    .map((one) => one.id);
}

/** `cnca mv`: another name for a claim, a topic or a source, wherever it is used. */
export async function mv(
  context: WriteContext,
  [from = '', to = '']: readonly string[],
  { kind }: MvOptions,
): Promise<Outcome> {
  const problem = partProblem('id', to);
  if (problem !== undefined) throw new UsageError(`the new name "${to}": ${problem}`);
  const { changes, named, noted } = await change(context, () =>
    context.withBase((base) => {
      const named = namedBy(base, from, kind);
      if (isKnown(base, named, to)) {
        throw new UsageError(`there is a ${named} called "${to}" already; nothing was changed`);
      }
      const changes = renamingChanges(context.dir, named, { from, to });
      return { named, changes, noted: notedIn(base, named, from) };
    }),
  );
  const files = changes.filter(({ bytes }) => bytes !== undefined).length;
  const left =
    noted.length > 0
      ? [
          `${counted(noted.length, 'note')} still ${noted.length === 1 ? 'speaks' : 'speak'} of "${from}", ` +
            `to be edited by hand: ${noted.map((id) => (id === from ? to : id)).join(', ')}`,
        ]
      : [];
  const text = named === 'source' ? [`its text is looked for as ${to}.txt from now on`] : [];
  return {
    out: `${to}\n`,
    notes: [
      `the ${named} "${from}" is "${to}" now, in ${counted(files, 'file')}`,
      ...text,
      ...left,
    ],
    code: 0,
  };
}
