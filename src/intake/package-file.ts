import { unzipSync } from 'fflate';
import { Parser } from 'htmlparser2';
import { MAX_UNPACKED_BYTES, MAX_XML_DEPTH } from '../program/bounds.ts';
import { UsageError } from '../program/errors.ts';
import { decodeXml } from './document-charset.ts';
import { type TagEvents, wholeTexts } from './whole-texts.ts';

/** The files of a DOCX or ODT document that are wanted, as bytes by name. */
export type Parts = Readonly<Record<string, Uint8Array>>;

/**
 * Unpacks a ZIP file.
 *
 * @param wanted which of its files, by name
 * @throws {UsageError} where it is no such file, or unpacks to too much
 */
export function unpack(bytes: Uint8Array, wanted: (name: string) => boolean): Parts {
  let size = 0;
  try {
    return unzipSync(bytes, {
      filter({ name, originalSize }) {
        if (!wanted(name)) return false;
        size += originalSize;
        if (size > MAX_UNPACKED_BYTES) throw new UsageError(tooLarge());
        return true;
      },
    });
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError('the document is damaged: it cannot be unpacked');
  }
}

function tooLarge(): string {
  return `the document unpacks to more than ${MAX_UNPACKED_BYTES} bytes`;
}

/**
 * Reads XML. Names are as they stand, with their prefixes.
 *
 * @throws {UsageError} where it breaks off, has a document type or is nested too deeply
 */
export function readXml(bytes: Uint8Array | undefined, told: TagEvents): void {
  if (!bytes) return;
  const events = wholeTexts(told);
  let depth = 0;
  let ending = false;
  const parser = new Parser(
    {
      onprocessinginstruction(name) {
        if (/^!doctype/i.test(name))
          throw new UsageError('the document declares entities of its own, which are not read');
      },
      onopentag(name, attributes) {
        if (++depth > MAX_XML_DEPTH) throw new UsageError('the document is nested too deeply');
        events.open(name, attributes);
      },
      ontext: events.text,
      onclosetag(name) {
        if (ending) throw new UsageError('the document is damaged: it breaks off');
        depth--;
        events.close(name);
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(decodeXml(bytes));
  // What is closed only now was never closed by the document.
  ending = true;
  parser.end();
}

/** The texts of the elements of a small XML file, by their names without prefixes. */
export function textsOf(bytes: Uint8Array | undefined): Map<string, string> {
  const texts = new Map<string, string>();
  let text = '';
  readXml(bytes, {
    open: () => {
      text = '';
    },
    text: (more) => {
      text += more;
    },
    close: (name) => {
      if (text.trim() !== '') texts.set(name.replace(/^.*:/, ''), text.trim());
      text = '';
    },
  });
  return texts;
}
