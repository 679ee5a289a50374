import type { CslType } from '../../src/cite/type-names.ts';
import type { Source } from '../../src/model/records.ts';

const doe = { author: [{ family: 'Doe', given: 'Ann' }], issued: '2019-05-01', language: 'en' };
const lamp = { title: 'A lamp: the light', ...doe };
const law = { title: 'Lamp act', issued: '2019-05-01', language: 'en' };
const numbered = { volume: '3', issue: '4', page: '3-5', DOI: '10.1000/182' };
const journal = { ...lamp, 'container-title': 'Lamps', ...numbered };
const house = { publisher: 'Sea House', 'publisher-place': 'London' };
const part = {
  ...{ ...lamp, 'container-title': 'Keepers', editor: [{ family: 'Roe', given: 'Max' }] },
  ...{ ...house, edition: '3', volume: '2', page: '12-45', DOI: '10.1000/6' },
};
const online = { URL: 'https://l.example/a', accessed: '2020-01-02' };

/** Invented documents of every type, with what a record of that type has. */
export const TYPE_DOCUMENTS: Readonly<Record<CslType, Omit<Source, 'id' | 'type'>>> = {
  article: { ...lamp, genre: 'preprint', publisher: 'LampRxiv', number: '12', DOI: '10.1000/10' },
  'article-journal': { ...journal, ...online },
  'article-magazine': { ...lamp, 'container-title': 'Lamps', page: '3-5' },
  'article-newspaper': { ...lamp, 'container-title': 'Lamp News', section: 'Home', page: 'A3' },
  bill: { ...law, number: '12', publisher: 'Lamp Senate' },
  book: { ...lamp, ...house, edition: '2', volume: '2', DOI: '10.1000/5' },
  broadcast: { ...lamp, 'container-title': 'Evening Lamps', publisher: 'Lamp TV', number: '7' },
  chapter: part,
  classic: { ...lamp, ...house, edition: 'rev. ed.' },
  collection: { ...lamp, ...house, volume: '2' },
  dataset: { ...lamp, publisher: 'Lamp Bank', DOI: '10.1000/8' },
  document: { ...lamp, publisher: 'Lamp Board', number: '12' },
  entry: { ...lamp, 'container-title': 'Lamp Index', ...online },
  'entry-dictionary': { ...lamp, 'container-title': 'Lamp Words', ...house, edition: '11' },
  'entry-encyclopedia': { ...part, title: 'Lamp', page: '12' },
  event: { ...lamp, genre: 'press briefing', publisher: 'Lamp Ministry' },
  figure: { ...lamp, publisher: 'Lamp Board', number: '4' },
  graphic: { ...lamp, genre: 'photograph', publisher: 'Lamp Museum' },
  hearing: { ...law, publisher: 'Lamp Senate', number: '7' },
  interview: {
    ...{ ...lamp, genre: 'radio interview', interviewer: [{ literal: 'Lamp TV' }] },
    ...{ 'container-title': 'Lamps', volume: '3', issue: '4', page: '3-5' },
  },
  legal_case: { ...law, publisher: 'Lamp Court', number: '12' },
  legislation: { ...law, 'container-title': 'Lamp Gazette', volume: '3', number: '12', page: '7' },
  manuscript: { ...lamp, genre: 'letter', publisher: 'Lamp Archive' },
  map: { ...lamp, publisher: 'Lamp Maps', number: '45' },
  motion_picture: { ...lamp, publisher: 'Lamp Films' },
  musical_score: { ...lamp, ...house },
  pamphlet: { ...lamp, publisher: 'Lamp Board', number: '12' },
  'paper-conference': { ...part, 'container-title': 'Proceedings of lamps', edition: undefined },
  patent: { ...lamp, number: 'US 123' },
  performance: { ...lamp, publisher: 'Lamp Stage' },
  periodical: { ...law, title: 'Lamp News', publisher: 'Sea House', volume: '3', issue: '4' },
  personal_communication: { ...lamp, genre: 'e-mail' },
  post: { ...lamp, genre: 'status update', 'container-title': 'Lampbook', ...online },
  'post-weblog': { ...lamp, 'container-title': 'Lamp Blog', ...online },
  regulation: { ...law, 'container-title': 'Lamp Gazette', volume: '3', issue: '7' },
  report: { ...lamp, genre: 'working paper', publisher: 'Lamp Board', number: '12' },
  review: { ...journal, DOI: undefined },
  'review-book': { ...journal, volume: undefined },
  software: { ...lamp, publisher: 'Lamp Soft', DOI: '10.1000/9' },
  song: { ...lamp, publisher: 'Lamp Sound' },
  speech: { ...lamp, genre: 'keynote address', 'container-title': 'Lamp Congress' },
  standard: { ...lamp, publisher: 'Lamp Board', number: 'GB 12' },
  thesis: { ...lamp, genre: 'PhD thesis', publisher: 'Lamp University', ...online },
  treaty: { ...law, 'container-title': 'Treaty Series', volume: '3', page: '7' },
  webpage: { ...lamp, genre: 'opinion article', 'container-title': 'Lamp Site', ...online },
};
