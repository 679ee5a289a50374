import type { Name } from '../model/records.ts';
import { isHardWrapped } from '../text/hard-wrapped.ts';
import { columnsOf } from '../text/text-columns.ts';
import { BYLINE, CHANGED, LABELS, PERHAPS, PUBLISHED, REPORTERS } from './bylines.ts';
import { datesIn, plainLine } from './line-dates.ts';
import type { Statement } from './metadata.ts';
import { endsSentence } from './page-prose.ts';
import { isName, namesIn } from './shown-names.ts';

/** A line at the head of a text. */
export interface HeadLine {
  readonly text: string;
  /** `cell`: a date in a table is one of its data; `heading`: one in a title is part of it. */
  readonly kind: string;
}

/** A line that may name something, though nobody can be sure: "Ann Doe, 3 April 2023" may be a place, too. */
export interface Unsure {
  readonly field: 'author' | 'issued';
  readonly line: string;
}

/** What a text says of itself at its head. */
export interface Said {
  readonly statements: readonly Statement[];
  readonly unsure: readonly Unsure[];
}

/** So many lines at the head of a text may name its title, its author and its date. */
const HEAD_LINES = 15;
/** A line of more columns is no byline and no date, but text. */
const SHORT = 100;
/** More columns of other words beside a date may say what it is the date of. */
const MOST_BESIDE = 12;
const LINE_END = /[\r\n]/;
const BLANK_LINE = /(?:\r\n?|\n)[^\S\r\n]*(?:\r\n?|\n)/;
/** More lines than these are no title. */
const TITLE_LINES = 3;
const TIME =
  /(?:\bat\s|\bum\s|à\s|T)?(?<!\d)\d{1,2}[:h.]\d{2}(?::\d{2})?(?!\d)(?:\s?[ap]\.?m\.?)?(?:Z|\s(?:GMT|UTC|MSK|МСК|CES?T|E[SD]T|BST)|[+-]\d{2}:?\d{2})?/giu;
const DIVIDERS = /[|•·\u0001\t]|\s[-–—]\s|,\s?(?=\u0001)/u;
/** Puts a divider before a label that follows other words: 来源：… 作者：… */
const LATER_LABEL = /\s(?=(?:\p{Lu}\p{L}{1,11}|\p{sc=Han}{2,6})\s?:)/gu;
/** What stands between a name and its date: "by Ann Doe on 3 April". */
const BEFORE_DATE = /\s(?:on|am|vom|le|el|il|em|den|от)\s?$/iu;
const EDGES = /^[\s,;:.()–—-]+|(?<![\s,;:()–—-])[\s,;:()–—-]+$/gu;

/** Gathers what lines say, the first line that says a thing first. */
class Saying {
  readonly statements: Statement[] = [];
  readonly doubts: Unsure[] = [];
  /** Lines that are no title. */
  readonly speaking = new Set<string>();

  say(field: 'title' | 'author' | 'issued', value: Statement['value']): void {
    if (value.length === 0 || this.statements.some((one) => one.field === field)) return;
    this.statements.push({ field, value, origin: 'the text' });
  }

  doubt(field: Unsure['field'], line: string): void {
    this.doubts.push({ field, line });
  }

  /** The lines in doubt about what no other line says for sure. */
  get unsure(): Unsure[] {
    return this.doubts.filter(({ field }) => !this.statements.some((one) => one.field === field));
  }
}

function reportersIn(text: string): Name[] {
  return REPORTERS.flatMap((pattern) => namesIn(pattern.exec(text)?.[1] ?? ''));
}

/** Takes in one part of a line, between its dividers. @returns the words that say nothing known */
function partOf(part: string, hasDate: boolean, said: Saying, { text, kind }: HeadLine): string {
  for (const [pattern, field] of LABELS) {
    const value = pattern.exec(part)?.[1];
    if (value === undefined) continue;
    if (field === 'author') said.say('author', namesIn(value, true));
    else if (field === 'issued') said.say('issued', /^\d{4}$/.exec(value)?.[0] ?? '');
    else said.say('title', value);
    return '';
  }
  for (const pattern of kind === 'heading' ? [PERHAPS] : [PERHAPS, BYLINE]) {
    const names = namesIn(pattern.exec(part)?.[1] ?? '');
    if (names.length === 0) continue;
    said.say('author', names);
    return '';
  }
  const names = reportersIn(part);
  said.say('author', names);
  if (names.length > 0 || PUBLISHED.test(part)) return '';
  // One word is as often a place or a day of the week.
  if (!hasDate || !isName(part) || /^\p{Lu}[^\s]*$/u.test(part)) return part;
  said.doubt('author', text);
  return '';
}

function readLine(head: HeadLine, said: Saying): void {
  const { text, kind } = head;
  const line = plainLine(text);
  const reporters = reportersIn(line);
  said.say('author', reporters);
  if (reporters.length > 0) said.speaking.add(text);
  if (columnsOf(line) > SHORT) return;
  const title = LABELS.find(([, field]) => field === 'title')?.[0].exec(line)?.[1];
  if (title !== undefined) {
    said.say('title', title);
    said.speaking.add(text);
    return;
  }
  const dates = kind === 'cell' ? [] : datesIn(line);
  let rest = '';
  let end = 0;
  const published: (string | undefined)[] = [];
  for (const date of dates) {
    const before = line.slice(end, date.start);
    end = date.end;
    const changed = CHANGED.exec(before);
    if (changed) {
      rest += `${before.slice(0, changed.index)}\u0001`;
      continue;
    }
    rest += `${before.replace(BEFORE_DATE, '')}\u0001`;
    published.push(date.value);
  }
  rest += CHANGED.test(line.slice(end)) ? '' : line.slice(end);
  const [before, doubts] = [said.statements.length, said.doubts.length];
  const parts = rest.replaceAll(TIME, '\u0001').replaceAll(LATER_LABEL, '\u0001').split(DIVIDERS);
  const plain = parts.map((part) => part.replaceAll(EDGES, '')).filter(Boolean);
  const others = plain.map((part) => partOf(part, published.length > 0, said, head)).join('');
  // "GMT", "Monday" and "г." say nothing else; "The meeting of" does.
  const beside = columnsOf((others.match(/[\p{L}\p{N}]/gu) ?? []).join(''));
  if (beside > MOST_BESIDE || (beside > 3 && endsSentence(line))) said.doubts.length = doubts;
  const [value] = published;
  // What happened on a day is text.
  if (published.length > 0 && !(beside > 3 && endsSentence(line))) {
    if (kind === 'heading' || beside > MOST_BESIDE || value === undefined)
      said.doubt('issued', text);
    else said.say('issued', value);
  }
  if (said.statements.length > before || said.doubts.length > doubts) said.speaking.add(text);
}

function readLines(lines: readonly HeadLine[]): Saying {
  const said = new Saying();
  for (const line of lines.slice(0, HEAD_LINES)) readLine(line, said);
  return said;
}

/** What the lines of a page say of it beside its heading: a byline, a date of publication. */
export function lineStatements(lines: readonly HeadLine[]): Said {
  const { statements, unsure } = readLines(lines);
  return { statements: statements.filter(({ field }) => field !== 'title'), unsure };
}

/**
 * What a text says of itself at its head, by labels, a byline and a date; else its title is what comes first.
 *
 * @param paragraphs with the lines into which each is broken
 */
export function textStatements(paragraphs: readonly (readonly HeadLine[])[]): Said {
  const lines = paragraphs.slice(0, HEAD_LINES).flat();
  const said = readLines(lines);
  const others = paragraphs.map((own) => own.filter(({ text }) => !said.speaking.has(text)));
  const first = others.find((own) => own.length > 0);
  const title = first && first.length <= TITLE_LINES ? joined(first) : undefined;
  if (title !== undefined && lines.length > 1 && title.length < 200 && !/[.。:：;,]$/u.test(title))
    said.say('title', title);
  return said;
}

/** The lines of a title as one. */
function joined(lines: readonly HeadLine[]): string {
  return lines.reduce((before, { text }) => {
    const glued = before === '' || /-$|\p{sc=Han}$/u.test(before);
    return `${before}${glued ? '' : ' '}${text}`;
  }, '');
}

/** The paragraphs of a plain text, each with its lines: one, unless they were broken to fit a width. */
export function plainParagraphs(text: string): HeadLine[][] {
  const wrapped = isHardWrapped(text);
  const blocks = text.split(wrapped ? BLANK_LINE : LINE_END);
  return blocks
    .map((block) =>
      block
        .split(LINE_END)
        .map((line) => ({ text: line.trim(), kind: 'paragraph' }))
        .filter((line) => line.text !== ''),
    )
    .filter((lines) => lines.length > 0);
}
