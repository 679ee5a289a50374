import { join } from 'node:path';
import { sourceText } from '../base/house-writer.ts';
import { parseFile, SOURCES } from '../base/parse.ts';
import { BaseError } from '../base/problems.ts';
import type { Source } from '../model/records.ts';
import type { Change } from './commit.ts';
import { appendRecords } from './grow.ts';
import { bytesOf, holdText } from './held-text.ts';
import { WriteError } from './write-error.ts';

const SOURCES_PATH = 'sources.yaml';
const HEAD = '# yaml-language-server: $schema=schema/sources.schema.json\n';

/**
 * Computes the file changes that add a document to a base. The record comes before the fingerprint,
 * because a base may have a record without a fingerprint, but not the reverse.
 *
 * @param fingerprint the text of the document's fingerprint
 * @param schema whether the base has JSON Schemas, which the head of a new sources.yaml then names
 * @throws {BaseError} if sources.yaml has problems
 * @throws {WriteError} if the base already has a document with this id
 */
export function sourceChanges(
  dir: string,
  source: Source,
  fingerprint: string,
  schema: boolean,
): Change[] {
  const held = holdText(dir, SOURCES_PATH);
  const name = join(dir, SOURCES_PATH);
  const parse = (bytes: Buffer) => parseFile(name, bytes, SOURCES);
  const { data, problems } = parse(held.before ?? Buffer.alloc(0));
  if (problems.length > 0) throw new BaseError(problems);
  const { id, ...record } = source;
  if (Object.hasOwn(data, id)) {
    throw new WriteError(
      `${name} has a source "${id}" already; take another id. To renew its fingerprint: ` +
        `cnca fingerprint <file> --output ${join(dir, 'fingerprints', id)}`,
    );
  }
  const print = holdText(dir, `fingerprints/${id}`);
  return [
    appendRecords(held, {
      name,
      text: held.before === undefined && schema ? HEAD : held.text,
      records: [sourceText(source)],
      parse,
      expected: { ...data, [id]: record },
    }),
    {
      path: print.path,
      before: print.before,
      bytes: bytesOf(fingerprint, { ...print, before: undefined }),
    },
  ];
}
