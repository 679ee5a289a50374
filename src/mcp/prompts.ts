import type { GetPromptResult, McpServer } from '@modelcontextprotocol/server';
import { flatSchema } from './flat-schema.ts';
import { CHECK_ARGUMENTS } from './tool-arguments.ts';

const LONGEST_SUBJECT = 1000;

function asked(text: string): GetPromptResult {
  return { messages: [{ role: 'user', content: { type: 'text', text } }] };
}

/** Gives a server the prompts that a user can choose. */
export function addPrompts(server: McpServer): void {
  server.registerPrompt(
    'check-draft',
    {
      title: 'Check a draft',
      description: 'Which quotations, figures and attributions of a draft stand on record',
      argsSchema: flatSchema({ text: CHECK_ARGUMENTS.text }, ['text']),
    },
    ({ text }) =>
      asked(
        `Check the draft below with check_text. List what stands, what differs from the record (with the words of the record and the citation) and what is not on record. Do not call a thing false because it is not on record. Change nothing that stands.\n\n<draft>\n${text}\n</draft>`,
      ),
  );
  server.registerPrompt(
    'brief',
    {
      title: 'Brief me',
      description: 'What is on record about a subject, who says so, and where documents differ',
      argsSchema: flatSchema(
        { subject: { type: 'string', maxLength: LONGEST_SUBJECT, description: 'About what' } },
        ['subject'],
      ),
    },
    ({ subject }) =>
      asked(
        `What is on record about this: ${subject}\n\nSearch with search_facts, also with other words. Give each statement with its verbatim quote, who says so and the citation. Fetch with get_facts what conflicts, and show both sides. Say what is not on record. Check your text with check_text before you hand it over.`,
      ),
  );
}
