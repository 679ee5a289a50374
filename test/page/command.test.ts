/* What `cnca page` takes, what it refuses, and what it writes. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { SHIPPED, tempDir, writeBase } from '../helpers/base.ts';
import { type Ran, type RunOptions, run, unprivileged } from '../helpers/run.ts';
import { TIDE_MILLS } from '../helpers/tide-mills.ts';

const OLD = 'what was there\n';

function page(args: readonly string[], options: RunOptions = {}): Ran {
  return run(['page', '--base', TIDE_MILLS, ...args], options);
}

/** Fails where a command is not refused in one clear line, or where it changed the file. */
function refused(args: readonly string[], why: RegExp): void {
  const file = join(tempDir(), 'old.html');
  writeFileSync(file, OLD);
  const ran = page([...args, '--output', file]);
  assert.equal(ran.code, 2, ran.err);
  assert.equal(ran.out, '');
  assert.match(ran.err, why);
  assert.doesNotMatch(ran.err, /\n\s+at /, 'no stack');
  assert.equal(readFileSync(file, 'utf8'), OLD);
  assert.deepEqual(readdirSync(join(file, '..')), ['old.html']);
}

describe('cnca page', () => {
  it('writes a file, and says what is in it', () => {
    const file = join(tempDir(), 'mills.html');
    const { code, out, err } = page(['--output', file]);
    assert.deepEqual([code, out], [0, '']);
    assert.match(err, /mills\.html: \d+ facts of 3 documents, \d+ KB\n$/);
    const text = readFileSync(file, 'utf8');
    assert.match(text, /^<!doctype html>\n<html lang=en>/i);
    const kilobytes = Number(/(\d+) KB/.exec(err)?.[1]);
    assert.equal(kilobytes, Math.round(Buffer.byteLength(text) / 1000));
  });

  it('writes to stdout, and nothing else there or beside it', () => {
    const file = join(tempDir(), 'mills.html');
    page(['--output', file]);
    const { code, out, err } = page(['--output', '-']);
    assert.deepEqual([code, err], [0, '']);
    assert.equal(out, readFileSync(file, 'utf8'));
  });

  it('needs to be told where to write', () => {
    const { code, out, err } = page([]);
    assert.deepEqual([code, out], [2, '']);
    assert.match(err, /--output/);
  });

  it('takes the filters of facts', () => {
    for (const filter of [
      ['--topic', 'machinery'],
      ['--source', 'handbook'],
      ['--kind', 'statistic'],
      ['--speaker', 'Reed'],
      ['--since', '1800'],
      ['--until', '1900'],
      ['--conflicting'],
    ]) {
      const { out, err } = page([...filter, '--output', '-']);
      const ids = [...out.matchAll(/<article id=(\S+)/g)].map(([, id]) => id);
      const facts = run(['facts', '--base', TIDE_MILLS, '--json', '--deprecated', ...filter]);
      const expected = (JSON.parse(facts.out) as { id: string }[]).map(({ id }) => id);
      assert.ok(expected.length > 0, filter.join(' '));
      assert.deepEqual(ids, expected, `${filter.join(' ')}: ${err}`);
    }
  });

  it('refuses what it does not know, and leaves an old file as it is', () => {
    refused(['--topic', 'no-such'], /unknown topic "no-such"/);
    refused(['--source', 'no-such'], /unknown/);
    refused(['--kind', 'no-such'], /kind/);
    refused(['--since', 'yesterday'], /--since|date/);
    refused(['--no-such'], /--no-such/);
    refused(['extra'], /extra|argument/);
  });

  it('writes nothing where no fact passes', () => {
    refused(['--topic', 'machinery', '--since', '2900'], /no (?:claim|fact) passes/);
  });

  it('refuses an address that is none of the web', () => {
    for (const url of [
      'javascript:alert(1)',
      'ftp://a.example/x',
      'file:///tmp/x',
      'a.example/x',
      '',
      'https://',
      '//a.example',
    ])
      refused(['--url', url], /--url/);
  });

  it('refuses what is no language', () => {
    for (const lang of ['', 'english language', '"><b>', 'x', '-', 'en_US'])
      refused(['--lang', lang], /--lang/);
  });

  it('puts a title and an address into the page as texts', () => {
    const { out } = page([
      '--title',
      'A & B <i>',
      '--url',
      'https://a.example/p?x=1&y="2"#old',
      '--output',
      '-',
    ]);
    assert.match(out, /<title>A &amp; B &lt;i&gt;<\/title>/);
    assert.match(out, /"https:\/\/a\.example\/p\?x=1&y=%222%22"/);
    assert.ok(!out.includes('#old'));
  });

  it('says what it could not write, and where', { skip: process.platform === 'win32' }, () => {
    const user = unprivileged();
    if (user === undefined) return;
    const dir = tempDir();
    chmodSync(dir, 0o755);
    mkdirSync(join(dir, 'closed'), { mode: 0o555 });
    for (const file of [join(dir, 'closed', 'a.html'), join(dir, 'no-such', 'a.html'), dir]) {
      const { code, err } = page(['--output', file], { ...user, env: { HOME: undefined } });
      assert.equal(code, 2, err);
      assert.ok(err.includes(file), err);
      assert.doesNotMatch(err, /\n\s+at /);
    }
    assert.deepEqual(readdirSync(join(dir, 'closed')), []);
  });

  it('says that a disk is full', { skip: !existsSync('/dev/full') }, () => {
    const { code, err } = run(['page', '--base', TIDE_MILLS, '--output', '/dev/full']);
    assert.equal(code, 2, err);
    assert.match(err, /full|ENOSPC|space/i);
    assert.doesNotMatch(err, /\n\s+at /);
  });
});

describe('the file of a page', () => {
  it('is the same, whenever and wherever it is made', () => {
    const made = (options: RunOptions): string => page(['--output', '-'], options).out;
    const first = made({});
    assert.ok(first.length > 100_000);
    assert.ok(made({ cwd: tempDir() }) === first);
    assert.ok(
      made({ env: { LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', TZ: 'Pacific/Kiritimati' } }) ===
        first,
    );
    assert.ok(
      made({ env: { LANG: 'C', LC_ALL: 'C', TZ: 'America/Los_Angeles', HOME: tempDir() } }) ===
        first,
    );
  });

  it('says of what it is a copy: the day, the facts and their hash', () => {
    const { out } = page(['--output', '-']);
    assert.match(out, /<time>\d{4}-\d\d-\d\d<\/time>/);
    const [, hash] = /<code class=hash>([0-9a-f]{64})</.exec(out) ?? [];
    const [, command] = /SHA-256 of <code>(.*?)<\/code>/.exec(out) ?? [];
    const [name, ...args] = (command ?? '').split(' ');
    assert.equal(name, 'cnca');
    const sha = run(args, { env: { CNCA_BASE: TIDE_MILLS } }).out;
    assert.equal(hash, createHash('sha256').update(sha).digest('hex'));
  });

  it('of the shipped base is small enough to be mailed', () => {
    const bytes = Buffer.from(run(['page', '--base', SHIPPED, '--output', '-']).out);
    const [raw, packed] = [bytes.length, gzipSync(bytes, { level: 9 }).length];
    assert.ok(raw <= 850_000, `${raw} bytes`);
    assert.ok(packed <= 220_000, `${packed} bytes with gzip`);
  });
});

describe('a page of many facts', () => {
  /** A base of so many facts. */
  function baseOf(count: number): string {
    const claims = Array.from(
      { length: count },
      (_, n) =>
        `- {id: fact-${n}, claim: Ship ${n} passed., kind: event, topics: [weather], source: log-1902, quote: "ship ${n}"}`,
    );
    return writeBase({ 'claims/keepers.yaml': null, 'claims/log.yaml': `${claims.join('\n')}\n` });
  }

  it('has at most 5,000 of them', () => {
    const { code, out } = run(['page', '--base', baseOf(5000), '--output', '-']);
    assert.equal(code, 0);
    assert.equal(out.match(/<article /g)?.length, 5000);
  });

  it('is refused beyond, with the filters that narrow it', () => {
    const file = join(tempDir(), 'old.html');
    writeFileSync(file, OLD);
    const { code, err } = run(['page', '--base', baseOf(5001), '--output', file]);
    assert.equal(code, 2);
    assert.match(err, /5,?001/);
    assert.match(err, /5,?000/);
    for (const name of [
      '--topic',
      '--source',
      '--kind',
      '--place',
      '--speaker',
      '--since',
      '--until',
    ])
      assert.ok(err.includes(name), `${name} is not in: ${err}`);
    assert.equal(readFileSync(file, 'utf8'), OLD);
  });
});
