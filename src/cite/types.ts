import type { CslType } from './type-names.ts';

/** A kind of document: in words, as a RIS type and as a BibTeX entry. */
interface DocumentKind {
  readonly words: string;
  readonly ris: string;
  readonly bibtex: string;
}

const kind = (words: string, ris: string, bibtex: string): DocumentKind => ({ words, ris, bibtex });

const TYPES = {
  article: kind('Article', 'GEN', 'misc'),
  'article-journal': kind('Journal article', 'JOUR', 'article'),
  'article-magazine': kind('Magazine article', 'MGZN', 'article'),
  'article-newspaper': kind('Newspaper article', 'NEWS', 'article'),
  bill: kind('Bill', 'BILL', 'misc'),
  book: kind('Book', 'BOOK', 'book'),
  broadcast: kind('Broadcast', 'MULTI', 'misc'),
  chapter: kind('Chapter', 'CHAP', 'incollection'),
  classic: kind('Classical work', 'CLSWK', 'book'),
  collection: kind('Collection', 'GEN', 'misc'),
  dataset: kind('Data set', 'DATA', 'misc'),
  document: kind('Document', 'GEN', 'misc'),
  entry: kind('Entry', 'CHAP', 'incollection'),
  'entry-dictionary': kind('Dictionary entry', 'DICT', 'incollection'),
  'entry-encyclopedia': kind('Encyclopedia entry', 'ENCYC', 'incollection'),
  event: kind('Event', 'GEN', 'misc'),
  figure: kind('Figure', 'FIGURE', 'misc'),
  graphic: kind('Image', 'ART', 'misc'),
  hearing: kind('Hearing', 'HEAR', 'misc'),
  interview: kind('Interview', 'ELEC', 'misc'),
  legal_case: kind('Legal case', 'CASE', 'misc'),
  legislation: kind('Legislation', 'STAT', 'misc'),
  manuscript: kind('Manuscript', 'MANSCPT', 'misc'),
  map: kind('Map', 'MAP', 'misc'),
  motion_picture: kind('Film', 'VIDEO', 'misc'),
  musical_score: kind('Musical score', 'MUSIC', 'misc'),
  pamphlet: kind('Pamphlet', 'PAMP', 'booklet'),
  'paper-conference': kind('Conference paper', 'CPAPER', 'inproceedings'),
  patent: kind('Patent', 'PAT', 'misc'),
  performance: kind('Performance', 'GEN', 'misc'),
  periodical: kind('Periodical', 'SER', 'misc'),
  personal_communication: kind('Personal communication', 'PCOMM', 'misc'),
  post: kind('Online post', 'ELEC', 'misc'),
  'post-weblog': kind('Blog post', 'BLOG', 'misc'),
  regulation: kind('Regulation', 'GOVDOC', 'misc'),
  report: kind('Report', 'RPRT', 'techreport'),
  review: kind('Review', 'JOUR', 'article'),
  'review-book': kind('Book review', 'JOUR', 'article'),
  software: kind('Software', 'COMP', 'misc'),
  song: kind('Audio recording', 'SOUND', 'misc'),
  speech: kind('Speech', 'GEN', 'misc'),
  standard: kind('Standard', 'STAND', 'misc'),
  thesis: kind('Thesis', 'THES', 'phdthesis'),
  treaty: kind('Treaty', 'GEN', 'misc'),
  webpage: kind('Web page', 'ELEC', 'misc'),
} as const satisfies Record<CslType, DocumentKind>;

/** The type itself, or `document` if CSL does not define it. */
export function cslType(type: string): CslType {
  return Object.hasOwn(TYPES, type) ? (type as CslType) : 'document';
}

/** The kind of document of a CSL type; that of `document` for other types. */
export function documentKind(type: string): DocumentKind {
  return TYPES[cslType(type)];
}
