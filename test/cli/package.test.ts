import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { tempDir } from '../helpers/base.ts';
import {
  environment,
  HOME,
  lacks,
  type Ran,
  run,
  runProgram,
  unprivileged,
} from '../helpers/run.ts';

const PROJECT: { readonly version: string } = JSON.parse(
  readFileSync(join(HOME, 'package.json'), 'utf8'),
);
const QUIET = { npm_config_loglevel: 'error', npm_config_update_notifier: 'false' };
const NOBODY = unprivileged() ?? {};

/** npm as whoever runs the tests has it: with their cache, from which it installs. */
function npm(args: readonly string[], cwd: string): Ran {
  const env = { ...process.env, ...QUIET };
  const { status, stdout, stderr } = spawnSync('npm', args, { cwd, env, encoding: 'utf8' });
  return { code: status, out: stdout, err: stderr };
}

/** Every file and folder under a folder, itself first. */
function walk(dir: string): string[] {
  const names = readdirSync(dir, { recursive: true, encoding: 'utf8' });
  return [dir, ...names.map((name) => join(dir, name))];
}

const folder = tempDir();
const skip = lacks('npm');
let tarball: string;
let packed: readonly string[];

before(() => {
  if (skip) return;
  run(['--version']);
  const { code, out, err } = npm(
    ['pack', '--json', '--ignore-scripts', '--pack-destination', folder],
    HOME,
  );
  assert.equal(code, 0, err);
  const [{ filename, files }] = JSON.parse(out);
  tarball = join(folder, filename);
  packed = files.map(({ path }: { path: string }) => path);
});

describe('the package', { skip }, () => {
  it('holds the program, the facts and what one reads first, and nothing else', () => {
    const first = new Set(packed.map((path) => path.split('/')[0]));
    const expected = [
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'bin',
      'dist',
      'facts',
      'package.json',
    ];
    assert.deepEqual([...first].sort(), expected);
    for (const path of [
      'bin/cnca.cjs',
      'dist/cnca.cjs',
      'dist/facts.snapshot',
      'dist/facts.snapshot.figures',
      'dist/facts.snapshot.windows',
      'facts/topics.yaml',
    ])
      assert.ok(packed.includes(path), path);
  });

  it('holds all facts, and none of the texts that they are from', () => {
    const facts = walk(join(HOME, 'facts')).filter((path) => statSync(path).isFile());
    assert.deepEqual(
      packed.filter((path) => path.startsWith('facts/')).sort(),
      facts.map((path) => relative(HOME, path)).sort(),
    );
    assert.deepEqual(
      packed.filter((path) => /\.(?:txt|map|ts|tgz)$/.test(path) && !path.endsWith('.d.ts')),
      [],
    );
  });

  it('does not say where it was built', () => {
    const unpacked = tempDir();
    assert.equal(runProgram('tar', ['xzf', tarball, '-C', unpacked]).code, 0);
    const telling = walk(unpacked).filter(
      (path) => statSync(path).isFile() && readFileSync(path).includes(`${HOME}/`),
    );
    assert.deepEqual(
      telling.map((path) => relative(unpacked, path)),
      [],
    );
  });
});

describe('the package, installed in an empty folder that is then made read-only', { skip }, () => {
  const place = tempDir();
  let missing: string | undefined;

  before(() => {
    const { code, err } = npm(
      ['install', '--offline', '--ignore-scripts', '--no-audit', '--no-fund', tarball],
      place,
    );
    if (code === 0) {
      for (const path of walk(place)) chmodSync(path, 0o555);
    } else if (/ENOTCACHED|ENOTFOUND|ECONNREFUSED/.test(err)) {
      missing = 'the cache of npm lacks the dependencies, and tests do not use the network';
    } else throw new Error(err);
  });

  after(() => {
    for (const path of walk(place)) if (statSync(path).isDirectory()) chmodSync(path, 0o755);
  });

  const home = tempDir();
  const npx = (args: readonly string[]): Ran => {
    mkdirSync(join(home, '.npm'), { recursive: true });
    for (const dir of [home, join(home, '.npm')]) chmodSync(dir, 0o777);
    const env = { ...QUIET, HOME: home };
    return runProgram('npx', ['--offline', '--no-install', 'cnca', ...args], {
      cwd: place,
      env,
      ...NOBODY,
    });
  };

  it('runs: npx cnca search railway', (t) => {
    if (missing) return t.skip(missing);
    const { code, out, err } = npx(['search', 'railway']);
    assert.equal(code, 0, err);
    assert.match(out, /^ID +Claim +Source\n[\s\S]*[Rr]ailway[\s\S]*\nSources\n/);
    assert.equal(npx(['--version']).out, `${PROJECT.version}\n`);
  });

  it('says what it says where it was built, wherever its caches can be kept', (t) => {
    if (missing) return t.skip(missing);
    const program = join(place, 'node_modules', 'cnca', 'bin', 'cnca.cjs');
    for (const args of [
      ['search', 'ralway', '--json'],
      ['facts', '--limit', '20'],
      ['topics'],
      ['facts', '--topic', 'nonsense'],
    ]) {
      const built = run(args);
      for (const HOME of [home, '/dev/null/home', undefined]) {
        const options = { cwd: place, env: { ...environment(), HOME }, ...NOBODY };
        assert.deepEqual(runProgram(process.execPath, [program, ...args], options), built);
      }
    }
  });
});
