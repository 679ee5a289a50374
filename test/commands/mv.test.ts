import assert from 'node:assert/strict';
import { existsSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { writeBase } from '../helpers/base.ts';
import { run } from '../helpers/run.ts';
import { copyOfTideMills, newClaim, TIDE_MILLS } from '../helpers/tide-mills.ts';

const text = (dir: string, path: string): string => readFileSync(join(dir, path), 'utf8');

describe('cnca mv', () => {
  it('renames a source in its record, its claims and the names of its files', () => {
    const dir = copyOfTideMills();
    assert.equal(run(['mv', 'log-1871', 'mill-log', '--base', dir]).code, 0);
    assert.ok(!existsSync(join(dir, 'claims', 'log-1871.yaml')));
    assert.ok(!existsSync(join(dir, 'fingerprints', 'log-1871')));
    const before = text(TIDE_MILLS, 'claims/log-1871.yaml');
    assert.equal(text(dir, 'claims/mill-log.yaml'), before.replaceAll('log-1871', 'mill-log'));
    assert.equal(run(['verify', '--base', dir]).code, 0);
  });

  it('renames a claim, and those that name it', () => {
    const dir = writeBase();
    const { code, out } = run(['mv', 'tower-height-log', 'tower-height-1902', '--base', dir]);
    assert.deepEqual([code, out], [0, 'tower-height-1902\n']);
    assert.match(text(dir, 'claims/keepers.yaml'), /conflicts: \[tower-height-1902\]/);
    assert.equal(run(['show', 'tower-height-1902', '--base', dir]).code, 0);
    assert.equal(run(['show', 'tower-height-log', '--base', dir]).code, 2);
  });

  it('renames a topic, in the vocabulary and in claims, to a name that YAML would read as a number', () => {
    const dir = copyOfTideMills();
    assert.equal(run(['mv', 'mills', '2024', '--base', dir]).code, 0);
    assert.match(text(dir, 'topics.yaml'), /id: "2024"[\s\S]*broader: "2024"/);
    assert.equal(run(['facts', '--topic', '2024', '--count', '--base', dir]).code, 0);
  });

  it('says which notes speak of it still, as prose is left to its writer', () => {
    const dir = copyOfTideMills();
    const note = 'Deprecated: see tide-mill-defined. Not so tide-mill-defined-twice.';
    assert.equal(run(['add', ...newClaim('gate', ['--note', note]), '--base', dir]).code, 0);
    const { err } = run(['mv', 'tide-mill-defined', 'tide-mill', '--base', dir]);
    assert.match(err, /1 note still speaks of "tide-mill-defined", to be edited by hand: gate\n/);
    assert.doesNotMatch(run(['mv', 'gate', 'oak-gate', '--base', dir]).err, /still/);
  });

  it('says which notes speak of a topic, and not where its name is a word', () => {
    const dir = copyOfTideMills();
    const notes = ['Of the topic water.', 'Not "water", but tides.', 'The water was high.'];
    for (const [at, note] of notes.entries())
      assert.equal(
        run(['add', ...newClaim(`gate-${at}`, ['--note', note]), '--base', dir]).code,
        0,
      );
    const { err } = run(['mv', 'water', 'tides', '--base', dir]);
    assert.match(err, /2 notes still speak of "water", to be edited by hand: gate-0, gate-1\n/);
  });

  it('says which notes of documents speak of it', () => {
    const dir = copyOfTideMills();
    const document = join(dir, 'documents', 'handbook.txt');
    const more = ['--id', 'copy', '--note', 'A copy of log-1871.'];
    assert.equal(run(['source', 'add', document, ...more, '--base', dir]).code, 0);
    const { err } = run(['mv', 'log-1871', 'mill-log', '--base', dir]);
    assert.match(err, /1 note still speaks of "log-1871", to be edited by hand: copy\n/);
  });

  it('overwrites no file of claims that has the new name of a source', () => {
    const dir = copyOfTideMills();
    const taken = 'claims/mill-log.yaml';
    renameSync(join(dir, 'claims/handbook.yaml'), join(dir, taken));
    const { code, err } = run(['mv', 'log-1871', 'mill-log', '--base', dir]);
    assert.equal(code, 2);
    assert.match(err, /mill-log.* exists already and would be overwritten; nothing was changed/);
    assert.equal(text(dir, taken), text(TIDE_MILLS, 'claims/handbook.yaml'));
    assert.equal(text(dir, 'sources.yaml'), text(TIDE_MILLS, 'sources.yaml'));
  });

  const refused: readonly (readonly [what: string, args: string[], said: RegExp])[] = [
    [
      'a name of nothing',
      ['handbok', 'a'],
      /no claim, topic or source is called "handbok" \(did you mean "handbook"\?\)/,
    ],
    [
      'a name that is taken',
      ['handbook', 'log-1871'],
      /there is a source called "log-1871" already/,
    ],
    ['a new name of another form', ['handbook', 'Hand Book'], /must be kebab-case/],
  ];
  for (const [what, args, said] of refused) {
    it(`refuses ${what}, and changes nothing`, () => {
      const dir = copyOfTideMills();
      const { code, err } = run(['mv', ...args, '--base', dir]);
      assert.equal(code, 2);
      assert.match(err, said);
      assert.equal(text(dir, 'sources.yaml'), text(TIDE_MILLS, 'sources.yaml'));
    });
  }
});

describe('cnca topics add', () => {
  it('writes a topic at the end, and claims can have it', () => {
    const dir = copyOfTideMills();
    const said = ['--label', 'Lamps', '--description', 'Lamps and oil.', '--broader', 'mills'];
    assert.equal(run(['topics', 'add', 'lamps', ...said, '--base', dir]).code, 0);
    assert.match(
      text(dir, 'topics.yaml'),
      /\n- id: lamps\n {2}label: Lamps\n {2}description: Lamps and oil\.\n {2}broader: mills\n$/,
    );
    assert.match(run(['topics', '--base', dir]).out, /lamps/);
  });

  const refused: readonly (readonly [what: string, args: string[], said: RegExp])[] = [
    [
      'an id that is taken',
      ['mills', '--label', 'a', '--description', 'b'],
      /has a topic "mills" already/,
    ],
    [
      'an id of another form',
      ['Lamps', '--label', 'a', '--description', 'b'],
      /^cnca: the id must be kebab-case/,
    ],
    ['no label', ['lamps', '--description', 'b'], /--label is missing; nothing was written/],
    [
      'no label and an unknown topic above it, both',
      ['lamps', '--description', 'b', '--broader', 'mil'],
      /unknown topic "mil"; --label is missing; nothing was written/,
    ],
    [
      'an unknown topic above it',
      ['lamps', '--label', 'a', '--description', 'b', '--broader', 'mil'],
      /unknown topic "mil"/,
    ],
  ];
  for (const [what, args, said] of refused) {
    it(`refuses ${what}`, () => {
      const dir = copyOfTideMills();
      const { code, err } = run(['topics', 'add', ...args, '--base', dir]);
      assert.equal(code, 2);
      assert.match(err, said);
      assert.equal(text(dir, 'topics.yaml'), text(TIDE_MILLS, 'topics.yaml'));
    });
  }
});

describe('cnca init --empty', () => {
  it('makes a base with nothing in it, to which documents can be added', () => {
    const dir = join(copyOfTideMills(), 'mine');
    assert.equal(run(['init', '--empty', dir]).code, 0);
    for (const asked of [['facts'], ['timeline'], ['page', '--output', '-']])
      assert.match(run([...asked, '--base', dir]).err, /this base has no facts yet: `cnca add`/);
    const source = join(TIDE_MILLS, 'documents', 'handbook.txt');
    assert.equal(run(['source', 'add', source, '--id', 'handbook', '--base', dir]).code, 0);
    assert.match(run(['sources', '--base', dir]).out, /handbook/);
  });
});
