import type { Base } from '../base/base.ts';
import { factAt } from '../base/fact.ts';
import { citation } from '../cite/citation.ts';
import type { CiteStyle, RecordStyle, TextStyle } from '../cite/style-names.ts';
import type { Place } from '../cite/text-styles.ts';
import { safeLine } from '../output/safe.ts';
import { UsageError } from '../program/errors.ts';
import { numberOf } from '../search/filter.ts';
import { didYouMean } from '../text/suggest.ts';
import type { BaseContext } from './command.ts';
import type { Outcome } from './outcome.ts';

/** The document of an id, or the place in it where a fact is stated. */
interface Asked extends Place {
  /** The quote of a fact; a document has none. */
  readonly quote?: string;
}

function askedFor(base: Base, id: string): Asked {
  const number = numberOf(base.index, id);
  if (number !== undefined) {
    const { source, locator, speaker, quote } = factAt(base, number);
    return { source, locator, speaker, quote };
  }
  const source = base.sources.get(id);
  if (source) return { source, locator: null, speaker: null };
  const near = didYouMean(id, [...base.index.ids(), ...base.sources.keys()]);
  throw new UsageError(
    `unknown id "${id}"${near}; \`cnca search\` finds ids of facts, \`cnca sources\` lists documents`,
  );
}

/** The documents, each once, in the order of the ids. */
function documents(asked: readonly Asked[]): Place['source'][] {
  return [...new Map(asked.map(({ source }) => [source.id, source])).values()];
}

async function records(style: RecordStyle, asked: readonly Asked[]): Promise<string> {
  const sources = documents(asked);
  switch (style) {
    case 'bibtex':
      return (await import('../cite/bibtex.ts')).toBibtex(sources);
    case 'ris':
      return (await import('../cite/ris.ts')).toRis(sources);
    case 'csl-json': {
      const { toJson } = await import('../output/json.ts');
      const { cslItem } = await import('../cite/csl.ts');
      return toJson(sources.map(cslItem));
    }
  }
}

const line = (...parts: readonly (string | undefined)[]): string =>
  `${safeLine(parts.filter((part) => part !== undefined).join(' ')).text}\n`;

/** The citation of each fact on a line of its own, an empty line, and the references. */
async function inStyle(
  style: TextStyle,
  asked: readonly Asked[],
  quoted: (one: Asked) => string | undefined,
): Promise<string> {
  const { textCitations } = await import('../cite/text-styles.ts');
  const { inText, references } = await textCitations(style, asked);
  const lines = asked.flatMap((one, index) =>
    one.quote === undefined ? [] : [line(quoted(one), inText[index])],
  );
  const list = references.map((reference) => line(reference));
  return [...lines, ...(lines.length > 0 ? ['\n'] : []), ...list].join('');
}

/** `cnca cite`: how to cite facts and documents. */
export async function cite(
  { base }: BaseContext,
  ids: readonly string[],
  { style, quote }: { readonly style: CiteStyle; readonly quote?: boolean | undefined },
): Promise<Outcome> {
  const asked = ids.map((id) => askedFor(base, id));
  const quoted = (one: Asked): string | undefined =>
    quote && one.quote !== undefined ? `“${one.quote}”` : undefined;
  switch (style) {
    case 'default': {
      const lines = asked.map((one) =>
        line(quoted(one), citation(one.source, one.locator, one.speaker)),
      );
      return { out: lines.join(''), notes: [], code: 0 };
    }
    case 'bibtex':
    case 'ris':
    case 'csl-json':
      if (quote)
        throw new UsageError(`--quote is for styles of text; ${style} has no place for it`);
      return { out: await records(style, asked), notes: [], code: 0 };
    default:
      return { out: await inStyle(style, asked, quoted), notes: [], code: 0 };
  }
}
