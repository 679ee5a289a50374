import { factAt } from '../base/fact.ts';
import { lastChanged } from '../base/last-changed.ts';
import { pageWords } from '../page/near-words.ts';
import { neededCharacters } from '../page/needed-characters.ts';
import { isLanguageTag, webAddress } from '../page/page-html.ts';
import { termsOf } from '../page/thesaurus.ts';
import { writePage } from '../page/write-page.ts';
import { UsageError } from '../program/errors.ts';
import { listed } from '../search/filter.ts';
import { counted } from '../text/counted.ts';
import { filterOf } from './choices.ts';
import type { BaseContext } from './command.ts';
import { longFlag } from './flags.ts';
import type { Outcome } from './outcome.ts';
import { nothingListed } from './search-notes.ts';
import { FILTERS, type FilterOptions } from './shared-options.ts';
import { typedFilters } from './typed-filters.ts';

/** Options of `cnca page`. */
export interface PageOptions extends FilterOptions {
  readonly output?: string | undefined;
  readonly title?: string | undefined;
  readonly url?: string | undefined;
  readonly lang: string;
}

/** A browser reads and indexes so many facts without a wait that is felt. */
const MOST_FACTS = 5000;
const TITLE = 'What is on record';

function refuseTooMany(count: number): void {
  if (count <= MOST_FACTS) return;
  const names = FILTERS.map(longFlag).filter((flag) => flag !== '--deprecated');
  throw new UsageError(
    `${count} facts are too many for a page, which has at most ${MOST_FACTS}; narrow them with ${names.join(', ')}`,
  );
}

/** The address under which a page is published, without a fragment. */
function publishedAt(url: string | undefined): string | undefined {
  if (url === undefined) return undefined;
  const address = webAddress(url);
  if (address === undefined)
    throw new UsageError(
      `--url must be a whole address such as https://example.org/record.html, not "${url}"`,
    );
  return new URL(address).href.replace(/#.*$/, '');
}

/** `cnca page`: facts as one HTML file. */
export async function page({ base }: BaseContext, options: PageOptions): Promise<Outcome> {
  const { output, title = TITLE, lang } = options;
  if (output === undefined)
    throw new UsageError('page writes a file: name it with --output record.html; - is stdout');
  if (!isLanguageTag(lang))
    throw new UsageError(`--lang must be a tag of a language such as en or zh-Hans, not "${lang}"`);
  const url = publishedAt(options.url);
  const filter = await filterOf(base, options);
  const shown = listed(base.index, filter);
  if (shown.length === 0) throw new UsageError(`${nothingListed(base)}; no page was written`);
  const numbers = listed(base.index, { ...filter, deprecated: true });
  refuseTooMany(numbers.length);
  const facts = numbers.map((number) => factAt(base, number));
  const typed = typedFilters(options);
  const out = await writePage({
    title,
    url,
    language: lang,
    selection: typed.map((one) => one.slice('--'.length)).join(' '),
    command: ['cnca facts', ...typed, '--deprecated --json'].join(' '),
    changed: lastChanged(base.dir),
    facts,
    topics: base.topics,
    thesaurus: termsOf(base.index),
    words: await pageWords(base.index),
    characters: neededCharacters(base.index),
  });
  const documents = new Set(facts.map(({ source }) => source.id)).size;
  const size = Math.round(Buffer.byteLength(out) / 1000);
  const note = `${output}: ${counted(shown.length, 'fact')} of ${counted(documents, 'document')}, ${size} KB`;
  return { out, notes: output === '-' ? [] : [note], code: 0 };
}
