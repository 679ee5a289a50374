import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The same seed always gives the same numbers, from 0 to 1 (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const COMMON = `the of and in to a for with on that by from as at an is was were are has have had been its
 their between under over after before during more than which new also two three first second several main
 annual total local national regional joint public private major early late`.split(/\s+/);
const SUBJECT = `railway port bridge harbour tunnel canal road highway airport station pipeline grid dam plant
 mine factory university school hospital museum library market exchange fund bank ministry council agency
 committee institute laboratory programme project agreement treaty declaration summit conference forum fair
 tariff quota licence permit visa student worker engineer teacher farmer trader tourist exporter importer
 electricity gas oil coal solar wind water wheat cotton fruit meat steel copper cement machinery vehicle
 software satellite network platform corridor border customs province city district village`.split(/\s+/);
const ACTION = `opened closed signed extended expanded completed announced launched approved financed renewed
 exceeded reached doubled halved carried delivered received trained employed connected modernised restored
 reduced raised agreed promised planned proposed inspected measured reported published established joined
 hosted visited exported imported supplied produced processed stored`.split(/\s+/);
const SYLLABLES = `ba be bi bo da de do du ga ge go ka ke ki ko la le li lo ma me mi mo na ne ni no pa pe ra
 re ri ro sa se shi so ta te ti to va ve vi vo ya za ze zhi`.split(/\s+/);

/** What a generated base has. */
export interface Size {
  readonly facts: number;
  readonly files: number;
}

/** Writes texts with words as frequent as in a language: few very common, most rare. */
class Writer {
  readonly #random: () => number;
  readonly #names: readonly string[];

  constructor(seed: number, names: number) {
    this.#random = randomFrom(seed);
    this.#names = Array.from({ length: names }, () => this.#name());
  }

  number(below: number): number {
    return Math.floor(this.#random() * below);
  }

  #name(): string {
    const length = 2 + this.number(3);
    const name = Array.from({ length }, () => this.#pick(SYLLABLES)).join('');
    return name.charAt(0).toUpperCase() + name.slice(1);
  }

  #pick(list: readonly string[]): string {
    return list[this.number(list.length)] ?? '';
  }

  /** By Zipf's law: the n-th name is about 1/n as frequent as the first. */
  #rare(): string {
    const place = Math.floor(this.#names.length ** this.#random()) - 1;
    return this.#names[place] ?? '';
  }

  sentence(words: number): string {
    const parts = [this.#rare(), this.#pick(SUBJECT), this.#pick(ACTION)];
    while (parts.length < words) {
      const dice = this.#random();
      if (dice < 0.45) parts.push(this.#pick(COMMON));
      else if (dice < 0.7) parts.push(this.#pick(SUBJECT));
      else if (dice < 0.78) parts.push(this.#pick(ACTION));
      else if (dice < 0.82) parts.push(String(this.number(100_000)));
      else parts.push(this.#rare());
    }
    return `The ${parts.join(' ')}.`;
  }
}

const KINDS = ['statistic', 'event', 'agreement', 'policy', 'commitment', 'position'] as const;
const TOPICS = ['trade', 'energy', 'transport', 'education', 'security', 'farming', 'health', 'law'];

function claim(writer: Writer, number: number, source: string): string {
  const topic = TOPICS[writer.number(TOPICS.length)];
  const year = 1990 + writer.number(36);
  return [
    `- id: fact-${number}`,
    `  claim: ${writer.sentence(16 + writer.number(10))}`,
    `  kind: ${KINDS[writer.number(KINDS.length)]}`,
    `  topics: [${topic}]`,
    `  source: ${source}`,
    '  quote: |-',
    `    ${writer.sentence(24 + writer.number(14))}`,
    `  date: "${year}"`,
    '',
  ].join('\n');
}

/**
 * Writes a valid base of made-up facts, the same one for the same size.
 *
 * @param dir a folder that does not exist yet
 */
export function generateBase(dir: string, { facts, files }: Size): void {
  const writer = new Writer(facts, Math.max(2000, Math.floor(facts / 3)));
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
