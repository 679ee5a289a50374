import {
  type McpServer,
  ProtocolError,
  ProtocolErrorCode,
  type ReadResourceResult,
  ResourceNotFoundError,
  ResourceTemplate,
  type ServerContext,
  type Variables,
} from '@modelcontextprotocol/server';
import type { Base } from '../base/base.ts';
import { factById } from '../base/fact.ts';
import { citation } from '../cite/citation.ts';
import { isNamed, type UsageError } from '../program/errors.ts';
import { countWith } from '../search/filter.ts';
import type { Desk } from './desk.ts';
import { errorText } from './error-text.ts';
import { fitted, MOST_CHARACTERS } from './fit.ts';
import { wholeFact } from './get-facts.ts';
import { INSTRUCTIONS } from './instructions.ts';
import { listVocabulary } from './list-vocabulary.ts';
import { cursorTo, startOf } from './pages.ts';
import { askerOf } from './progress.ts';
import { shown, sparse } from './shown.ts';

const MIME = { mimeType: 'application/json' } as const;
const ABOUT = {
  uri: 'cnca://about',
  name: 'about',
  title: 'About this record',
  description: 'How to use it, and what it has',
  ...MIME,
} as const;
/** Documents on one page of the list of resources. */
const ON_A_PAGE = 100;
/** What the cursors of the list of resources are about. */
const LISTED = { list: 'resources' };

/** A record as the text of a resource. */
function contents(uri: URL, record: object): ReadResourceResult {
  const { value, escaped } = shown(record);
  const whole = fitted(escaped ? { ...value, escaped } : value, MOST_CHARACTERS);
  return { contents: [{ uri: uri.href, ...MIME, text: JSON.stringify(whole) }] };
}

function sourceRecord(base: Base, id: string): object | undefined {
  const source = base.sources.get(id);
  if (!source) return undefined;
  return {
    ...sparse(source),
    citation: citation(source),
    facts: countWith(base.index, 'source', id),
  };
}

function factRecord(base: Base, id: string): object | undefined {
  const fact = factById(base, id);
  return fact && wholeFact(base, fact);
}

/** The documents on a page of the list of resources, and the cursor of the next page. */
function documentsOf(base: Base, cursor: string | undefined) {
  const all = [...base.sources.values()];
  const start = startOf(cursor, LISTED);
  const end = start + ON_A_PAGE;
  const documents = all.slice(start, end).map((source) => {
    const { title } = shown({ title: citation(source) }).value;
    return { uri: `cnca://source/${source.id}`, name: source.id, title, ...MIME };
  });
  return { documents, ...(end < all.length && { nextCursor: cursorTo(end, LISTED) }) };
}

/** An error for a request that has no result of its own for errors. */
async function protocolError(error: unknown): Promise<Error> {
  if (error instanceof ProtocolError) return error;
  const { InvalidParams, InternalError } = ProtocolErrorCode;
  const code = isNamed<UsageError>(error, 'UsageError') ? InvalidParams : InternalError;
  return new ProtocolError(code, await errorText(error));
}

/** The documents and facts as resources. All that they have is in the tools, too: few hosts show them. */
export function addResources(server: McpServer, desk: Desk): void {
  const ask: Desk['ask'] = (answer, asker) =>
    desk.ask(answer, asker).catch(async (error) => {
      throw await protocolError(error);
    });
  const read =
    (recordOf: (base: Base, id: string) => object | undefined) =>
    (uri: URL, { id }: Variables, context: ServerContext): Promise<ReadResourceResult> =>
      ask((base) => {
        const record = recordOf(base, String(id));
        if (!record) throw new ResourceNotFoundError(uri.href);
        return contents(uri, record);
      }, askerOf(context));
  const complete = (idsOf: (base: Base) => Iterable<string>) => ({
    id: (begun: string): Promise<string[]> =>
      ask((base) => [...idsOf(base)].filter((id) => id.startsWith(begun))),
  });

  server.registerResource('about', ABOUT.uri, ABOUT, (uri, context) =>
    ask(
      (base) => contents(uri, { about: INSTRUCTIONS, ...listVocabulary(base, {}) }),
      askerOf(context),
    ),
  );
  server.registerResource(
    'source',
    new ResourceTemplate('cnca://source/{id}', {
      list: undefined,
      complete: complete((base) => base.sources.keys()),
    }),
    { title: 'A document', description: 'Its bibliographic record and how to cite it', ...MIME },
    read(sourceRecord),
  );
  server.registerResource(
    'fact',
    new ResourceTemplate('cnca://fact/{id}', {
      list: undefined,
      complete: complete((base) => base.index.ids()),
    }),
    { title: 'A fact', description: 'The whole record, with its quote and citation', ...MIME },
    read(factRecord),
  );
  // The handler of the SDK has no pages.
  server.server.setRequestHandler('resources/list', ({ params }, context) =>
    ask((base) => {
      const { documents, ...next } = documentsOf(base, params?.cursor);
      return { resources: params?.cursor ? documents : [ABOUT, ...documents], ...next };
    }, askerOf(context)),
  );
}
