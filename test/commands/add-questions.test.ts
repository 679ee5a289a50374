import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { describe, test } from 'node:test';
import { stripVTControlCharacters } from 'node:util';
import { openBase } from '../../src/base/open.ts';
import type { ClaimOptions } from '../../src/commands/add-options.ts';
import { askForClaim } from '../../src/commands/add-questions.ts';
import { makeFingerprint, writeFingerprint } from '../../src/quotes/index.ts';
import { tempDir, writeFiles } from '../helpers/base.ts';
import { copyOfTideMills, TIDE_MILLS } from '../helpers/tide-mills.ts';

const ENTER = '\r';
const DOWN = '\u001B[B';
const CTRL_C = '\u0003';

function contextOf(dir: string): Parameters<typeof askForClaim>[0] {
  return {
    dir,
    async withBase(act) {
      const base = await openBase(dir, { version: 'test' });
      try {
        return await act(base);
      } finally {
        base.close();
      }
    },
  };
}

/**
 * Answers questions as somebody at a keyboard would.
 *
 * @param answers what is seen on the screen, and what is typed then
 * @returns the claim, and all that was on the screen
 */
async function answered(
  answers: readonly (readonly [seen: string, typed: string])[],
  dir = TIDE_MILLS,
): Promise<{ said: ClaimOptions; screen: string }> {
  const input = new PassThrough();
  // Like the output of a process, it is there after the question.
  const output = Object.assign(new PassThrough(), { columns: 400, end: () => output });
  const left = [...answers];
  let [screen, shown] = ['', ''];
  output.on('data', (bytes: Buffer) => {
    shown += stripVTControlCharacters(bytes.toString());
    const [next] = left;
    if (!next || !shown.includes(next[0])) return;
    left.shift();
    screen += shown;
    shown = '';
    // A key at a time, once the question is ready for it.
    setImmediate(() => {
      input.write(next[1].replace(/\r$/, ''));
      // Not timed from before: on a busy machine that would be the first key to come.
      if (next[1].endsWith(ENTER)) setTimeout(() => input.write(ENTER), 20);
    });
  });
  const said = await askForClaim(contextOf(dir), undefined, { input, output });
  return { said, screen: screen + shown };
}

const TOPIC = '- id: a\n  label: A\n  description: All.\n';
const QUOTE = 'The new sluice gate was hung, of English oak.';
const START = [
  ['Which document', DOWN],
  ['log-1871', DOWN],
  ['log-1871', ENTER],
] as const;

describe('cnca add asks', () => {
  test('for a claim, and checks the quote at once', { timeout: 20_000 }, async () => {
    const { said, screen } = await answered([
      ...START,
      ['exactly as they stand', `Welsh oak and nothing else${ENTER}`],
      ['does not stand', `${'\u0015'}${QUOTE}${ENTER}`],
      ['stands alone', `The new sluice gate was of English oak.${ENTER}`],
      ['What is it?', DOWN],
      ['event', ENTER],
      ['What is it about?', DOWN],
      ['machinery', ' '],
      ['machinery', ENTER],
      ['When?', `9 June${ENTER}`],
      ['must be an EDTF date', `${'\u0015'}1871-06-09${ENTER}`],
      ['Where?', `Atlantis${ENTER}`],
      ['item 1 of places must be an ISO', `${'\u0015'}United Kingdom, fr${ENTER}`],
      ['Who asserts', ENTER],
      ['careful reader', ENTER],
      ['short name', `\u0015Gate${ENTER}`],
      ['kebab-case', `${'\u0015'}the-gate${ENTER}`],
      ['Write it?', ENTER],
    ]);
    assert.deepEqual(said, {
      id: 'the-gate',
      claim: 'The new sluice gate was of English oak.',
      kind: 'event',
      topic: ['machinery'],
      source: 'log-1871',
      quote: QUOTE,
      date: '1871-06-09',
      place: ['GB', 'FR'],
    });
    assert.match(screen, / {2}quote: \|-\n {4}The new sluice gate was hung, of English oak\.\n/);
  });

  for (const [how, begin, end] of [
    ['marked as one', '\u001B[200~', '\u001B[201~'],
    ['as it comes', '', ''],
  ] as const) {
    test(`for a quote of several lines that is pasted ${how}`, { timeout: 20_000 }, async () => {
      const dir = copyOfTideMills();
      const text = 'The new sluice gate was\nhung, of Eng-\nlish oak, and it was good.\n';
      writeFiles(dir, {
        'fingerprints/log-1871': writeFingerprint(makeFingerprint(text)),
        'claims/log-1871.yaml': '',
      });
      const quote = 'gate was\nhung, of Eng-\nlish oak';
      const { said } = await answered(
        [
          ...START,
          ['exactly as they stand', `${begin}${quote}${end}${ENTER}`],
          ['stands alone', `Oak.${ENTER}`],
          ['What is it?', ENTER],
          ['What is it about?', ' '],
          ['mills', ENTER],
          ['When?', ENTER],
          ['Where?', ENTER],
          ['Who asserts', ENTER],
          ['The figure', ENTER],
          ['careful reader', ENTER],
          ['short name', ENTER],
          ['Write it?', ENTER],
        ],
        dir,
      );
      assert.equal(said.quote, quote);
    });
  }

  test('for the quote again where it was too short', { timeout: 20_000 }, async () => {
    const { said, screen } = await answered([
      ...START,
      ['exactly as they stand', `sluice gate${ENTER}`],
      ['directly before them', ENTER],
      ['directly after them', ENTER],
      ['exactly as they stand', `${QUOTE}${ENTER}`],
      ['stands alone', `Oak.${ENTER}`],
      ['What is it?', DOWN],
      ['event', ENTER],
      ['What is it about?', ' '],
      ['mills', ENTER],
      ['When?', ENTER],
      ['Where?', ENTER],
      ['Who asserts', ENTER],
      ['careful reader', ENTER],
      ['short name', ENTER],
      ['Write it?', ENTER],
    ]);
    assert.deepEqual([said.quote, said.prefix, said.suffix], [QUOTE, undefined, undefined]);
    assert.match(screen, /Nothing before and nothing after: the quote is asked for again\./);
  });

  test('what stands around a quote that stands twice', { timeout: 20_000 }, async () => {
    const { said } = await answered([
      ...START,
      ['exactly as they stand', `Ice on the pond; wheel stopped three days.${ENTER}`],
      ['directly before them', `30 November. ${ENTER}`],
      ['directly after them', ENTER],
      ['stands alone', `Ice.${ENTER}`],
      ['What is it?', ENTER],
      ['What is it about?', ' '],
      ['mills', ENTER],
      ['When?', ENTER],
      ['Where?', ENTER],
      ['Who asserts', ENTER],
      ['The figure', `three${ENTER}`],
      ['value.amount must be a number', `${'\u0015'}3${ENTER}`],
      ['Of what?', `days${ENTER}`],
      ['hedge', ENTER],
      ['careful reader', ENTER],
      ['short name', ENTER],
      ['Write it?', ENTER],
    ]);
    assert.deepEqual(
      [said.prefix, said.suffix, said.amount, said.unit, said.qualifier, said.kind],
      ['30 November. ', undefined, '3', 'days', undefined, 'statistic'],
    );
  });

  for (const [what, file] of [
    ['documents', 'sources.yaml'],
    ['topics', 'topics.yaml'],
  ] as const) {
    test(`nothing where there are no ${what} yet, and says what to do`, async () => {
      const files = { 'sources.yaml': 'a:\n  type: book\n', 'topics.yaml': TOPIC, [file]: '' };
      const dir = tempDir();
      writeFiles(dir, files);
      await assert.rejects(answered([], dir), {
        name: 'UsageError',
        message: new RegExp(`^the base has no ${what} yet; `),
      });
    });
  }

  for (const [how, typed] of [
    ['at the first question', CTRL_C],
    ['in the middle', ENTER],
  ] as const) {
    test(`until it is given up ${how}`, { timeout: 20_000 }, async () => {
      const answers = [
        ['Which document', typed],
        ['exactly as they stand', CTRL_C],
      ] as const;
      await assert.rejects(answered(answers, copyOfTideMills()), {
        name: 'Interrupted',
        message: 'given up; nothing was written',
      });
    });
  }
});
