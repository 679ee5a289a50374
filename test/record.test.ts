/* What can be held of the shipped record by a test: the rules of docs/base.md that do not need a reader. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Claim } from '../src/model/records.ts';
import { SHIPPED } from './helpers/base.ts';
import { claimsIn, openIndexed } from './helpers/search-base.ts';

const base = await openIndexed(SHIPPED);
after(() => base.close());
const all = claimsIn(base);
const byId = new Map(all.map((claim) => [claim.id, claim]));
const claims = all.filter(({ rank }) => rank !== 'deprecated');
const deprecated = all.filter(({ rank }) => rank === 'deprecated');

/** Fails with every claim that breaks a rule. */
function none(broken: readonly Claim[]): void {
  assert.deepEqual(
    broken.map(({ id, claim }) => `${id}: ${claim}`),
    [],
  );
}

const ASSERTED = ['value', 'date', 'places', 'speaker'] as const;

/** Whether two claims assert something else in one of their properties. */
function differ(one: Claim, other: Claim): boolean {
  return ASSERTED.some((key) => JSON.stringify(one[key]) !== JSON.stringify(other[key]));
}

test('claims that conflict differ in a property, and the notes of both say in what', () => {
  for (const claim of claims) {
    for (const id of claim.conflicts ?? []) {
      const other = byId.get(id);
      assert.ok(other && differ(claim, other), `${claim.id} and ${id} assert the same`);
      assert.match(claim.note ?? '', /\bdiffers\b|\bhas\b|\bputs\b/, `${claim.id} says nothing`);
      assert.ok(claim.note?.includes(other.source), `${claim.id} does not name ${other.source}`);
    }
  }
});

test('no two claims both conflict and corroborate', () => {
  none(
    claims.filter(({ conflicts = [], corroborates = [] }) =>
      conflicts.some((id) => corroborates.includes(id)),
    ),
  );
});

const PRONOUN = /^(?:I|we|he|she|it|they|this|that|these|those|its|their|his|her|such)\b/i;

test('no claim has a pronoun for its subject', () => {
  none(claims.filter(({ claim }) => PRONOUN.test(claim)));
});

/** Where the name of a country is no statement about the country. */
const NAMES_ALONE: Readonly<Record<string, string>> = {
  'cui-zheng-post': 'Russia is part of the name of a research center',
  'sun-qi-post': 'Russia is part of the name of a research center',
  'liu-dan-post': 'Chinese is part of the name of a body of thought',
};
/** Adjectives and short names that the list of regions lacks. */
const OTHER_NAMES: readonly (readonly [name: string, code: string])[] = [
  ['Chinese', 'CN'],
  ['Kazakh', 'KZ'],
  ['Kyrgyz', 'KG'],
  ['Tajik', 'TJ'],
  ['Turkmen', 'TM'],
  ['Uzbek', 'UZ'],
  ['Russian', 'RU'],
  ['Ukrainian', 'UA'],
  ['Japanese', 'JP'],
  ['American', 'US'],
  ['U.S.', 'US'],
  ['US', 'US'],
  ['Turkey', 'TR'],
];
/** Compounds in which a country is not named by itself. */
const COMPOUND = /China[–-]Central Asian?|Central Asian?|US dollars/g;
/** Codes of countries that are no more, and of what is no country. */
const NO_COUNTRY = new Set(['SU', 'EU', 'EZ', 'UN', 'XA', 'XB', 'QO', 'DD', 'YU', 'CS', 'FX']);

function countryNames(): [RegExp, string][] {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const codes = letters.flatMap((a) => letters.map((b) => a + b));
  const known = codes
    .filter((code) => !NO_COUNTRY.has(code))
    .flatMap((code) => {
      const name = names.of(code);
      return name === undefined ? [] : [[name, code] as const];
    });
  return [...known, ...OTHER_NAMES].map(([name, code]) => [
    new RegExp(`(?<!\\w)${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?!\\w)`),
    code,
  ]);
}

const COUNTRIES = countryNames();

/** Whether a claim names a country that is not among its places. */
function lacksPlace({ claim, places = [] }: Claim): boolean {
  const text = claim.replace(COMPOUND, ' ');
  return COUNTRIES.some(([name, code]) => name.test(text) && !places.includes(code));
}

test('every country that a claim names is among its places', () => {
  none(claims.filter((claim) => !Object.hasOwn(NAMES_ALONE, claim.id) && lacksPlace(claim)));
});

test('every exception to the rule of places is still needed', () => {
  const needed = new Set(claims.filter(lacksPlace).map(({ id }) => id));
  assert.deepEqual(
    Object.keys(NAMES_ALONE).filter((id) => !needed.has(id)),
    [],
  );
});

test('a deprecated claim names what stands instead, which is not deprecated, and has no links', () => {
  for (const { id, note = '', corroborates, conflicts } of deprecated) {
    const [, named = ''] = /^Deprecated: (?:see ([^.]+)|page furniture)\./.exec(note) ?? [];
    assert.match(note, /^Deprecated: (?:see |page furniture)/, id);
    for (const other of named === '' ? [] : named.split(', ')) {
      assert.ok(byId.has(other), `${id} names ${other}, which does not exist`);
      assert.notEqual(byId.get(other)?.rank, 'deprecated', `${id} names ${other}`);
    }
    assert.deepEqual([corroborates ?? [], conflicts ?? []], [[], []], id);
  }
});

/** Quotes whose subject stands too far before them to be a prefix; their notes name it. */
const FAR_SUBJECT = ['model-of-good-neighborliness-pd', 'model-of-fairness-and-justice-pd'];
/** "It is timely to …" has its subject behind it. */
const PRONOUN_SUBJECT =
  /^(?:this|these|they|it) (?!is \w+ (?:for|to)\b)(?:has|have|had|is|are|was|were|will|would|can|must|also)\b/i;

test('a quote whose subject is a pronoun has the subject in its prefix', () => {
  none(
    claims.filter(
      ({ id, quote, prefix }) =>
        PRONOUN_SUBJECT.test(quote) && prefix === undefined && !FAR_SUBJECT.includes(id),
    ),
  );
});

test('the note of a quote whose subject stands far before it names the subject', () => {
  for (const id of FAR_SUBJECT) assert.match(byId.get(id)?.note ?? '', /^"It" /, id);
});
