/** What a check of a draft looks at. */
export const CHECK_KINDS = ['quotation', 'figure', 'attribution', 'citation'] as const;
export type CheckKind = (typeof CHECK_KINDS)[number];

/** What the record says of a thing in a draft, by the kind of the thing. */
export const VERDICTS = {
  quotation: ['exact', 'normalised', 'elided', 'altered', 'partly', 'not-on-record'],
  figure: ['agrees', 'close', 'contested', 'differs', 'not-on-record'],
  attribution: ['agrees', 'differs'],
  citation: ['fits', 'misfit', 'unknown'],
} as const satisfies Record<CheckKind, readonly string[]>;
export type Verdict = (typeof VERDICTS)[CheckKind][number];

/** How much a finding asks for a look, from none to most. */
export const CHECK_LEVELS = ['none', 'note', 'warning', 'error'] as const;
export type CheckLevel = (typeof CHECK_LEVELS)[number];

/** In what a thing departs from the record, where the verdict has more than one way. */
export const WAYS = {
  elided: ['negation'],
  altered: ['words', 'number', 'negation', 'spelling', 'marks'],
  differs: ['value', 'scale', 'unit', 'currency', 'date', 'subject', 'hedge'],
  close: ['rounded', 'hedge'],
  misfit: ['document', 'paragraph', 'claim'],
  'not-on-record': ['outside', 'short', 'title', 'language'],
} as const;
export type Way = (typeof WAYS)[keyof typeof WAYS][number];

/** A piece of a comparison: words that the draft, the record or both have. */
export interface DiffPiece {
  readonly side: 'both' | 'draft' | 'record';
  readonly text: string;
}

/**
 * What was found of one thing in a draft. Its keys are in the order in which they are written, and none
 * is ever missing.
 */
export interface CheckResult {
  readonly file: string;
  /** A line, or where the format has no lines the number of a paragraph; from 1. */
  readonly line: number;
  /** Of the first character inside the marks, in UTF-16 units, from 1. */
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** Of the file's text, without a byte order mark, in UTF-16 units. */
  readonly offset: number;
  readonly length: number;
  readonly kind: CheckKind;
  readonly verdict: Verdict;
  readonly how: Way | null;
  readonly level: CheckLevel;
  /** `figure/differs` */
  readonly rule: string;
  /** As a reader sees it, in one line. */
  readonly text: string;
  /** The document of the record that the verdict is about. */
  readonly source: string | null;
  /** Its paragraph, from 1. */
  readonly paragraph: number | null;
  /** The claims of that place. */
  readonly claims: readonly string[];
  /** The words or the figure of the record. */
  readonly record: string | null;
  readonly diff: readonly DiffPiece[] | null;
  /** The typographic differences that were set aside. */
  readonly folds: readonly string[];
  /** What an ellipsis leaves out. */
  readonly leftOut: readonly string[];
  /** Who is named in the draft, and who says so in the record. */
  readonly named: string | null;
  readonly speaker: string | null;
  /** Of the place in the record, for readers. */
  readonly citation: string | null;
  /** One sentence for people. */
  readonly message: string;
  /** Whether a file of known findings lists it. */
  readonly known: boolean;
  /** What the record has instead, where it can be put in the place of the text. */
  readonly suggestion: string | null;
}

/** A draft that was checked. */
export interface CheckedDraft {
  readonly file: string;
  readonly format: string;
  /** What `line` counts in it. */
  readonly unit: 'line' | 'paragraph';
  readonly words: number;
}

/** With how much record drafts were compared. */
export interface RecordSize {
  readonly claims: number;
  readonly sources: number;
  /** What is known of the documents: their texts, their fingerprints, or only what claims quote. */
  readonly documents: 'texts' | 'fingerprints' | 'claims';
}

/** All that a check of drafts found. */
export interface CheckReport {
  readonly record: RecordSize;
  readonly drafts: readonly CheckedDraft[];
  readonly results: readonly CheckResult[];
  readonly counts: Readonly<Record<string, Readonly<Record<string, number>>>>;
}
