import { headOf } from './document-charset.ts';

/** The command that a recipe gives the text to. */
const TAKES = 'cnca source add - --id ID';

/** Files that their first bytes tell, in hexadecimal, with the way out. */
const SIGNATURES: readonly (readonly [bytes: string, refusal: string])[] = [
  ['d0cf11e0', 'is an old Word file (.doc); save it as .docx or as plain text'],
  ['89504e47', 'is a picture, and has no text'],
  ['ffd8ff', 'is a picture, and has no text'],
];
/** In the directory of an OLE file, in UTF-16: it holds a document that a password locks. */
const LOCKED = 'EncryptedPackage';

/** A header of a mail is looked for in so many characters: those that servers add come first. */
const MAIL_HEAD = 65_536;
const ENCODED_WORD = /=\?[\w-]{1,40}\?[bq]\?/i;

/** The fields of the header that a mail begins with, by their lower-case names. */
function mailHeader(head: string): Map<string, string> {
  const fields = new Map<string, string>();
  let last = '';
  for (const line of head.replace(/^From [^\n]{1,998}\n/, '').split(/\r?\n/)) {
    if (line === '') return fields;
    const [, name = last, value = line] = /^([!-9;-~]{1,77}):(.*)$/.exec(line) ?? [];
    // What is neither a field nor goes on with one is no header.
    if (name === '' || (value === line && !/^[ \t]/.test(line))) return new Map();
    last = name.toLowerCase();
    fields.set(last, `${fields.get(last) ?? ''}${value} `);
  }
  return new Map();
}

/** Of mails the ones whose words are not as they are read; one in plain words is a plain text. */
function mailRefusal(head: string): string | undefined {
  const fields = mailHeader(head);
  const type = fields.get('content-type')?.trim().toLowerCase() ?? '';
  const encoding = fields.get('content-transfer-encoding')?.trim().toLowerCase() ?? '';
  if (fields.has('snapshot-content-location') || /saved by/i.test(fields.get('from') ?? ''))
    return 'is a web archive (MHTML); open it in a browser and save the page as HTML';
  const isEncoded =
    /^(?:multipart\/|text\/html)/.test(type) ||
    /^(?:quoted-printable|base64)/.test(encoding) ||
    (fields.has('mime-version') && ENCODED_WORD.test([...fields.values()].join('')));
  return isEncoded
    ? 'is a mail whose words are encoded; open it in a mail program and save it as plain text'
    : undefined;
}

/** The text after an XML declaration, instructions and comments. */
export function afterProlog(head: string): string {
  let rest = head.trimStart();
  for (;;) {
    const end = rest.startsWith('<?') ? '?>' : rest.startsWith('<!--') ? '-->' : undefined;
    const at = end === undefined ? -1 : rest.indexOf(end);
    if (end === undefined || at < 0) return rest;
    rest = rest.slice(at + end.length).trimStart();
  }
}

function xmlRefusal(head: string): string | undefined {
  const root = /^<(?![!?])[^<>]{1,2000}/.exec(afterProlog(head))?.[0] ?? '';
  if (root.startsWith('<office:document'))
    return 'is a flat OpenDocument file; save it as .odt or as plain text';
  if (/^<(?:pkg:package|w:wordDocument)/.test(root))
    return 'is a Word file in XML; save it as .docx or as plain text';
  if (/^\s*<\?xml\s/.test(head) || /\sxmlns(?::\w+)?=/.test(root))
    return 'is XML, whose tags are no text; save it as .docx, .odt, HTML or plain text';
  return undefined;
}

function isJson(bytes: Uint8Array): boolean {
  const head = headOf(bytes, 100).trimStart();
  if (!/^[[{]/.test(head)) return false;
  const text = headOf(bytes, bytes.length);
  // JSON Lines have an object a line.
  const line = /^\s*(\{.*)/.exec(text)?.[1];
  return [text, line].some((one) => {
    try {
      return typeof JSON.parse(one ?? '') === 'object';
    } catch {
      return false;
    }
  });
}

/**
 * Why a file is refused whose text cannot be taken as it stands, with the way out, to be said of it.
 *
 * @param isPage whether it is HTML, in which XML may declare itself
 * @param takes the command that takes a text on standard input
 */
export function refusalOf(bytes: Uint8Array, isPage: boolean, takes = TAKES): string | undefined {
  const head = headOf(bytes, 4096);
  if (/^[\s\0]*%PDF-/.test(head.slice(0, 1024)))
    return `is a PDF; turn it into text first: pdftotext FILE - | ${takes}`;
  const first = Buffer.from(bytes.subarray(0, 4)).toString('hex');
  const signed = SIGNATURES.find(([signature]) => first.startsWith(signature));
  if (signed && Buffer.from(bytes).includes(LOCKED, 0, 'utf16le'))
    return 'is locked with a password; save it without one';
  if (signed) return signed[1];
  if (head.startsWith('{\\rtf')) return 'is an RTF file; save it as .docx or as plain text';
  if (isPage) return undefined;
  if (isJson(bytes)) return `is JSON; take its text out first: jq -r '.text' FILE | ${takes}`;
  return xmlRefusal(head) ?? mailRefusal(headOf(bytes, MAIL_HEAD));
}
