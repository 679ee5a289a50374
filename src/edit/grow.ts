import { isDeepStrictEqual } from 'node:util';
import type { Parsed } from '../base/parse.ts';
import { recordMargin } from '../base/record-margin.ts';
import { lineEnd, withLineEnds } from '../text/line-ends.ts';
import type { Change } from './commit.ts';
import { bytesOf, type HeldText } from './held-text.ts';
import { WriteError } from './write-error.ts';

/** Records to append to a file, and the expected result. */
export interface Growth<T> {
  /** The file name for messages. */
  readonly name: string;
  /** The text of the file, possibly already changed. */
  readonly text: string;
  /** The records to append, not indented, each ending in a line break. */
  readonly records: readonly string[];
  /** Parses the file, like any command does. */
  readonly parse: (bytes: Buffer) => Parsed<T>;
  /** The data that the new file must parse to. */
  readonly expected: T;
}

/**
 * Appends records to a file, each after an empty line, in the indentation and line ends of the file.
 * The result is parsed to prove that it holds the expected data.
 *
 * @throws {WriteError} if the layout of the file does not permit that
 */
export function appendRecords<T>(held: HeldText, growth: Growth<T>): Change {
  const { name, text, records, parse, expected } = growth;
  const margin = recordMargin(text);
  const end = lineEnd(text);
  if (margin !== undefined) {
    const indented = records.map((record) => record.replace(/^(?=.)/gm, margin)).join('\n');
    const closed = text === '' || text.endsWith('\n') ? text : text + end;
    const gap = closed === '' || records.length === 0 || /\n\r?\n$/.test(closed) ? '' : end;
    const bytes = bytesOf(closed + gap + withLineEnds(indented, end), held);
    const { data, problems } = parse(bytes);
    if (problems.length === 0 && isDeepStrictEqual(data, expected)) {
      return { path: held.path, before: held.before, bytes };
    }
  }
  throw new WriteError(
    `${name} is laid out so that this cannot be added by itself without a change of what is there. ` +
      'Nothing was written. Write its records as a plain list, one key a line, or add this by hand',
  );
}
