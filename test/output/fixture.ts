import type { Fact, Source } from '../../src/model/records.ts';
import type { FactContext, FactRow } from '../../src/output/fact-row.ts';

export const KEEPERS: Source = {
  id: 'keepers',
  type: 'article-magazine',
  title: 'The Last Keepers',
  author: [{ family: 'Moreau', given: 'Ines' }, { literal: 'Society of Lights' }],
  'container-title': 'Coast Review',
  issued: '2019-04',
  URL: 'https://coast.example/keepers',
};

const PLAIN_FACT: Fact = {
  id: 'tower-height',
  claim: 'The tower at Cape Sorrow is nearly 61 metres high.',
  quote: 'Our tower, nearly 61 metres of granite, leans toward the sea.',
  kind: 'statistic',
  topics: ['towers', 'stone'],
  source: KEEPERS,
  paragraph: 4,
  locator: 4,
  speaker: null,
  date: null,
  places: [],
  value: null,
  prefix: null,
  suffix: null,
  note: null,
  corroborates: [],
  conflicts: [],
  rank: 'normal',
  citation: 'Moreau, Ines. “The Last Keepers”. Coast Review, April 2019, ¶4.',
};

/** A fact about lighthouses, with some fields replaced. */
export function fact(parts: Partial<Fact> = {}): Fact {
  return { ...PLAIN_FACT, ...parts };
}

/** A row of a fact about lighthouses, with some fields replaced. */
export function row(parts: Partial<Fact> = {}, rest: Partial<FactRow> = {}): FactRow {
  const shown = fact(parts);
  return { fact: shown, cite: `Moreau 2019 ¶${shown.locator}`, ...rest };
}

export const CONTEXT: FactContext = {
  sources: new Map([
    [
      'keepers',
      { label: 'Moreau 2019', citation: 'Moreau, Ines. “The Last Keepers”. Coast Review.' },
    ],
    [
      'log',
      {
        label: 'Log 1902',
        citation: 'Keeper’s log of Cape Sorrow, 1902. https://coast.example/log',
      },
    ],
  ]),
  topicLabels: new Map([
    ['towers', 'Towers and lamps'],
    ['stone', 'Stone'],
  ]),
};

/** Texts that tend to break tables: wide, joined, without spaces, hostile. */
export const HARD_TEXTS = [
  '海角灯塔的守塔人在一九零二年写下“雾，整夜的雾”，其后三日无船经过。（值班日志）',
  'Families 👨‍👩‍👧‍👦 of keepers 👩🏽‍🚒 under one flag 🏴󠁧󠁢󠁳󠁣󠁴󠁿 and ❤️ another 🇳🇴, e\u0301t cetera',
  'https://coast.example/a/very/long/path/without/any/space?year=1902&fog=yes#night-of-the-third-of-March',
  'ประภาคารแห่งแหลมโศก दीपस्तंभ की ऊँचाई منارة‌ها',
  'red \u001B[31malert\u001B[0m \u202Ereversed\u202C \u0007bell\r\nnext\tcell \uD800 lone',
  'x'.repeat(300),
  '',
];
