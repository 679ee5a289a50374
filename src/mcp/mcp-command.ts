import { command } from '../commands/command.ts';
import { COMMON_OPTIONS } from '../commands/shared-options.ts';
import { HOSTS } from './hosts.ts';

/** `cnca mcp`: the base for assistants, by the Model Context Protocol. */
export const mcp = command({
  needs: 'serve',
  name: 'mcp',
  summary: 'let an assistant search the base, and check what it writes (Model Context Protocol)',
  options: [
    {
      flags: '--print-config <host>',
      help: 'print what to paste into the settings of a host',
      choices: HOSTS,
    },
    ...COMMON_OPTIONS,
  ],
  examples: [
    { command: 'cnca mcp --print-config claude', says: 'for Claude Desktop and Claude Code' },
    { command: 'cnca mcp --print-config vscode > .vscode/mcp.json', says: 'for VS Code' },
    { command: 'cnca mcp < /dev/null', says: 'what a host starts: it ends with its input' },
  ],
  notes:
    'The host starts the command and talks to it over stdin and stdout; nobody types there.\n' +
    'It only reads: no tool writes, opens a file that is named to it, or uses the network.',
  run: async (context, _, options) => (await import('./run-mcp.ts')).mcp(context, options),
});
