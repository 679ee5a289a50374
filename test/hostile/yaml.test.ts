import assert from 'node:assert/strict';
import { truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { changed, claimYaml, type Files, LIGHTHOUSE, writeBase } from '../helpers/base.ts';
import { guarded } from './guarded.ts';

const EXTRA = 'claims/extra.yaml';
const MB = 1024 * 1024;
const SPLIT = 'split it into files of at most 16777216';
const TEXTS =
  'the file has more than 350000 texts and signs of YAML, up to here; split it into several files';
const LONG = 'the text that begins here is too long; at most 100000 characters are read';
const MARKS =
  'the file has more than 100 tags (!name), anchors (&name) and aliases (*name), none of which is allowed; quote the texts';

interface Fixture {
  readonly name: string;
  /** The path of the hostile file. */
  readonly file?: string;
  readonly content: () => string | Uint8Array;
  /** Changes the file further. */
  readonly arrange?: (path: string) => void;
  /** The first line of the message, after the path of the file; absent if the base is valid. */
  readonly says?: string;
  /** The total number of problems. */
  readonly count?: number;
}

const lines = (count: number, line: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => line(i)).join('');
const claims = (count: number, more: (i: number) => Record<string, string>): string =>
  lines(count, (i) => claimYaml({ id: `a${i}`, ...more(i) }));

/** Hostile files; large ones first. */
const FIXTURES: readonly Fixture[] = [
  {
    name: 'a text of 100 MB',
    content: () => claimYaml({ note: `"${'x'.repeat(100 * MB)}"` }),
    says: `1:1: too-large: the file has 104857721 bytes; ${SPLIT}`,
  },
  {
    name: 'a text of 16 MB',
    content: () => claimYaml({ note: `"${'x'.repeat(16 * MB - 200)}"` }),
    says: `7:9: too-large: ${LONG}`,
  },
  {
    name: 'a text of 12 MB of words in a vocabulary',
    file: 'topics.yaml',
    content: () => `- id: a\n  label: a\n  description: "${'ab '.repeat(4 * MB)}"\n`,
    says: `3:16: too-large: ${LONG}`,
  },
  {
    name: 'a million keys of a claim',
    content: () => claimYaml() + lines(1e6, (i) => `  k${i}: 1\n`),
    says: `43750:11: too-large: ${TEXTS}`,
  },
  {
    name: 'a million documents',
    file: 'sources.yaml',
    content: () => lines(1e6, (i) => `k${i}: 1\n`),
    says: `50000:10: too-large: ${TEXTS}`,
  },
  {
    name: 'a million items that are not claims',
    content: () => '- a\n'.repeat(1e6),
    says: `70000:4: too-large: ${TEXTS}`,
  },
  {
    name: 'the maximal number of items that are not claims',
    content: () => '- a\n'.repeat(66_500),
    says: '1:3: wrong-type: an entry must be a map, not a string',
    count: 1001,
  },
  {
    name: 'the maximal number of maps in brackets',
    content: () => `[${'{a},'.repeat(49_000)}]`,
    says: '1:2: missing-key: id is missing',
    count: 1001,
  },
  {
    name: 'an alias bomb',
    content: () =>
      `a: &a [x,x,x,x,x,x,x,x,x]\n${[...'bcdefghi'].map((c, i) => `${c}: &${c} [${Array(9).fill(`*${'abcdefgh'[i]}`)}]\n`).join('')}`,
    says: '1:7: text-lost: YAML reads "&a" as an anchor; quote the text',
    count: 81,
  },
  {
    name: 'a million aliases',
    content: () => '- *a\n'.repeat(1e6),
    says: `101:3: yaml-feature: ${MARKS}`,
  },
  {
    name: 'a million tags',
    content: () => '! '.repeat(1e6),
    says: `1:201: yaml-feature: ${MARKS}`,
  },
  {
    name: 'lists nested a million deep',
    content: () => '['.repeat(1e6),
    says: '1:65: yaml-syntax: nested too deeply',
  },
  {
    name: 'maps nested a million deep',
    content: () => '{a: '.repeat(1e6),
    says: '1:257: yaml-syntax: nested too deeply',
  },
  {
    name: 'compact lists nested a million deep',
    content: () => '- '.repeat(1e6),
    says: '1:129: yaml-syntax: nested too deeply',
  },
  {
    name: 'empty keys nested a million deep',
    content: () => ': '.repeat(1e6),
    says: '1:129: yaml-syntax: nested too deeply',
  },
  {
    name: 'maps nested by indentation',
    content: () => lines(3000, (i) => `${' '.repeat(i)}a:\n`),
    says: '65:66: yaml-syntax: nested too deeply',
  },
  {
    name: 'three million line breaks',
    content: () => `${'\n'.repeat(3e6)}a`,
    says: `350001:1: too-large: ${TEXTS}`,
  },
  {
    name: 'three million comments',
    content: () => '#a\n'.repeat(3e6),
    says: `175001:1: too-large: ${TEXTS}`,
  },
  {
    name: 'a million YAML documents',
    content: () => '---\n'.repeat(1e6),
    says: `175000:4: too-large: ${TEXTS}`,
  },
  {
    name: 'a literal block of a million lines',
    content: () => claimYaml({ note: `|-\n${'    a\n'.repeat(1e6)}` }),
    says: `8:1: too-large: ${LONG}`,
  },
  {
    name: 'a folded block of a million lines',
    content: () => claimYaml({ note: `>-\n${'    a\n'.repeat(1e6)}` }),
    says: `8:1: too-large: ${LONG}`,
  },
  {
    name: 'two million escapes',
    content: () => claimYaml({ note: `"${'\\x41'.repeat(2e6)}"` }),
    says: `7:9: too-large: ${LONG}`,
  },
  {
    name: 'a quotation mark that is never closed',
    content: () => claimYaml({ note: `"${'a\n '.repeat(1e6)}` }),
    says: `7:9: too-large: ${LONG}`,
  },
  {
    name: 'a key of 5 MB',
    content: () => `? ${'a'.repeat(5e6)}\n: b\n`,
    says: `1:3: too-large: ${LONG}`,
  },
  {
    name: 'an unknown key of 1 MB',
    content: () => `${claimYaml()}  ? ${'b'.repeat(9e5)}\n  : 1\n`,
    says: `7:5: unknown-key: unknown key "${'b'.repeat(987)}…`,
    count: 1,
  },
  {
    name: 'a list of 200,000 topics',
    content: () => claimYaml({ topics: `[${'weather,'.repeat(100_000)}]` }),
    says: '4:11: wrong-value: topics must have at most 1000 items',
  },
  {
    name: 'twenty thousand claims with the same id',
    content: () => claimYaml().repeat(20_000),
    says: '1:1: duplicate-id: claim 1: the id "a-claim" is also that of claim 2 of claims/extra.yaml, claim 3 of claims/extra.yaml, claim 4 of claims/extra.yaml and 19996 more; ids must be unique',
    count: 1001,
  },
  {
    name: 'six thousand topics with the same id',
    file: 'topics.yaml',
    content: () => '- id: a\n  label: a\n  description: a\n'.repeat(6000),
    says: '1:7: duplicate-id: the id "a" is also that of topic 2, topic 3, topic 4 and 5996 more; ids must be unique',
    count: 1001,
  },
  {
    name: 'claims with five thousand unknown topics',
    content: () => claims(5000, (i) => ({ topics: `[z${i}]` })),
    says: '4:12: unknown-topic: unknown topic "z0"; topics.yaml has: lights, towers, keeping, weather',
    count: 1001,
  },
  {
    name: 'claims that conflict with five thousand unknown ones',
    content: () => claims(5000, (i) => ({ conflicts: `[zz${i}]` })),
    says: '7:15: unknown-claim: unknown claim "zz0"',
    count: 1001,
  },
  {
    name: '16 MB of NUL bytes',
    content: () => new Uint8Array(16 * MB),
    says: '1:1: not-text: the byte 0x00 is not UTF-8 text; save the file as UTF-8',
  },
  {
    name: 'bytes that are never UTF-8',
    content: () => new Uint8Array(16 * MB).fill(0xff),
    says: '1:1: not-text: the byte 0xff is not UTF-8 text; save the file as UTF-8',
  },
  {
    name: 'an invalid byte at the end of 16 MB',
    content: () => new Uint8Array(16 * MB).fill(0x0a).fill(0xc3, 16 * MB - 1),
    says: '16777216:1: not-text: the byte 0xc3 is not UTF-8 text; save the file as UTF-8',
  },
  {
    name: 'half a surrogate pair as bytes',
    content: () => Buffer.concat([Buffer.from(claimYaml()), Buffer.from([0x23, 0xed, 0xa0, 0x80])]),
    says: '7:2: not-text: the byte 0xed is not UTF-8 text; save the file as UTF-8',
  },
  {
    name: 'a sparse file of 10 GB',
    content: () => 'a',
    arrange: (path) => truncateSync(path, 10 * 2 ** 30),
    says: `1:1: too-large: the file has 10737418240 bytes; ${SPLIT}`,
  },
  {
    name: 'a fingerprint of 60 MB',
    file: 'fingerprints/keepers',
    content: () => 'A'.repeat(60 * MB),
    says: `1:1: too-large: the file has 62914560 bytes; ${SPLIT}`,
  },
  {
    name: 'a fingerprint that is garbage',
    file: 'fingerprints/keepers',
    content: () => 'A'.repeat(8 * MB),
    says: '1:1: bad-fingerprint: this is not a fingerprint: its first line is not "quote-fingerprint 2". Make it again from the document.',
  },
  {
    name: 'a fingerprint of five million empty paragraphs',
    file: 'fingerprints/keepers',
    content: () => `quote-fingerprint 1${'\n'.repeat(5e6)}x`,
    says: '1:1: bad-fingerprint: the fingerprint is damaged: it was edited, cut off or merged after it was made. Make it again from the document.',
  },
  {
    name: 'a fingerprint that claims 10^14 tokens',
    file: 'fingerprints/keepers',
    content: () =>
      LIGHTHOUSE['fingerprints/keepers'].replace(/tokens \d+/, 'tokens 99999999999999'),
    says: '1:1: bad-fingerprint: the fingerprint is damaged: it was edited, cut off or merged after it was made. Make it again from the document.',
  },
  {
    name: 'a directive',
    content: () => `%YAML 1.1\n---\n${claimYaml()}`,
    says: '1:1: yaml-feature: directives such as %YAML are not allowed; drop the line',
  },
  {
    name: 'a tag for JavaScript code',
    content: () => claimYaml({ note: '!!js/function "function () { return 1 }"' }),
    says: '7:9: yaml-syntax: unresolved tag: tag:yaml.org,2002:js/function',
  },
  {
    name: 'a merge key',
    content: () => `${claimYaml()}  <<: {rank: preferred}\n`,
    says: '7:3: unknown-key: unknown key "<<"',
  },
  {
    name: '__proto__ as a key',
    content: () => `${claimYaml()}  __proto__: {rank: preferred}\n`,
    says: '7:3: unknown-key: unknown key "__proto__"',
  },
  {
    name: 'constructor as a key',
    content: () => `${claimYaml()}  constructor: {prototype: {rank: preferred}}\n`,
    says: '7:3: unknown-key: unknown key "constructor"',
  },
  {
    name: '__proto__ as the id of a document',
    file: 'sources.yaml',
    content: () => `${LIGHTHOUSE['sources.yaml']}__proto__: {type: book}\n`,
    says: '15:1: unknown-key: unknown key "__proto__"',
  },
  {
    name: 'an id that is a path',
    content: () => claimYaml({ id: '../../x' }),
    says: '1:7: wrong-value: id must be kebab-case: small letters, digits, single hyphens',
  },
  {
    name: 'an id that is an option',
    content: () => claimYaml({ id: '--help' }),
    says: '1:7: wrong-value: id must be kebab-case: small letters, digits, single hyphens',
  },
  {
    name: 'an id that looks like another',
    content: () => claimYaml({ id: 'f\u043Eg-no-ship' }),
    says: '1:7: wrong-value: id must be kebab-case: small letters, digits, single hyphens',
  },
  {
    name: 'an id that differs by case',
    content: () => claimYaml({ id: 'Fog-No-Ship' }),
    says: '1:7: wrong-value: id must be kebab-case: small letters, digits, single hyphens',
  },
  {
    name: 'an id with shell syntax',
    content: () => claimYaml({ id: '"$(touch x)`touch y`;\\n"' }),
    says: '1:7: wrong-value: id must be kebab-case: small letters, digits, single hyphens',
  },
  {
    name: 'a document whose id is a path',
    file: 'sources.yaml',
    content: () => `${LIGHTHOUSE['sources.yaml']}../../x: {type: book}\n`,
    says: '15:1: wrong-value: the key "../../x" must be kebab-case: small letters, digits, single hyphens',
  },
  {
    name: 'an infinite amount',
    content: () => claimYaml({ value: '{amount: 1e400, unit: m}' }),
    says: '7:19: wrong-type: value.amount must be a number, not Infinity',
  },
  {
    name: 'an amount that is NaN',
    content: () => claimYaml({ value: '{amount: .nan, unit: m}' }),
    says: '7:19: wrong-type: value.amount must be a number, not NaN',
  },
  {
    name: 'an amount with an underscore',
    content: () => claimYaml({ value: '{amount: 1_000, unit: m}' }),
    says: '7:19: wrong-type: value.amount must be a number, not a string',
  },
  {
    name: 'an amount of a bare 0x',
    content: () => claimYaml({ value: '{amount: 0x, unit: m}' }),
    says: '7:19: wrong-type: value.amount must be a number, not a string',
  },
  {
    name: 'an impossible date',
    content: () => claimYaml({ date: '"9999-99-99"' }),
    says: '7:9: wrong-value: date must be an EDTF date: "2024", "2024-06", "2024-06-17", "2024/2025", "2024/..", "2024~"; no seasons (2024-21), no X (197X)',
  },
  {
    name: 'tabs that indent',
    content: () => '-\tid: a\n\tclaim: b\n',
    says: '1:2: yaml-syntax: a tab stands here; YAML takes only spaces at the beginning of a line',
  },
  { name: 'three million tabs', content: () => '\t'.repeat(3e6), says: `1:1: too-large: ${LONG}` },
  {
    name: 'an escaped lone surrogate',
    content: () => claimYaml({ note: '"\\uD800 fog"' }),
  },
  {
    name: 'a byte order mark, CRLF and a tab',
    content: () => `\uFEFF${claimYaml({ note: '"a\tb"' }).replaceAll('\n', '\r\n')}`,
  },
  {
    name: 'ids and speakers that are properties of objects',
    content: () =>
      `${claimYaml({ id: 'constructor', speaker: '__proto__' })}${claimYaml({ id: 'to-string', speaker: 'constructor' })}`,
  },
  { name: 'a negative zero', content: () => claimYaml({ value: '{amount: -0, unit: m}' }) },
  {
    name: 'a quote of combining marks only',
    content: () => claimYaml({ quote: `"${'\\u0301'.repeat(5000)}"` }),
  },
  {
    name: 'a concept of 80,000 names in the thesaurus',
    file: 'thesaurus.yaml',
    content: () => `- label: lighthouse\n  alt: [${lines(8e4, (i) => `a${i}, `)}]\n`,
    says: '2:8: wrong-value: alt must have at most 1000 items',
  },
  {
    name: 'ten thousand concepts with the same names',
    file: 'thesaurus.yaml',
    content: () => lines(10_000, (i) => `- label: l${i}\n  alt: [lighthouse, fog]\n`),
  },
  {
    name: 'a thesaurus with cycles',
    file: 'thesaurus.yaml',
    content: () =>
      '- {label: a, alt: [b], related: [a]}\n- {label: b, alt: [a], related: [a, b]}\n- {label: fog, alt: [fog], related: [fog]}\n',
  },
  {
    name: 'topics in a cycle',
    file: 'topics.yaml',
    content: () =>
      changed(
        'topics.yaml',
        'description: Lamps, towers and who kept them.',
        'description: Lamps.\n  broader: towers',
      ),
    says: '4:12: topic-too-deep: "towers" has itself a broader topic; there are two levels only',
  },
  {
    name: 'ten thousand documents with the same title',
    file: 'sources.yaml',
    content: () =>
      LIGHTHOUSE['sources.yaml'] + lines(10_000, (i) => `s${i}: {type: book, title: T}\n`),
  },
  {
    name: 'a claim of 100,000 characters with a word for every second one',
    content: () =>
      claimYaml({ claim: `"${'a '.repeat(49_999)}"`, quote: `"${'灯'.repeat(99_999)}"` }),
  },
  {
    name: 'the maximal number of claims in a file',
    content: () => claims(20_000, () => ({ quote: '"Ice"' })),
  },
  {
    name: 'fifty thousand claims in a file',
    content: () => claims(50_000, () => ({})),
    says: '1:1: too-large: the file has 50000 claims; split it into files of at most 20000',
  },
];

function baseWith({ file = EXTRA, content, arrange }: Fixture): { dir: string; path: string } {
  const files: Files = { [file]: content() };
  const dir = writeBase(files);
  arrange?.(join(dir, file));
  return { dir, path: join(dir, file) };
}

describe('a hostile file of a base is handled within the limits', () => {
  for (const fixture of FIXTURES) {
    const { name, says, count } = fixture;
    it(name, (t) => {
      const { dir, path } = baseWith(fixture);
      const args = ['search', 'fog', 'lighthouse', '--base', dir];
      const { code, out, err, ms, cpuMs, peakMb } = guarded(args, { untouched: dir });
      t.diagnostic(`${ms} ms, ${Math.round(cpuMs)} ms of processor, ${Math.round(peakMb)} MB`);
      if (says === undefined) {
        assert.equal(
          err
            .split('\n')
            .filter((line) => line.startsWith(dir))
            .join('\n'),
          '',
        );
        assert.equal(code, 0);
        assert.match(out, /fog-no-ship/);
        return;
      }
      assert.equal(code, 2);
      assert.equal(out, '');
      assert.equal(err.split('\n')[0], `${path}:${says}`);
      if (count !== undefined) assert.match(err, new RegExp(`\n${count} problems? in 1 file\n$`));
    });
  }
});
