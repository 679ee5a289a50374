// Runs every test on every supported Node, in a copy of this checkout: as nobody in particular, in
// other locales, in folders with spaces and letters of any script, without a network, and with the
// program as npm packs and installs it. Needs the network itself, to fetch Node and packages.
// `npm run everywhere -- 22 26` runs those of Node 22 and 26.
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';

const home = join(import.meta.dirname, '..');
const ROOT = process.getuid?.() === 0;
const NOBODY = 65_534;
const VERSION = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')).version;

/** Every Node, each with settings of its own, so that all together try each of them. */
const SETTINGS = [
  { node: 20, nobody: true, odd: true, offline: true, installed: false, locale: 'C' },
  { node: 22, nobody: true, odd: true, offline: true, installed: true, locale: 'C.UTF-8' },
  { node: 24, nobody: false, odd: false, offline: false, installed: true, locale: 'tr_TR.UTF-8' },
  { node: 26, nobody: true, odd: true, offline: true, installed: true, locale: 'C.UTF-8' },
];

/** What goes before a command to run it as somebody else, or without a network. */
const WRAPS = {
  nobody: ROOT ? ['setpriv', `--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups', '--'] : [],
  offline: ['unshare', ...(ROOT ? [] : ['--map-current-user']), '--net', '--'],
};

function permitted([program, ...args]) {
  return program === undefined || spawnSync(program, [...args, 'true']).status === 0;
}

/** Runs a step of the preparation; the first that fails ends everything. */
function must(program, args, options = {}) {
  const { status, error, stdout, stderr } = spawnSync(program, args, {
    encoding: 'utf8',
    ...options,
  });
  if (status === 0) return stdout;
  throw new Error(`${program} ${args.join(' ')} failed: ${error?.message ?? ''}\n${stderr}`);
}

/** The folder of one Node's binary, which npm has as a package. */
function nodeFolder(work, version) {
  const folder = join(work, `node-${version}`);
  const bin = join(folder, 'node_modules', 'node', 'bin');
  if (!existsSync(bin)) {
    mkdirSync(folder);
    writeFileSync(join(folder, 'package.json'), '{}');
    must('npm', ['install', '--no-audit', '--no-fund', `node@${version}`], { cwd: folder });
  }
  return bin;
}

/** Copies what git knows of this checkout, and what it does not ignore. */
function copyTo(folder) {
  const list = must('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: home,
  });
  for (const name of list.split('\0').filter((one) => existsSync(join(home, one)) && one)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    cpSync(join(home, name), join(folder, name));
  }
}

/** Makes one place ready: a checkout, built, and the program that the tests shall start. */
function prepare(work, { node, odd, installed, nobody, locale }, number) {
  const place = join(work, odd ? `${number} Où, данные 数据` : `${number}`);
  const checkout = join(place, 'cnca');
  const [own, temporary, cache] = ['home', 'tmp', 'npm'].map((name) => join(place, name));
  for (const folder of [checkout, own, temporary, cache]) mkdirSync(folder, { recursive: true });
  copyTo(checkout);
  const texts = join(home, '..', 'shared');
  if (existsSync(texts)) symlinkSync(texts, join(place, 'shared'));
  const PATH = `${nodeFolder(work, node)}${delimiter}${process.env.PATH}`;
  const npm = { ...process.env, PATH, npm_config_cache: cache };
  must('npm', ['ci', '--no-audit'], { cwd: checkout, env: npm });
  const env = { PATH, HOME: own, TMPDIR: temporary, LANG: locale, npm_config_cache: cache };
  // Where the checkout is tested, this fills the cache from which its tests install without a network.
  const prefix = join(place, 'global');
  must('npm', ['pack', '--pack-destination', place], { cwd: checkout, env: npm });
  const tarball = join(place, `cnca-${VERSION}.tgz`);
  const global = ['install', '--global', '--no-audit', '--prefix', prefix, tarball];
  must('npm', global, { cwd: place, env: npm });
  const program = join(prefix, 'bin', 'cnca');
  must(program, ['search', 'railway'], { cwd: place, env });
  if (!existsSync(join(prefix, 'share', 'man', 'man1', 'cnca.1'))) throw new Error('no man page');
  if (installed) env.CNCA_TEST_PROGRAM = program;
  if (nobody && ROOT) must('chown', ['-R', `${NOBODY}:${NOBODY}`, place]);
  return { place, checkout, env };
}

/** Start of a search as a ratio to that of Node, each at its fastest. */
function startRatio({ checkout, env }) {
  const fastest = (args) => {
    const times = Array.from({ length: 25 }, () => {
      const from = performance.now();
      must('node', args, { env });
      return performance.now() - from;
    });
    return Math.min(...times);
  };
  const program = env.CNCA_TEST_PROGRAM ?? join(checkout, 'bin', 'cnca.cjs');
  return fastest([program, 'search', 'railway', '--json']) / fastest(['-e', '0']);
}

function row(cells) {
  const widths = [5, 8, 8, 12, 8, 10, 6, 6, 8, 7, 6];
  return `${cells.map((cell, i) => String(cell).padEnd(widths[i])).join(' ')}\n`;
}

/** Runs the tests in one setting. Says what came of it, in a row of the table, and whether all is well. */
function run(work, setting, number) {
  const { node, nobody, odd, offline, installed, locale } = setting;
  const prepared = prepare(work, setting, number);
  const wrap = [
    ...(offline && permitted(WRAPS.offline) ? WRAPS.offline : []),
    ...(nobody && permitted(WRAPS.nobody) ? WRAPS.nobody : []),
  ];
  const [program, ...args] = [...wrap, 'node', 'scripts/test.mjs', '--suite', 'all'];
  const from = performance.now();
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd: prepared.checkout,
    env: prepared.env,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  const minutes = (performance.now() - from) / 60_000;
  const log = join(work, `${number}.log`);
  writeFileSync(log, stdout + stderr);
  const count = (what) => Number(new RegExp(`^(?:#|ℹ) ${what} (\\d+)$`, 'm').exec(stdout)?.[1]);
  const said = row([
    node,
    nobody || !ROOT ? (ROOT && !permitted(WRAPS.nobody) ? 'root(!)' : 'nobody') : 'root',
    odd ? 'odd' : 'plain',
    locale,
    offline ? (permitted(WRAPS.offline) ? 'none' : 'there(!)') : 'there',
    installed ? 'installed' : 'checkout',
    count('pass'),
    count('fail') + count('cancelled'),
    count('skipped'),
    minutes.toFixed(1),
    startRatio(prepared).toFixed(2),
  ]);
  const well = status === 0 && count('pass') > 0;
  process.stderr.write(well ? said : `${said}failed: see ${log}\n`);
  if (well) rmSync(prepared.place, { recursive: true, force: true });
  return { said, well };
}

const asked = process.argv.slice(2).map(Number);
const settings = SETTINGS.filter(({ node }) => asked.length === 0 || asked.includes(node));
const work = mkdtempSync(join(tmpdir(), 'cnca-everywhere-'));
chmodSync(work, 0o755);
const results = settings.map((setting, number) => run(work, setting, number));
const head = [
  'Node',
  'user',
  'path',
  'locale',
  'network',
  'program',
  'pass',
  'fail',
  'skipped',
  'minutes',
  'start',
];
process.stdout.write(row(head) + results.map(({ said }) => said).join(''));
process.stdout.write('(!) not permitted here. start: a search, as a ratio to `node -e 0`\n');
if (results.every(({ well }) => well)) rmSync(work, { recursive: true, force: true });
else process.exitCode = 1;
