import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFingerprint, writeFingerprint } from '../src/quotes/index.ts';
import { SHIPPED } from './program.ts';
import { Writer } from './writer.ts';

/** What a generated base has. */
export interface Size {
  readonly facts: number;
  readonly files: number;
  /** Documents whose fingerprints stand beside the claims; a file a document where it is left out. */
  readonly documents?: number;
  /** The share of quotes that do not stand in their document; none where it is left out. */
  readonly failing?: number;
}

const KINDS = ['statistic', 'event', 'agreement', 'policy', 'commitment', 'position'] as const;
const TOPICS = [
  'trade',
  'energy',
  'transport',
  'education',
  'security',
  'farming',
  'health',
  'law',
] as const;

const THESAURUS = '- label: railway\n  alt: [railroad, rail line]\n';
/** Words of a quote of a document with a fingerprint, and sentences of one of its paragraphs. */
const QUOTE = 28;
const PARAGRAPH = 4;

function claim(writer: Writer, number: number, source: string, quote: string): string {
  return [
    `- id: fact-${number}`,
    `  claim: ${writer.sentence(16 + writer.number(10))}`,
    `  kind: ${writer.pick(KINDS)}`,
    `  topics: [${writer.pick(TOPICS)}]`,
    `  source: ${source}`,
    '  quote: |-',
    `    ${quote}`,
    `  date: "${1990 + writer.number(36)}"`,
    '',
  ].join('\n');
}

/** Writes the fingerprint of a document that is made of some sentences. */
function writeDocument(file: string, sentences: readonly string[]): void {
  const text = sentences.map((sentence, place) =>
    place % PARAGRAPH === 0 ? `\n${sentence}` : ` ${sentence}`,
  );
  writeFileSync(file, writeFingerprint(makeFingerprint(text.join(''))));
}

/**
 * Writes a valid base of made-up facts, the same one for the same size. Its words are as frequent
 * as those of a language: "railway" is in about one fact of fifty, "China" in nearly every one.
 *
 * @param dir a folder that does not exist yet
 */
export function generateBase(dir: string, size: Size): void {
  const { facts, files, documents, failing = 0 } = size;
  const writer = new Writer(facts);
  mkdirSync(join(dir, 'claims'), { recursive: true });
  if (documents) mkdirSync(join(dir, 'fingerprints'));
  const topics = TOPICS.map((id) => `- {id: ${id}, label: ${id}, description: About ${id}.}`);
  writeFileSync(join(dir, 'topics.yaml'), `${topics.join('\n')}\n`);
  if (documents) cpSync(join(SHIPPED, 'thesaurus.yaml'), join(dir, 'thesaurus.yaml'));
  else writeFileSync(join(dir, 'thesaurus.yaml'), THESAURUS);
  const sources: string[] = [];
  const claims: string[][] = Array.from({ length: files }, () => []);
  const perSource = facts / (documents ?? files);
  for (let number = 0; number < facts; ) {
    const source = `source-${sources.length}`;
    sources.push(`${source}: {type: report, title: Report ${sources.length}, issued: "2020"}`);
    const quotes: string[] = [];
    for (const last = Math.round(sources.length * perSource); number < last; number++) {
      const quote = writer.sentence(documents ? QUOTE : 24 + writer.number(14));
      const written = claim(writer, number, source, quote);
      claims[Math.floor((number * files) / facts)]?.push(written);
      quotes.push(writer.number(1000) < failing * 1000 ? writer.sentence(QUOTE) : quote);
    }
    if (documents) writeDocument(join(dir, 'fingerprints', source), quotes);
  }
  for (const [file, written] of claims.entries()) {
    writeFileSync(join(dir, 'claims', `source-${file}.yaml`), written.join('\n'));
  }
  writeFileSync(join(dir, 'sources.yaml'), `${sources.join('\n')}\n`);
}
