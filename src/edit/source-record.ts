import { join } from 'node:path';
import { sourceText } from '../base/house-writer.ts';
import { parseFile, SOURCES } from '../base/parse.ts';
import { BaseError } from '../base/problems.ts';
import type { Source } from '../model/records.ts';
import type { Change } from './commit.ts';
import { grown } from './grow.ts';
import { bytesOf, holdText } from './held-text.ts';
import { WriteError } from './write-error.ts';

const SOURCES_PATH = 'sources.yaml';
const HEAD = '# yaml-language-server: $schema=schema/sources.schema.json\n';

/**
 * What must change so that a base has one more document: its record, then its fingerprint, since
 * a fingerprint without a record would be a mistake, and the other way round would not.
 *
 * @param fingerprint the text of the document's fingerprint
 * @param schema whether the base has the schemas that a new sources.yaml names for editors
 * @throws {BaseError} where sources.yaml has problems
 * @throws {WriteError} where the base has such a document already
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
    grown(held, {
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
