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
import { isNamed, type UsageError } from '../program/errors.ts';
import { askerOf } from './asker.ts';
import type { Desk } from './desk.ts';

const MIME = { mimeType: 'application/json' } as const;
const ABOUT = {
  uri: 'cnca://about',
  name: 'about',
  title: 'About this record',
  description: 'How to use it, and what it has',
  ...MIME,
} as const;

type Answers = typeof import('./answers.ts');

/** An error for a request whose result has no place for one. */
async function protocolError(error: unknown): Promise<Error> {
  if (error instanceof ProtocolError) return error;
  const { InvalidParams, InternalError } = ProtocolErrorCode;
  const code = isNamed<UsageError>(error, 'UsageError') ? InvalidParams : InternalError;
  const { errorText } = await import('./answers.ts');
  return new ProtocolError(code, await errorText(error));
}

/** A resource as it is read. */
function contents({ href }: URL, text: string): ReadResourceResult {
  return { contents: [{ uri: href, ...MIME, text }] };
}

/** Gives a server the documents and facts as resources. The tools have all of it: few hosts show these. */
export function addResources(server: McpServer, desk: Desk): void {
  const ask = async <T>(
    choose: (answers: Answers) => (base: Base) => T,
    context?: ServerContext,
  ): Promise<T> => {
    try {
      const answer = choose(await import('./answers.ts'));
      return await desk.ask(answer, context && askerOf(context));
    } catch (error) {
      throw await protocolError(error);
    }
  };
  const read =
    (choose: (answers: Answers) => (base: Base, id: string) => string | undefined) =>
    async (uri: URL, { id }: Variables, context: ServerContext): Promise<ReadResourceResult> => {
      const text = await ask((answers) => (base) => choose(answers)(base, String(id)), context);
      if (text === undefined) throw new ResourceNotFoundError(uri.href);
      return contents(uri, text);
    };
  const complete = (idsOf: (base: Base) => Iterable<string>) => ({
    id: (begun: string): Promise<string[]> =>
      ask(() => (base) => [...idsOf(base)].filter((id) => id.startsWith(begun))),
  });

  server.registerResource('about', ABOUT.uri, ABOUT, async (uri, context) =>
    contents(uri, await ask(({ aboutText }) => aboutText, context)),
  );
  server.registerResource(
    'source',
    new ResourceTemplate('cnca://source/{id}', {
      list: undefined,
      complete: complete((base) => base.sources.keys()),
    }),
    { title: 'A document', description: 'Its bibliographic record and how to cite it', ...MIME },
    read(({ sourceText }) => sourceText),
  );
  server.registerResource(
    'fact',
    new ResourceTemplate('cnca://fact/{id}', {
      list: undefined,
      complete: complete((base) => base.index.ids()),
    }),
    { title: 'A fact', description: 'The whole record, with its quote and citation', ...MIME },
    read(({ factText }) => factText),
  );
  // The handler of the SDK has no pages.
  server.server.setRequestHandler('resources/list', async ({ params }, context) => {
    const cursor = params?.cursor;
    const listed = await ask(
      ({ documentsOf }) =>
        (base) =>
          documentsOf(base, cursor),
      context,
    );
    const { documents, ...next } = listed;
    const sources = documents.map(({ id, title }) => ({
      uri: `cnca://source/${id}`,
      name: id,
      title,
      ...MIME,
    }));
    return { resources: cursor === undefined ? [ABOUT, ...sources] : sources, ...next };
  });
}
