import type { Document } from '../text/document.ts';
import { DocxPart } from './docx-part.ts';
import { linkTargets, stylesOf } from './docx-styles.ts';
import { readXml, textsOf, unpack } from './package-file.ts';
import { type OpenBlock, ParagraphDocument } from './paragraph-document.ts';

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
  const parts = unpack(bytes, wanted);
  const leftOut = new Map<string, number>();
  const context = { styles: stylesOf(parts), links: linkTargets(parts), leftOut };
  const notes = new Map<string, OpenBlock[]>();
  for (const kind of ['footnote', 'endnote']) {
    const reader: DocxPart = new DocxPart(
      context,
      (block) => {
        const name = reader.note ?? '';
        notes.set(name, [...(notes.get(name) ?? []), block]);
      },
      () => undefined,
    );
    readXml(parts[`word/${kind}s.xml`], {
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
      for (const key of referred) for (const note of notes.get(key) ?? []) document.add(note);
      referred = [];
    },
    (note) => referred.push(note),
  );
  readXml(parts['word/document.xml'], {
    open: (name, attributes) => body.open(name, attributes),
    text: (text) => body.text(text),
    close: (name) => body.close(name),
  });
  for (const name of Object.keys(parts)) {
    const what = /^word\/(header|footer)\d*\.xml$/.exec(name)?.[1];
    if (what) leftOut.set(what, (leftOut.get(what) ?? 0) + 1);
  }
  return document.finish('docx', leftOut, textsOf(parts['docProps/core.xml']));
}
