/* To whom a draft gives words, and whose they are in the record. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findingsOf } from './checking.ts';
import { HARBOUR } from './harbour.ts';

const QUAY = 'Nobody on this island will be left waiting on the quay';
const MARSH = 'a timetable of late boats and broken promises';
const COLUMN = 'A debt does not become a gift because it is put into another column';
const WINTER = 'We were two boats short and we were not afraid of any winter';

/** Verdict and name of each attribution of a draft. */
async function givenTo(draft: string): Promise<string[]> {
  const found = await findingsOf(draft, { base: HARBOUR });
  return found
    .filter(({ kind }) => kind === 'attribution')
    .map(({ verdict, named }) => `${verdict} ${named}`);
}

describe('who is named for words', () => {
  it('is a body by its name, by a part of it and by its document', async () => {
    const body = 'Regional Court of Audit';
    for (const [draft, named] of [
      [`The Court wrote that “${COLUMN}”.`, body],
      [`The Court of Audit is stern: “${COLUMN}.”`, body],
      [`The Court’s own words on this: “${COLUMN}.”`, body],
      [`The auditors' letter says: “${COLUMN}.”`, 'the letter'],
    ] as const)
      assert.deepEqual(await givenTo(draft), [`agrees ${named}`], draft);
    // Another court, and a word of the name that stands for nobody.
    for (const before of ['The Court of Appeal', 'A harbour court', 'The High Court'])
      assert.deepEqual(
        (await givenTo(`${before} wrote that “${COLUMN}”.`)).filter((one) =>
          one.startsWith('agrees'),
        ),
        [],
        before,
      );
  });

  it('is named in the sentence that follows, or in the one before', async () => {
    for (const draft of [
      `“${QUAY}.” That is how Agnes Thorne answers.`,
      `Agnes Thorne, asked about it, told the Gazette in May that boats are dear. “${QUAY},” she said.`,
      `Agnes Thorne loves boats. Her summary of the plan: “${QUAY}.”`,
      `“${QUAY}.” (Agnes Thorne)`,
      `> “${QUAY}.” (Agnes Thorne)`,
      `> "${QUAY}." (Agnes Thorne, 2023).`,
      `Agnes Thorne was asked about the island. “${QUAY}.”`,
      `Agnes Thorne was asked about the island. In her view, “${QUAY}.”`,
      `Agnes Thorne is of one mind. No passenger, in her telling, “${QUAY}”.`,
      `Agnes Thorne is of one mind. “${QUAY}”, to her mind.`,
      `Agnes Thorne is of one mind. Her verdict on the boats is that “${QUAY}”.`,
      `Agnes Thorne wrote to us. Boats, she says, are dear. Late ones are worse. She goes on that “${QUAY}”.`,
      `Agnes Thorne is on the island. I would keep her line “${QUAY}”.`,
      `Agnes Thorne wrote something that I have underlined. Of the island she says that “${QUAY}”.`,
      `> ${QUAY}.\n\nSo says Agnes Thorne, and nobody else.`,
      `“Fares must rise by 4.9 per cent,” said Agnes Thorne. “${QUAY}.”`,
      `Asked about the island, Agnes Thorne answered: “${QUAY}.”`,
    ])
      assert.equal((await givenTo(draft)).at(-1), 'agrees Agnes Thorne', draft);
    assert.deepEqual(
      await givenTo(`“Fares must rise by 4.9 per cent,” said Agnes Thorne. “${MARSH}.”`),
      ['agrees Agnes Thorne', 'differs Agnes Thorne'],
    );
    assert.deepEqual(
      await givenTo(
        `The Court has spoken. Ada Frost went on. The boats, the author says, “${COLUMN}”.`,
      ),
      ['differs Ada Frost'],
    );
    // A sentence that only comes before gives nothing to anybody.
    assert.deepEqual(await givenTo(`Agnes Thorne was asked about it. “${MARSH}.”`), []);
  });

  it('is in the heading, the lead-in, the row or the bold words over them', async () => {
    for (const draft of [
      `## Agnes Thorne\n\n- “${QUAY}.”`,
      `Agnes Thorne makes points:\n\n1. Boats are dear.\n2. “${QUAY}.”`,
      `| Who | What |\n|---|---|\n| Agnes Thorne | “${QUAY}.” |`,
      `**1. On waiting** (Agnes Thorne)\n\n> ${QUAY}.`,
      `> ${QUAY}.\n>\n> Agnes Thorne, Gazette`,
      `**Agnes Thorne** is no poet. The island is praised as one where “${QUAY}”.`,
      `**Agnes Thorne:** “${QUAY}” (Gazette, 3).`,
      `Agnes Thorne is careful. She grants that “${QUAY}”.`,
    ])
      assert.deepEqual(await givenTo(draft), ['agrees Agnes Thorne'], draft);
    for (const draft of [
      `| Who | What |\n|---|---|\n| Ivo Marsh | “${QUAY}.” |`,
      `**2. On waiting** (Ivo Marsh)\n\n> ${QUAY}.`,
      `**Ivo Marsh** is no poet. The island is praised as one where “${QUAY}”.`,
    ])
      assert.deepEqual(await givenTo(draft), ['differs Ivo Marsh'], draft);
    assert.deepEqual(await givenTo(`## The views of Ivo Marsh\n\nOne reads that “${QUAY}”.`), []);
  });

  it('may be called by what the draft says they are, unless two are that', async () => {
    const calm = 'The weather was fine.';
    for (const draft of [
      `Agnes Thorne, the harbour master, was there. ${calm} “${QUAY},” says the harbour master.`,
      `The director of the port, Agnes Thorne, was there.\n\n${calm} The boats, the director writes, are late: “${QUAY}.”`,
    ])
      assert.deepEqual(await givenTo(draft), ['agrees Agnes Thorne'], draft);
    for (const draft of [
      `Agnes Thorne, the director, met Bela Kornis, the director of a bank. ${calm} “${QUAY},” said the director.`,
      `Agnes Thorne, the director, was there. ${calm} “${QUAY},” said the director of a bank.`,
    ])
      assert.deepEqual(await givenTo(draft), [], draft);
  });

  it('is not who leads on to another quotation, nor who was told', async () => {
    assert.deepEqual(
      await givenTo(`A critic called it “${MARSH}”, and Thorne replied: “${QUAY}.”`),
      ['agrees Agnes Thorne'],
    );
    assert.deepEqual(await givenTo(`Ivo Marsh told Agnes Thorne that it was “${MARSH}”.`), [
      'agrees Ivo Marsh',
    ]);
  });

  it('is not taken from a table or from the text above for the pronoun of a note', async () => {
    const table = `| who | what |\n|---|---|\n| Ivo Marsh | a boat |\n\nA boat.[^1]\n\n[^1]: As he said, “${QUAY}”.\n`;
    assert.deepEqual(await givenTo(table), []);
  });

  it('is nobody whom a document of which no claim tells who speaks may quote', async () => {
    assert.deepEqual(await givenTo(`“${WINTER},” said Agnes Thorne.`), []);
    assert.deepEqual(await givenTo(`“${WINTER},” said Bela Kornis.`), []);
    // The company speaks in none of the claims of that document.
    const [one] = (
      await findingsOf(`The Ferry Company said: “${WINTER}.”`, { base: HARBOUR })
    ).filter(({ kind }) => kind === 'attribution');
    assert.deepEqual(
      [one?.verdict, one?.named, one?.speaker],
      ['differs', 'Brackmouth Ferry Company', null],
    );
    assert.match(
      one?.message ?? '',
      /^given to Brackmouth Ferry Company; the words stand in Frost ¶\d$/,
    );
  });

  it('is a stranger only where a claim tells whose the words are', async () => {
    assert.deepEqual(await givenTo(`“${COLUMN},” said Bela Kornis.`), ['differs Bela Kornis']);
    assert.deepEqual(await givenTo(`And Bela Kornis warns that “${COLUMN}”.`), [
      'differs Bela Kornis',
    ]);
    // Few words, and one whom the draft only speaks of.
    assert.deepEqual(await givenTo('“it doubts its ledgers,” said Bela Kornis.'), []);
    assert.deepEqual(await givenTo(`Bela Kornis likes the line “${COLUMN}”.`), []);
  });
});
