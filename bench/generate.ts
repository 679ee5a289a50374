import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Writer } from './writer.ts';

/** What a generated base has. */
export interface Size {
  readonly facts: number;
  readonly files: number;
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

function claim(writer: Writer, number: number, source: string): string {
  return [
    `- id: fact-${number}`,
    `  claim: ${writer.sentence(16 + writer.number(10))}`,
    `  kind: ${writer.pick(KINDS)}`,
    `  topics: [${writer.pick(TOPICS)}]`,
    `  source: ${source}`,
    '  quote: |-',
    `    ${writer.sentence(24 + writer.number(14))}`,
    `  date: "${1990 + writer.number(36)}"`,
    '',
  ].join('\n');
}

/**
 * Writes a valid base of made-up facts, the same one for the same size. Its words are as frequent
 * as those of a language: "railway" is in about one fact of fifty.
 *
 * @param dir a folder that does not exist yet
 */
export function generateBase(dir: string, { facts, files }: Size): void {
  const writer = new Writer(facts);
  mkdirSync(join(dir, 'claims'), { recursive: true });
  const topics = TOPICS.map((id) => `- {id: ${id}, label: ${id}, description: About ${id}.}`);
  writeFileSync(join(dir, 'topics.yaml'), `${topics.join('\n')}\n`);
  writeFileSync(join(dir, 'thesaurus.yaml'), '- label: railway\n  alt: [railroad, rail line]\n');
  const sources: string[] = [];
  let number = 0;
  for (let file = 0; file < files; file++) {
    const source = `source-${file}`;
    sources.push(`${source}: {type: report, title: Report ${file}, issued: "2020"}`);
    const claims: string[] = [];
    const last = Math.round(((file + 1) * facts) / files);
    while (number < last) claims.push(claim(writer, number++, source));
    writeFileSync(join(dir, 'claims', `${source}.yaml`), claims.join('\n'));
  }
  writeFileSync(join(dir, 'sources.yaml'), `${sources.join('\n')}\n`);
}
