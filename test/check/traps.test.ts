/* What other checkers fell into: each a draft that must not be misread. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { run } from '../helpers/run.ts';
import { TIDE_MILLS } from '../helpers/tide-mills.ts';
import { findingsOf, flagsOf, saidOf } from './checking.ts';

const QUOTE = 'the incoming tide fills the mill pond behind it';

describe('the check of a draft', () => {
  it('knows every pair of quotation marks', async () => {
    for (const [first, last] of ['""', '“”', '„“', '«»', '「」', '‘’', "''"]) {
      assert.deepEqual(await saidOf(`It says ${first}${QUOTE}${last} here.`), [
        `quotation exact: ${QUOTE}`,
      ]);
    }
  });

  it('looks at block quotations', async () => {
    assert.deepEqual(await saidOf(`> The incoming tide fills the mill pool behind it.\n`), [
      'quotation altered: The incoming tide fills the mill pool behind it.',
    ]);
  });

  it('looks at quotations with an ellipsis, and shows what it leaves out', async () => {
    const [one] = await findingsOf(
      '“A tide mill is a watermill … driven by the rise and fall of the tide”',
    );
    assert.deepEqual([one?.verdict, one?.leftOut], ['elided', ['that is']]);
  });

  it('gives the place of each, also of words that come twice', async () => {
    const found = await findingsOf(
      '“Ice on the pond”.\n\nThen “Ice on the pool; wheel stopped three days” and “Ice on the pond” again.',
    );
    assert.deepEqual(
      found
        .filter(({ kind }) => kind === 'quotation')
        .map(({ line, column, verdict }) => [line, column, verdict]),
      [
        [1, 2, 'exact'],
        [3, 7, 'altered'],
        [3, 55, 'exact'],
      ],
    );
  });

  it('folds draft and record in the same way', async () => {
    assert.deepEqual(
      await flagsOf('“WE STOP FOR NOBODY BUT THE MOON”, “We  stop for nobody\nbut the moon”'),
      [],
    );
  });

  it('says how much record there is where it has nothing', async () => {
    const [one] = await findingsOf('The book says “no mill of this coast was ever painted green”.');
    assert.equal(one?.message, 'nothing like it in 20 claims of 3 documents');
  });

  it('passes over what is deleted, code and comments', async () => {
    const draft =
      '<!-- “no mill was ever painted green” -->\n\nA <del>“no mill was ever painted red”</del> word.\n\n```\n“no mill was ever painted blue”\n```\n';
    assert.deepEqual(await saidOf(draft), []);
    assert.deepEqual(
      await saidOf(
        '<p><del>“no mill was ever painted red”</del> A word.</p><script>“no mill was it”</script>',
        { as: 'html' },
      ),
      [],
    );
  });

  it('goes on after the mark of a footnote in HTML', async () => {
    const draft = '<p>A mill<a href="#fn1">1</a>.</p><p>It “was first recorded in 1279”.</p>';
    assert.deepEqual(await flagsOf(draft, { as: 'html' }), [
      'quotation altered: was first recorded in 1279',
    ]);
  });

  it('never folds digits', async () => {
    assert.deepEqual(
      await flagsOf(
        '“first recorded in 1297”, “first recorded in 12-97”, “first recorded in 1279”',
      ),
      ['quotation altered: first recorded in 12-97', 'quotation altered: first recorded in 1279'],
    );
  });

  it('fails for an unknown citation', () => {
    const { code, out } = run(['check', '-', '--as', 'markdown', '--base', TIDE_MILLS], {
      input: 'A mill [@hand-book].',
    });
    assert.equal(code, 1);
    assert.match(
      out,
      /unknown key {2,}\[@hand-book\]\n {4}no claim and no document is called @hand-book/,
    );
  });

  it('does not take figures in a quotation for those of the author', async () => {
    const draft = 'One visitor said: “We saw a wheel of 9.9 metres across at Saltmarsh.”';
    assert.deepEqual(
      (await findingsOf(draft)).filter(({ kind }) => kind === 'figure'),
      [],
    );
  });

  it('does not take a citation for proof: the words must stand there', async () => {
    assert.deepEqual(
      await flagsOf('“The present building dates from 1874” [@handbook, para. 3].'),
      ['quotation altered: The present building dates from 1874'],
    );
  });

  it('looks at the number in a quotation of three words', async () => {
    assert.deepEqual(
      await flagsOf('They lasted “stopped four days” there, and “23 days stopped”.'),
      ['quotation altered: stopped four days'],
    );
    assert.deepEqual(
      await flagsOf('It has “nearly 14 tonnes” of it, and once “nearly 15 tonnes”.'),
      ['quotation altered: nearly 15 tonnes'],
    );
  });
});
