/* Why words that are not on record need not be there. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findingsOf } from './checking.ts';
import { HARBOUR } from './harbour.ts';

/** How each quotation of a draft that is not on record is told. */
async function waysOf(draft: string, base?: string): Promise<unknown[]> {
  const found = await findingsOf(draft, base === undefined ? {} : { base });
  return found
    .filter(({ verdict }) => verdict === 'not-on-record')
    .map(({ how, level }) => `${how} ${level}`);
}

const RUSSIAN = '«Совершенно другая фраза, которой нет ни в одном документе этого собрания».';
const CHINESE = '“人类的灯塔是我们共同的目标，也是历史的必然选择。”';

describe('words that are not on record', () => {
  it('are told of whom they are: of a stranger, of nobody of the record, or said to the writer', async () => {
    for (const [who, told] of [
      ['Bela Kornis said', 'given to somebody outside the record; nothing'],
      ['He said', 'given to nobody of the record; nothing'],
      ['On the wall', 'given to nobody of the record; nothing'],
      ['Agnes Thorne told us', 'said to the writer; nothing'],
    ] as const) {
      const draft = `${who}: “all the ships of the world are blue and red”.`;
      const [found] = await findingsOf(draft, { base: HARBOUR });
      assert.ok(found?.message.startsWith(told), found?.message);
    }
  });

  it('are in a language that no document has only where none is in it', async () => {
    assert.deepEqual(await waysOf(RUSSIAN), ['language note']);
    assert.deepEqual(await waysOf(CHINESE), ['language note']);
    assert.deepEqual(await waysOf(`Agnes Thorne: ${RUSSIAN}`, HARBOUR), ['null warning']);
    assert.deepEqual(await waysOf(`Agnes Thorne: ${CHINESE}`, HARBOUR), ['null warning']);
    assert.deepEqual(
      await waysOf('“Nous avons décidé de fermer toutes les écluses du port.”', HARBOUR),
      ['language note'],
    );
  });

  it('are looked at in any script, also where a title has no Latin letter', async () => {
    assert.deepEqual(await waysOf('“السفينة لا تنتظر أحدا في هذا الميناء”', HARBOUR), [
      'language note',
    ]);
    const title = await findingsOf('See “渡轮” and “Паром” here.', { base: HARBOUR });
    assert.deepEqual(
      title.filter(({ kind }) => kind === 'quotation'),
      [],
    );
  });

  it('are somebody else’s, whom the record cannot know, or a set phrase', async () => {
    for (const draft of [
      'My neighbour, who was there: “I have never shouted so much on a quay.”',
      'Mr Haas: “I should like to see that quay on paper first.”',
      'My aunt would answer: “I pay for the ferry, so I may shout.”',
      'J. Halloran once called a harbour “a conversation that has gone quiet”.',
      'Jane Halloran later described the ferry as “a conversation that has gone quiet”.',
      // Somebody by a whole name of whom the record knows nothing: for a pronoun, before a colon, under the words.
      'Agnes Thorne went home. In the market, Gulnara Seitova had other worries. “I sold forty melons to this island,” she said.',
      'Agnes Thorne has no doubt. Gulnara Seitova was blunt: “There are sixteen sheds and no melons.”',
      'Our finance editor, Milo Brandt, is blunt: “There are sixteen sheds and no melons.”',
      '> “I can get my chair to the water for the first time.”\n> — Colin M., Brackmouth',
      '“There are sixteen sheds and no melons,” said managing director Gulnara Seitova.',
      'I follow Seitova, who holds that “a ferry is a road that has gone wet”.',
      'Seitova works under the motto “A ferry is a road, and it is wet”.',
      '[Clip, PENSIONER IN BRACKMOUTH, IN: “When I was a girl there were melons”]',
      'Driver: “There are sixteen sheds and no melons.”',
      // Who is of the record may have said it to the writer.
      'Agnes Thorne was in a hurry when I caught her by phone. “I have a strike on Monday and no ferry,” she said.',
      '“I have a strike on Monday and no ferry,” Agnes Thorne told us.',
    ])
      assert.deepEqual(await waysOf(draft, HARBOUR), ['outside note'], draft);
    assert.deepEqual(await waysOf('Whether the ferry is “too big to fail” is open.', HARBOUR), [
      'short note',
    ]);
    for (const draft of [
      'Agnes Thorne calls the ferry “too big to be late again”.',
      'Agnes Thorne was in a hurry. “I have a strike on Monday and no ferry,” she said.',
      '“I have a strike on Monday and no ferry,” Agnes Thorne told the Gazette.',
      '“I have a strike on Monday and no ferry,” said councillor Agnes Thorne.',
      'I follow Thorne, who holds that “a ferry is a road that has gone wet”.',
      '> “I have a strike on Monday and no ferry.”\n> — Agnes Thorne, Brackmouth',
    ])
      assert.deepEqual(await waysOf(draft, HARBOUR), ['null warning'], draft);
  });

  it('are those of somebody of the writer’s own', async () => {
    const WORDS = 'A road is only a promise until somebody mends it';
    for (const draft of [
      `My late father, who drove a tanker, used to say, “${WORDS}.”`,
      `My old friend Marthe, who still does nights, says “${WORDS}”.`,
      `As our first foreman, a man of few words, always put it, “${WORDS}”.`,
      `In the words of my sergeant, who had guarded the quay, “${WORDS}”.`,
      `A cousin of ours, who sells onions, likes to say: “${WORDS}.”`,
      `An aunt of my wife’s, who is old, says that “${WORDS}”.`,
      `“${WORDS},” my brother-in-law, who lays track, likes to say.`,
      `When I was a boy my grandfather would sit me down and say: “${WORDS}.”`,
      `We have it from our guide, Nurlan, whose family is from here: “${WORDS}.”`,
      `My mother, Agnes Moor, who was a nurse, liked to say, “${WORDS}.”`,
      `“${WORDS},” as my late mother-in-law always had it.`,
      `Quote of the day, from our driver’s mother: “${WORDS}.”`,
      `Agnes Thorne is late. My late father, who drove a tanker, had a word for it. “${WORDS},” he said.`,
    ])
      assert.deepEqual(await waysOf(draft, HARBOUR), ['outside note'], draft);
    for (const draft of [
      `Agnes Thorne, who drove a tanker, used to say, “${WORDS}.”`,
      `My old friend Agnes Thorne, who still does nights, says “${WORDS}”.`,
      `“${WORDS},” Agnes Thorne, a cousin of ours, likes to say.`,
      `Agnes Thorne is known to our readers. She says that our ferry is “${WORDS}”.`,
      `Agnes Thorne was in a hurry. She told our reporter: “${WORDS}.”`,
      `Agnes Thorne of Brackmouth College told the Gazette that boats are dear. She added: “${WORDS}.”`,
      `Of this Thorne Monday said: “${WORDS}.”`,
      `Agnes Thorne is my guide here. My favourite line is this: “${WORDS}.”`,
    ])
      assert.deepEqual(await waysOf(draft, HARBOUR), ['null warning'], draft);
  });

  it('are asked for where the draft gives them to the record', async () => {
    const WORDS = 'A road is only a promise until somebody mends it';
    for (const draft of [
      `The slogan on every lorry is “${WORDS}”.`,
      `“${WORDS},” reads a board over the door.`,
      `The chief engineer, whose hat was wet: “${WORDS}.”`,
      `Agnes Thorne writes of ferries.\n\nAnother board reads “${WORDS}”.`,
      `## Agnes Thorne\n\nShe has no doubt.\n\n## The town\n\nA board reads “${WORDS}”.`,
      // Who speaks is named or told though somebody of the record is named, too.
      `A reader who had been set Agnes Thorne, in the queue: “${WORDS}.”`,
      `Agnes Thorne has no doubt. The motto over the quay, she knows, was “${WORDS}”.`,
      `Agnes Thorne has no doubt. A reader, Prof. Walter Thorne, corrects us. “${WORDS},” he writes.`,
      `Agnes Thorne has no doubt.\n\nThe chairwoman hung a board over her desk. “${WORDS},” she said.`,
      `## Agnes Thorne\n\nHalloran: the ferry is “${WORDS}”.`,
      `Agnes Thorne has no doubt, and she says so loudly that the woman across the aisle said “${WORDS}”.`,
      `The weekly Ulan called the ferry “${WORDS}”, and the column of Agnes Thorne drew a shrug.`,
      `Halloran says, “${WORDS}”, which is a counterpoint to Agnes Thorne’s promise.`,
    ])
      assert.deepEqual(await waysOf(draft, HARBOUR), ['outside note'], draft);
    for (const draft of [
      `The article says that “${WORDS}”.`,
      `According to the text, “${WORDS}”.`,
      `## Agnes Thorne\n\n- “${WORDS}.”`,
      `Agnes Thorne goes on:\n\n1. The ferry is late.\n2. “${WORDS}.”`,
      `| Who | What |\n|---|---|\n| Agnes Thorne | “${WORDS}.” |`,
      `Agnes Thorne has no doubt. The road is “${WORDS}”.`,
      `Agnes Thorne keeps a diary. In winter she “drove many sheep to the market” there.`,
      `The road is “${WORDS}” [@ferry].`,
      `**Agnes Thorne** (harbour): “Nobody on this island.” Also: “${WORDS}”.`,
      `Agnes Thorne is careful. She grants that “${WORDS}”.`,
      `The Brackmouth Gazette is a paper. Its pages say “${WORDS}”.`,
      `> “${WORDS}.”\n\n— Agnes Thorne`,
      `A debt, one reads, “does not become a gift” while “${WORDS}”.`,
    ])
      assert.deepEqual(await waysOf(draft, HARBOUR), ['null warning'], draft);
  });
});
