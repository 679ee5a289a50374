import type { Name, Source } from '../model/records.ts';
import { dateInWords, yearOf } from './date-words.ts';
import { heading } from './heading.ts';
import { nameList } from './names.ts';
import { oneLine } from './one-line.ts';
import { documentKind } from './types.ts';

type Line = readonly [tag: string, value: string | undefined];

/** `Family, Given`, as RIS requires. A comma inside the family name would be taken for the separator. */
function person(name: Name): string {
  if ('literal' in name) return name.literal;
  const family = name.family.replaceAll(',', ' ');
  return name.given === undefined ? family : `${family}, ${name.given}`;
}

const people = (tag: string, names: readonly Name[] = []): Line[] =>
  names.map((name) => [tag, person(name)]);

/** `2025/06/19/`: year, month, day and, after the last slash, free text. */
function risDate(edtf: string): string {
  const [, year, month = '', day = ''] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(edtf) ?? [];
  return year === undefined ? `${yearOf(edtf)}///${dateInWords(edtf)}` : `${year}/${month}/${day}/`;
}

function pageLines(page: string | undefined): Line[] {
  const [, from, to] = /^(\w+)\s*[-–]\s*(\w+)$/.exec(page ?? '') ?? [];
  return [
    ['SP', from ?? page],
    ['EP', to],
  ];
}

function recordOf(source: Source): string {
  const { issued, interviewer } = source;
  const lines: readonly Line[] = [
    ['TY', documentKind(source.type).ris],
    ['ID', source.id],
    ...people('AU', source.author),
    ['TI', source.title ?? `[${heading(source)}]`],
    ...people('A2', source.editor),
    ...people('A2', interviewer),
    ...people('A4', source.translator),
    ['T2', source['container-title']],
    ['SE', source.section],
    ['PB', source.publisher],
    ['CY', source['publisher-place']],
    ['ET', source.edition],
    ['PY', issued && yearOf(issued)],
    ['DA', issued && risDate(issued)],
    ['VL', source.volume],
    ['IS', source.issue ?? source.number],
    ...pageLines(source.page),
    ['DO', source.DOI],
    ['UR', source.URL],
    ['Y2', source.accessed && risDate(source.accessed)],
    ['LA', source.language],
    ['N1', source.title && interviewer && `Interview by ${nameList(interviewer)}`],
    ['N1', source.note],
  ];
  const written = lines.flatMap(([tag, value]) =>
    value === undefined ? [] : [`${tag}  - ${oneLine(value)}\r\n`],
  );
  return `${written.join('')}ER  - \r\n`;
}

/** Writes documents as a RIS file. */
export function toRis(sources: readonly Source[]): string {
  return sources.map(recordOf).join('\r\n');
}
