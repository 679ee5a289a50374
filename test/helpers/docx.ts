import { strToU8, zipSync } from 'fflate';

const NAMES = 'xmlns:w="w" xmlns:r="r" xmlns:mc="mc" xmlns:m="m"';

/** A DOCX file with a body, and other parts by their names. */
export function docx(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const document = `<?xml version="1.0"?><w:document ${NAMES}><w:body>${body}</w:body></w:document>`;
  const all = { 'word/document.xml': document, ...parts };
  return zipSync(
    Object.fromEntries(Object.entries(all).map(([name, text]) => [name, strToU8(text)])),
  );
}

/** An ODT file with a text, and other parts by their names. */
export function odt(text: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const content = `<office:document-content xmlns:office="o" xmlns:text="t" xmlns:table="b"><office:body><office:text>${text}</office:text></office:body></office:document-content>`;
  const all = {
    'content.xml': content,
    'meta.xml': '<office:meta xmlns:dc="d"><dc:title>Log</dc:title></office:meta>',
    ...parts,
  };
  return zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    ...Object.fromEntries(Object.entries(all).map(([name, part]) => [name, strToU8(part)])),
  });
}

/** A paragraph of a DOCX file. */
export function paragraph(text: string, style?: string): string {
  const properties = style === undefined ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`;
  return `<w:p>${properties}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}
