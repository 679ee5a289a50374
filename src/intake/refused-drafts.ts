import type { DocumentFormat } from '../text/document.ts';
import { formatOfZip, NO_DOCUMENT } from './document-format.ts';
import { refusalOf } from './refused-documents.ts';

/**
 * Why a draft is refused that is no text of its format, with the way out, to be said of it.
 *
 * @param format that it is said to have
 */
export function draftRefusal(bytes: Uint8Array, format: DocumentFormat): string | undefined {
  const packed = formatOfZip(bytes);
  if (packed === format) return undefined;
  const isPackage = format === 'docx' || format === 'odt';
  // The main part may have another name: whether it can be read shows when it is.
  if (packed === null) return isPackage ? undefined : NO_DOCUMENT;
  if (packed) return `is a file of the format ${packed}; name it .${packed}, or say --as ${packed}`;
  return refusalOf(bytes, true, 'cnca check -');
}
