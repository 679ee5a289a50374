import { takeDocument } from './take-document.ts';
import { bytesOf, calledOf } from './text-file.ts';

/**
 * Reads the text of a document: of plain text every byte, else the text that readers see.
 *
 * @param path `-` for standard input
 * @throws {UsageError} where there is no such file, or it cannot be read
 */
export function documentText(path: string): string {
  return takeDocument(calledOf(path), bytesOf(path)).text;
}
