/** The styles for citations in text, formatted by citeproc-js. */
export const TEXT_STYLES = ['apa', 'chicago', 'mla', 'gb-t-7714'] as const;
/** The formats for other programs; they describe documents, not places in them. */
export const RECORD_STYLES = ['bibtex', 'ris', 'csl-json'] as const;
/** The values of `--style`. */
export const CITE_STYLES = ['default', ...TEXT_STYLES, ...RECORD_STYLES] as const;

export type TextStyle = (typeof TEXT_STYLES)[number];
export type RecordStyle = (typeof RECORD_STYLES)[number];
export type CiteStyle = (typeof CITE_STYLES)[number];
