import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { takeSource } from '../base/incoming.ts';
import { schemaFile } from '../base/json-schema.ts';
import { CSL_TYPES } from '../cite/type-names.ts';
import { sourceChanges } from '../edit/source-record.ts';
import type { Name } from '../model/records.ts';
import { UsageError } from '../program/errors.ts';
import type { WriteContext } from './command.ts';
import type { OptionsOf } from './declaration.ts';
import type { Outcome } from './outcome.ts';
import type { RECORD_OPTIONS } from './record-options.ts';
import { refuseUnknown } from './refuse-unknown.ts';
import { fingerprintOf } from './run-fingerprint.ts';
import { change, fromOptions } from './writing.ts';

/** Options of `cnca source add`: the record of the document. */
export type SourceOptions = OptionsOf<typeof RECORD_OPTIONS>;

/** "Family, Given" is a person; a name without a comma is taken as it stands. */
function nameOf(text: string): Name {
  const comma = text.indexOf(',');
  const family = text.slice(0, Math.max(0, comma)).trim();
  if (family === '') return { literal: text.trim() };
  const given = text.slice(comma + 1).trim();
  return given ? { family, given } : { family };
}

/** The record with the given keys only, in the order of sources.yaml. */
function recordOf(options: SourceOptions): Record<string, unknown> {
  const names = (given?: readonly string[]): Name[] | undefined => given?.map(nameOf);
  const record = {
    id: options.id,
    type: options.type,
    title: options.title,
    author: names(options.author),
    editor: names(options.editor),
    translator: names(options.translator),
    interviewer: names(options.interviewer),
    'container-title': options.containerTitle,
    section: options.section,
    publisher: options.publisher,
    issued: options.issued,
    page: options.page,
    URL: options.url,
    accessed: options.accessed,
    language: options.language,
    note: options.note,
  };
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
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
  refuseUnknown(
    'type',
    options.type === undefined ? [] : [options.type],
    CSL_TYPES,
    `the types of CSL are: ${CSL_TYPES.join(', ')}`,
  );
  const { dir } = context;
  const fingerprint = fingerprintOf(path);
  const source = fromOptions(() => takeSource('options', recordOf(options)));
  const schema = existsSync(join(dir, 'schema', schemaFile('sources')));
  await change(context, () => ({ changes: sourceChanges(dir, source, fingerprint, schema) }));
  const place = join(dir, 'sources.yaml');
  return {
    out: `${source.id}\n`,
    notes: [`registered in ${place}, with its fingerprint; the text itself was not kept`],
    code: 0,
  };
}
