/* Citations that are put into a copy of a draft. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fingerprintOf, LIGHTHOUSE, writeBase } from '../helpers/base.ts';
import { run } from '../helpers/run.ts';

const WORDS = 'the lamp is the eye of the whole coast';
const KEEPERS = `The Last Keepers\nThey say that ${WORDS}.`;
const LOG = `Log\nWe know that ${WORDS}.`;

/** Two documents with the same words; the title of the one is no paragraph, the other has none. */
const BASE = writeBase({
  'sources.yaml': LIGHTHOUSE['sources.yaml']
    .replace('https://coast.example/keepers', '$&\n  paragraphs: {skip: [1]}')
    .replace('issued: "1902"', '$&\n  paragraphs: none'),
  'fingerprints/keepers': fingerprintOf(KEEPERS),
  'fingerprints/log-1902': fingerprintOf(LOG),
  'claims/keepers.yaml': null,
  'claims/log.yaml': null,
});

const check = (input: string, ...args: string[]) =>
  run(['check', '-', '--as', 'markdown', '--base', BASE, ...args], { input }).out;
const cited = (input: string, how: string) => check(input, '--cite', how, '--output', '-');

describe('a copy with citations', () => {
  it('counts paragraphs as a reader does', () => {
    assert.equal(cited(`“${WORDS}”`, 'key'), `“${WORDS}” [@keepers, para. 1]`);
    assert.match(cited(`“${WORDS}”`, 'footnote'), /2019, para\. 1,/);
    assert.match(cited(`“${WORDS}”`, 'inline'), /2019, para\. 1, [^)]*\)$/);
  });

  it('stands behind a block that is set off, whose words it would be else', () => {
    const put = 'Ines Moreau, “The Last Keepers”, Coast Review, April 2019, para. 1';
    const inline = (draft: string, as = 'markdown') =>
      run(['check', '-', '--as', as, '--base', BASE, '--cite', 'inline', '--output', '-'], {
        input: draft,
      }).out;
    for (const quoted of [`> ${WORDS}`, `> “${WORDS}.”`, `> ${WORDS}.\n> — Ines Moreau`]) {
      const copy = inline(`${quoted}\n\nSo they say.\n`);
      assert.ok(copy.startsWith(`${quoted}\n\n(${put}`), copy);
      assert.ok(copy.endsWith(')\n\nSo they say.\n'), copy);
      assert.match(check(copy), /^All/);
    }
    const page = `<blockquote><p>${WORDS}</p></blockquote>`;
    assert.ok(inline(`${page}<p>So.</p>`, 'html').startsWith(`${page}\n<p>(${put}`));
  });

  it('cites the document of who is named, as the report has it', () => {
    const draft = `Jonas Hale wrote that “${WORDS}”.`;
    assert.equal(cited(draft, 'key'), `Jonas Hale wrote that “${WORDS}” [@log-1902].`);
    assert.match(
      check(draft, '--show', 'all'),
      /stands in Jonas Hale, Moreau ¶1\n.*\n +as in Jonas Hale\n/,
    );
  });
});
