import assert from 'node:assert/strict';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { changed, claimYaml, DOCUMENTS, LIGHTHOUSE, tempDir, writeBase } from '../helpers/base.ts';
import { lacks } from '../helpers/run.ts';
import { bash, type Driver, fish, zsh } from '../helpers/shells.ts';
import { assertHarmless, guarded } from './guarded.ts';

/** Colours, a link and the clipboard by OSC, C0, C1, bidi, zero-width, a BOM, a tag, a lone surrogate. */
const EVIL =
  'gale \u001B[31m\u001B]8;;http://x.example\u0007y\u001B]52;c;cHduZWQ=\u001B\\ \u009B2J\u0000\u0008\r\u202Eon\u2066 ' +
  '\u200B\u200D\u2060\uFEFF\u00AD\u061C\u3164\u{E0041}\u2028\u2029\uD800 end';

/** A text as a YAML scalar in ASCII. */
const yaml = (text: string): string =>
  JSON.stringify(text).replace(
    /[\u007F-\uFFFF]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

function evilBase(text: string): string {
  const said = yaml(text);
  const fields = {
    claim: said,
    quote: said,
    note: said,
    speaker: said,
    prefix: said,
    suffix: said,
  };
  const more = { topics: '[fog]', value: `{amount: 5, unit: ${said}}` };
  const record = `keepers:
  type: ${said}
  title: ${said}
  author: [{family: ${said}, given: ${said}}, {literal: ${said}}]
  editor: [{literal: ${said}}]
  translator: [{family: ${said}}]
  interviewer: [{literal: ${said}}]
  container-title: ${said}
  section: ${said}
  publisher: ${said}
  issued: "2019-04"
  page: ${said}
  language: ${said}
  note: ${said}
`;
  return writeBase({
    'claims/evil.yaml':
      claimYaml({ ...fields, ...more, id: 'evil', source: 'keepers', conflicts: '[evil-too]' }) +
      claimYaml({ ...fields, ...more, id: 'evil-too', conflicts: '[evil]' }),
    'topics.yaml': `${LIGHTHOUSE['topics.yaml']}- id: fog\n  label: ${said}\n  description: ${said}\n`,
    'sources.yaml': changed('sources.yaml', 'keepers:', 'former:') + record,
    'thesaurus.yaml': `- label: ${said}\n  alt: [storm, ${said}]\n  related: [${said}]\n`,
  });
}

const EVERYWHERE: readonly (readonly string[])[] = [
  ['search', 'gale'],
  ['search', 'gale', '--explain'],
  ['search', 'storm', '--explain'],
  ['search', 'galle', '--explain'],
  ['facts', '--topic', 'fog'],
  ['facts', '--fields', 'id,speaker,value,source.author,source.title,source.note,prefix,citation'],
  ['show', 'evil', 'evil-too'],
  ['topics'],
  ['sources'],
];

describe('text of a base with escape sequences', () => {
  const dir = evilBase(EVIL);

  for (const format of ['table', 'record', 'md']) {
    it(`is escaped as ${format}`, () => {
      for (const command of EVERYWHERE) {
        for (const more of [[], ['--color']]) {
          const args = [...command, '--format', format, ...more, '--base', dir];
          const { code, out } = guarded(args, { untouched: dir });
          assert.equal(code, 0, command.join(' '));
          assert.match(out, /x1B/);
        }
      }
    });
  }

  for (const style of ['line', 'apa', 'chicago', 'mla', 'gb-t-7714', 'bibtex', 'ris']) {
    it(`is escaped in citations: ${style}`, () => {
      const chosen = style === 'line' ? ['--quote'] : ['--style', style];
      const args = ['cite', 'evil', 'keepers', ...chosen, '--base', dir];
      const { code, out } = guarded(args, { raw: style === 'ris' });
      assert.equal(code, 0);
      assert.notEqual(out, '');
      assertHarmless(out.replaceAll('\r\n', '\n'), style);
    });
  }

  it('is escaped in the report of verify', () => {
    const texts = tempDir();
    writeFileSync(join(texts, 'keepers.txt'), `${DOCUMENTS.keepers}\n${EVIL} but not the same`);
    for (const more of [[], ['--sources', texts]]) {
      const { code, out } = guarded(['verify', ...more, '--base', dir]);
      assert.equal(code, 1);
      assert.match(out, /evil/);
    }
  });

  it('is unchanged in JSON', () => {
    const raw = (args: readonly string[]): string =>
      guarded([...args, '--base', dir], { raw: true }).out;
    const [fact] = JSON.parse(raw(['show', 'evil', '--json']));
    for (const key of ['claim', 'quote', 'note', 'speaker', 'prefix', 'suffix'])
      assert.equal(fact[key], EVIL, key);
    assert.equal(fact.value.unit, EVIL);
    assert.equal(fact.source.title, EVIL);
    assert.equal(JSON.parse(raw(['topics', '--json'])).at(-1).label, EVIL);
    assert.equal(JSON.parse(raw(['cite', 'keepers', '--style', 'csl-json']))[0].publisher, EVIL);
    const found = JSON.parse(raw(['search', 'gale', '--json']));
    assert.equal(found[0].claim, EVIL);
  });

  it('is escaped in messages: excerpts, file names, options, queries', () => {
    const broken = writeBase({
      'claims/evil.yaml': `${claimYaml({ id: 'x' })}  nots: "${yaml(EVIL).slice(1, -1)}"\n  ${EVIL.replace(/[\0\r\uD800]/g, '')}: 1\n`,
    });
    const name = EVIL.replace(/[\0\uD800/]/g, '');
    const named = writeBase({ [`claims/${name}\n.yaml`]: '- [', [`fingerprints/${name}`]: 'x' });
    const runs: readonly (readonly string[])[] = [
      ['facts', '--base', broken],
      ['verify', '--base', broken],
      ['facts', '--base', named],
      ['facts', '--base', `/nowhere/${name}`],
      ['search', name, '--exact', '--base', dir],
      ['show', name, '--base', dir],
      ['cite', name, '--base', dir],
      ['facts', '--topic', name, '--base', dir],
      ['facts', '--speaker', `nobody ${name}`, '--base', dir],
      ['facts', '--fields', name, '--base', dir],
      ['facts', `--${name}`],
      ['verify', '--sources', `/nowhere/${name}`, '--base', dir],
      ['fingerprint', `/nowhere/${name}`],
      ['source', 'add', `/nowhere/${name}`, '--id', name, '--base', dir],
      ['init', `${dir}/${name}/${name}`.slice(0, 200)],
      ['add', '--from', '-', '--base', dir],
      [name],
    ];
    for (const args of runs) {
      const { err, out } = guarded(args, { input: `- {id: ${yaml(EVIL)}, claim: 5}` });
      assert.notEqual(out + err, '', args.join(' '));
    }
  });
});

describe('text of a base with the syntax of a format', () => {
  it('is not a formula in CSV', () => {
    const formulas = [
      '=1+1',
      '+1+1',
      '-1+1',
      '@SUM(A1)',
      '\t=1',
      '\r=1',
      '=cmd|"/c calc"!A0',
      ' =1',
      '\uFF1D1',
      '\n=1',
    ];
    const claims = formulas.map((text, i) =>
      claimYaml({ id: `f${i}`, claim: yaml(`${text}x`), speaker: yaml(`${text}x`) }),
    );
    const dir = writeBase({ 'claims/extra.yaml': claims.join('') });
    const { out } = guarded(
      [
        'show',
        ...formulas.map((_, i) => `f${i}`),
        '--format',
        'csv',
        '--fields',
        'claim,speaker',
        '--base',
        dir,
      ],
      { raw: true },
    );
    assert.doesNotMatch(out, /(?:^|,|\r\n)"?\s*[=+@\uFF1D-]/);
  });

  const INJECTION = [
    'A | B `c` <script>alert(1)</script> [x](javascript:1) ![i](x) *e* _f_ ~g~ &amp; \\',
    '# heading',
    '[^1]: note',
    '@book{x, title={y}} } , author = {Mallory} \\input{/etc/passwd} % # $ ^ ~',
    'ER  - ',
    'TY  - BOOK',
    'AU  - Mallory',
  ].join('\n');
  const dir = evilBase(INJECTION);

  it('adds no row, link, image or footnote in Markdown', () => {
    const { out } = guarded(['show', 'evil', '--format', 'md', '--base', dir]);
    const lines = out.trimEnd().split('\n');
    assert.equal(lines.length, 5);
    assert.equal(lines[0], '| id | claim | quote | citation | conflicts |');
    // Five cells, and what is before the first and after the last sign.
    assert.equal(lines[2]?.replace(/\\./g, '').split('|').length, 7);
    assert.match(lines[4] ?? '', /^\[\^1\]: /);
    for (const sign of ['<script', '![', '`c`', '[x]('])
      assert.ok(
        !out
          .replaceAll('\\\\', '')
          .replace(/\\[<!`[\]()]/g, '')
          .includes(sign),
        sign,
      );
  });

  it('adds no entry and no field in BibTeX', () => {
    const { out } = guarded(['cite', 'keepers', '--style', 'bibtex', '--base', dir]);
    assert.equal(out.match(/^@/gm)?.length, 1);
    assert.doesNotMatch(out, /^\s*author = \{Mallory\}/m);
    assert.doesNotMatch(out, /\\input/);
    let depth = 0;
    for (const sign of out.replace(/\\[{}]/g, ''))
      depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
    assert.equal(depth, 0);
  });

  it('adds no record and no tag in RIS', () => {
    const { out } = guarded(['cite', 'keepers', '--style', 'ris', '--base', dir], { raw: true });
    assert.equal(out.match(/^ER {2}- /gm)?.length, 1);
    assert.equal(out.match(/^TY {2}- /gm)?.length, 1);
    assert.doesNotMatch(out, /^AU {2}- Mallory/m);
    assertHarmless(out.replaceAll('\r\n', '\n'), 'RIS');
  });
});

describe('names of a base with shell syntax', () => {
  const world = tempDir();
  const NAME = `"x"; touch ${world}/pwned; $(touch ${world}/pwned) \`touch ${world}/pwned\` 'q' & | > ${world}/pwned \\ ! * ~`;
  const dir = writeBase({
    'claims/extra.yaml':
      claimYaml({ id: 'dollar', speaker: yaml(NAME), claim: yaml(NAME) }) +
      claimYaml({ id: 'line', speaker: yaml(`a\nb; touch ${world}/pwned`) }),
    'topics.yaml': changed('topics.yaml', 'label: Weather', `label: ${yaml(NAME)}`),
    'sources.yaml': changed('sources.yaml', 'literal: Jonas Hale', `literal: ${yaml(NAME)}`),
  });
  const lines = [
    'cnca facts --speaker \\"',
    'cnca facts --speaker ',
    'cnca show dol',
    'cnca facts --topic w',
    'cnca cite ',
  ];
  for (const [name, driver] of [
    ['bash', bash],
    ['zsh', zsh],
    ['fish', fish],
  ] as const satisfies readonly (readonly [string, Driver])[]) {
    it(`are plain words when completed in ${name}`, (t) => {
      const pressed = driver(lines, { dir: world, env: { CNCA_BASE: dir } });
      if (!pressed) return t.skip(lacks(name) || `${name} is too old`);
      assert.ok(pressed.some(({ offered }) => offered.some((word) => word.includes('dollar'))));
      assert.ok(!existsSync(join(world, 'pwned')));
      for (const { offered } of pressed) for (const word of offered) assertHarmless(word, name);
    });
  }
});
