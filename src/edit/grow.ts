import { isDeepStrictEqual } from 'node:util';
import type { Parsed } from '../base/parse.ts';
import { recordMargin } from '../base/record-margin.ts';
import { lineEnd, withLineEnds } from '../text/line-ends.ts';
import type { Change } from './commit.ts';
import { bytesOf, type HeldText } from './held-text.ts';
import { WriteError } from './write-error.ts';

/** How a file grows by records, and how that is checked. */
export interface Growth<T> {
  /** The file, to be named in messages. */
  readonly name: string;
  /** The text of the file, perhaps with changes in what was there. */
  readonly text: string;
  /** The records to be added at its end, each with a line break at its end, not indented. */
  readonly records: readonly string[];
  /** Reads the file as any command does. */
  readonly parse: (bytes: Buffer) => Parsed<T>;
  /** What it must hold afterwards. */
  readonly expected: T;
}

/**
 * Adds records at the end of a file, an empty line before each. The new content is read back: where
 * it is not what was there and the records, and nothing else, the file is left alone.
 *
 * @throws {WriteError} where the file is laid out so that nothing can be added to it by itself
 */
export function grown<T>(held: HeldText, growth: Growth<T>): Change {
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
