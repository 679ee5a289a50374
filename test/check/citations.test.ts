/* Footnotes that cite documents of the tide mills in the styles that people write. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findingsOf, saidOf } from './checking.ts';
import { claimOf, lampBase } from './lamp-base.ts';

/** Verdict and document of the footnote after words of the handbook. */
async function citedBy(note: string): Promise<string> {
  const found = await findingsOf(
    `Saltmarsh Mill “was first recorded in 1297”.[^1]\n\n[^1]: ${note}\n`,
  );
  const [citation] = found.filter(({ kind }) => kind === 'citation');
  return citation ? `${citation.verdict} ${citation.source}` : 'none';
}

const HANDBOOK = {
  'APA 7': 'Saltmarsh Mill Trust. (2020). *Tide mills: A handbook for visitors*.',
  Chicago: 'Saltmarsh Mill Trust, *Tide Mills: A Handbook for Visitors* (2020), para. 3.',
  'Chicago, short': 'Saltmarsh Mill Trust, *Tide Mills*, para. 3.',
  MLA: 'Saltmarsh Mill Trust. *Tide Mills: A Handbook for Visitors*. 2020.',
  'GB/T 7714': 'Saltmarsh Mill Trust. Tide Mills: A Handbook for Visitors[R]. 2020.',
  'author and year': 'Saltmarsh Mill Trust 2020, para. 3.',
  'author and a word of the title': 'Saltmarsh Mill Trust, *Handbook*.',
  'title and year': 'See *Tide Mills: A Handbook for Visitors*, 2020.',
};

const MAGAZINE = {
  'APA 7':
    'Okafor, A. (2018, September). Mills of the moon. *Estuary Quarterly*, 12–15. https://estuary.example/mills-of-the-moon',
  Chicago: 'Adaeze Okafor, “Mills of the Moon,” *Estuary Quarterly*, September 2018, 13.',
  MLA: 'Okafor, Adaeze. “Mills of the Moon.” *Estuary Quarterly*, Sept. 2018, pp. 12-15.',
  'GB/T 7714':
    'OKAFOR A. Mills of the Moon[J/OL]. Estuary Quarterly, 2018: 12-15[2024-02-01]. https://estuary.example/mills-of-the-moon.',
  'author and year': 'Okafor 2018, 13.',
  address: 'https://estuary.example/mills-of-the-moon',
  issue: 'Estuary Quarterly, September 2018, p. 14.',
  'with a remark': 'As Okafor shows at length in “Mills of the Moon”, many still stand.',
};

/** Documents that are not of the record, and remarks. */
const OTHERS = [
  'Okafor, A. (2016). Mills of the Moon. Estuary Quarterly.',
  'Okafor, Adaeze. “Wind on the Marsh.” Estuary Quarterly, Sept. 2018, pp. 12-15.',
  'Okafor, B. (2018).',
  'Ben Wright, “Mills of the Sun,” Estuary Quarterly, September 2018.',
  'Estuary Quarterly, October 2018, p. 14.',
  'Estuary Quarterly, September 2018, p. 44.',
  'Saltmarsh Mill Trust, Annual Report, 2020.',
  'Hannah Pascoe, Letters to the Harbour Council, 1871.',
  'Hannah Pascoe, Log of Saltmarsh Mill, 1872.',
  'A note on the tide mills of Saltmarsh and their visitors in 2020.',
  'The Trust was founded in 2020.',
  'Mr Okafor told us so in 2018.',
];

describe('the citations of a draft', () => {
  for (const [style, note] of Object.entries(HANDBOOK))
    it(`fit in the style ${style}`, async () => {
      assert.equal(await citedBy(note), 'fits handbook');
    });

  for (const [style, note] of Object.entries(MAGAZINE))
    it(`are of another document in the style ${style}`, async () => {
      assert.equal(await citedBy(note), 'misfit mills-of-the-moon');
    });

  it('are not those of documents that are not of the record', async () => {
    for (const note of OTHERS) assert.equal(await citedBy(note), 'none', note);
  });

  it('name the paragraph', async () => {
    assert.equal(await citedBy('Saltmarsh Mill Trust 2020, para. 5.'), 'misfit handbook');
    assert.equal(await citedBy('Saltmarsh Mill Trust. 2020. 第3段'), 'fits handbook');
  });

  it('are of a claim in its own paragraph, or of several in a row', async () => {
    const told = async (cited: string) => {
      const found = await findingsOf(`It “was first recorded in 1297” ${cited}.`);
      return found.at(-1)?.message;
    };
    for (const [cited, message] of [
      ['[@saltmarsh-first-recorded, para. 3]', 'cites Saltmarsh Mill Trust ¶3'],
      [
        '[@saltmarsh-first-recorded, para. 4]',
        'cites Saltmarsh Mill Trust ¶4; @saltmarsh-first-recorded is in Saltmarsh Mill Trust ¶3',
      ],
      ['[@saltmarsh-first-recorded, paras. 2-4]', 'cites Saltmarsh Mill Trust ¶3'],
      ['[@handbook, ¶¶ 2–3]', 'cites Saltmarsh Mill Trust ¶3'],
      [
        '[@handbook, paras. 4–5]',
        'cites Saltmarsh Mill Trust ¶4; what stands beside it is in Saltmarsh Mill Trust ¶3',
      ],
    ])
      assert.equal(await told(cited ?? ''), message, cited);
  });

  it('may stand in round brackets, with a paragraph or more than a name', async () => {
    const told = async (cited: string) => {
      const found = await findingsOf(`It “was first recorded in 1297” (${cited}).`);
      return found.filter(({ kind }) => kind === 'citation').map(({ verdict }) => verdict);
    };
    for (const [cited, verdicts] of [
      ['Saltmarsh Mill Trust, para. 3', ['fits']],
      ['Saltmarsh Mill Trust, Handbook', ['fits']],
      ['Saltmarsh Mill Trust, para. 5', ['misfit']],
      ['Okafor, Estuary Quarterly', ['misfit']],
      ['Estuary Quarterly, para. 3', ['misfit']],
      ['in the year of the flood, para. 3', []],
      ['Wright, Estuary Quarterly, para. 3', []],
      ['the second mill, which burned', []],
    ] as const)
      assert.deepEqual(await told(cited), verdicts, cited);
  });

  it('may be several in a note, of which one fits', async () => {
    assert.equal(await citedBy('Okafor 2018, 13; Saltmarsh Mill Trust 2020.'), 'fits handbook');
  });

  it('may have a remark behind them, which is compared', async () => {
    const note =
      'Saltmarsh Mill Trust, 2020, para. 3. It adds that the wheel turns 12 hours a day, “at the turn of the tide”.';
    const draft = `It “was first recorded in 1297”.[^1]\n\n[^1]: ${note}\n`;
    assert.deepEqual(
      (await saidOf(draft)).map((one) => one.replace(/ (?:[\w-]+): /, ' ')),
      [
        'quotation was first recorded in 1297',
        'citation [^1]',
        'figure 12 hours',
        'quotation at the turn of the tide',
      ],
    );
    assert.equal(await citedBy('Saltmarsh Mill Trust, p. 3. Annual Report, 2020.'), 'none');
    assert.equal(await citedBy('Okafor, Adaeze. 2018. Wind on the Marsh.'), 'none');
  });

  it('follow the note before: ibid.', async () => {
    const found = await findingsOf(
      'It “was first recorded in 1297”.[^1] The present building “dates from 1784 and has four storeys”.[^2]\n\n' +
        '[^1]: Saltmarsh Mill Trust 2020, para. 3.\n\n[^2]: Ibid., para. 5.\n',
    );
    assert.deepEqual(
      found.filter(({ kind }) => kind === 'citation').map(({ verdict, text }) => [text, verdict]),
      [
        ['[^1]', 'fits'],
        ['[^2]', 'misfit'],
      ],
    );
  });
});

describe('the notes of a page', () => {
  const note = '<p>Saltmarsh Mill Trust, 2020, para. 5. <a href="#fnref1">↩</a></p>';
  const words = '<p>It “was first recorded in 1297”.';
  for (const [who, page] of [
    [
      'pandoc',
      `${words}<a href="#fn1" role="doc-noteref"><sup>1</sup></a></p><ol><li id="fn1">${note}</li></ol><p>It is so.</p>`,
    ],
    [
      'an encyclopedia',
      `${words}<sup><a href="#cite_note-1">[1]</a></sup></p><ol><li id="cite_note-1">${note}</ol>`,
    ],
    [
      'a book',
      `<aside id="x" role="doc-footnote">${note}</aside>${words}<a href="#x" role="doc-noteref">1</a>`,
    ],
  ] as const)
    it(`are citations, as ${who} writes them`, async () => {
      const found = await saidOf(page, { as: 'html' });
      assert.deepEqual(
        found.map((one) => one.replace(/: .*/, '')),
        ['quotation exact', 'citation misfit'],
      );
    });
});

describe('where only some documents count', () => {
  const only = ['mills-of-the-moon'];

  it('citations and titles of the others are known, and not judged', async () => {
    const draft =
      'They are “the cleanest engines that our ancestors built” [@handbook] [@stop-for-the-moon].[^1]\n\n' +
      '[^1]: Saltmarsh Mill Trust, “Tide Mills: A Handbook for Visitors”, 2020.\n';
    assert.deepEqual(await saidOf(draft, { only }), [
      'quotation exact: the cleanest engines that our ancestors built',
    ]);
    assert.deepEqual(await saidOf('A mill.[^1]\n\n[^1]: Okafor 2018; Pascoe 1871.', { only }), [
      'citation fits: [^1]',
    ]);
  });

  it('their claims are those that were looked through', async () => {
    const [found] = await findingsOf('“Nobody has ever said a word of this here.”', { only });
    assert.match(found?.message ?? '', / in 8 claims of 1 document$/);
  });
});

describe('the citations in one bracket', () => {
  it('may each be of another quotation of the sentence', async () => {
    const verdictsOf = async (bracket: string) =>
      (
        await findingsOf(
          `It “was first recorded in 1297”, and they are “the cleanest engines that our ancestors built” ${bracket}.`,
        )
      )
        .filter(({ kind }) => kind === 'citation')
        .map(({ verdict }) => verdict);
    assert.deepEqual(await verdictsOf('[@handbook; @mills-of-the-moon]'), ['fits', 'fits']);
    assert.deepEqual(await verdictsOf('[@handbook]'), ['misfit']);
    assert.deepEqual(await verdictsOf('[@log-1871; @mills-of-the-moon]'), ['misfit', 'fits']);
  });
});

/** The verdicts of the citations of a draft. */
async function verdictsOf(draft: string, base?: string): Promise<string[]> {
  const found = await findingsOf(draft, base === undefined ? {} : { base });
  return found.filter(({ kind }) => kind === 'citation').map(({ verdict }) => verdict);
}

describe('a citation beside figures', () => {
  const FLOUR = 'In 2019 Saltmarsh Mill ground nearly 14 tonnes of flour';
  const WHEEL = 'its wheel is 7.9 metres across';

  it('is of the one that agrees, or of that from which another differs', async () => {
    for (const [key, verdict] of [
      ['saltmarsh-flour-2019', 'fits'],
      ['saltmarsh-wheel-handbook', 'fits'],
      ['do-not-feed-the-eels', 'misfit'],
    ] as const)
      assert.deepEqual(await verdictsOf(`${FLOUR}, and ${WHEEL} [@${key}].`), [verdict], key);
  });

  it('is of its own claim where no paragraph is known', async () => {
    const base = lampBase([
      claimOf('lamps-burning', 'At Karlsmond 212 lamps burned in 2021.'),
      claimOf('oil-used', 'The keepers used 4,300 litres of oil in 2021.'),
    ]);
    const draft = 'At Karlsmond 212 lamps burned in 2021';
    assert.deepEqual(await verdictsOf(`${draft} [@lamps-burning].`, base), ['fits']);
    assert.deepEqual(await verdictsOf(`${draft} [@lamps].`, base), ['fits']);
    assert.deepEqual(await verdictsOf(`${draft} [@oil-used].`, base), ['misfit']);
  });

  it('may name several paragraphs', async () => {
    for (const [paragraphs, verdict] of [
      ['paras. 3–5', 'fits'],
      ['¶¶ 3-4', 'fits'],
      ['para. 2–4', 'fits'],
      ['paras. 2, 4 and 5', 'fits'],
      ['paragraphs 2 & 3', 'misfit'],
      ['paras 2–3', 'misfit'],
      ['para. 3, 4 July', 'misfit'],
    ] as const)
      assert.deepEqual(
        await verdictsOf(`${FLOUR} [@handbook, ${paragraphs}].`),
        [verdict],
        paragraphs,
      );
  });
});
