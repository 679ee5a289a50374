import { FileSink } from './file-sink.ts';
import { headOf } from './kept-text.ts';

/**
 * Keeps a text; where it cannot be written, it is left out.
 *
 * @param version the program that keeps it: no other will read it
 */
export function writeKept(path: string, version: string, text: string): void {
  const bytes = Buffer.from(text);
  const sink = new FileSink(path);
  sink.write(Buffer.from(headOf(version, bytes)));
  sink.write(bytes);
  sink.finish().close();
}
