import assert from 'node:assert/strict';
import { chmodSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { tempDir, textsIn, writeFiles } from '../helpers/base.ts';
import { assertFacts } from '../helpers/facts.ts';
import { type Ran, run } from '../helpers/run.ts';
import { copyOfTideMills, newClaim, TIDE_MILLS } from '../helpers/tide-mills.ts';

const LOG = 'claims/log-1871.yaml';
const HANDBOOK = 'claims/handbook.yaml';

function text(dir: string, path: string): string {
  return readFileSync(join(dir, path), 'utf8');
}

const UNTOUCHED = textsIn(TIDE_MILLS);

/** Asserts that a command line is refused, and the base stays as it was. */
function refused(dir: string, args: readonly string[], input?: string): Ran {
  const before = textsIn(dir);
  const ran = run(['add', ...args, '--base', dir], input === undefined ? {} : { input });
  assert.deepEqual([ran.code, ran.out], [2, ''], ran.err);
  assert.ok(!/ {4}at |should not happen/.test(ran.err), ran.err);
  assert.deepEqual(textsIn(dir), before);
  return ran;
}

const ADDED = `- id: sluice-gate-oak
  claim: The new sluice gate was of English oak.
  kind: event
  topics: [machinery]
  source: log-1871
  quote: |-
    The new sluice gate was hung, of English oak.
`;

describe('cnca add', () => {
  test('writes a claim at the end of the file of its document', () => {
    const dir = copyOfTideMills();
    chmodSync(join(dir, LOG), 0o600);
    const { code, out, err } = run(['add', ...newClaim('sluice-gate-oak'), '--base', dir]);
    assert.deepEqual([code, out], [0, 'sluice-gate-oak\n'], err);
    assert.equal(text(dir, LOG), `${text(TIDE_MILLS, LOG)}\n${ADDED}`);
    assert.equal(
      err,
      `written to ${join(dir, LOG)}\n` +
        'The quote stands in log-1871, paragraph 4, character for character.\n',
    );
    if (process.platform !== 'win32') assert.equal(statSync(join(dir, LOG)).mode & 0o777, 0o600);
    assert.equal(textsIn(dir).size, UNTOUCHED.size);
  });

  test('takes every part of a claim from options', () => {
    const dir = copyOfTideMills();
    const more = ['--date', '1871-06-09', '--place', 'gb,fr', '--topic', 'history'];
    const figure = ['--amount', '1.5e6', '--unit', 'boards', '--qualifier', 'about'];
    const said = ['--speaker', 'Hannah Pascoe', '--note', 'A: b', '--rank', 'preferred'];
    const around = ['--prefix', 'garrison. ', '--suffix', '\n\n30 November'];
    const args = newClaim('gate', [...more, ...figure, ...said, ...around]);
    const { code, err } = run(['add', ...args, '--base', dir]);
    assert.equal(code, 0, err);
    const [fact] = assertFacts(run(['show', 'gate', '--json', '--base', dir]).out);
    const { topics, date, places, value, speaker, note, rank, prefix, suffix } = fact ?? {};
    assert.deepEqual(
      { topics, date, places, value, speaker, note, rank, prefix, suffix },
      {
        topics: ['machinery', 'history'],
        date: '1871-06-09',
        places: ['GB', 'FR'],
        value: { amount: 1.5e6, unit: 'boards', qualifier: 'about' },
        ...{ speaker: 'Hannah Pascoe', note: 'A: b', rank: 'preferred' },
        ...{ prefix: 'garrison. ', suffix: '\n\n30 November' },
      },
    );
  });

  test('understands what filters understand', () => {
    const dir = copyOfTideMills();
    const said = ['--kind', 'Event', '--topic', 'History', '--source', 'Log of Saltmarsh Mill'];
    const more = ['--date', '9 июня 1871', '--place', 'Turkey,uk'];
    const { code, err } = run(['add', ...newClaim('gate', [...said, ...more]), '--base', dir]);
    assert.equal(code, 0, err);
    const [fact] = assertFacts(run(['show', 'gate', '--json', '--base', dir]).out);
    const { kind, topics, source, date, places } = fact ?? {};
    assert.deepEqual(
      { kind, topics, source: source?.id, date, places },
      {
        ...{ kind: 'event', topics: ['machinery', 'history'], source: 'log-1871' },
        ...{ date: '1871-06-09', places: ['TR', 'GB'] },
      },
    );
  });

  test('writes the other side of a relation, in whatever file it is', () => {
    const dir = copyOfTideMills();
    const relations = ['--corroborates', 'tide-mill-defined', '--conflicts', 'ice-january-1871'];
    const { code, err } = run(['add', ...newClaim('gate', relations), '--base', dir]);
    assert.equal(code, 0, err);
    assert.match(err, /the other side of a relation: written to .*handbook\.yaml\n/);
    assert.equal(
      text(dir, HANDBOOK),
      text(TIDE_MILLS, HANDBOOK).replace(
        'fall of the tide.\n\n',
        'fall of the tide.\n  corroborates: [gate]\n\n',
      ),
    );
    const [fact] = assertFacts(run(['show', 'ice-january-1871', '--json', '--base', dir]).out);
    assert.deepEqual(fact?.conflicts, ['gate']);
  });

  const TWO = `# From the log.
- id: sacks-sold
  claim: 41 sacks were sold to the garrison.
  kind: event
  topics: [milling]
  source: log-1871
  quote: |
    Sold 41 sacks to the garrison.
- id: lower-floor
  claim: The lower floor was flooded.
  kind: event
  topics: [water]
  source: log-1871
  quote: 'The lower floor was flooded.'
`;

  test('takes a list from a file', () => {
    const dir = copyOfTideMills();
    const path = join(tempDir(), 'new.yaml');
    writeFileSync(path, TWO);
    const { code, out } = run(['add', '--from', path, '--base', dir]);
    assert.deepEqual([code, out], [0, 'sacks-sold\nlower-floor\n']);
    assert.match(text(dir, LOG), /\n {4}Sold 41 sacks to the garrison\.\n\n- id: lower-floor\n/);
  });

  test('takes one claim as JSON from stdin', () => {
    const dir = copyOfTideMills();
    const claim = { id: 'a', claim: 'A.', kind: 'event', topics: ['water'], source: 'log-1871' };
    const input = JSON.stringify({ ...claim, quote: 'The lower floor was flooded.' });
    const { code, out, err } = run(['add', '--from', '-', '--base', dir], { input });
    assert.deepEqual([code, out], [0, 'a\n'], err);
  });

  test('finds the base by CNCA_BASE, by a path from here', () => {
    const dir = copyOfTideMills();
    const options = { cwd: join(dir, 'claims'), env: { CNCA_BASE: '..' } };
    assert.equal(run(['add', ...newClaim('gate')], options).code, 0);
    assert.match(text(dir, LOG), /\n- id: gate\n/);
  });

  test('checks a quote by the text of the document, and keeps the fingerprint of it', () => {
    const dir = copyOfTideMills();
    writeFiles(dir, { 'fingerprints/log-1871': null });
    const document = join(dir, 'documents', 'log-1871.txt');
    const without = refused(dir, newClaim('gate'));
    assert.match(
      without.err,
      /the base has no fingerprints\/log-1871\. Name its text by --document/,
    );
    assert.equal(run(['add', ...newClaim('gate'), '--document', document, '--base', dir]).code, 0);
    const path = 'fingerprints/log-1871';
    assert.equal(text(dir, path), text(TIDE_MILLS, path));
  });

  test('writes a quote that stands word for word, and says so', () => {
    const dir = copyOfTideMills();
    const args = newClaim('gate', ['--quote', 'the new sluice-gate was hung, of English oak.']);
    assert.match(refused(dir, args).err, /not stand as given/);
    const cased = newClaim('gate', ['--quote', 'the new sluice gate was hung, of English oak.']);
    assert.match(refused(dir, cased).err, /gate: other case[\s\S]*with other capitals/);
    const folded = newClaim('gate', ['--quote', 'The new  sluice gate was hung, of English oak.']);
    const { code, err } = run(['add', ...folded, '--base', dir]);
    assert.equal(code, 0);
    assert.match(err, /paragraph 4, word for word; folds needed/);
  });
});

describe('cnca add refuses, and writes nothing', () => {
  test('a quote that does not stand, showing what is nearest', () => {
    const dir = copyOfTideMills();
    const args = newClaim('gate', ['--quote', 'The new sluice gate was hung, of Welsh oak.']);
    const byFingerprint = refused(dir, args).err;
    assert.match(byFingerprint, /^cnca: a quote does not stand as given; nothing was written\n/);
    assert.match(byFingerprint, /\n {2}gate: not found\n/);
    assert.match(byFingerprint, /Nearest, paragraph 4; not there: "Welsh oak\."/);
    const document = join(dir, 'documents', 'log-1871.txt');
    const byText = refused(dir, [...args, '--document', document]).err;
    assert.match(byText, /hung, of \[-Welsh-\] \{\+English\+\} oak/);
  });

  test('a quote that stands in two places, saying how to tell them apart', () => {
    const dir = copyOfTideMills();
    const args = newClaim('ice', ['--quote', 'Ice on the pond; wheel stopped three days.']);
    assert.match(refused(dir, args).err, /in 2 places \(paragraphs 2, 5\)\. Add the text directly/);
    const told = [...args, '--prefix', '30 November. '];
    assert.equal(run(['add', ...told, '--base', dir]).code, 0);
  });

  test('a text that is not the document of the fingerprint', () => {
    const dir = copyOfTideMills();
    const other = join(dir, 'documents', 'handbook.txt');
    const { err } = refused(dir, [...newClaim('gate'), '--document', other]);
    assert.match(err, /the text is not, byte for byte, the document of the fingerprint/);
  });

  test('all claims of a list where one is wrong, pointing to it', () => {
    const dir = copyOfTideMills();
    const good = newClaim('x');
    const claims = ['gate', 'ice-january-1871', 'gate'].map((id) => ({
      ...{ id, claim: 'A.', kind: 'event', topics: ['tides'], source: 'log-1871' },
      quote: good.at(-1),
    }));
    const { err } = refused(dir, ['--from', '-'], JSON.stringify(claims, null, 1));
    const places = err.split('\n').filter((line) => /^stdin:\d/.test(line));
    assert.deepEqual(
      places.map((line) => line.split(' ').slice(0, 2).join(' ')),
      [
        'stdin:7:4: unknown-topic:',
        'stdin:13:9: duplicate-id:',
        'stdin:17:4: unknown-topic:',
        'stdin:23:9: duplicate-id:',
        'stdin:27:4: unknown-topic:',
      ],
    );
  });

  test('all claims of a list where a quote does not stand', () => {
    const dir = copyOfTideMills();
    const claim = { claim: 'A.', kind: 'event', topics: ['water'], source: 'log-1871' };
    const input = JSON.stringify([
      { ...claim, id: 'a', quote: 'The lower floor was flooded.' },
      { ...claim, id: 'b', quote: 'The upper floor was flooded.' },
      { ...claim, id: 'c', quote: 'One two' },
    ]);
    const { err } = refused(dir, ['--from', '-'], input);
    assert.match(
      err,
      /^cnca: 2 quotes do not stand as given; nothing was written\n {2}b: not found/,
    );
    assert.match(err, /\n {2}c: too short\n/);
  });

  const cases: readonly [what: string, args: readonly string[], said: RegExp][] = [
    ['an id of the base', newClaim('ice-january-1871'), /is also that of a claim of the base/],
    ['an id with capitals', newClaim('Gate'), /id must be kebab-case/],
    ['a kind that there is not', newClaim('g', ['--kind', 'evnt']), /did you mean "event"\?/],
    ['a topic that there is not', newClaim('g', ['--topic', 'wates']), /did you mean "water"\?/],
    [
      'a source that there is not',
      newClaim('g', ['--source', 'log-1781']),
      /did you mean "log-1871"\?/,
    ],
    ['a date of another form', newClaim('g', ['--date', '9 June']), /date must be an EDTF date/],
    [
      'a figure that is none',
      newClaim('g', ['--amount', 'ten', '--unit', 'm']),
      /--amount must be a number, not a string; write the number alone/,
    ],
    ['a figure without a unit', newClaim('g', ['--amount', '10']), /--unit is missing/],
    [
      'a relation to nothing',
      newClaim('g', ['--conflicts', 'ice-january-1872']),
      /did you mean "ice-january-1871"/,
    ],
    ['a relation to itself', newClaim('g', ['--conflicts', 'g']), /"g" cannot refer to itself/],
    [
      'half a claim',
      ['--id', 'g'],
      /--claim is missing; --kind is missing; --topic is missing; --source is/,
    ],
    ['nothing at all', [], /^cnca: nothing to add: describe a claim by --id.*--from/],
    ['no file', ['--from', 'nowhere.yaml'], /nowhere\.yaml cannot be read: there is no such file/],
    ['a file and options', ['--from', '-', '--id', 'g'], /--from brings whole claims/],
    ['no claims', ['--from', '-'], /here must stand a claim, by its keys/],
    [
      'a relation of agreement within a document',
      newClaim('g', ['--corroborates', 'ice-january-1871']),
      /is of the same document: only another one can corroborate/,
    ],
    [
      'a document that may be several',
      newClaim('g', ['--source', 'mill']),
      /--source "mill" may be any of handbook, mills-of-the-moon, log-1871; name one by its id/,
    ],
    ['a document that is not there', newClaim('g', ['--document', 'x.txt']), /no such file/],
  ];
  for (const [what, args, said] of cases) {
    test(what, () => assert.match(refused(copyOfTideMills(), args, '').err, said));
  }

  const FALSE = 'The old sluice gate was hung, of Welsh oak.';
  const WRONG = ['--kind', 'evnt', '--topic', 'Wates', '--conflicts', 'nothing', '--quote', FALSE];

  test('all that is wrong with options at once, the quote, too', () => {
    const { err } = refused(copyOfTideMills(), newClaim('g', WRONG));
    assert.match(err, /--kind must be one of .*\(did you mean "event"\?\); unknown topic "Wates" /);
    assert.match(
      err,
      /\(did you mean "water"\?\);.*; unknown claim "nothing".*; a quote does not stand as/,
    );
    assert.doesNotMatch(err, /kebab-case/);
    assert.match(err, /\n {2}g: not found\n/);
    assert.equal(err.match(/nothing was written/g)?.length, 1);
  });

  test('all that is wrong with a file at once, the quote, too, each at its place', () => {
    const dir = copyOfTideMills();
    const input =
      `- {id: g, claim: A., kind: evnt, topics: [wates], source: log-1871,\n` +
      `   quote: "${FALSE}"}\n` +
      `- {id: h, claim: A., kind: event, topics: [water], source: log-1871,\n` +
      `   quote: "${FALSE}"}\n`;
    const { err } = refused(dir, ['--from', '-'], input);
    const places = err.split('\n').flatMap((line) => /^stdin:\S+ \S+/.exec(line)?.[0] ?? []);
    assert.deepEqual(places, [
      'stdin:1:28: wrong-value:',
      'stdin:1:43: unknown-topic:',
      'stdin:2:11: wrong-value:',
      'stdin:4:11: wrong-value:',
    ]);
    assert.match(
      err,
      /wrong-value: The quote does not stand in log-1871 as it is given\. .*Nearest, paragraph 4/,
    );
  });

  test('what has no fingerprint, with what else is wrong', () => {
    const dir = copyOfTideMills();
    writeFiles(dir, { 'fingerprints/log-1871': null });
    const { err } = refused(dir, newClaim('g', ['--kind', 'evnt']));
    assert.match(
      err,
      /--kind must be one of .*; no quote of "log-1871" can be checked: .*nothing was/,
    );
  });

  test('a text for claims of several documents', () => {
    const claim = { claim: 'A.', kind: 'event', topics: ['water'], quote: 'x y z w' };
    const input = JSON.stringify(
      ['handbook', 'log-1871'].map((source) => ({ ...claim, id: source, source })),
    );
    const dir = copyOfTideMills();
    const document = join(dir, 'documents', 'handbook.txt');
    const { err } = refused(dir, ['--from', '-', '--document', document], input);
    assert.match(err, /--document is the text of one source; these claims have handbook, log-1871/);
  });

  test('any claim where the base has problems, and shows them', () => {
    const dir = copyOfTideMills();
    writeFiles(dir, { 'claims/other.yaml': '- id: x\n' });
    assert.match(refused(dir, newClaim('g')).err, /other\.yaml:1:3: missing-key/);
  });

  test('a base of nowhere', () => {
    const { code, err } = run(['add', ...newClaim('g'), '--base', join(tempDir(), 'none', 'base')]);
    assert.equal(code, 2);
    assert.match(err, /none\/base.*no such folder/);
  });

  // The superuser may write everywhere: then the program runs as somebody else.
  const uid = process.getuid?.();
  const isSuper = uid === 0;
  test('a base that is read-only', { skip: uid === undefined && 'no users here' }, () => {
    const dir = copyOfTideMills();
    chmodSync(dir, 0o555);
    const options = isSuper ? { uid: 65534, gid: 65534, env: { HOME: '/nowhere' } } : {};
    try {
      const { code, err } = run(['add', ...newClaim('g'), '--base', dir], options);
      assert.equal(code, 2, err);
      assert.match(err, /cannot be written to: permission denied\. Nothing was changed\. /);
      assert.match(err, /Write to a base of your own: --base <dir>, or CNCA_BASE/);
    } finally {
      chmodSync(dir, 0o755);
    }
  });
});
