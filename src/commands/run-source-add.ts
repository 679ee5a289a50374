import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { takeSource } from '../base/incoming.ts';
import { schemaFile } from '../base/json-schema.ts';
import { sourceChanges } from '../edit/source-record.ts';
import { nameOf, valueText } from '../intake/metadata.ts';
import { type TakenDocument, takeDocument } from '../intake/take-document.ts';
import { bytesOf, calledOf, refuseTextFile } from '../intake/text-file.ts';
import type { Name } from '../model/records.ts';
import { safeLine } from '../output/safe.ts';
import { graphemes } from '../output/width.ts';
import { UsageError } from '../program/errors.ts';
import { counted } from '../text/counted.ts';
import { isHardWrapped } from '../text/hard-wrapped.ts';
import { listFirst } from '../text/list-first.ts';
import type { WriteContext } from './command.ts';
import type { OptionsOf } from './declaration.ts';
import { meantDate } from './meant-date.ts';
import type { Outcome } from './outcome.ts';
import type { RECORD_OPTIONS, TAKING_OPTIONS } from './record-options.ts';
import { recordProblems } from './record-problems.ts';
import { fingerprintOfText } from './run-fingerprint.ts';
import { type ChosenFields, chooseFields, fieldLines, notShown } from './source-fields.ts';
import { change, fromOptions } from './writing.ts';

/** Options of `cnca source add`: the record of the document, and how it is taken in. */
export type SourceOptions = OptionsOf<typeof RECORD_OPTIONS> & OptionsOf<typeof TAKING_OPTIONS>;

const names = (given: readonly string[] | undefined): Name[] | undefined => given?.map(nameOf);

/** A date as it is meant; one that is not understood stays as it is, and is refused. */
const dateOf = (typed: string | undefined): string | undefined =>
  typed === undefined ? undefined : (meantDate(typed) ?? typed);

function authors({ author, authorLiteral }: SourceOptions): Name[] | undefined {
  const literal = authorLiteral?.map((text) => ({ literal: text.trim() })) ?? [];
  const all = [...(names(author) ?? []), ...literal];
  return all.length > 0 ? all : undefined;
}

function present(record: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}

/** What the command line states of the properties that a file can state, too. */
function stated(options: SourceOptions): Parameters<typeof chooseFields>[0] {
  return present({
    type: options.type,
    title: options.title,
    author: authors(options),
    'container-title': options.containerTitle,
    publisher: options.publisher,
    issued: dateOf(options.issued),
    volume: options.volume,
    issue: options.issue,
    page: options.page,
    DOI: options.doi?.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:)/i, ''),
    URL: options.url,
    language: options.language,
  });
}

/** The record with the given keys only, in the order of sources.yaml. @param version that of the program */
function recordOf(
  options: SourceOptions,
  chosenFields: ChosenFields,
  taken: TakenDocument,
  version: string,
): Record<string, unknown> {
  const chosen = Object.fromEntries(chosenFields.fields.map(({ field, value }) => [field, value]));
  const only = notShown(chosenFields, taken);
  const note =
    only.length === 0 || taken.format === 'text'
      ? options.note
      : [options.note, `Only the metadata of the file state: ${only.join(', ')}.`]
          .filter(Boolean)
          .join(' ');
  return present({
    id: options.id,
    type: chosen['type'] ?? 'document',
    title: chosen['title'],
    genre: options.genre,
    author: chosen['author'],
    editor: names(options.editor),
    translator: names(options.translator),
    interviewer: names(options.interviewer),
    'container-title': chosen['container-title'],
    section: options.section,
    publisher: chosen['publisher'],
    'publisher-place': options.publisherPlace,
    issued: chosen['issued'],
    edition: options.edition,
    volume: chosen['volume'],
    issue: chosen['issue'],
    number: options.number,
    page: chosen['page'],
    DOI: chosen['DOI'],
    URL: chosen['URL'],
    accessed: dateOf(options.accessed),
    language: chosen['language'],
    note,
    extraction:
      taken.format === 'text'
        ? undefined
        : { tool: `cnca ${taken.format}`, version, sha256: taken.sha256 },
  });
}

/** What was taken and what was left out, and what the text says of itself beside the record. */
function takenNotes({ fields, unused, unsure }: ChosenFields, taken: TakenDocument): string[] {
  const parts = taken.leftOut.map(({ what, count }) => `${count} ${what}`);
  const left = parts.length > 0 ? `; left out: ${parts.join(', ')}` : '';
  const hint =
    taken.format === 'html' && parts.length > 0
      ? ' (--all keeps them, --text FILE writes the text)'
      : '';
  const count = counted(taken.paragraphs, 'paragraph');
  const ends = isHardWrapped(taken.text)
    ? 'its lines were broken to fit a width, and a paragraph ends at a blank line'
    : 'each line is one';
  const kept = taken.format === 'text' ? `${count}: ${ends}` : `${count} kept${left}${hint}`;
  const said = unused.map(
    ({ field, value, origin }) =>
      `${origin} names its ${field}: "${valueText(value)}"; --${field} takes it`,
  );
  const overruled = fields.flatMap(({ field, value, differing }) =>
    differing.map(
      (one) =>
        `${field}: "${valueText(value)}" is taken; ${one.origin} has "${valueText(one.value)}"`,
    ),
  );
  const perhaps = unsure.map(
    ({ field, line }) => `a line of the text may name its ${field}: "${line}"; --${field} takes it`,
  );
  return [kept, ...leftOutLines(taken), ...overruled, ...said, ...perhaps];
}

/** How many of one kind that were left out are shown by their first words, and how many columns of each. */
const SHOWN = 5;
const BEGINNING = 50;

function beginningOf(text: string): string {
  const shown = safeLine(text).text.slice(0, 20 * BEGINNING);
  const { ends, widths } = graphemes(shown);
  let columns = 0;
  for (const [at, width] of widths.entries()) {
    columns += width;
    if (columns > BEGINNING) return `"${shown.slice(0, ends[at - 1] ?? 0).trim()}…"`;
  }
  return `"${shown}"`;
}

/** What was left out by its first words, the longest first: a text of the article may be among it. */
function leftOutLines({ leftOut }: TakenDocument): string[] {
  return leftOut.flatMap(({ what, texts = [] }) => {
    if (texts.length === 0) return [];
    const longest = texts.toSorted((a, b) => b.length - a.length);
    return [`left out, ${what}: ${listFirst(longest, SHOWN, beginningOf)}`];
  });
}

/** What to say of an address in the place of a file. */
function fetchedFirst(path: string): string {
  const url = `'${path.replaceAll("'", '%27')}'`;
  return `${path} is an address, and nothing is fetched; use curl -sL ${url} | cnca source add - --url ${url}`;
}

/** `cnca source add`: registers a document, by its record and its fingerprint. */
export async function sourceAdd(
  context: WriteContext,
  [action = '', path = '']: readonly string[],
  options: SourceOptions,
): Promise<Outcome> {
  if (action !== 'add') {
    throw new UsageError(
      `unknown action "${action}"; there is one: cnca source add <file>. ` +
        '`cnca sources` lists the documents',
    );
  }
  if (/^https?:/i.test(path)) throw new UsageError(fetchedFirst(path));
  const { dir } = context;
  const asText = options.text === '-';
  const textFile = asText ? undefined : options.text;
  if (textFile !== undefined) refuseTextFile(textFile, path);
  const taken = takeDocument(calledOf(path), bytesOf(path), options.all);
  const fingerprint = fingerprintOfText(calledOf(path), taken.text);
  const chosen = chooseFields(stated(options), taken);
  const record = recordOf(options, chosen, taken, context.version);
  const source = fromOptions(() => takeSource('options', record), recordProblems(options));
  const notes = takenNotes(chosen, taken);
  const files = textFile === undefined ? [] : [{ path: textFile, text: taken.text }];
  const written = textFile === undefined ? 'nothing' : `nothing but ${textFile}`;
  if (options.dryRun) {
    const shown = fieldLines(record, chosen.fields);
    const lines = `${shown.map((line) => safeLine(line).text).join('\n')}\n`;
    return {
      out: asText ? taken.text : lines,
      notes: [...(asText ? shown : []), ...notes, `${written} was written (--dry-run)`],
      code: 0,
      files,
    };
  }
  const schema = existsSync(join(dir, 'schema', schemaFile('sources')));
  await change(context, () => ({ changes: sourceChanges(dir, source, fingerprint, schema) }));
  const place = join(dir, 'sources.yaml');
  const fromFile = chosen.fields.filter(({ origin }) => !origin.startsWith('--'));
  const origins = fromFile.map(
    ({ field, value, origin }) => `${field}: ${valueText(value)} (${origin})`,
  );
  return {
    out: asText ? taken.text : `${source.id}\n`,
    notes: [
      ...origins,
      ...notes,
      `registered in ${place}, with its fingerprint; the text itself was not kept`,
    ],
    code: 0,
    files,
  };
}
