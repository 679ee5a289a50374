// How good and how fast the search is, beside other libraries and programs.
// `npm run bench`, or one part of it: `npm run bench -- speed`.
import { machine } from './machine.ts';

const PARTS: Readonly<Record<string, () => Promise<void> | void>> = {
  relevance: async () => (await import('./relevance.ts')).relevance(),
  speed: async () => (await import('./speed.ts')).speed(),
  first: async () => (await import('./first.ts')).first(),
  growth: async () => (await import('./growth.ts')).growth(),
  mcp: async () => (await import('./mcp.ts')).mcp(),
  page: async () => (await import('./page.ts')).page(),
  library: async () => (await import('./library.ts')).library(),
};

// What is temporary is removed when the process exits; a signal alone would end it before that.
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => process.exit(1));
}

// Node reads these certificates at each start: the time would hide what a program takes beside it.
delete process.env['NODE_EXTRA_CA_CERTS'];

const asked = process.argv.slice(2);
const unknown = asked.find((name) => !Object.hasOwn(PARTS, name));
if (unknown !== undefined) {
  console.error(`no part "${unknown}"; there are: ${Object.keys(PARTS).join(', ')}`);
  process.exitCode = 2;
} else {
  console.log(machine());
  for (const [name, part] of Object.entries(PARTS)) {
    if (asked.length === 0 || asked.includes(name)) await part();
  }
}
