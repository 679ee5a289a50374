import { Parser } from 'htmlparser2';
import {
  MAX_ATTRIBUTES,
  MAX_XML_DEPTH,
  MAX_XML_ELEMENTS,
  MAX_XML_TEXT,
} from '../program/bounds.ts';
import { UsageError } from '../program/errors.ts';
import { decodeXml } from './document-charset.ts';
import { type TagEvents, wholeTexts } from './whole-texts.ts';
import { unzip } from './zip-file.ts';

function refuse(what: string): never {
  throw new UsageError(`the document ${what}`);
}

/** A DOCX or ODT document: a ZIP file of XML files. */
export class PackageFile {
  readonly #files: ReadonlyMap<string, Uint8Array>;
  /** The elements that were read, and the characters of their text: files are many. */
  #elements = 0;
  #units = 0;

  /**
   * Unpacks it.
   *
   * @param wanted which of its files, by name
   * @throws {UsageError} where it is no such file, or unpacks to too much
   */
  constructor(bytes: Uint8Array, wanted: (name: string) => boolean) {
    this.#files = unzip(bytes, wanted);
  }

  get names(): readonly string[] {
    return [...this.#files.keys()];
  }

  has(name: string): boolean {
    return this.#files.has(name);
  }

  /**
   * Reads an XML file, where there is one of that name. Names are as they stand, with their prefixes.
   *
   * @throws {UsageError} where it breaks off, has a document type or is beyond a limit
   */
  read(name: string, told: TagEvents): void {
    const bytes = this.#files.get(name);
    if (!bytes) return;
    const events = wholeTexts(told);
    let depth = 0;
    let attributes = 0;
    let ending = false;
    const parser = new Parser(
      {
        onprocessinginstruction(what) {
          if (/^!doctype/i.test(what)) refuse('declares entities of its own, which are not read');
        },
        onattribute() {
          if (++attributes > MAX_ATTRIBUTES)
            refuse(`has an element of more than ${MAX_ATTRIBUTES} attributes`);
        },
        onopentag: (element, own) => {
          attributes = 0;
          if (++depth > MAX_XML_DEPTH) refuse('is nested too deeply');
          if (++this.#elements > MAX_XML_ELEMENTS)
            refuse(`has more than ${MAX_XML_ELEMENTS} elements; cut it into several`);
          events.open(element, own);
        },
        ontext: (text) => {
          this.#units += text.length;
          if (this.#units > MAX_XML_TEXT)
            refuse(`has more than ${MAX_XML_TEXT} characters; cut it into several`);
          events.text(text);
        },
        onclosetag(element) {
          if (ending) refuse('is damaged: it breaks off');
          depth--;
          events.close(element);
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
  textsOf(name: string): Map<string, string> {
    const texts = new Map<string, string>();
    let text = '';
    this.read(name, {
      open: () => {
        text = '';
      },
      text: (more) => {
        text += more;
      },
      close: (element) => {
        if (text.trim() !== '') texts.set(element.replace(/^.*:/, ''), text.trim());
        text = '';
      },
    });
    return texts;
  }
}
