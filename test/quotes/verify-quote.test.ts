import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import {
  explain,
  findSpan,
  locateQuote,
  makeFingerprint,
  parseFingerprint,
  type QuoteDocument,
  QuotesError,
  type TextQuoteSelector,
  toSpan,
  verifyQuote,
} from '../../src/quotes/index.ts';
import { LIGHTHOUSES } from './material.ts';

const BY_TEXT: QuoteDocument = { text: LIGHTHOUSES };
const BY_FINGERPRINT: QuoteDocument = { fingerprint: makeFingerprint(LIGHTHOUSES) };
const WAYS = { text: BY_TEXT, fingerprint: BY_FINGERPRINT } as const;

/** Asserts a selector's grade, by text and by fingerprint. */
function assertGrade(selector: TextQuoteSelector | string, grade: string): void {
  const given = typeof selector === 'string' ? { quote: selector } : selector;
  for (const [way, document] of Object.entries(WAYS)) {
    assert.equal(verifyQuote(given, document).grade, grade, `by ${way}: ${JSON.stringify(given)}`);
  }
}

describe('a quote that matches character for character', () => {
  const quotes: readonly (readonly [quote: string, paragraph: number])[] = [
    ['the harbour board built seven lighthouses', 2],
    ['cost £4,250.50 and £3 900 respectively.', 2],
    ['The surveyor, J. M. Arlott, called it “the worst mile in the U.K.”', 2],
    ['the mean of January is −1.5 °C, that of July +14 °C', 3],
    ['"it is only late."The eﬃcient new lamps', 4],
    ['Shipping grew by 6%, i.e. from US$94.8 million', 4],
    ['共有35名工人', 5],
    ['all well."\nNothing to report: all lamps lit', 6],
    ['  in the sound. Nothing to report\n', 7],
  ];
  for (const [quote, paragraph] of quotes) {
    test(`is exact, with its paragraph and offset: ${JSON.stringify(quote)}`, () => {
      const offset = LIGHTHOUSES.indexOf(quote.trim());
      assert.deepEqual(verifyQuote({ quote }, BY_TEXT), { grade: 'exact', paragraph, offset });
      assert.deepEqual(verifyQuote({ quote }, BY_FINGERPRINT), { grade: 'exact', paragraph });
    });
  }
});

describe('a quote that matches word for word', () => {
  const quotes: readonly (readonly [quote: string, folds: string[]])[] = [
    ['called it "the worst mile in the U.K."', ['quotes']],
    ['said the keeper - a tall, quiet man', ['dashes']],
    ['The efficient new lamps, ﬁrst shown', ['ligatures']],
    ['were rebuilt in 1975-1977', ['invisible characters']],
    ['sells tea at £1.20. Few visitors know', ['white space']],
    ["By the board's own count, 12–15 % of all", ['quotes', 'space in a number']],
  ];
  for (const [quote, folds] of quotes) {
    test(`is normalised, and the text names ${folds.join(' and ')}`, () => {
      const byText = verifyQuote({ quote }, BY_TEXT);
      assert.deepEqual(byText.grade === 'normalised' && byText.folds, folds);
      const byFingerprint = verifyQuote({ quote }, BY_FINGERPRINT);
      assert.deepEqual(byFingerprint.grade === 'normalised' && byFingerprint.folds, folds);
    });
  }
});

describe('a quote with other capitals', () => {
  const quotes: readonly (readonly [quote: string, folds: string[], own: string])[] = [
    ['THE HARBOUR BOARD built seven', ['case'], 'the harbour board built seven'],
    ["by the board's own count,", ['quotes', 'case'], 'By the board’s own count,'],
  ];
  for (const [quote, folds, own] of quotes) {
    test(`has a grade of its own, and is shown as it stands: ${quote}`, () => {
      const byText = verifyQuote({ quote }, BY_TEXT);
      assert.ok(byText.grade === 'other case', byText.grade);
      assert.deepEqual([byText.folds, byText.nearest.passage], [folds, own]);
      const byFingerprint = verifyQuote({ quote }, BY_FINGERPRINT);
      assert.ok(byFingerprint.grade === 'other case', byFingerprint.grade);
      assert.deepEqual(byFingerprint.folds, folds);
      assert.equal(byFingerprint.nearest.paragraph, byText.nearest.paragraph);
    });
  }
});

describe('a quote over a line end with a hyphen', () => {
  const kept = 'hyphen kept at a line end';
  const dropped = 'hyphen dropped at a line end';
  const soft = 'soft hyphen at a line end';
  const space = 'white space';
  const cases: readonly (readonly [text: string, quote: string, folds: string[]])[] = [
    [
      'The body began its evalu-\nation of the works.',
      'began its evaluation of the works',
      [dropped],
    ],
    [
      'The body began its evalu‐\r\nation of the works.',
      'began its evaluation of the works',
      [dropped],
    ],
    ['A well-\nknown mason built the works.', 'A well-known mason built the works', [kept]],
    [
      'The corre\u00AD\nsponding office was shut.',
      'The corresponding office was shut',
      ['soft hyphen at a line end'],
    ],
    ['Some 120–\n150 masons came to it.', 'Some 120–150 masons came', [kept]],
    [
      'A well-\nknown, evalu-\nated mason came.',
      'A well-known, evaluated mason came',
      [dropped, kept],
    ],
    ['Its evaluation of the works began.', 'Its evalu-\nation of the works', [dropped]],
    ['It fell by 1-\n2 metres a year.', 'fell by 12 metres a year', []],
    // A line end that became a space, or has one before its hyphen.
    ['Its evaluation of the works began.', 'Its evalu- ation of the works', [dropped, space]],
    ['Its evaluation of the works began.', 'Its evalu -\nation of the works', [dropped, space]],
    ['Its evalu-\nation of the works began.', 'Its evalu- ation of the works', [space]],
    ['A well-known mason built it.', 'A well- known mason built it', [kept, space]],
    ['Its evaluation of the works began.', 'Its evalu\u00AD ation of the works', [soft, space]],
    ['A mason – made a works there.', 'A mason -\nmade a works there', [space, 'dashes']],
    ['A mason-made works stood there.', 'A mason - made works stood there', []],
    ['Its Evaluation of the works began.', 'Its evalu- Ation of the works', []],
    ['Some 120-150 masons came to it.', 'Some 120 -\n150 masons came', []],
    ['Some 120150 masons came to it.', 'Some 120- 150 masons came', []],
    ['It has COVID19 of the works began.', 'It has COVID- 19 of the works', []],
    ['The mason re-\nsigned the old paper.', 'mason re signed the old paper', []],
  ];
  for (const [text, quote, folds] of cases) {
    test(`${folds.length > 0 ? folds.join(' and ') : 'no fold'}: ${JSON.stringify(text)}`, () => {
      for (const document of [{ text }, { fingerprint: makeFingerprint(text) }]) {
        const result = verifyQuote({ quote }, document);
        assert.equal(result.grade, folds.length > 0 ? 'normalised' : 'not found');
        if (result.grade === 'normalised') assert.deepEqual(result.folds, folds);
      }
    });
  }
});

test('a quote with hyphens before spaces that its document has, too, is exact, and has its paragraph', () => {
  const [text, quote] = [
    'Built.\nSome pre- and post-war works stood.',
    'Some pre- and post-war works',
  ];
  for (const document of [{ text }, { fingerprint: makeFingerprint(text) }]) {
    assert.equal(verifyQuote({ quote }, document).grade, 'exact');
    assert.equal(locateQuote({ quote: 'pre- and pre- war works stood' }, document), null);
    assert.equal(locateQuote({ quote: 'Some pre- and post-war works' }, document), 2);
    assert.equal(locateQuote({ quote: 'and post-war wo- rks stood.' }, document), 2);
  }
});

test('what is no quote, or no document, is refused by name', () => {
  const calls: readonly (readonly [quote: object, document: object, said: RegExp])[] = [
    [{}, { text: 'a' }, /quote is missing/],
    [{ quote: 5 }, { text: 'a' }, /quote must be a text, not number/],
    [{ quote: 'a', prefix: 5 }, { text: 'a' }, /prefix must be a text/],
    [{ quote: 'a' }, {}, /a text or a fingerprint/],
    [{ quote: 'a' }, { fingerprint: 'a' }, /a text or a fingerprint/],
    [{ quote: 'a' }, { text: 5 }, /the text of a document must be a text/],
  ];
  for (const [quote, document, said] of calls) {
    assert.throws(
      () => verifyQuote(quote as TextQuoteSelector, document as QuoteDocument),
      (error) =>
        error instanceof QuotesError && error.code === 'argument' && said.test(error.message),
    );
  }
});

describe('a fingerprint of version 1', () => {
  const path = join(import.meta.dirname, '..', 'fixtures', 'first-version', 'handbook');
  const document = { fingerprint: parseFingerprint(readFileSync(path, 'utf8')) };

  test('proves no quote whose capitals may be others, and says so', () => {
    for (const quote of [
      '"We stop for nobody but the moon,"',
      '“we stop for nobody but the MOON,”',
    ]) {
      const result = verifyQuote({ quote }, document);
      assert.equal(result.grade, 'other case');
      assert.match(explain(result, 'handbook').join(' '), /make the fingerprint again/);
    }
  });

  test('still proves quotes that stand character for character', () => {
    const exact = verifyQuote({ quote: '“We stop for nobody but the moon,”' }, document);
    assert.deepEqual(exact, { grade: 'exact', paragraph: 4 });
    assert.equal(
      verifyQuote({ quote: 'We stop for everybody there' }, document).grade,
      'not found',
    );
  });
});

describe('a quote that begins or ends inside a word or a number', () => {
  const quotes = [
    '.5 km of Holm.The surveyor',
    '5 km of Holm.The surveyor',
    '4,250.50 and £3 900 respectively',
    '250.50 and £3 900 respectively',
    '900 respectively. By the board',
    '1903 the harbour board built',
    '1.5 °C, that of July',
    'the mean of January is −1.5',
    'the mean of January is −1',
    'that of July +14 °',
    '10 °C was seen in 1 of 20',
    '234 567 litres of oil',
    'The lamp burned 1 234',
    'the lamps were lit by ga',
    'he lamps were lit by gas',
    'a beam of 10',
    'glare glass was not. Shipping',
    'Shipping grew by 6',
    '$94.8 million to US$100.5 million',
    'at a ratio of 3',
    'the worst mile in the U',
    'of all wrecks had happened within 3',
    'ends on 17/06/1988: "Wind 5',
    "keepers' log ends on 17/06",
  ];
  for (const quote of quotes) {
    test(`is not found: ${JSON.stringify(quote)}`, () => {
      assert.ok(LIGHTHOUSES.includes(quote));
      assertGrade(quote, 'not found');
    });
  }
  test('is not found even if the prefix or suffix has the other half', () => {
    const quote = { prefix: 'of Holm.The surveyor, J. M. Arl', quote: 'ott, called it' };
    assertGrade(quote, 'not found');
    assertGrade({ prefix: 'within 3.', quote: '5 km of Holm.The surveyor' }, 'not found');
    assertGrade({ quote: 'happened within 3', suffix: '.5 km of Holm' }, 'not found');
  });
  test('has the reason "edges" if the text is given', () => {
    const result = verifyQuote({ quote: 'Shipping grew by 6' }, BY_TEXT);
    assert.ok(result.grade === 'not found' && result.reason === 'edges');
    assert.equal(result.nearest?.passage, 'Shipping grew by 6%');
  });
});

describe('sentences joined without a space', () => {
  test('a quote may begin right after the full stop, or end with it', () => {
    assertGrade('The surveyor, J. M. Arlott', 'exact');
    assertGrade('had happened within 3.5 km of Holm.', 'exact');
    assertGrade('The eﬃcient new lamps', 'exact');
    assertGrade('Few visitors know that', 'exact');
  });
  test('without a full stop, a quote may begin at a seam if its prefix shows it', () => {
    const text =
      'Trade expanded at the summitGood neighbours deepen their cooperation year by year.';
    const [quote, prefix] = ['Good neighbours deepen their cooperation', 'summit'];
    const offset = text.indexOf('Good');
    assert.equal(verifyQuote({ quote }, { text }).grade, 'not found');
    assert.deepEqual(verifyQuote({ quote, prefix }, { text }), {
      grade: 'exact',
      paragraph: 1,
      offset,
    });
    const fingerprint = makeFingerprint(text);
    assert.deepEqual(verifyQuote({ quote, prefix }, { fingerprint }), {
      grade: 'exact',
      paragraph: 1,
    });
    const end = { quote: 'Trade expanded at the summit', suffix: 'Good' };
    assert.equal(verifyQuote(end, { fingerprint }).grade, 'exact');
  });
  const seams = [
    ['summit', 'Good neighbours deepen their ties.', 'exact'],
    ['harbour’', 'Good neighbours deepen their ties.', 'exact'],
    ['SUMMIT', 'Good neighbours deepen their ties', 'not found'],
    ['summit', 'good neighbours deepen their ties', 'not found'],
    ['summit', 'gooD neighbours deepen their ties', 'not found'],
  ] as const;
  for (const [prefix, quote, grade] of seams) {
    test(`the prefix "${prefix}" makes "${quote}" ${grade}`, () => {
      assert.equal(verifyQuote({ quote, prefix }, { text: prefix + quote }).grade, grade);
    });
  }
});

describe('a quote that occurs in several places', () => {
  const quote = 'Nothing to report: all lamps lit, all ships home.';
  test('is ambiguous, with their number and paragraphs', () => {
    const expected = { grade: 'ambiguous', count: 2, paragraphs: [7, 7] };
    assert.deepEqual(verifyQuote({ quote }, BY_TEXT), expected);
    assert.deepEqual(verifyQuote({ quote }, BY_FINGERPRINT), expected);
  });
  test('is made unique by a prefix or a suffix', () => {
    assertGrade({ quote, suffix: ' In 1989' }, 'exact');
    assertGrade({ quote, prefix: 'last in the sound. ' }, 'exact');
  });
  test('is not made unique by a suffix that both places have', () => {
    assertGrade({ quote: 'Nothing to report: all', suffix: ' lamps lit' }, 'ambiguous');
  });
  test('counts only exact matches, if there are any', () => {
    const text = 'All lamps lit tonight. ALL LAMPS LIT TONIGHT.';
    for (const document of [{ text }, { fingerprint: makeFingerprint(text) }]) {
      assert.equal(verifyQuote({ quote: 'ALL LAMPS LIT TONIGHT' }, document).grade, 'exact');
      assert.equal(verifyQuote({ quote: 'all lamps lit tonight' }, document).grade, 'ambiguous');
    }
  });
});

describe('a quote too short to be proven', () => {
  for (const quote of ['', ' \n', '\u200b', '—', '..., "!" - (?)', 'lamp', 'Nothing to report']) {
    test(`is too short by text and by fingerprint: ${JSON.stringify(quote)}`, () => {
      assertGrade(quote, 'too short');
    });
  }
  test('is proven together with its prefix or suffix', () => {
    assertGrade({ quote: 'lost', prefix: 'No light is ever ' }, 'exact');
    assertGrade({ quote: '6%', prefix: 'Shipping grew by ', suffix: ', i.e.' }, 'exact');
    assertGrade({ quote: 'all well."', prefix: 'Nothing to report... ' }, 'exact');
  });
  test('stays too short if only prefix and suffix have words', () => {
    assertGrade({ quote: ', ', prefix: 'the keeper – a tall', suffix: 'quiet man' }, 'too short');
    assertGrade({ quote: '', prefix: 'the keeper – a tall, quiet man' }, 'too short');
  });
});

describe('prefix and suffix', () => {
  test('are joined with the quote as they are, the space included', () => {
    assertGrade({ quote: 'light is ever lost', prefix: 'No' }, 'not found');
    assertGrade({ quote: 'light is ever lost', prefix: 'No ' }, 'exact');
  });
  test('make a quote not found unless they are directly around it', () => {
    for (const document of Object.values(WAYS)) {
      const result = verifyQuote({ quote: 'light is ever lost', prefix: 'The ' }, document);
      assert.ok(result.grade === 'not found' && result.reason === 'context');
    }
  });
  test('give the reason "context" even for a quote of one word, if the text is given', () => {
    const result = verifyQuote({ quote: 'lost', prefix: 'The light is ever ' }, BY_TEXT);
    assert.ok(result.grade === 'not found' && result.reason === 'context');
  });
  test('give the reason "words" for a quote of one word that a fingerprint cannot find alone', () => {
    const result = verifyQuote({ quote: 'lost', prefix: 'The light is ever ' }, BY_FINGERPRINT);
    assert.ok(result.grade === 'not found' && result.reason === 'words');
  });
  test('give the reason "context" for a prefix that ends with a mark and no space', () => {
    const selector = { quote: 'The surveyor, J. M. Arlott', prefix: 'Holm!' };
    for (const document of Object.values(WAYS)) {
      const result = verifyQuote(selector, document);
      assert.ok(result.grade === 'not found' && result.reason === 'context');
    }
  });
  test('do not shift paragraph and offset', () => {
    const selector = { quote: 'Nothing to report', prefix: 'all well."\n', suffix: ': all lamps' };
    const offset = LIGHTHOUSES.indexOf('Nothing to report:');
    assert.deepEqual(verifyQuote(selector, BY_TEXT), { grade: 'exact', paragraph: 7, offset });
    assert.deepEqual(verifyQuote(selector, BY_FINGERPRINT), { grade: 'exact', paragraph: 7 });
  });
});

describe('a quote that does not occur in the document', () => {
  const quote = 'the harbour board built nine lighthouses; two of them';
  test('has its break and the nearest passage, by the text', () => {
    const result = verifyQuote({ quote }, BY_TEXT);
    assert.ok(result.grade === 'not found');
    assert.deepEqual([result.reason, result.tokens, result.standing], ['words', 10, 4]);
    assert.equal(result.stood, 'the harbour board built');
    assert.equal(result.breakAt, 'nine lighthouses; two');
    assert.equal(result.nearest?.passage, quote.replace('nine', 'seven'));
    assert.equal(result.nearest.offset, LIGHTHOUSES.indexOf('the harbour'));
    assert.equal(result.nearest.paragraph, 2);
    assert.deepEqual(result.nearest.missing, ['nine']);
  });
  test('has its break, a paragraph and the missing words, by the fingerprint', () => {
    const result = verifyQuote({ quote }, BY_FINGERPRINT);
    assert.ok(result.grade === 'not found');
    assert.deepEqual([result.reason, result.tokens, result.standing], ['words', 10, 4]);
    assert.equal(result.stood, 'the harbour board built');
    assert.deepEqual(result.nearest, { paragraph: 2, missing: ['nine'] });
  });
  test('has the same result with prefix and suffix', () => {
    for (const document of Object.values(WAYS)) {
      const context = { prefix: 'In 1897–1903 ', suffix: ' (Ness' };
      assert.deepEqual(
        verifyQuote({ quote, ...context }, document),
        verifyQuote({ quote }, document),
      );
    }
  });
  test('lists its first and last words as missing, by the fingerprint', () => {
    const other = `a harbour board built seven lighthouses; two or none`;
    const result = verifyQuote({ quote: other }, BY_FINGERPRINT);
    assert.ok(result.grade === 'not found');
    assert.deepEqual(result.nearest, { paragraph: 2, missing: ['a', 'or none'] });
  });
  test('has no nearest passage if nothing is similar', () => {
    for (const document of Object.values(WAYS)) {
      const result = verifyQuote({ quote: 'entirely other words stand here' }, document);
      assert.ok(result.grade === 'not found' && result.nearest === undefined);
    }
  });
  test('is compared in reasonable time even if it is very long', () => {
    const long = `zebra ${LIGHTHOUSES.repeat(30)}`;
    assertGrade(long, 'not found');
  });
});

describe('a document given as text and fingerprint', () => {
  test('gives the same result as the text', () => {
    const both = { text: LIGHTHOUSES, fingerprint: makeFingerprint(LIGHTHOUSES) };
    const quote = 'NO LIGHT is ever lost';
    assert.deepEqual(verifyQuote({ quote }, both), verifyQuote({ quote }, BY_TEXT));
  });
  test('is refused if text and fingerprint are of different documents', () => {
    const both = { text: `${LIGHTHOUSES} `, fingerprint: makeFingerprint(LIGHTHOUSES) };
    assert.throws(
      () => verifyQuote({ quote: 'No light is ever lost' }, both),
      (error) => error instanceof QuotesError && error.code === 'other-document',
    );
  });
});

test('findSpan finds any span of another text, by text and by fingerprint', () => {
  const draft = toSpan('Wrote Arlott: All Lamps lit, all ships home.');
  const span = { text: draft.text, tokens: draft.tokens.slice(3) };
  for (const document of Object.values(WAYS)) {
    assert.deepEqual(
      findSpan(span, document).map(({ paragraph, exact }) => ({ paragraph, exact })),
      [
        { paragraph: 7, exact: false },
        { paragraph: 7, exact: false },
      ],
    );
    assert.deepEqual(findSpan(toSpan('all ships'), document), []);
  }
});

test('a short document never matches a quote by chance', () => {
  for (const text of ['', 'One.', 'One two three']) {
    for (const document of [{ text }, { fingerprint: makeFingerprint(text) }]) {
      assert.equal(verifyQuote({ quote: 'One two three four' }, document).grade, 'not found');
      assert.equal(verifyQuote({ quote: 'One two three' }, document).grade, 'too short');
    }
  }
});
