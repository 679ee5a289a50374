import { join } from 'node:path';
import { FILE_SCHEMAS, schemaFile, schemaText } from '../base/json-schema.ts';
import { fillFolder } from '../edit/starter.ts';
import { EMPTY_TEMPLATE, EXAMPLE_DOCUMENT, EXAMPLE_SOURCE, TEMPLATE } from '../edit/template.ts';
import { thisProcess } from '../edit/this-process.ts';
import { safeLine } from '../output/safe.ts';
import { UsageError } from '../program/errors.ts';
import { makeFingerprint, writeFingerprint } from '../quotes/index.ts';
import type { Outcome } from './outcome.ts';
import { usable } from './writing.ts';

function starterFiles(empty: boolean): Record<string, string> {
  const schemas = FILE_SCHEMAS.map((name) => [`schema/${schemaFile(name)}`, schemaText(name)]);
  if (empty) return { ...EMPTY_TEMPLATE, ...Object.fromEntries(schemas) };
  const fingerprint = writeFingerprint(makeFingerprint(EXAMPLE_DOCUMENT));
  return {
    ...TEMPLATE,
    [`fingerprints/${EXAMPLE_SOURCE}`]: fingerprint,
    ...Object.fromEntries(schemas),
  };
}

/** `cnca init`: a small valid base of one's own, in a folder that is new or empty. */
export async function init(
  [dir = '']: readonly string[],
  { empty = false }: { readonly empty?: boolean | undefined } = {},
): Promise<Outcome> {
  if (dir === '') throw new UsageError('name a folder that is new or empty: cnca init <dir>');
  const files = starterFiles(empty);
  await usable(() => fillFolder(dir, files, thisProcess()));
  const written = Object.keys(files).map((path) => `${safeLine(join(dir, path)).text}\n`);
  return {
    out: written.join(''),
    notes: [
      empty
        ? `${dir} is a base now, with nothing in it: cnca source add <file> --id <id> --base ${dir}`
        : `${dir} is a base now, with one example: cnca facts --base ${dir}`,
    ],
    code: 0,
  };
}
