// Which room of src/ imports which, and which libraries: the table in ARCHITECTURE.md has it from here.
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

const SRC = join(import.meta.dirname, '..', 'src');
const IMPORT = /(?:\bfrom|\bimport)\s*\(?\s*'([^']+)'/g;
/** A row of the table begins with the room and what it is for; what it imports follows. */
const ROW = /^\| `([\w.-]+)` \| (.*?) \|/;
/** What the table says of a new room, until somebody says it. */
export const UNSAID = 'TODO: say what it is for';
const TABLE = /(?<=^<!-- rooms -->\n)[\s\S]*?(?=^<!-- \/rooms -->$)/m;

/** The room of a file by its path under src/: its folder, or the file itself. */
function roomOf(path) {
  return path.split('/')[0];
}

/** The package of what is imported: `@scope/name`, `name` of `name/part`, `Node` of `node:fs`. */
function libraryOf(name) {
  if (name.startsWith('node:')) return 'Node';
  return /^(?:@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? name;
}

/** For each room the rooms and the libraries that it imports, types included. */
export function rooms() {
  const files = readdirSync(SRC, { recursive: true })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.ts'));
  const found = new Map();
  for (const file of files) {
    const room = roomOf(file);
    const { others, libraries } = found.get(room) ?? { others: new Set(), libraries: new Set() };
    found.set(room, { others, libraries });
    // What a comment shows is no import.
    const code = readFileSync(join(SRC, file), 'utf8').replaceAll(/^ \*.*$/gm, '');
    for (const [, name] of code.matchAll(IMPORT)) {
      if (!name.startsWith('.')) {
        if (/^[@a-z]/.test(name)) libraries.add(libraryOf(name));
        continue;
      }
      const other = roomOf(posix.join(posix.dirname(file), name));
      if (other !== room) others.add(other);
    }
  }
  return found;
}

/** ARCHITECTURE.md with its table of rooms as the imports are now. */
export function withRooms(text) {
  const all = rooms();
  return text.replace(TABLE, (table) => {
    const lines = table.trimEnd().split('\n');
    const head = lines.slice(0, 2);
    const purposes = new Map(lines.slice(2).map((line) => ROW.exec(line)?.slice(1) ?? []));
    const order = [...purposes.keys()].filter((room) => all.has(room));
    const added = [...all.keys()].filter((room) => !purposes.has(room)).sort();
    const places = new Map([...order, ...added].map((room, place) => [room, place]));
    const rows = [...places.keys()].map((room) => {
      const { others, libraries } = all.get(room);
      const imports = [...others].sort((a, b) => places.get(a) - places.get(b));
      const says = purposes.get(room) ?? UNSAID;
      const lists = [imports, [...libraries].sort()].map((list) => list.join(', '));
      return `| \`${room}\` | ${says} | ${lists.join(' | ')} |`;
    });
    return `${[...head, ...rows].join('\n')}\n`;
  });
}
