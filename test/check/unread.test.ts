/* What of a draft is not compared is told, with its place. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findingsOf, saidOf, unreadOf } from './checking.ts';

const QUOTED = '“was first recorded in 1297”';
const TOLD: readonly (readonly [what: string, draft: string, told: RegExp])[] = [
  [
    'quotations after so many',
    `x\n\n${`“a mill”\n\n`.repeat(1201)}`,
    /^quotations after the first 1200 are not compared: in line 2403$/,
  ],
  [
    'figures after so many',
    `${'It has 12 wheels.\n\n'.repeat(3601)}`,
    /^figures after the first 3600 are not compared: in line 7201$/,
  ],
  [
    'figures after so many, fewer for each quotation',
    `“a mill”\n\n${'It has 12 wheels.\n\n'.repeat(3599)}`,
    /^figures after the first 3598 are not compared: in line 7199$/,
  ],
  [
    'citations after so many',
    `${'[@handbook]\n\n'.repeat(2001)}`,
    /^citations after the first 2000 are not looked up: in line 4001$/,
  ],
  [
    'quotations that are too long',
    `a “${'mill '.repeat(2001)}”, b “${'mill '.repeat(2001)}”`,
    /^quotations of more than 2000 words are not compared: 2, the first in line 1$/,
  ],
  [
    'quotations that are many and long',
    `${`“${'mill '.repeat(1900)}”\n\n`.repeat(14)}`,
    /^quotations after the first 25000 quoted words are not compared: in line 27$/,
  ],
  [
    'paragraphs that are cut',
    `a\n\n${'The mill. '.repeat(11_000)}`,
    /^paragraphs of more than 100000 characters are read in parts, as if they ended there: in line 3$/,
  ],
  ...[
    'a\n\nIt “was first recorded in 1297. So they say.',
    'a\n\nIt "was first recorded in 1297. So they say.',
    'a\n\nIt was first recorded in 1297.” So they say.',
    'a\n\nIt «was first recorded in 1297. They say “so”.',
    'a\n\nIt "was first "recorded" in 1297.',
  ].map(
    (draft) =>
      [
        `a mark without a partner: ${draft.slice(3)}`,
        draft,
        /^what a quotation mark without a partner belongs to is not compared: in line 3$/,
      ] as const,
  ),
];

describe('what is not compared', () => {
  for (const [what, draft, told] of TOLD)
    it(`is told: ${what}`, async () => {
      const notes = await unreadOf(draft);
      assert.equal(notes.length, 1, notes.join('; '));
      assert.match(notes[0] ?? '', told);
    });

  it('is nothing of an ordinary draft', async () => {
    assert.deepEqual(await unreadOf(`It ${QUOTED}.`), []);
    for (const draft of [
      `A 6" pipe, 12’ 6” long, 5′ 10″ or ½" wide; the readers’ rock ‘n’ roll of the ’90s. a") so`,
      '“The first paragraph of many.\n\n“And the last one.”',
      'She said "the "old" mill", and „so“ »so« «so» 「so」 and “he wrote “so””.',
    ])
      assert.deepEqual(await unreadOf(draft), [], draft);
  });

  it('is not what follows a mark without a partner', async () => {
    assert.deepEqual(await saidOf(`They say “so. It ${QUOTED}.`), [
      'quotation exact: was first recorded in 1297',
    ]);
    assert.deepEqual(await saidOf('It "was "first" recorded in 1297".'), [
      'quotation altered: was "first" recorded in 1297',
    ]);
  });
});

describe('a paragraph that is longer than people write', () => {
  const filler = 'The mill stands. '.repeat(9000);

  it('is read to its end, and each finding has its place', async () => {
    const draft = `${filler}It ${QUOTED}. ${filler}It “was first recorded in 1279”.`;
    const found = (await findingsOf(draft)).filter(({ kind }) => kind === 'quotation');
    assert.deepEqual(
      found.map(({ verdict, offset }) => [verdict, offset]),
      [
        ['exact', draft.indexOf(QUOTED) + 1],
        ['altered', draft.lastIndexOf('“') + 1],
      ],
    );
  });

  it('is cut between words, where it has no sentences', async () => {
    const [one] = await findingsOf(`${'mill '.repeat(19_999)}1234567 wheels`);
    assert.equal(one?.text, '1234567 wheels');
  });
});
