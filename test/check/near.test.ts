/* Words that come near to those of the record: what differs, and what is offered instead. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { CheckResult } from '../../src/model/check-result.ts';
import { tempDir } from '../helpers/base.ts';
import { findingsOf } from './checking.ts';
import { HARBOUR, HARBOUR_TEXTS } from './harbour.ts';

/** A folder of the documents' texts. */
function writeTexts(): string {
  const dir = tempDir();
  for (const [id, text] of Object.entries(HARBOUR_TEXTS))
    writeFileSync(join(dir, `${id}.txt`), text);
  return dir;
}

async function quoted(words: string, base = HARBOUR): Promise<CheckResult | undefined> {
  const found = await findingsOf(`“${words}”`, { base });
  return found.find(({ kind }) => kind === 'quotation');
}

/** Verdict, way and level, and what is offered instead. */
async function toldOf(words: string): Promise<string> {
  const { verdict, how, level, suggestion } = (await quoted(words)) ?? {};
  return `${verdict} ${how} ${level}: ${suggestion}`;
}

describe('words that come near to the record', () => {
  it('are another spelling only where the word is the same', async () => {
    assert.equal(
      await toldOf('The crew filed 30 posts in a year'),
      'altered words error: The crew filled 30 posts in a year',
    );
    assert.equal(
      await toldOf('in a year and asked for for new lamps'),
      'altered words error: in a year and asked for four new lamps',
    );
  });

  it('are other spellings with a hyphen or without, and with a share in words or as a sign', async () => {
    for (const words of [
      'Ferry-travel was never free.',
      'fares must rise by 4.9 percent',
      'fares must rise by 4.9%',
    ])
      assert.match(await toldOf(words), /^altered spelling note: /, words);
    assert.equal(
      await toldOf('fares must rise by 4.8%'),
      'altered number error: fares must rise by 4.9 per cent',
    );
    assert.match(
      await toldOf('Паром никого не ждет'),
      /^altered spelling note: Паром никого не ждёт/,
    );
  });

  it('are few words with another stretch inside, but none that only begins or ends alike', async () => {
    for (const [words, record] of [
      ['believe that the fares will hardly ever hurt', undefined],
      ['the good will of any old Ferry Company', 'the good will of the Ferry Company'],
      ['A debt has become a gift', 'A debt does not become a gift'],
      ['the good will of many dull poets', undefined],
      ['some old boats and broken promises', undefined],
    ] as const) {
      const { verdict, suggestion } = (await quoted(words)) ?? {};
      assert.equal(verdict, record === undefined ? 'not-on-record' : 'altered', words);
      assert.equal(suggestion ?? undefined, record, words);
    }
  });

  it('are of two places where nothing else is in them, and altered where words of one place are left out', async () => {
    const quay = 'Nobody on this island will be left waiting on the quay';
    for (const [words, verdict] of [
      [`${quay}; a debt does not become a gift`, 'partly'],
      ['two boats short and we were not afraid; it doubts its ledgers', 'partly'],
      ['We were two boats short and afraid of any winter, and fares must rise', 'altered'],
      ['Nobody on this island will be left to wait on the quay', 'altered'],
    ] as const)
      assert.equal((await quoted(words))?.verdict, verdict, words);
  });

  it('are offered as the record has them, from the first word to the last, with the closing mark', async () => {
    assert.match(await toldOf('Ferry-travel was never free.'), /: Ferry travel was never free\.$/);
    assert.match(
      await toldOf('fares must rise by 4.9 percent.'),
      /: fares must rise by 4\.9 per cent\.$/,
    );
  });

  it('are those that the record has at the edges of its sentence, and none offered where it goes on', async () => {
    const texts = writeTexts();
    const offered = async (words: string) => {
      const found = await findingsOf(`“${words}”`, { base: HARBOUR, texts });
      const { diff, suggestion } = found[0] ?? {};
      const changes = (diff ?? []).filter(({ side }) => side !== 'both');
      return [...changes.map(({ text }) => text), suggestion].join(' | ');
    };
    const end = 'The crew filled 30 posts in a year and asked for';
    for (const [words, told] of [
      // A word that is left out, a word for several, and several for none.
      [
        'Nobody this island will be left waiting on the quay',
        'on | Nobody on this island will be left waiting on the quay',
      ],
      [`${end} lights`, `lights | four new lamps | ${end} four new lamps`],
      [
        'We all were two boats short and we were not afraid',
        'all | We were two boats short and we were not afraid',
      ],
      ['Now ferry travel was never free', 'Now | Ferry travel was never free'],
      // Another word in the middle of a sentence.
      ['they were not afraid of any winter', 'they | we | '],
      ['we were not afraid of any summer', 'summer | winter | we were not afraid of any winter'],
    ])
      assert.equal(await offered(words ?? ''), told, words);
  });

  it('are compared in Chinese, too', async () => {
    assert.equal(
      await toldOf('渡船不等人，我们也不应该等到第一艘渡船沉没以后才想起保护它。'),
      'altered words error: 渡船不等人，我们也不应该等到最后一艘渡船沉没以后才想起保护它。',
    );
    assert.match(
      await toldOf('我们从来没有见过这样的风车，也没有听说过它的名字。'),
      /^not-on-record/,
    );
  });

  it('are no error where no claim tells what differs', async () => {
    const found = await quoted('it hopes that they will be organized fairly');
    assert.deepEqual([found?.verdict, found?.how, found?.level], ['altered', null, 'warning']);
    assert.match(found?.message ?? '', /what differs is not known without its text$/);
  });
});
