import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { makeFingerprint, type QuoteDocument, verifyQuote } from '../../src/quotes/index.ts';
import fc from '../helpers/random.ts';
import { CHANGES, changesAt } from './changes.ts';
import { articles, LIGHTHOUSES, type Material, material, NO_ARTICLES, slice } from './material.ts';

/** Fixed, as fingerprints are hashes: a random seed could hit a collision. */
const SEED = 20_250_617;

const MATERIALS = [material('made up', LIGHTHOUSES), ...articles()];

function waysOf({ text }: Material): QuoteDocument[] {
  return [{ text }, { fingerprint: makeFingerprint(text) }];
}

function grades(quote: string, ways: readonly QuoteDocument[]): string[] {
  return ways.map((document) => verifyQuote({ quote }, document).grade);
}

/** A span of at least `least` tokens, as token indexes (end exclusive). */
function spans({ tokens }: Material, least: number): fc.Arbitrary<[from: number, to: number]> {
  return fc
    .tuple(fc.nat(tokens.length - least), fc.integer({ min: least, max: 40 }))
    .map(([from, length]) => [from, Math.min(from + length, tokens.length)]);
}

test('the articles are available', { skip: NO_ARTICLES }, () => {
  assert.equal(MATERIALS.length, 5);
});

for (const document of MATERIALS) {
  const ways = waysOf(document);
  const options = { seed: SEED, numRuns: 600 };

  describe(`in the document ${document.name}`, () => {
    test('every span of whole tokens is exact, unless it occurs twice', () => {
      const check = ([from, to]: [number, number]): void => {
        const [byText, byFingerprint] = grades(slice(document, from, to), ways);
        assert.equal(byText, byFingerprint);
        assert.ok(byText === 'exact' || (byText === 'ambiguous' && to - from < 20));
      };
      fc.assert(fc.property(spans(document, 6), check), options);
    });

    test('a few words are exact with their prefix and suffix', () => {
      const check = ([from, to]: [number, number], x: number, y: number): void => {
        const length = to - from;
        const [first, last] = [from + 1 + (x % (length - 2)), from + 1 + (y % (length - 2))].sort(
          (a, b) => a - b,
        );
        const [start, end] = [
          document.tokens[first ?? 0]?.start ?? 0,
          document.tokens[last ?? 0]?.end ?? 0,
        ];
        const selector = {
          prefix: document.text.slice(document.tokens[from]?.start, start),
          quote: document.text.slice(start, end),
          suffix: document.text.slice(end, document.tokens[to - 1]?.end),
        };
        const found = ways.map((way) => verifyQuote(selector, way));
        assert.equal(found[0]?.grade, found[1]?.grade);
        if (/[\p{L}\p{N}]/u.test(selector.quote))
          assert.match(found[0]?.grade ?? '', /exact|ambiguous/);
        if (found[0]?.grade === 'exact') assert.equal(found[0].offset, start);
      };
      fc.assert(fc.property(spans(document, 8), fc.nat(), fc.nat(), check), options);
    });

    test('no span with a single change inside it passes', () => {
      let seen = 0;
      const check = ([from, to]: [number, number], x: number): void => {
        const quote = slice(document, from, to);
        const at = 1 + (x % (to - from - 3));
        for (const { name, changed } of changesAt(quote, at)) {
          if (document.text.includes(changed)) continue;
          seen++;
          assert.deepEqual(
            grades(changed, ways),
            ['not found', 'not found'],
            `${name}: ${changed}`,
          );
        }
      };
      fc.assert(fc.property(spans(document, 8), fc.nat(), check), { seed: SEED, numRuns: 200 });
      assert.ok(seen > 500);
    });

    test('no quote around a number passes with a change of the number', () => {
      document.tokens.forEach((token, at) => {
        if (!/\p{N}/u.test(token.text)) return;
        const from = Math.max(0, at - 3);
        const quote = slice(document, from, at + 5);
        for (const { name, changed } of changesAt(quote, at - from)) {
          if (document.text.includes(changed)) continue;
          assert.deepEqual(
            grades(changed, ways),
            ['not found', 'not found'],
            `${name}: ${changed}`,
          );
        }
      });
    });

    test('no quote passes that begins or ends inside a word or a number', () => {
      const check = ([from, to]: [number, number], atEnd: boolean, x: number): void => {
        const token = document.tokens[atEnd ? to - 1 : from];
        fc.pre(token !== undefined && token.end - token.start > 1);
        const cut = token.start + 1 + (x % (token.end - token.start - 1));
        const quote = atEnd
          ? document.text.slice(document.tokens[from]?.start, cut)
          : document.text.slice(cut, document.tokens[to - 1]?.end);
        fc.pre(document.text.split(quote).length === 2);
        // An invisible character at the edge is not part of the word.
        fc.pre(!/^\u00ad|\u00ad$/.test(quote));
        assert.deepEqual(grades(quote, ways), ['not found', 'not found'], quote);
      };
      fc.assert(fc.property(spans(document, 6), fc.boolean(), fc.nat(), check), options);
    });

    test('text and fingerprint agree on any quote, however it is folded, cut or joined', () => {
      const touch = fc.constantFrom<(text: string) => string>(
        (text) => text,
        (text) => text.toUpperCase(),
        (text) => text.replaceAll(/[“”]/g, '"').replaceAll('’', "'"),
        (text) => text.replaceAll(' ', '\n'),
        (text) => text.replace(' ', ''),
        (text) => `${text.slice(0, text.length / 2)}\u00ad${text.slice(text.length / 2)}`,
        (text) => text + text,
      );
      const check = (start: number, length: number, change: (text: string) => string): void => {
        const quote = change(document.text.slice(start, start + length));
        const [byText, byFingerprint] = ways.map((way) => verifyQuote({ quote }, way));
        assert.equal(byText?.grade, byFingerprint?.grade, quote);
        if (byText && 'paragraph' in byText && byFingerprint && 'paragraph' in byFingerprint) {
          assert.equal(byText.paragraph, byFingerprint.paragraph);
        }
      };
      const property = fc.property(fc.nat(document.text.length), fc.nat(160), touch, check);
      fc.assert(property, options);
    });
  });
}

test('every kind of change was made', () => {
  const document = material('made up', LIGHTHOUSES);
  const made = new Set(
    document.tokens.flatMap((_, at) => changesAt(document.text, at).map(({ name }) => name)),
  );
  assert.deepEqual(
    CHANGES.map(({ name }) => name).filter((name) => !made.has(name)),
    [],
  );
});
