/** What other programs call what a command of this one does, and the command line that does it here. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  ...called('facts', 'list', 'ls', 'all', 'claims', 'filter'),
  ...called('facts --format csv --output facts.csv', 'export', 'dump', 'csv'),
  ...called('facts --json', 'json'),
  ...called('facts --conflicting', 'conflicts'),
  ...called('search', 'find', 'grep', 'query', 'lookup', 'ask'),
  ...called('show', 'get', 'view', 'open', 'cat', 'info', 'print'),
  ...called('topics', 'tags', 'categories', 'vocabulary'),
  ...called('sources', 'documents', 'docs', 'files'),
  ...called('cite', 'bib', 'bibtex', 'citation', 'reference', 'quote'),
  ...called('verify', 'validate', 'lint', 'test', 'status'),
  ...called('add', 'new', 'create', 'insert', 'edit', 'update'),
  ...called('source add', 'import', 'ingest'),
  ...called('mv', 'rename', 'move'),
  ...called('--version', 'version'),
  ...called('help', 'man', 'usage', 'commands'),
};

function called(line: string, ...names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, line]));
}

/** What a reader must know beside the command that is offered instead. */
const BESIDE: Readonly<Record<string, string>> = {
  edit: 'a claim is edited in its file under claims/, and `cnca verify` checks it',
  update: 'a claim is edited in its file under claims/, and `cnca verify` checks it',
  remove: 'a claim is not removed: give it the rank deprecated in its file under claims/',
  delete: 'a claim is not removed: give it the rank deprecated in its file under claims/',
  rm: 'a claim is not removed: give it the rank deprecated in its file under claims/',
};

/** What a name that is no command was probably meant to do. */
export interface OtherName {
  /** The command line that does it, without the name of the program. */
  readonly line?: string;
  /** How it is done without a command. */
  readonly beside?: string;
}

/** What other programs mean by the name of a command; `undefined` for any other word. */
export function otherName(typed: string): OtherName | undefined {
  const name = typed.toLowerCase();
  const line = Object.hasOwn(OTHER_NAMES, name) ? OTHER_NAMES[name] : undefined;
  const beside = Object.hasOwn(BESIDE, name) ? BESIDE[name] : undefined;
  if (line === undefined && beside === undefined) return undefined;
  return { ...(line !== undefined && { line }), ...(beside !== undefined && { beside }) };
}
