import { fingerprintOf, writeBase } from '../helpers/base.ts';

/** Invented documents on a ferry, in three languages, one paragraph a line. */
export const HARBOUR_TEXTS = {
  ferry: [
    'The ferry of Brackmouth.',
    '"Nobody on this island will be left waiting on the quay," said the harbour master, Agnes Thorne. "We were two boats short and we were not afraid of any winter, and fares must rise by 4.9 per cent."',
    'The councillor Ivo Marsh called the plan "a timetable of late boats and broken promises, written by people who own a bridge."',
    'Ferry travel was never free. The council doesn’t believe that the fares won’t hurt; it hopes that they will be organised fairly. The crew filled 30 posts in a year and asked for four new lamps.',
  ].join('\n'),
  audit: [
    'The Court does not doubt the good will of the Ferry Company; it doubts its ledgers.',
    'A debt does not become a gift because it is put into another column.',
  ].join('\n'),
  parom: 'Начальник порта Вера Лугова сказала: «Паром никого не ждёт, и мы не должны ждать весны».',
  dulun: '港务长陈海说：“渡船不等人，我们也不应该等到最后一艘渡船沉没以后才想起保护它。”',
} as const;

const claim = (id: string, source: string, quote: string, speaker?: string): string =>
  [
    `- id: ${id}`,
    `  claim: ${JSON.stringify(`Of the ferry, number ${id}.`)}`,
    '  kind: position',
    '  topics: [lights]',
    `  source: ${source}`,
    `  quote: ${JSON.stringify(quote)}`,
    ...(speaker === undefined ? [] : [`  speaker: ${speaker}`]),
    '',
  ].join('\n');

/** A base of the documents above; what Agnes Thorne says of the winter is quoted by no claim. */
export const HARBOUR = writeBase({
  'sources.yaml': `ferry:
  type: article-newspaper
  title: The ferry of Brackmouth
  author:
    - {family: Frost, given: Ada}
  container-title: Brackmouth Gazette
  issued: "2023-02-01"
audit:
  type: report
  title: "Letter on the ferry"
  author:
    - {literal: Regional Court of Audit}
  issued: "2023-05-01"
company:
  type: report
  title: Annual report
  author:
    - {literal: Brackmouth Ferry Company}
  issued: "2023"
parom:
  type: article-newspaper
  title: Паром
  author:
    - {family: Сомов, given: Пётр}
  issued: "2022"
dulun:
  type: article-newspaper
  title: 渡轮
  author:
    - {literal: 李青}
  issued: "2022"
  language: zh
`,
  'topics.yaml': '- id: lights\n  label: Lights\n  description: Lamps and boats.\n',
  'thesaurus.yaml': '[]\n',
  'claims/keepers.yaml': null,
  'claims/log.yaml': null,
  'fingerprints/keepers': null,
  'fingerprints/log-1902': null,
  'claims/ferry.yaml': [
    claim(
      'quay',
      'ferry',
      'Nobody on this island will be left waiting on the quay',
      'Agnes Thorne',
    ),
    claim('fares', 'ferry', 'fares must rise by 4.9 per cent', 'Agnes Thorne'),
    claim('marsh', 'ferry', 'a timetable of late boats and broken promises', 'Ivo Marsh'),
    claim('free', 'ferry', 'Ferry travel was never free.'),
    claim('crew', 'ferry', 'The crew filled 30 posts in a year and asked for four new lamps.'),
    claim(
      'doubt',
      'audit',
      'The Court does not doubt the good will of the Ferry Company; it doubts its ledgers.',
      'Hedwig Stein',
    ),
    claim(
      'column',
      'audit',
      'A debt does not become a gift because it is put into another column.',
      'Hedwig Stein',
    ),
    claim('parom-wait', 'parom', 'Паром никого не ждёт, и мы не должны ждать весны', 'Вера Лугова'),
    claim(
      'dulun-wait',
      'dulun',
      '渡船不等人，我们也不应该等到最后一艘渡船沉没以后才想起保护它。',
      'Chen Hai',
    ),
  ].join('\n'),
  ...Object.fromEntries(
    Object.entries(HARBOUR_TEXTS).map(([id, text]) => [`fingerprints/${id}`, fingerprintOf(text)]),
  ),
});
