/** The invented document of the example. */
export const EXAMPLE_DOCUMENT = `The Lighthouse of Grey Skerry

The lighthouse of Grey Skerry was lit for the first time on 4 October 1873. Its tower is built of granite and is nearly 31 metres high.

Until 1962 three keepers lived on the rock. Since then the lamp has been tended from the shore.
`;

/** The id of the example document. */
export const EXAMPLE_SOURCE = 'example';

const SOURCES = `# yaml-language-server: $schema=schema/sources.schema.json
# The documents, as bibliographic records in CSL-JSON terms (dates in EDTF), by their ids.
# A record holds only what the document states. \`cnca source add\` writes one and its fingerprint.

example:
  type: webpage
  title: The Lighthouse of Grey Skerry
  language: en
  note: An invented document, for the example. It states neither an author nor a date.
`;

const TOPICS = `# yaml-language-server: $schema=schema/topics.schema.json
# The topic vocabulary, in two levels: a topic without \`broader\` stands at the top.

- id: lighthouses
  label: Lighthouses
  description: Lighthouses in general.
- id: towers
  label: Towers
  description: What towers are built of, and how high they are.
  broader: lighthouses
`;

const THESAURUS = `# yaml-language-server: $schema=schema/thesaurus.schema.json
# What people call things, in any language: a search for an alternative finds the label, too.

- label: lighthouse
  alt: [beacon, light station, phare, Leuchtturm]
  related: [tower]
`;

const CLAIMS = `# yaml-language-server: $schema=../schema/claims.schema.json
# The claims of one document, in the order in which it makes them. \`cnca add\` writes one at the end.

- id: grey-skerry-tower-height
  claim: The tower of the lighthouse of Grey Skerry is nearly 31 metres high.
  kind: statistic
  topics: [towers]
  source: example
  quote: |-
    Its tower is built of granite and is nearly 31 metres high.
  value: {amount: 31, unit: m, qualifier: nearly}
  note: The document does not say from where the height is measured.
`;

const EXAMPLE_GOES = `The example can go (claims, source,
   fingerprint and text). `;

const README = `# A fact base

Claims, each with its document and the words that support it. \`cnca --help\` says how to ask them.

1. \`export CNCA_BASE="$PWD"\`, in this folder, makes \`cnca\` use this base.
2. \`cnca source add article.txt --id article --type webpage --title "…"\` registers a document.
3. \`cnca add\` asks for a claim, checks its quote, and writes it to claims/<source>.yaml.
4. \`cnca verify\` proves that every quote stands in its document: run it before every commit.
5. The files are yours to edit; editors check them against schema/. ${EXAMPLE_GOES}Texts of documents are needed only to be quoted: keep them where you like.
`;

/** The files of a small base, by path. Only the fingerprint of its document is missing. */
export const TEMPLATE: Readonly<Record<string, string>> = {
  'README.md': README,
  'sources.yaml': SOURCES,
  'topics.yaml': TOPICS,
  'thesaurus.yaml': THESAURUS,
  [`claims/${EXAMPLE_SOURCE}.yaml`]: CLAIMS,
  [`documents/${EXAMPLE_SOURCE}.txt`]: EXAMPLE_DOCUMENT,
};

/** The comments at the head of a file, without its records. */
function headOf(text: string): string {
  return `${text
    .split('\n')
    .filter((line) => line.startsWith('#'))
    .join('\n')}\n`;
}

/** A base with nothing in it: texts by path. */
export const EMPTY_TEMPLATE: Readonly<Record<string, string>> = {
  'README.md': README.replace(EXAMPLE_GOES, ''),
  'sources.yaml': headOf(SOURCES),
  'topics.yaml': headOf(TOPICS),
  'thesaurus.yaml': headOf(THESAURUS),
};
