import assert from 'node:assert/strict';
import {
  fold,
  makeFingerprint,
  parseFingerprint,
  type QuoteResult,
  QuotesError,
  tokenize,
  verifyQuote,
  WINDOW,
  writeFingerprint,
} from '../../src/quotes/index.ts';
import { DOCUMENTS, fingerprintOf } from '../helpers/base.ts';
import { bytesOf, near, textOf } from '../helpers/bytes.ts';
import type { Property } from '../helpers/property.ts';
import fc from '../helpers/random.ts';
import { hardText } from '../helpers/texts.ts';
import { changesAt } from './changes.ts';
import { FOLDS } from './folds.ts';
import { LIGHTHOUSES } from './material.ts';
import { oddText } from './odd-text.ts';

const anyText = fc.oneof(oddText, hardText);

const folding: Property<string> = {
  name: 'quotes/fold',
  says: 'folding is idempotent, and composed letters fold like decomposed ones',
  runs: 6000,
  values: anyText,
  check(text) {
    const folded = fold(text);
    assert.equal(fold(folded), folded);
    assert.equal(fold(text.normalize('NFD')), fold(text.normalize('NFC')));
  },
};

const tokens: Property<string> = {
  name: 'quotes/tokens',
  says: 'tokens are in order, never overlap, and omit nothing but white space and tatweel',
  runs: 5000,
  values: anyText,
  check(text) {
    let end = 0;
    const gaps: string[] = [];
    for (const token of tokenize(text)) {
      assert.ok(token.start >= end && token.end > token.start && token.text !== '');
      gaps.push(text.slice(end, token.start));
      end = token.end;
    }
    gaps.push(text.slice(end));
    assert.match(gaps.join(''), /^[\s\u0085\u0640\p{Default_Ignorable_Code_Point}]*$/u);
  },
};

const WORDS =
  'the keepers lit seven lamps of Ness in 1897–1903 for £4,250.50 and −1.5 °C was 12–15% colder'.split(
    ' ',
  );
const MORE =
  'isn’t co-operate “worst mile” U.S. US$94.8 3.5 km, eﬃcient Café 17/06/1988: (A-1) 10² ½ 灯塔在2003年 маяк ΟΔΟΣ a – b … re\u00adbuilt 潮汐 +14 5–6'.split(
    ' ',
  );
/** Documents of words and numbers, with odd pieces among them. */
const document: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .array(
        fc.tuple(
          fc.oneof(
            { weight: 6, arbitrary: fc.constantFrom(...WORDS, ...MORE) },
            { weight: 1, arbitrary: oddText },
            { weight: 1, arbitrary: hardText },
          ),
          fc.constantFrom(' ', ' ', ' ', ' ', ' ', ', ', '. ', '\n', '\u00a0', ''),
        ),
        { minLength: 8, maxLength: 40 },
      )
      .map((pieces) => pieces.flat().join('')),
  },
  { weight: 1, arbitrary: fc.constant(LIGHTHOUSES) },
);

interface Quoted {
  readonly text: string;
  /** Where the quote starts among the tokens, in millionths. */
  readonly from: number;
  /** In tokens. */
  readonly length: number;
}

const quoted: fc.Arbitrary<Quoted> = fc.record(
  { text: document, from: fc.nat({ max: 999_999 }), length: fc.integer({ min: WINDOW, max: 30 }) },
  { noNullPrototype: true },
);

interface Span {
  readonly quote: string;
  /** Token indexes, end exclusive. */
  readonly first: number;
  readonly last: number;
}

/** A span of whole tokens; `undefined` if the text is too short. */
function spanOf({ text, from, length }: Quoted): Span | undefined {
  const all = tokenize(text);
  if (all.length < WINDOW) return undefined;
  const first = Math.floor((from / 1e6) * (all.length - WINDOW + 1));
  const last = Math.min(all.length, first + length);
  return { quote: text.slice(all[first]?.start, all[last - 1]?.end), first, last };
}

const words = (text: string): string[] => tokenize(text).map((token) => token.text);

/**
 * A text without the differences that two copies of it may have, implemented independently of the
 * program. Characters next to a digit are unchanged.
 */
function loose(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(/(?!\p{Lm})\p{L}/gu, (letter) => letter.normalize('NFKC').toLowerCase())
    .replace(/[“”„‟«»‘’‚‛‹›ʻʼ＇＂"]/gu, "'")
    .replaceAll('ς', 'σ')
    .replaceAll('...', '…')
    .replace(/(?<!\p{N})[\s\u0085]+|[\s\u0085]+(?!\p{N})/gu, '')
    .replace(/(?<!\p{N})[-‐‑–‒—―]+(?!\p{N})/gu, '-');
}

/** A quote with line breaks for spaces behind hyphens, which copying leaves there, independently of the program. */
const withBreaks = (quote: string): string =>
  quote
    .replace(/(?<=\p{L}[-‐‑\u00ad¬])[^\S\n\r\u0085\u2028\u2029]+(?=\p{L})/gu, '\n')
    .replace(
      /(?<=\p{L})[^\S\n\r\u0085\u2028\u2029]([-‐‑\u00ad¬])[\n\r\u0085\u2028\u2029]\s*(?=\p{L})/gu,
      '$1\n',
    );

/** The indexes at which a run of tokens occurs among others, by brute force. */
function placesOf(sought: readonly string[], among: readonly string[]): number[] {
  return among.flatMap((_, at) => (sought.every((word, i) => among[at + i] === word) ? [at] : []));
}

/** Verifies a quote by text and by fingerprint, and asserts that both agree. */
function verify(text: string, quote: string): QuoteResult {
  const byText = verifyQuote({ quote }, { text });
  const byFingerprint = verifyQuote({ quote }, { fingerprint: makeFingerprint(text) });
  assert.equal(byFingerprint.grade, byText.grade, 'text and fingerprint disagree');
  if ('paragraph' in byText && 'paragraph' in byFingerprint) {
    assert.equal(byFingerprint.paragraph, byText.paragraph);
  }
  return byText;
}

/** Whether a visible letter or digit occurs; some Korean letters are invisible fillers. */
const hasWord = (text: string): boolean =>
  /[\p{L}\p{N}]/u.test(text.replace(/\p{Default_Ignorable_Code_Point}/gu, ''));

const trueSpans: Property<Quoted> = {
  name: 'quotes/true-span',
  says: 'every span of a document is accepted, by its text and by its fingerprint',
  runs: 800,
  telling: 0.7,
  values: quoted,
  check(one) {
    const span = spanOf(one);
    if (!span || !hasWord(span.quote)) return false;
    // A dash before a line break is one token with it, and a quote is read without white space at its end.
    if (span.quote !== span.quote.trim()) return false;
    // An accent between letters is an apostrophe, and at the end of a quote it is not between them.
    if (/^[`´′]|[`´′]$/.test(span.quote)) return false;
    const { grade, ...rest } = verify(one.text, span.quote);
    const places = placesOf(words(span.quote), words(one.text));
    assert.ok(places.includes(span.first));
    if (places.length === 1) {
      assert.equal(grade, 'exact');
      assert.ok('offset' in rest && rest.offset === tokenize(one.text)[span.first]?.start);
    } else assert.match(grade, /^(?:exact|ambiguous)$/);
    return true;
  },
};

interface Changed extends Quoted {
  readonly at: number;
}

const changed: fc.Arbitrary<Changed> = fc
  .tuple(quoted, fc.nat({ max: 999_999 }))
  .map(([one, at]) => ({ ...one, at }));

const mutations: Property<Changed> = {
  name: 'quotes/mutation',
  says: 'no quote passes in which a word, a mark, a digit, a sign or a separator was changed',
  runs: 200,
  telling: 0.6,
  values: changed,
  check(one) {
    const span = spanOf(one);
    if (!span) return false;
    const at = Math.floor((one.at / 1e6) * (span.last - span.first));
    const whole = loose(one.text);
    let seen = 0;
    for (const { name, changed: quote } of changesAt(span.quote, at)) {
      // The changed words may occur elsewhere in the document, which makes them a true quote.
      if (one.text.includes(quote.trim()) || whole.includes(loose(quote))) continue;
      const { grade } = verify(one.text, quote);
      const expected = words(quote).length < WINDOW || !hasWord(quote) ? 'too short' : 'not found';
      assert.equal(grade, expected, `${name}: ${JSON.stringify(quote)}`);
      seen++;
    }
    return seen > 0;
  },
};

const anyChange = fc.record(
  {
    place: fc.nat({ max: 999_999 }),
    drop: fc.nat({ max: 2 }),
    put: fc.oneof(fc.constant(''), fc.constantFrom(...'aZ1 -–.,’"\n\u00ad\u0301灯%$'), oddText),
  },
  { noNullPrototype: true },
);

interface Touched extends Quoted {
  readonly changes: readonly { place: number; drop: number; put: string }[];
}

const touched: fc.Arbitrary<Touched> = fc
  .tuple(quoted, fc.array(anyChange, { minLength: 1, maxLength: 2 }))
  .map(([one, changes]) => ({ ...one, changes }));

const anyMutation: Property<Touched> = {
  name: 'quotes/any-change',
  says: 'a quote changed anywhere is graded by how its words and characters occur',
  runs: 500,
  telling: 0.6,
  values: touched,
  check(one) {
    const span = spanOf(one);
    if (!span) return false;
    const quote = one.changes.reduce((now, { place, drop, put }) => {
      const at = Math.floor((place / 1e6) * (now.length + 1));
      return now.slice(0, at) + put + now.slice(at + drop);
    }, span.quote);
    const sought = words(quote);
    if (sought.length < WINDOW || !hasWord(quote)) {
      assert.equal(verify(one.text, quote).grade, 'too short');
      return false;
    }
    const places = placesOf(sought, words(one.text));
    const { grade } = verify(one.text, quote);
    if (places.length === 0) {
      const broken = placesOf(words(withBreaks(quote)), words(one.text)).length;
      assert.equal(grade, broken > 1 ? 'ambiguous' : broken === 1 ? 'normalised' : 'not found');
    } else {
      const bare = quote.trim();
      const all = tokenize(one.text);
      const same = places.filter(
        (at) => one.text.slice(all[at]?.start, all[at + sought.length - 1]?.end) === bare,
      );
      const count = same.length > 0 ? same.length : places.length;
      const once = same.length > 0 ? 'exact' : 'normalised';
      // Invisible characters at the edges of a quote are ignored.
      if (/^\P{Default_Ignorable_Code_Point}+$/u.test(quote)) {
        const graded = grade === 'other case' ? 'normalised' : grade;
        assert.equal(graded, count > 1 ? 'ambiguous' : once);
      }
    }
    return quote !== span.quote;
  },
};

const folds: Property<Quoted> = {
  name: 'quotes/named-fold',
  says: 'a quote that differs by a fold is graded lower, and the fold is named',
  runs: 150,
  telling: 0.6,
  values: quoted,
  check(one) {
    const span = spanOf(one);
    if (!span || !hasWord(span.quote)) return false;
    const among = words(one.text);
    let seen = 0;
    for (const { name, change } of FOLDS) {
      const quote = change(span.quote);
      if (quote === span.quote || placesOf(words(quote), among).length !== 1) continue;
      const byText = verify(one.text, quote);
      const grade = name === 'case' ? 'other case' : 'normalised';
      assert.equal(byText.grade, grade, `${name}: ${JSON.stringify(quote)}`);
      assert.ok(
        'folds' in byText && byText.folds.includes(name),
        `${name}: ${JSON.stringify(quote)}`,
      );
      seen++;
    }
    return seen > 0;
  },
};

const FINGERPRINTS = [...Object.values(DOCUMENTS), LIGHTHOUSES].map((text) =>
  textOf(fingerprintOf(text)),
);

const fingerprintFiles: Property<string> = {
  name: 'quotes/fingerprint-file',
  says: 'any bytes are either a fingerprint that the program wrote, or refused',
  runs: 2000,
  values: near(FINGERPRINTS),
  check(bytes) {
    const text = bytesOf(bytes).toString('utf8');
    try {
      const written = writeFingerprint(parseFingerprint(text));
      const known = FINGERPRINTS.includes(textOf(written));
      assert.ok(known, 'a damaged fingerprint was accepted');
    } catch (error) {
      if (!(error instanceof QuotesError)) throw error;
      assert.equal(error.code, 'fingerprint');
    }
  },
};

export const PROPERTIES: readonly Property[] = [
  folding,
  tokens,
  trueSpans,
  mutations,
  anyMutation,
  folds,
  fingerprintFiles,
];
