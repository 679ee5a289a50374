import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readDocx } from '../../src/intake/docx.ts';
import { readOdt } from '../../src/intake/odt.ts';
import { takeDocument } from '../../src/intake/take-document.ts';
import type { Document } from '../../src/text/document.ts';
import { docx, odt } from '../helpers/docx.ts';
import fc from '../helpers/random.ts';

interface Taken {
  readonly text: string;
  readonly formulas: number;
}

/** What was taken of a document, whose every character has its place. */
function ofDocument(document: Document): Taken {
  const { blocks, leftOut } = document;
  for (const { text, offsets } of blocks) {
    assert.equal(document.slice(offsets[0] ?? 0, offsets[text.length] ?? 0), text);
    assert.equal(document.placeOf(offsets[text.length] ?? 0).column, text.length + 1);
  }
  return {
    text: blocks.map(({ text }) => text).join('\n'),
    formulas: leftOut.find(({ what }) => what === 'formula')?.count ?? 0,
  };
}

function inPage(before: string, math: string, after: string): Taken {
  const page = `<article><p>${before}<math>${math}</math>${after}</p></article>`;
  const { text, leftOut } = takeDocument('page.html', Buffer.from(page));
  return {
    text: text.trim(),
    formulas: leftOut.find(({ what }) => what === 'formula')?.count ?? 0,
  };
}

function inOdt(before: string, math: string, after: string): Taken {
  const frame = '<draw:frame><draw:object xlink:href="./Object 1"/></draw:frame>';
  const object = `<?xml version="1.0"?><math xmlns="m"><semantics><mrow>${math}</mrow><annotation encoding="StarMath 5.0">9 over 9</annotation></semantics></math>`;
  const text = `<text:p>${before}${frame}${after}</text:p>`;
  return ofDocument(readOdt(odt(text, { 'Object 1/content.xml': object })));
}

function inDocx(before: string, math: string, after: string): Taken {
  const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
  return ofDocument(
    readDocx(docx(`<w:p>${run(before)}<m:oMath>${math}</m:oMath>${run(after)}</w:p>`)),
  );
}

const mn = (text: string) => `<mn>${text}</mn>`;
const r = (text: string) => `<m:r><m:rPr><m:sty m:val="p"/></m:rPr><m:t>${text}</m:t></m:r>`;
const frac = (over: string, under: string) => `<mfrac>${mn(over)}${mn(under)}</mfrac>`;
const f = (over: string, under: string, type = 'bar') =>
  `<m:f><m:fPr><m:type m:val="${type}"/></m:fPr><m:num>${over}</m:num><m:den>${under}</m:den></m:f>`;
const sup = (base: string, above: string) =>
  `<m:sSup><m:sSupPr><m:ctrlPr/></m:sSupPr><m:e>${base}</m:e><m:sup>${above}</m:sup></m:sSup>`;
const power = (base: string, above: string) =>
  `<msup>${base}<mrow><mo>−</mo>${mn(above)}</mrow></msup>`;

describe('a formula that says the same on one line', () => {
  const mathml: readonly (readonly [math: string, text: string])[] = [
    [`${mn('6')}<mo>×</mo><msup>${mn('10')}${mn('24')}</msup>`, '6×10²⁴'],
    [power(mn('10'), '6'), '10⁻⁶'],
    [frac('3', '4'), '3/4'],
    [`${mn('2')}${frac('3', '4')}`, '2 3/4'],
    [`${frac('3', '4')}${mn('5')}`, '3/4 5'],
    [`${mn('2')}<mo>&#x2062;</mo>${mn('3')}`, '2 3'],
    [`${mn('2')}<mo>&#x2062;</mo><mi>x</mi>`, '2x'],
    [`<mrow>${mn('2')}<mo>&#x2062;</mo></mrow>${frac('3', '4')}`, '2 3/4'],
    ['<mi>sin</mi><mo>&#x2061;</mo><mi>x</mi>', 'sin x'],
    [`<msubsup><mi>x</mi>${mn('1')}${mn('2')}</msubsup>`, 'x₁²'],
    [`<msup><mrow><mo>(</mo>${frac('3', '4')}<mo>)</mo></mrow>${mn('2')}</msup>`, '(3/4)²'],
    [`<msqrt>${mn('2')}</msqrt>`, '√2'],
    [`${mn('10')}<mtext>&#160;</mtext>${mn('000')}`, '10\u00A0000'],
    [`<mfenced>${mn('1')}${mn('2')}</mfenced>`, '(1,2)'],
    [`<msup>${mn('90')}<mo>∘</mo></msup>`, '90°'],
    [`<mo> ≥ </mo>\n  ${mn('5')}`, '≥5'],
  ];
  for (const [math, text] of mathml) {
    it(`is kept in a page and an ODT document: ${text}`, () => {
      for (const taken of [
        inPage('It is ', math, ', we read.'),
        inOdt('It is ', math, ', we read.'),
      ])
        assert.deepEqual(taken, { text: `It is ${text}, we read.`, formulas: 0 });
    });
  }

  const omml: readonly (readonly [math: string, text: string])[] = [
    [`${r('6')}${r('×')}${sup(r('10'), r('24'))}`, '6×10²⁴'],
    [`${sup(r('1') + r('0'), r('−6'))}`, '10⁻⁶'],
    [f(r('3'), r('4')), '3/4'],
    [`${r('2')}${f(r('3'), r('4'))}`, '2 3/4'],
    [`<m:sSub><m:e>${r('CO')}</m:e><m:sub>${r('2')}</m:sub></m:sSub>`, 'CO₂'],
    [`<m:d><m:e>${f(r('3'), r('4'))}</m:e></m:d>`, '(3/4)'],
    [
      `<m:d><m:dPr><m:begChr m:val="["/><m:sepChr m:val=";"/><m:endChr m:val="]"/></m:dPr><m:e>${r('1')}</m:e><m:e>${r('2')}</m:e></m:d>`,
      '[1;2]',
    ],
    [`<m:rad><m:radPr><m:degHide m:val="1"/></m:radPr><m:deg/><m:e>${r('2')}</m:e></m:rad>`, '√2'],
    [`${r('a')}<w:del>${r('9')}</w:del><w:ins>${r('=5')}</w:ins>`, 'a=5'],
  ];
  for (const [math, text] of omml) {
    it(`is kept in a DOCX document: ${text}`, () => {
      assert.deepEqual(inDocx('It is ', math, ', we read.'), {
        text: `It is ${text}, we read.`,
        formulas: 0,
      });
    });
  }

  it('is kept where it stands in the text of an ODT document itself', () => {
    const math = `<draw:object><math:math><math:msup><math:mn>10</math:mn><math:mn>3</math:mn></math:msup></math:math></draw:object>`;
    const text = `<text:p>It is ${math} feet.</text:p><text:p>It is<text:tab/>so.</text:p>`;
    assert.deepEqual(ofDocument(readOdt(odt(text))), {
      text: 'It is 10³ feet.\nIt is so.',
      formulas: 0,
    });
  });

  it('makes no other number with what stands beside it', () => {
    for (const taken of [
      inPage('It is 2', frac('3', '4'), '5 feet'),
      inOdt('It is 2', frac('3', '4'), '5 feet'),
      inDocx('It is 2', f(r('3'), r('4')), '5 feet'),
    ])
      assert.equal(taken.text, 'It is 2 3/4 5 feet');
    assert.equal(inDocx('It is 10', sup('', r('3')), ' feet').text, 'It is 10³ feet');
    assert.equal(inPage('Of ', frac('3', '4'), 'it.').text, 'Of 3/4 it.');
  });
});

describe('a formula that would say something else on one line', () => {
  const mathml: readonly (readonly [what: string, math: string])[] = [
    ['a letter above the line', `<msup>${mn('10')}<mi>n</mi></msup>`],
    ['a power of a power', `<msup><msup>${mn('10')}${mn('3')}</msup>${mn('4')}</msup>`],
    ['a power of a fraction', `<msup>${frac('3', '4')}${mn('2')}</msup>`],
    ['a fraction of a fraction', `<mfrac>${frac('3', '4')}${mn('2')}</mfrac>`],
    ['a fraction of a sum', `<mfrac><mrow>${mn('1')}<mo>+</mo>${mn('2')}</mrow>${mn('4')}</mfrac>`],
    ['a fraction that divides', `${mn('1')}<mo>/</mo>${frac('3', '4')}`],
    ['two numbers over one another', `<mfrac linethickness="0">${mn('3')}${mn('4')}</mfrac>`],
    ['a line over digits', `<mn>0.</mn><mover>${mn('3')}<mo>¯</mo></mover>`],
    ['what is struck out', `<menclose notation="updiagonalstrike">${mn('3')}</menclose>`],
    ['a matrix', `<mtable><mtr><mtd>${mn('1')}</mtd><mtd>${mn('2')}</mtd></mtr></mtable>`],
    ['a cube root', `<mroot>${mn('8')}${mn('3')}</mroot>`],
    [
      'what stands before a base',
      `<mmultiscripts><mi>C</mi><mprescripts/><none/>${mn('14')}</mmultiscripts>`,
    ],
    ['a very long one', mn('1').repeat(600)],
  ];
  for (const [what, math] of mathml) {
    it(`is left out of a page and an ODT document, and counted: ${what}`, () => {
      for (const taken of [inPage('It is 2', math, '5 feet.'), inOdt('It is 2', math, '5 feet.')])
        assert.deepEqual(taken, { text: 'It is 2 5 feet.', formulas: 1 });
    });
  }

  const omml: readonly (readonly [what: string, math: string])[] = [
    ['a letter above the line', sup(r('10'), r('n'))],
    ['two numbers over one another', f(r('3'), r('4'), 'noBar')],
    ['a sum over a fraction', f(`${r('1+2')}`, r('4'))],
    ['a line over digits', `<m:bar><m:e>${r('3')}</m:e></m:bar>`],
    [
      'a sum',
      `<m:nary><m:sub>${r('1')}</m:sub><m:sup>${r('9')}</m:sup><m:e>${r('x')}</m:e></m:nary>`,
    ],
    ['a matrix', `<m:m><m:mr><m:e>${r('1')}</m:e><m:e>${r('2')}</m:e></m:mr></m:m>`],
    ['a cube root', `<m:rad><m:deg>${r('3')}</m:deg><m:e>${r('8')}</m:e></m:rad>`],
    ['an element that is not known', `<m:new><m:e>${r('8')}</m:e></m:new>`],
    ['a picture', `${r('8')}<m:r><w:drawing/></m:r>`],
  ];
  for (const [what, math] of omml) {
    it(`is left out of a DOCX document, and counted: ${what}`, () => {
      assert.deepEqual(inDocx('It is 2', math, '5 feet.'), {
        text: 'It is 2 5 feet.',
        formulas: 1,
      });
    });
  }

  it('is counted where a page shows it as a picture, and hides it', () => {
    const hidden = `<span style="display: none"><math>${mn('5')}</math></span>`;
    const { text, leftOut } = takeDocument(
      'page.html',
      Buffer.from(`<article><p>It is ${hidden}<img src="5.svg"> feet.</p></article>`),
    );
    assert.equal(text, 'It is feet.\n');
    assert.deepEqual(leftOut, [{ what: 'formula', count: 1 }]);
  });

  it('is counted where its object names a document type, and an object of another kind is told of', () => {
    const frame = (name: string) => `<draw:object xlink:href="${name}/"/>`;
    const text = `<text:p>Some ${frame('a')}${frame('b')}${frame('c')}feet.</text:p>`;
    const { blocks, leftOut } = readOdt(
      odt(text, {
        'a/content.xml': '<!DOCTYPE math SYSTEM "math.dtd"><math><mn>5</mn></math>',
        'b/content.xml': '<office:document-content><mn>5</mn></office:document-content>',
      }),
    );
    assert.equal(blocks[0]?.text, 'Some feet.');
    assert.deepEqual(Object.fromEntries(leftOut.map(({ what, count }) => [what, count])), {
      formula: 1,
      object: 2,
    });
  });
});

describe('formulas of any kind', () => {
  const digits = fc.integer({ min: 1, max: 9999 }).map(String);
  const number = digits.map(mn);
  const { tree } = fc.letrec<{ tree: string }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 3 },
      number,
      fc.tuple(tie('tree'), tie('tree')).map(([a, b]) => `<mfrac>${a}${b}</mfrac>`),
      fc.tuple(tie('tree'), tie('tree')).map(([a, b]) => `<msup>${a}${b}</msup>`),
      fc.tuple(tie('tree'), tie('tree')).map(([a, b]) => `<mrow>${a}<mo>+</mo>${b}</mrow>`),
    ),
  }));

  it('never have two of their numbers as one', () => {
    fc.assert(
      fc.property(tree, (math) => {
        const numbers = Array.from(math.matchAll(/\d+/g), ([one]) => one);
        const { text } = inPage('', math, '');
        for (const run of text.match(/[0-9]+/g) ?? []) assert.ok(numbers.includes(run), text);
      }),
      { numRuns: 300 },
    );
  });
});
