import type { Source } from '../../src/model/records.ts';

const inOrder = { 'static-ordering': true } as const;

/** Invented documents of every shape in a base; each lacks some fields. */
export const DOCUMENTS = {
  /** No title, no date, interviewed by the paper. */
  interview: {
    id: 'harbour-lin-mei',
    type: 'interview',
    author: [{ family: 'Lin', given: 'Mei', ...inOrder }],
    interviewer: [{ literal: 'The Harbour' }],
    'container-title': 'The Harbour',
    language: 'en',
    note: 'Second part of two. The document states neither a title nor a date.',
  },
  /** No title, no date. */
  page: {
    id: 'harbour-ode-ann',
    type: 'webpage',
    author: [{ family: 'Ode', given: 'Ann' }],
    'container-title': 'The Harbour',
    language: 'en',
  },
  /** Nearly all fields, names with the family name first, a container that is not an English word. */
  translated: {
    id: 'coast-he-wen',
    type: 'webpage',
    title: 'Lamps and towers: the light of friendly keepers',
    author: [{ family: 'He', given: 'Wen', ...inOrder }],
    translator: [{ family: 'Tan', given: 'Yi', ...inOrder }],
    editor: [{ family: 'Yu', given: 'Bo', ...inOrder }],
    'container-title': 'coast.example',
    issued: '2019-04-09',
    language: 'en',
  },
  /** No title, no author; a page with a leading zero. */
  paper: {
    id: 'sea-news',
    type: 'article-newspaper',
    'container-title': "Sailor's News",
    issued: '2019-04-30',
    page: '09',
    language: 'en',
  },
  chapter: {
    id: 'moreau-lamps',
    type: 'chapter',
    title: 'How lamps were lit',
    author: [{ family: 'Moreau', given: 'Ines Marie' }],
    editor: [
      { family: 'Roe', given: 'Max' },
      { family: 'Poe', given: 'Al' },
    ],
    'container-title': 'Keepers',
    publisher: 'Sea House',
    issued: '1987~',
    page: '12-45',
  },
  report: {
    id: 'society-report',
    type: 'report',
    title: 'Fog and ice',
    author: [{ literal: 'Society of Lights, Inc.' }],
    publisher: 'Society Press',
    issued: '2001/2002',
    URL: 'https://lights.example/report_1?a=b',
    accessed: '2020-01-05',
  },
} as const satisfies Record<string, Source>;

/** Texts that try to break out of their field. */
export const HOSTILE_TEXTS = [
  'one\nER  - \nTY  - BOOK\nTI  - injected',
  'one\r\n@book{injected, title={x}}\r\n',
  'unbalanced } brace',
  'unbalanced { brace',
  '},\n injected = {x',
  'a \\ backslash, \\input{/etc/passwd} and \\} a braced one',
  '$x^2$ & 100% of #1 a_b ~ ^ | "quoted" @here',
  '<i>not</i> <b>markup</b> <span class="nocase">either</span> </i> <',
  '{:author: Nobody} {:issued: 1999}',
  '\u001b[31mred\u001b[0m \u0007 \u009b2J',
  '\u202Eright to left\u202C \u2066isolate\u2069 \uFEFF\u200B',
  "it's “quoted ‘twice’” and 'once",
  '刘丹 — Ошский الفارسی می‌خواهم 👩‍🚀 İ ß ﬁ',
  'half a pair: \uD83D and \uDE80',
  '__proto__',
  'constructor',
] as const;

/** A document whose every text field is the given text. */
export function documentOf(text: string): Source {
  return {
    id: 'hostile',
    type: text,
    title: text,
    author: [{ family: text, given: text }, { literal: text }, { family: text }],
    editor: [{ literal: text }],
    translator: [{ family: text, 'static-ordering': true, given: text }],
    interviewer: [{ literal: text }],
    'container-title': text,
    publisher: text,
    section: text,
    page: text,
    language: text,
    note: text,
    issued: '2020-02-29',
  };
}
