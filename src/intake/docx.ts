import { UsageError } from '../program/errors.ts';
import type { Document } from '../text/document.ts';
import { Lists } from '../text/lists.ts';
import { DocxPart } from './docx-part.ts';
import { DocxStyles, linkTargets } from './docx-styles.ts';
import { LeftOuts } from './left-out.ts';
import { PackageFile } from './package-file.ts';
import { type OpenBlock, ParagraphDocument } from './paragraph-document.ts';

const BODY = 'word/document.xml';

function wanted(name: string): boolean {
  return /^(?:word\/(?:document|footnotes|endnotes|styles|comments)\.xml|word\/_rels\/document\.xml\.rels|docProps\/core\.xml|word\/(?:header|footer)\d*\.xml)$/.test(
    name,
  );
}

/**
 * Reads a DOCX document: its text without tracked deletions, instructions of fields, hidden text,
 * comments, headers and footers; formulas on one line, where that says the same; each footnote after the paragraph that refers to it.
 *
 * @throws {UsageError} where it is damaged, or beyond a limit
 */
export function readDocx(bytes: Uint8Array): Document {
  const parts = new PackageFile(bytes, wanted);
  if (!parts.has(BODY)) throw new UsageError(`the document has no ${BODY}, as DOCX has`);
  const leftOut = new LeftOuts();
  const context = { styles: new DocxStyles(parts), links: linkTargets(parts), leftOut };
  const notes = new Lists<string, OpenBlock>();
  for (const kind of ['footnote', 'endnote']) {
    const reader: DocxPart = new DocxPart(
      context,
      (block) => {
        notes.add(reader.note ?? '', block);
      },
      () => undefined,
    );
    parts.read(`word/${kind}s.xml`, {
      open(name, attributes) {
        if (name === `w:${kind}`) reader.note = `${kind} ${attributes['w:id']}`;
        reader.open(name, attributes);
      },
      text: (text) => reader.text(text),
      close: (name) => reader.close(name),
    });
  }
  const document = new ParagraphDocument();
  let referred: string[] = [];
  const body: DocxPart = new DocxPart(
    context,
    (block, inRow) => {
      document.add(block, inRow);
      for (const key of referred) {
        for (const note of notes.of(key)) document.add(note);
        // It is shown once, however often the text refers to it.
        notes.delete(key);
      }
      referred = [];
    },
    (note) => referred.push(note),
  );
  parts.read(BODY, {
    open: (name, attributes) => body.open(name, attributes),
    text: (text) => body.text(text),
    close: (name) => body.close(name),
  });
  for (const name of parts.names) {
    const what = /^word\/(header|footer)\d*\.xml$/.exec(name)?.[1];
    leftOut.add(what ?? '');
  }
  return document.finish('docx', leftOut, parts.textsOf('docProps/core.xml'));
}
