import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TEXT_STYLES, type TextStyle } from '../../src/cite/style-names.ts';
import { textCitations } from '../../src/cite/text-styles.ts';
import type { Source } from '../../src/model/records.ts';
import fc from '../helpers/random.ts';
import { DOCUMENTS, documentOf, HOSTILE_TEXTS } from './documents.ts';

const { interview, page, translated, paper, chapter, report } = DOCUMENTS;

const CASES: Readonly<Record<TextStyle, readonly (readonly [Source, string, string])[]>> = {
  apa: [
    [interview, '(Lin, n.d., para. 3)', 'Lin, M. (n.d.). [Interview by The Harbour]. The Harbour.'],
    [page, '(Ode, n.d., para. 3)', 'Ode, A. (n.d.). [Web page]. The Harbour.'],
    [
      translated,
      '(He, 2019, para. 3)',
      'He, W. (2019, April 9). Lamps and towers: The light of friendly keepers (B. Yu, Ed.; Y. Tan, Trans.). coast.example.',
    ],
    [
      paper,
      '([Newspaper article], 2019, p. 9, para. 3)',
      '[Newspaper article]. (2019, April 30). Sailor’s News, 9.',
    ],
    [
      chapter,
      '(Moreau, ca. 1987, para. 3)',
      'Moreau, I. M. (ca. 1987). How lamps were lit. In M. Roe & A. Poe (Eds.), Keepers (pp. 12–45). Sea House.',
    ],
    [
      report,
      '(Society of Lights, Inc., 2001–2002, para. 3)',
      'Society of Lights, Inc. (2001–2002). Fog and ice. Society Press. https://lights.example/report_1?a=b',
    ],
  ],
  chicago: [
    [interview, '(Lin, n.d., para. 3)', 'Lin Mei. n.d. Interview by The Harbour. The Harbour.'],
    [page, '(Ode, n.d., para. 3)', 'Ode, Ann. n.d. Web page. The Harbour.'],
    [
      translated,
      '(He 2019, para. 3)',
      'He Wen. 2019. “Lamps and Towers: The Light of Friendly Keepers.” Edited by Yu Bo. Translated by Tan Yi. coast.example, April 9.',
    ],
    [paper, '(Sailor’s News 2019, 9)', 'Sailor’s News. 2019. Newspaper article. April 30.'],
    [
      chapter,
      '(Moreau ca. 1987, para. 3)',
      'Moreau, Ines Marie. ca. 1987. “How Lamps Were Lit.” In Keepers, edited by Max Roe and Al Poe, 12–45. Sea House.',
    ],
    [
      report,
      '(Society of Lights, Inc. 2001–2002, para. 3)',
      'Society of Lights, Inc. 2001–2002. Fog and Ice. Society Press. Accessed January 5, 2020. https://lights.example/report_1?a=b.',
    ],
  ],
  mla: [
    [interview, '(Lin)', 'Lin Mei. Interview by The Harbour. The Harbour.'],
    [page, '(Ode)', 'Ode, Ann. Web page. The Harbour.'],
    [
      translated,
      '(He)',
      'He Wen. “Lamps and Towers: The Light of Friendly Keepers.” Edited by Yu Bo. Translated by Tan Yi. coast.example, 9 Apr. 2019.',
    ],
    [paper, '(Newspaper article 9)', 'Newspaper article. Sailor’s News, 30 Apr. 2019, p. 9.'],
    [
      chapter,
      '(Moreau)',
      'Moreau, Ines Marie. “How Lamps Were Lit.” Keepers, edited by Max Roe and Al Poe, Sea House, ca. 1987, pp. 12–45.',
    ],
    [
      report,
      '(Society of Lights, Inc.)',
      'Society of Lights, Inc. Fog and Ice. Society Press, 2001–2002, https://lights.example/report_1?a=b. Accessed 5 Jan. 2020.',
    ],
  ],
  'gb-t-7714': [
    [interview, '[1]', '[1] LIN Mei. [Interview by The Harbour][EB/OL]. The Harbour.'],
    [page, '[1]', '[1] ODE A. [Web page][EB/OL]. The Harbour.'],
    [
      translated,
      '[1]',
      '[1] HE Wen. Lamps and towers: the light of friendly keepers[EB/OL]. TAN Yi, trans. YU Bo, ed. coast.example (2019-04-09).',
    ],
    [paper, '[1]9', '[1] [Newspaper article][N]. Sailor’s News, 2019-04-30(9).'],
    [
      chapter,
      '[1]',
      '[1] MOREAU I M. How lamps were lit[M]//ROE M, POE A, eds. Keepers. Sea House, 1987: 12-45.',
    ],
    [
      report,
      '[1]',
      '[1] Society of Lights, Inc. Fog and ice[R/OL]. Society Press, 2001–2002[2020-01-05]. https://lights.example/report_1?a=b.',
    ],
  ],
};

for (const style of TEXT_STYLES) {
  for (const [source, inText, reference] of CASES[style]) {
    test(`${style} cites ${source.id}`, async () => {
      assert.deepEqual(await textCitations(style, [{ source, locator: 3 }]), {
        inText: [inText],
        references: [reference],
        referred: [source.id],
      });
    });
  }
}

for (const { issued, reference } of [
  { issued: '2001/2002-03', reference: 'Ode, A. (2001–2002). [Web page]. The Harbour.' },
  { issued: '../2001', reference: 'Ode, A. (until 2001). [Web page]. The Harbour.' },
  { issued: '2001-06?', reference: 'Ode, A. (ca. 2001, June). [Web page]. The Harbour.' },
]) {
  test(`the date ${issued} is cited`, async () => {
    const source = { ...page, issued };
    const { references } = await textCitations('apa', [{ source, locator: 1 }]);
    assert.deepEqual(references, [reference]);
  });
}

test('the APA also lists a conversation that appeared in no paper', async () => {
  const { 'container-title': _, ...source } = interview;
  assert.deepEqual(await textCitations('apa', [{ source, locator: 1 }]), {
    inText: ['(Lin, n.d., para. 1)'],
    references: ['Lin, M. (n.d.). [Interview by The Harbour].'],
    referred: [source.id],
  });
});

test('an unknown paragraph is left out', async () => {
  const { inText } = await textCitations('apa', [{ source: page, locator: null }]);
  assert.deepEqual(inText, ['(Ode, n.d.)']);
});

test('a document is listed once, however many places in it are cited', async () => {
  const places = [1, 2, 1].map((locator) => ({ source: translated, locator }));
  const { inText, references } = await textCitations('chicago', places);
  assert.deepEqual(inText, ['(He 2019, para. 1)', '(He 2019, para. 2)', '(He 2019, para. 1)']);
  assert.equal(references.length, 1);
});

for (const style of ['apa', 'chicago'] as const) {
  test(`${style} tells documents of one author and year apart by a letter`, async () => {
    const other: Source = { ...translated, id: 'other', title: 'Another light' };
    const { inText, references } = await textCitations(
      style,
      [translated, other].map((source) => ({ source, locator: 1 })),
    );
    assert.equal(new Set(inText).size, 2);
    assert.deepEqual(inText.map((text) => /2019([ab])/.exec(text)?.[1]).sort(), ['a', 'b']);
    assert.equal(references.length, 2);
  });
}

const heads = (references: readonly string[]): string[] =>
  references.map((reference) => reference.replace(/[ ,].*$/, ''));

test('references are in alphabetical order, numbered ones in the order of the text', async () => {
  const places = [report, paper, translated, chapter].map((source) => ({ source, locator: 1 }));
  const alphabetical = ['He', 'Moreau', '[Newspaper', 'Society'];
  const list = async (style: TextStyle) => heads((await textCitations(style, places)).references);
  assert.deepEqual(await list('apa'), alphabetical);
  assert.deepEqual(await list('mla'), ['He', 'Moreau', 'Newspaper', 'Society']);
  assert.deepEqual(await list('chicago'), ['He', 'Moreau', 'Sailor’s', 'Society']);
  assert.deepEqual(await list('gb-t-7714'), ['[1]', '[2]', '[3]', '[4]']);
});

/** The letters and digits in lower case, which no style changes. */
const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

for (const style of TEXT_STYLES) {
  test(`${style} takes nothing in a title for markup, and keeps every letter of it`, async () => {
    for (const title of HOSTILE_TEXTS) {
      const { references } = await textCitations(style, [
        { source: { ...page, title }, locator: 1 },
      ]);
      const [reference = ''] = references;
      assert.ok(letters(reference).includes(letters(title)), `${title} became ${reference}`);
      assert.doesNotMatch(reference, /\n/);
    }
  });

  test(`${style} cites a document whose every text is hostile`, async () => {
    for (const text of HOSTILE_TEXTS) {
      const { inText, references } = await textCitations(style, [
        { source: documentOf(text), locator: 1 },
      ]);
      assert.equal(references.length, 1);
      assert.match(`${inText[0]}`, style === 'mla' ? /\)$/ : /1[\])]$/);
    }
  });
}

test('no title, name or container makes citeproc-js fail or write to the console', async (t) => {
  const log = t.mock.method(console, 'log', () => undefined);
  const odd = fc.string({ unit: 'binary', minLength: 1, maxLength: 12 });
  const markup = fc
    .array(fc.constantFrom('<i>', '</i>', '"', "'", '“', '(', ']', ':', '.', '?', ' ', 'a', '{:'))
    .map((parts) => `x${parts.join('')}`);
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...TEXT_STYLES.slice(1)),
      fc.oneof(odd, markup),
      async (style, text) => {
        const { references } = await textCitations(style, [
          { source: documentOf(`x${text}`), locator: 1 },
        ]);
        assert.equal(references.length, 1);
      },
    ),
    { numRuns: 150 },
  );
  assert.equal(log.mock.callCount(), 0);
});
