import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { copiedText, linkTo, USUAL_STYLE } from '../../src/page/browser/copied-text.ts';
import { PARAGRAPH } from '../../src/page/page-data.ts';

const FACT = {
  quote: 'It was $& lit.',
  citation: 'Hale, 1902, para. 3.',
  link: 'a.html#lit',
  cited: 1,
  document: 0,
  paragraph: 3,
};
const CITATIONS = {
  inText: { apa: ['(Moreau)', `(Hale, 1902, para. ${PARAGRAPH})`], mla: ['(Moreau)', '(Hale)'] },
  references: { apa: ['Hale, J. (1902).'], mla: ['Hale, Jonas.'], bibtex: ['@book{log,\n}\n'] },
};

describe('the text that is copied of a fact', () => {
  it('is quote, citation and link', () => {
    assert.equal(
      copiedText(FACT, USUAL_STYLE, CITATIONS),
      '“It was $& lit.” Hale, 1902, para. 3.\n\na.html#lit\n',
    );
  });

  it('has the reference after the citation of a style', () => {
    assert.equal(
      copiedText(FACT, 'apa', CITATIONS),
      '“It was $& lit.” (Hale, 1902, para. 3)\n\nHale, J. (1902).\n\na.html#lit\n',
    );
    assert.equal(
      copiedText(FACT, 'mla', CITATIONS),
      '“It was $& lit.” (Hale)\n\nHale, Jonas.\n\na.html#lit\n',
    );
  });

  it('has the record of the document in a style of records', () => {
    assert.equal(
      copiedText(FACT, 'bibtex', CITATIONS),
      '“It was $& lit.”\n\n@book{log,\n}\n\na.html#lit\n',
    );
  });

  it('has the note of the record between citation and link, in every style', () => {
    for (const style of [USUAL_STYLE, 'apa', 'bibtex'])
      assert.match(
        copiedText({ ...FACT, note: 'The log says so.' }, style, CITATIONS),
        /\n\nNote: The log says so\.\n\na\.html#lit\n$/,
      );
  });
});

describe('the link that is copied', () => {
  it('is where the page is published', () => {
    const open = 'file:///home/me/secret/record.html#?q=x';
    assert.equal(linkTo('lit', 'https://a.example/r.html', open), 'https://a.example/r.html#lit');
  });

  it('is where the page is open on the web, without what is asked of it', () => {
    const open = 'https://a.example/r.html?v=2#?q=x';
    assert.equal(linkTo('lit', null, open), 'https://a.example/r.html?v=2#lit');
    assert.equal(linkTo('lit', null, 'http://a.example/#other'), 'http://a.example/#lit');
  });

  it('is the name of a file on a disk, and nothing of its path', () => {
    for (const open of [
      'file:///home/me/r.html',
      'file:///home/me/r.html#lit',
      'file:///C:/Users/me/r.html?x=/y#?q=a/b',
    ])
      assert.equal(linkTo('lit', null, open), 'r.html#lit');
  });
});
