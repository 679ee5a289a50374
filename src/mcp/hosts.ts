/** The hosts whose settings can be printed: programs in which an assistant uses servers. */
export const HOSTS = ['claude', 'vscode', 'cursor'] as const;
export type Host = (typeof HOSTS)[number];

/** The key of the list of servers in the settings of a host. */
const SERVERS: Readonly<Record<Host, string>> = {
  claude: 'mcpServers',
  vscode: 'servers',
  cursor: 'mcpServers',
};

/** Where the settings of a host are. */
export const SETTINGS: Readonly<Record<Host, string>> = {
  claude:
    'goes into .mcp.json of a project (Claude Code), or claude_desktop_config.json (Claude Desktop: Settings, Developer, Edit Config)',
  vscode: 'goes into .vscode/mcp.json of a workspace',
  cursor: 'goes into .cursor/mcp.json of a project, or ~/.cursor/mcp.json',
};

/**
 * The settings that let a host start a server.
 *
 * @param command the program and its arguments, with whole paths: a host has another PATH and another
 *   folder than a shell
 * @returns JSON
 */
export function settingsFor(host: Host, [program, ...args]: readonly string[]): string {
  const server = { type: 'stdio', command: program, args };
  return `${JSON.stringify({ [SERVERS[host]]: { cnca: server } }, undefined, 2)}\n`;
}
