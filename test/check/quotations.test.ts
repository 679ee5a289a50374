/* What of a draft is a quotation, and how it is read. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Checking, findingsOf } from './checking.ts';
import { HARBOUR } from './harbour.ts';
import { claimOf, lampBase } from './lamp-base.ts';

const MARSH = 'a timetable of late boats and broken promises';
const QUAY = 'Nobody on this island will be left waiting on the quay';

/** Verdict and words of each quotation, verdict and name of each attribution. */
async function readAs(draft: string, how: Checking = {}): Promise<string[]> {
  const found = await findingsOf(draft, { base: HARBOUR, ...how });
  return found
    .filter(({ kind }) => kind === 'quotation' || kind === 'attribution')
    .map(({ verdict, text, named }) => `${verdict}: ${named ?? text}`);
}

describe('the quotations of a draft', () => {
  it('stand in the marks of LaTeX, too', async () => {
    const as = 'text';
    assert.deepEqual(await readAs(`\`\`${QUAY},'' said Agnes Thorne.`, { as }), [
      `exact: ${QUAY},`,
      'agrees: Agnes Thorne',
    ]);
    assert.deepEqual(await readAs(`\`\`${QUAY} said Agnes Thorne.`, { as }), []);
  });

  it('have the marks of one inside another, as a browser shows them', async () => {
    const [outer, inner] = ['called the plan', `${MARSH}, written by people who own a bridge.`];
    const page = `<p>It was <q>${outer} <q>${inner}</q></q>.</p>`;
    assert.deepEqual(await readAs(page, { as: 'html' }), [`normalised: ${outer} ‘${inner}’`]);
  });

  it('may have words that the end of a line divides', async () => {
    for (const [words, verdict] of [
      ['Nobody on this is-\nland will be left wait-\ning on the quay', 'normalised'],
      ['A debt does not be-\ncome a gift', 'normalised'],
      ['A debt does not- become a gift', 'altered'],
    ])
      for (const as of ['text', 'markdown'] as const)
        assert.match(
          (await readAs(`It says “${words}”.`, { as }))[0] ?? '',
          RegExp(`^${verdict}`),
          words,
        );
    const [found] = await findingsOf('“Nobody on this is-\nland will be left waiting”', {
      base: HARBOUR,
    });
    assert.deepEqual(found?.folds, ['hyphen dropped at a line end']);
  });

  it('are what is in marks in a block that is set off with a sentence around it', async () => {
    assert.deepEqual(await readAs(`> "${QUAY}," Thorne told the islanders after the long vote.`), [
      `exact: ${QUAY},`,
      'agrees: Agnes Thorne',
    ]);
    // The words around are the record's, too.
    const whole = `"${QUAY}," said the harbour master, Agnes Thorne.`;
    assert.deepEqual(await readAs(`> ${whole}`), [`exact: ${whole}`]);
    const altered = whole.replace('master', 'mistress');
    assert.deepEqual(await readAs(`> ${altered}`), [`altered: ${altered}`]);
  });

  it('are what stands after the name of who speaks in a block that is set off', async () => {
    assert.deepEqual(await readAs(`> **Agnes Thorne:** ${QUAY}.`), [
      `normalised: ${QUAY}.`,
      'agrees: Agnes Thorne',
    ]);
    assert.deepEqual(await readAs(`> Ivo Marsh: “${QUAY}”`), [
      `exact: ${QUAY}`,
      'differs: Ivo Marsh',
    ]);
  });

  it('are read in Russian without what their author says between', async () => {
    const [first, last] = ['«Паром никого не ждёт', 'мы не должны ждать весны»'];
    for (const draft of [
      `${first}, — сказала Вера Лугова, — и ${last}.`,
      `${first}, и мы, — сказала Вера Лугова, — не должны ждать весны».`,
    ])
      assert.deepEqual(await readAs(draft), [
        `normalised: ${draft.slice(1, draft.indexOf('»'))}`,
        'agrees: Вера Лугова',
      ]);
    assert.deepEqual(
      (await readAs(`${first}, — сказала Вера Лугова, — и мы должны ждать весны».`))[0]?.slice(
        0,
        7,
      ),
      'altered',
    );
    // What stands between dashes and says nothing of a speaker is a part of the words.
    assert.match(
      (await readAs(`${first}, — как волк зимой, — и ${last}.`))[0] ?? '',
      /^(?:altered|partly|not-on-record)/,
    );
  });

  it('may have words in brackets, which are told from an ellipsis', async () => {
    const told = async (words: string) => {
      const [one] = await findingsOf(`“${words}”`, { base: HARBOUR });
      return `${one?.verdict} ${one?.level}: ${one?.message}`;
    };
    assert.equal(
      await told('Nobody on this island [of ours] will be left waiting on the quay'),
      'elided none: stands in Frost ¶2; set aside: words in brackets',
    );
    assert.equal(
      await told('Nobody on [the] island will be left waiting on the quay'),
      'elided none: stands in Frost ¶2; set aside: words in brackets; left out: “this”',
    );
    assert.equal(
      await told('fares must [not] rise by 4.9 per cent'),
      'elided warning: stands in Frost ¶2; set aside: words in brackets; the record has no “[not]”',
    );
    assert.match(
      await told(`${QUAY} (emphasis added)`),
      /^normalised none: .*; set aside: a remark on emphasis$/,
    );
    // Brackets are no difference beside another one.
    assert.match(
      await told('[Nobody] on this island will be left waiting on the kay (emphasis added)'),
      /^altered error: Frost ¶2: … left waiting on the \[-kay-\] \{\+quay\+\}$/,
    );
  });

  it('may leave out what says no of the words behind it, or inner quotation marks', async () => {
    const told = async (words: string, base: string) => {
      const [one] = await findingsOf(`“${words}”`, { base });
      return `${one?.verdict} ${one?.how} ${one?.level}`;
    };
    for (const [words, said] of [
      ['The Court … doubt the good will of the Ferry Company', 'elided negation warning'],
      ['The Court … will of the Ferry Company', 'elided negation warning'],
      ['The Court does not doubt … it doubts its ledgers', 'elided null none'],
    ] as const)
      assert.equal(await told(words, HARBOUR), said, words);
    const base = lampBase([
      claimOf('old-karl', 'The keepers of "Old Karl" have not only lit lamps, but sung all night.'),
    ]);
    for (const [words, said] of [
      ['The keepers of Old Karl have … sung all night', 'elided null none'],
      ['The keepers of Old Karl … lit lamps, but sung', 'elided null none'],
      ['The keepers of Old Fritz … lit lamps, but sung', 'not-on-record outside note'],
    ] as const)
      assert.equal(await told(words, base), said, words);
  });
});
