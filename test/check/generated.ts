import { randomFrom } from '../../bench/random.ts';
import type { CheckKind, CheckResult } from '../../src/model/check-result.ts';
import { isFlag } from './checking.ts';

/** A document that spans are taken from, and who says what it says. */
export interface Material {
  readonly id: string;
  readonly text: string;
  /** Names that a draft may give its words to. */
  readonly names: readonly string[];
}

/** What a check must say of a thing in a generated draft. */
export interface Expected {
  readonly kind: CheckKind;
  readonly change: string;
  readonly text: string;
  readonly verdicts: readonly string[];
  readonly flag: boolean;
  /** The first line of the sentence that holds it. */
  readonly line: number;
}

export interface Generated {
  readonly draft: string;
  readonly expected: readonly Expected[];
}

type Random = () => number;
const pick = <T>(random: Random, all: readonly T[]): T =>
  all[Math.floor(random() * all.length)] as T;

/** Sentences without marks of quotation: a quotation of them needs no inner marks. */
function sentencesIn(text: string): string[] {
  return text
    .split(/\n+|(?<=[a-z]{3}[.;])\s+/u)
    .map((line) => line.trim())
    .filter(
      (line) => !/["“”‘]/.test(line) && line.split(' ').length >= 9 && line.split(' ').length <= 40,
    );
}

interface Change {
  readonly name: string;
  readonly verdicts: readonly string[];
  readonly flag: boolean;
  /** `undefined` where the sentence cannot be changed so. */
  readonly apply: (words: readonly string[], random: Random) => string | undefined;
}

const OTHER_WORDS = [
  'granite',
  'silver',
  'northern',
  'hidden',
  'former',
  'wooden',
  'distant',
  'secret',
];
const INVENTED = [
  'the parties will open a joint academy of falconry by the end of spring',
  'no stone of the old harbour may be moved without the consent of every keeper',
  'each visitor must carry a lantern of blue glass along the western wall',
  'a second bridge of woven cables shall be hung above the orchard road',
];

const isContent = (word: string): boolean => /^[a-z]{5,}$/.test(word);
const places = (words: readonly string[], wanted: (word: string) => boolean): number[] =>
  words.flatMap((word, at) => (wanted(word) ? [at] : []));

function replaced(words: readonly string[], at: number, by: readonly string[]): string {
  return [...words.slice(0, at), ...by, ...words.slice(at + 1)].join(' ');
}

const inside = (words: readonly string[], at: number): boolean => at > 0 && at < words.length - 1;

const ALTERED = { verdicts: ['altered'], flag: true } as const;
const STANDING = { verdicts: ['exact', 'normalised'], flag: false } as const;

export const CHANGES: readonly Change[] = [
  { name: 'none', ...STANDING, apply: (words) => words.join(' ') },
  {
    name: 'case',
    ...STANDING,
    apply: (words) =>
      words
        .join(' ')
        .replace(/^./u, (first) =>
          first === first.toUpperCase() ? first.toLowerCase() : first.toUpperCase(),
        ),
  },
  {
    name: 'line break',
    ...STANDING,
    apply: (words) => replaced(words, 4, [`${words[4]}\n`]).replace('\n ', '\n'),
  },
  {
    name: 'emphasis',
    ...STANDING,
    apply: (words) =>
      /^\p{L}+$/u.test(words[3] ?? '') ? replaced(words, 3, [`**${words[3]}**`]) : undefined,
  },
  { name: 'apostrophes', ...STANDING, apply: (words) => words.join(' ').replaceAll('’', "'") },
  { name: 'closing comma', ...STANDING, apply: (words) => words.join(' ').replace(/[.;]?$/u, ',') },
  {
    name: 'fragment',
    ...STANDING,
    apply: (words, random) => {
      const from = 1 + Math.floor(random() * (words.length - 8));
      return words
        .slice(from, from + 6)
        .join(' ')
        .replace(/[,;.]$/u, '');
    },
  },
  {
    name: 'ellipsis',
    verdicts: ['elided'],
    flag: false,
    apply: (words) => {
      if (words.length < 16) return undefined;
      return [...words.slice(0, 5), '[...]', ...words.slice(10)].join(' ');
    },
  },
  {
    name: 'word replaced',
    ...ALTERED,
    apply: (words, random) => {
      const at = places(words, isContent).filter((place) => inside(words, place));
      return at.length === 0
        ? undefined
        : replaced(words, pick(random, at), [pick(random, OTHER_WORDS)]);
    },
  },
  {
    name: 'word dropped',
    ...ALTERED,
    apply: (words, random) => {
      const at = places(words, isContent).filter((place) => inside(words, place));
      return at.length === 0 ? undefined : replaced(words, pick(random, at), []);
    },
  },
  {
    name: 'word added',
    ...ALTERED,
    apply: (words, random) => {
      const at = places(words, isContent).filter((place) => inside(words, place));
      const place = pick(random, at);
      return at.length === 0
        ? undefined
        : replaced(words, place, [pick(random, OTHER_WORDS), words[place] ?? '']);
    },
  },
  {
    name: 'negation added',
    ...ALTERED,
    apply: (words) => {
      const at = words.findIndex(
        (word, place) =>
          inside(words, place) && /^(?:is|are|was|were|has|have|will|can)$/.test(word),
      );
      return at < 0 ? undefined : replaced(words, at, [words[at] ?? '', 'not']);
    },
  },
  {
    name: 'number changed',
    ...ALTERED,
    apply: (words) => {
      const at = words.findIndex((word, place) => inside(words, place) && /^\d{2,}$/.test(word));
      return at < 0 ? undefined : replaced(words, at, [String(Number(words[at]) + 10)]);
    },
  },
  {
    name: 'words swapped',
    ...ALTERED,
    apply: (words) => {
      const at = words.findIndex(
        (word, place) =>
          place > 1 &&
          place < words.length - 2 &&
          isContent(word) &&
          isContent(words[place + 1] ?? ''),
      );
      if (at < 0) return undefined;
      return [...words.slice(0, at), words[at + 1], words[at], ...words.slice(at + 2)].join(' ');
    },
  },
  {
    name: 'half invented',
    verdicts: ['partly', 'altered'],
    flag: true,
    apply: (words, random) =>
      words.length < 12
        ? undefined
        : `${words
            .slice(0, 9)
            .join(' ')
            .replace(/[,;.]$/u, '')} ${pick(random, INVENTED).split(' ').slice(0, 7).join(' ')}`,
  },
  {
    name: 'invented',
    verdicts: ['not-on-record'],
    flag: true,
    apply: (_, random) => pick(random, INVENTED),
  },
];

const FRAMES: readonly ((name: string, quote: string) => string)[] = [
  (name, quote) => `${name} writes: ${quote}`,
  (name, quote) => `${quote}, says ${name}.`,
  (name, quote) => `According to ${name}, ${quote}`,
  (name, quote) => `${name} notes that ${quote}.`,
  (name, quote) => `“That is the point,” one neighbour remarked.\n\n${name} adds: ${quote}`,
];
const MARKS: readonly (readonly [string, string])[] = [
  ['"', '"'],
  ['“', '”'],
  ['«', '»'],
  ['„', '“'],
];

/**
 * A draft of quotations from documents, each changed in one way, and who is named for it.
 *
 * @param count how many quotations
 */
export function generateDraft(
  material: readonly Material[],
  seed: number,
  count: number,
): Generated {
  const random = randomFrom(seed);
  const paragraphs: string[] = [];
  const expected: Expected[] = [];
  let line = 1;
  while (expected.filter(({ kind }) => kind === 'quotation').length < count) {
    const from = pick(random, material);
    const sentence = pick(random, sentencesIn(from.text));
    const change = pick(random, CHANGES);
    const text = change.apply(sentence.split(' '), random);
    if (text === undefined) continue;
    const others = material.filter(({ id }) => id !== from.id);
    const swapped = random() < 0.2 && others.length > 0 && change.name !== 'invented';
    const name = pick(random, (swapped ? pick(random, others) : from).names);
    const isSwapped = swapped && !from.names.includes(name);
    const [open, close] = pick(random, MARKS);
    const paragraph = pick(random, FRAMES)(name, `${open}${text}${close}`);
    const { verdicts, flag, name: changed } = change;
    const plain = text.replace(/\*\*|\n/g, (mark) => (mark === '\n' ? ' ' : ''));
    expected.push({ kind: 'quotation', change: changed, text: plain, verdicts, flag, line });
    if (changed !== 'invented')
      expected.push({
        kind: 'attribution',
        change: isSwapped ? 'swapped' : 'none',
        text: plain,
        verdicts: [isSwapped ? 'differs' : 'agrees'],
        flag: isSwapped,
        line,
      });
    paragraphs.push(paragraph);
    line += paragraph.split('\n').length + 1;
  }
  return { draft: `${paragraphs.join('\n\n')}\n`, expected };
}

/** How well a check did. */
export interface Tally {
  hit: number;
  false: number;
  missed: number;
  found: number;
  of: number;
  right: number;
  readonly misses: string[];
}

const flat = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Compares what a check said with what it must say. */
export function tally(
  kind: CheckKind,
  { expected }: Generated,
  results: readonly CheckResult[],
): Tally {
  const sum: Tally = { hit: 0, false: 0, missed: 0, found: 0, of: 0, right: 0, misses: [] };
  const left = results.filter((result) => result.kind === kind);
  for (const one of expected.filter((expectation) => expectation.kind === kind)) {
    sum.of++;
    const at = left.findIndex(
      (result) => flat(result.text) === flat(one.text) && Math.abs(result.line - one.line) <= 4,
    );
    const [result] = at < 0 ? [] : left.splice(at, 1);
    const flagged = result !== undefined && isFlag(result);
    if (result) sum.found++;
    if (result && one.verdicts.includes(result.verdict)) sum.right++;
    else sum.misses.push(`${one.change}: ${result?.verdict ?? 'not found'}: ${one.text}`);
    if (one.flag && flagged) sum.hit++;
    else if (one.flag) {
      sum.missed++;
      sum.misses.push(`not flagged (${result?.how ?? ''}): ${one.text}`);
    } else if (flagged) sum.false++;
  }
  for (const { text, verdict } of left.filter(isFlag)) {
    sum.false++;
    sum.misses.push(`not expected: ${verdict}: ${text}`);
  }
  return sum;
}
