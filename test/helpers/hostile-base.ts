import { writeBase } from './base.ts';

/** Texts that do harm where they are taken for markup, for a script, for a pattern or for data. */
export const HOSTILE: Readonly<Record<string, string>> = {
  script: '</script><script>window.hacked=1</script>',
  image: '<img src=x onerror="window.hacked=1">',
  close: '</blockquote></article></main></body></html><h1>owned</h1>',
  title: '</title></style></textarea></select></dialog><svg onload=window.hacked=1>',
  comment: '<!--<script>--><!-- <script> ]]> <![CDATA[ <plaintext>',
  attribute: '" onmouseover="window.hacked=1" \' onfocus=\'window.hacked=1\' `x`',
  entity: '&amp; &lt;b&gt; &#x3c;i&#62; &nbsp; &copy &notit;',
  pattern: "$& $1 $` $' $$ \\0 \\u003c %3Cb%3E",
  template: '{{constructor.constructor("window.hacked=1")()}} $'.concat('{window.hacked=1}'),
  separators: 'one\u2028two\u2029three\u0085four',
  bidi: 'safe \u202Egnp.exe\u202C and \u2066hidden\u2069 \u200Bzero',
  controls: 'nul \u0000 esc \u001b[31mred bell \u0007 del \u007f',
  placeholder: '¶¶ and 987654321 and ¶¶',
  surrogate: 'lone \ud800 end',
  prototype: '__proto__',
};

/** Addresses of documents of which only the last may become a link. */
export const ADDRESSES = [
  'javascript:window.hacked=1',
  'data:text/html,<script>window.hacked=1</script>',
  'JaVaScRiPt:window.hacked=1//https://fine.example/',
  'vbscript:msgbox(1)',
  'file:///etc/passwd',
  'blob:https://fine.example/1',
  'https://fine.example/?a=1&b="><script>window.hacked=1</script>',
] as const;

/** Ids that are names of what every object has, of a window or of an element. */
const IDS = ['constructor', 'tostring', 'valueof', 'location', 'top', 'title', '1', 'q', 'body'];

const yaml = (value: unknown): string =>
  // JSON is YAML, but for characters that YAML wants to be escaped.
  JSON.stringify(value, undefined, 1).replace(
    /[\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\u200b]/g,
    (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

const names = Object.keys(HOSTILE);
const texts = Object.values(HOSTILE);
/** The longest quote that a base may have. */
const LONG = 'no end in sight '.repeat(6250).trim().padEnd(100_000, '.');

/** The id of a fact: some are names that every object has. */
export const hostileId = (number: number): string => IDS[number] ?? `fact-${names[number]}`;

/** A text with which a field can be told from the others. */
const field = (name: string, text: string): string => `${name} ${text}`;

/**
 * Writes a base with hostile texts in each field that takes a text: a fact and a document for each of
 * {@link HOSTILE}, and one fact whose quote is as long as one may be. Each conflicts with the next.
 *
 * @returns its folder
 */
export function hostileBase(): string {
  const sources = texts.map((text, number) => [
    hostileId(number),
    {
      type: 'article-newspaper',
      title: field('Title', text),
      author: [{ family: field('Family', text), given: field('Given', text) }],
      translator: [{ literal: field('Translator', text) }],
      'container-title': field('Paper', text),
      publisher: field('Publisher', text),
      section: field('Section', text),
      issued: '2024',
      URL: ADDRESSES[number % ADDRESSES.length],
      note: field('Source note', text),
    },
  ]);
  const topics = texts.map((text, number) => ({
    id: hostileId(number),
    label: field('Topic', text),
    description: field('Description', text),
    ...(number % 2 === 1 && { broader: hostileId(number - 1) }),
  }));
  const claims = texts.map((text, number) => ({
    id: hostileId(number),
    claim: field('Claim', text),
    kind: 'statistic',
    topics: [hostileId(number)],
    source: hostileId(number),
    quote: field('Quote', text),
    speaker: field('Speaker', text),
    date: `${2000 + number}`,
    places: ['KZ'],
    value: { amount: number, unit: field('unit', text) },
    note: field('Note', text),
    conflicts: texts.length > (number ^ 1) ? [hostileId(number ^ 1)] : [],
  }));
  const long = {
    id: 'long',
    claim: 'Long.',
    kind: 'event',
    topics: [hostileId(0)],
    source: hostileId(0),
    quote: LONG,
  };
  return writeBase({
    'sources.yaml': yaml(Object.fromEntries(sources)),
    'topics.yaml': yaml(topics),
    'thesaurus.yaml': yaml(texts.map((text) => ({ label: field('Label', text), alt: [text] }))),
    'claims/keepers.yaml': yaml([...claims, long]),
    'claims/log.yaml': null,
    'fingerprints/keepers': null,
    'fingerprints/log-1902': null,
  });
}
