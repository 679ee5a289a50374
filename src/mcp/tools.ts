import type {
  CallToolResult,
  McpServer,
  ServerContext,
  StandardSchemaWithJSON,
} from '@modelcontextprotocol/server';
import type { Base } from '../base/base.ts';
import { answerSchema, type ToolName } from './answer-schemas.ts';
import { askerOf } from './asker.ts';
import type { Desk } from './desk.ts';
import { flatSchema } from './flat-schema.ts';
import {
  CHECK_ARGUMENTS,
  GET_ARGUMENTS,
  SEARCH_ARGUMENTS,
  VOCABULARY_ARGUMENTS,
} from './tool-arguments.ts';

/** All tools only read the base, and the same call gives the same answer. */
const READS = {
  readOnlyHint: true,
  destructiveHint: false,
  idempotentHint: true,
  openWorldHint: false,
} as const;

type Answers = typeof import('./answers.ts');

/** What a host may know of a tool beside its arguments. */
interface Told {
  readonly title: string;
  readonly description: string;
}

/** One JSON value in both channels: some hosts give the model only the one, some only the other. */
function resultOf(answer: object): CallToolResult {
  return {
    content: [{ type: 'text', text: JSON.stringify(answer) }],
    structuredContent: { ...answer },
  };
}

async function errorOf(error: unknown): Promise<CallToolResult> {
  const { errorText } = await import('./answers.ts');
  return { content: [{ type: 'text', text: await errorText(error) }], isError: true };
}

/** Gives a server the tools, which ask the desk. Nothing that is listed depends on the base. */
export function addTools(server: McpServer, desk: Desk): void {
  const add = <Asked>(
    name: ToolName,
    { title, description }: Told,
    inputSchema: StandardSchemaWithJSON<Asked>,
    choose: (answers: Answers) => (base: Base, asked: Asked) => object | Promise<object>,
  ): void => {
    const run = async (asked: Asked, context: ServerContext): Promise<CallToolResult> => {
      try {
        const answer = choose(await import('./answers.ts'));
        return resultOf(await desk.ask((base) => answer(base, asked), askerOf(context)));
      } catch (error) {
        return errorOf(error);
      }
    };
    const outputSchema = answerSchema(name);
    const told = { title, description, inputSchema, outputSchema, annotations: READS };
    server.registerTool(name, told, run);
  };
  add(
    'search_facts',
    {
      title: 'Search facts',
      description:
        'Finds claims on record by words (typos, synonyms and other languages are understood) and filters. Each has the verbatim quote, the citation, and the ids of facts that corroborate it or conflict with it. "match" says by what it was found; "partial" facts lack what "missing" names. Full matches come first. "has_note": get_facts tells what a careful reader must know.',
    },
    flatSchema(SEARCH_ARGUMENTS, []),
    ({ searchFacts }) => searchFacts,
  );
  add(
    'get_facts',
    {
      title: 'Get facts',
      description:
        'Whole facts by id: quote, citation, document, note, and the claims and quotes of what corroborates or conflicts.',
    },
    flatSchema(GET_ARGUMENTS, ['ids']),
    ({ getFacts }) => getFacts,
  );
  add(
    'check_text',
    {
      title: 'Check a text',
      description:
        'Compares every quotation, figure, attribution and citation of a draft with the record. Each finding has a verdict, the document, the paragraph, the words of the record and a citation. "not-on-record" is not "false".',
    },
    flatSchema(CHECK_ARGUMENTS, ['text']),
    ({ checkText }) => checkText,
  );
  add(
    'list_vocabulary',
    {
      title: 'List what there is',
      description:
        'How many facts are on record, from when to when, and the topics, documents, kinds, places and speakers that search_facts can filter by, with counts.',
    },
    flatSchema(VOCABULARY_ARGUMENTS, []),
    ({ listVocabulary }) => listVocabulary,
  );
}
