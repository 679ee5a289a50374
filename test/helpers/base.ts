import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { makeFingerprint, writeFingerprint } from '../../src/quotes/index.ts';

/** The base that comes with the program. */
export const SHIPPED = join(import.meta.dirname, '..', '..', 'facts');

const temporary: string[] = [];

process.once('exit', () => {
  for (const dir of temporary) rmSync(dir, { recursive: true, force: true });
});

/** A new empty folder, which is removed when the test process exits. */
export function tempDir(name = 'cnca-'): string {
  const dir = mkdtempSync(join(tmpdir(), name));
  temporary.push(dir);
  return dir;
}

/** Files of a base, by path; `null` removes a file. */
export type Files = Readonly<Record<string, string | Uint8Array | null>>;

/** The texts of the invented documents, one paragraph per line. */
export const DOCUMENTS = {
  keepers: [
    'Few now remember the last keepers of Cape Sorrow.',
    'Our tower, nearly 61 metres of granite, leans toward the sea. It was lit for the first time on 3 March 1902.',
    'Automation came late: the last keeper left in 1987, and the lamp has burned alone since.',
  ].join('\n'),
  'log-1902': [
    'Keeper’s log of Cape Sorrow, for the year 1902.',
    'Lamp lit at dusk, 3 March. Fog all night; no ship passed.',
    'Tower measured by the surveyor: 58 metres.',
  ].join('\n'),
} as const;

const SOURCES = `keepers:
  type: article-magazine
  title: The Last Keepers
  author:
    - {family: Moreau, given: Ines}
  container-title: Coast Review
  issued: "2019-04"
  URL: https://coast.example/keepers
log-1902:
  type: book
  title: Log of Cape Sorrow
  author:
    - {literal: Jonas Hale}
  issued: "1902"
`;

const TOPICS = `- id: lights
  label: Lights
  description: Lamps, towers and who kept them.
- id: towers
  label: Towers
  description: What towers are built of, and how high they are.
  broader: lights
- id: keeping
  label: Keeping
  description: The work and the life of keepers.
  broader: lights
- id: weather
  label: Weather
  description: Fog, storms and ice.
`;

const THESAURUS = `- label: lighthouse
  alt: [beacon, phare, 灯塔, маяк]
  related: [tower]
- label: fog
  alt: [mist, haar]
`;

const KEEPERS = `- id: tower-height-keepers
  claim: The tower of Cape Sorrow lighthouse is nearly 61 metres high.
  kind: statistic
  topics: [towers]
  source: keepers
  quote: |-
    Our tower, nearly 61 metres of granite
  places: [NO]
  value: {amount: 61, unit: m, qualifier: nearly}
  conflicts: [tower-height-log]
- id: first-lit-keepers
  claim: Cape Sorrow lighthouse was lit for the first time on 3 March 1902.
  kind: event
  topics: [lights, keeping]
  source: keepers
  quote: |-
    It was lit for the first time on 3 March 1902
  date: "1902-03-03"
  places: [NO]
  corroborates: [first-lit-log]
- id: last-keeper-left
  claim: The last keeper of Cape Sorrow left in 1987.
  kind: event
  topics: [keeping]
  source: keepers
  quote: "the last keeper left in 1987"
  speaker: Society of Lights
  date: "1987"
`;

const LOG = `- id: tower-height-log
  claim: The tower of Cape Sorrow was measured at 58 metres.
  kind: statistic
  topics: [towers]
  source: log-1902
  quote: |-
    Tower measured by the surveyor: 58 metres.
  date: "1902"
  value: {amount: 58, unit: m}
  note: The log does not name the surveyor.
  conflicts: [tower-height-keepers]
- id: first-lit-log
  claim: The lamp was lit at dusk on 3 March.
  kind: event
  topics: [lights]
  source: log-1902
  quote: |-
    Lamp lit at dusk, 3 March.
  date: "1902-03-03"
  corroborates: [first-lit-keepers]
- id: fog-no-ship
  claim: On 3 March 1902 there was fog all night and no ship passed.
  kind: event
  topics: [weather]
  source: log-1902
  quote: 'Fog all night; no ship passed.'
  date: "1902-03-03"
`;

/** The fingerprint file of a text. */
export function fingerprintOf(text: string): string {
  return writeFingerprint(makeFingerprint(text));
}

/** The files of a small valid base about an invented lighthouse: six claims of two documents. */
export const LIGHTHOUSE = {
  'sources.yaml': SOURCES,
  'topics.yaml': TOPICS,
  'thesaurus.yaml': THESAURUS,
  'claims/keepers.yaml': KEEPERS,
  'claims/log.yaml': LOG,
  'fingerprints/keepers': fingerprintOf(DOCUMENTS.keepers),
  'fingerprints/log-1902': fingerprintOf(DOCUMENTS['log-1902']),
} as const;

/** The ids of the claims of {@link LIGHTHOUSE}, in order. */
export const IDS = [
  'tower-height-keepers',
  'first-lit-keepers',
  'last-keeper-left',
  'tower-height-log',
  'first-lit-log',
  'fog-no-ship',
] as const;

/** Writes files to a folder; `null` removes a file. */
export function writeFiles(dir: string, files: Files): void {
  for (const [path, content] of Object.entries(files)) {
    if (content === null) {
      rmSync(join(dir, path), { force: true, recursive: true });
      continue;
    }
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), content);
  }
}

/** The texts of all files in a folder, by path separated by `/`. */
export function textsIn(dir: string): Map<string, string> {
  const files = readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .sort()
    .filter((path) => statSync(join(dir, path)).isFile());
  return new Map(
    files.map((path) => [path.replaceAll('\\', '/'), readFileSync(join(dir, path), 'utf8')]),
  );
}

/**
 * Writes the lighthouse base, with changes.
 *
 * @param changes files to change, add or (`null`) omit
 * @param dir the folder; default: a new temporary one
 * @returns the folder
 */
export function writeBase(changes: Files = {}, dir = tempDir()): string {
  writeFiles(dir, { ...LIGHTHOUSE, ...changes });
  return dir;
}

/** A file of the lighthouse base with one passage replaced by another. */
export function changed(path: keyof typeof LIGHTHOUSE, from: string, to: string): string {
  const text = LIGHTHOUSE[path];
  if (!text.includes(from)) throw new Error(`${path} has no "${from}" to change`);
  return text.replace(from, () => to);
}

/** A valid claim in YAML, with some lines replaced, added or (`null`) omitted. */
export function claimYaml(lines: Readonly<Record<string, string | null>> = {}): string {
  const all: Record<string, string | null> = {
    id: 'a-claim',
    claim: 'A claim.',
    kind: 'event',
    topics: '[weather]',
    source: 'log-1902',
    quote: '"Fog all night"',
    ...lines,
  };
  const kept = Object.entries(all).filter(([, value]) => value !== null);
  return `- ${kept.map(([key, value]) => `${key}: ${value}`).join('\n  ')}\n`;
}
