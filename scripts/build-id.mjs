// Whether dist/ is as new as what it is made of. The build writes its id to dist/BUILD when all else is
// written; the tests compare.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const home = join(import.meta.dirname, '..');
/** The folders and files that dist/ is made of. */
const INPUTS = [
  'bin',
  'facts',
  'scripts',
  'src',
  'package-lock.json',
  'package.json',
  'tsconfig.build.json',
  'tsconfig.json',
];
/** How a source begins that the build makes itself, from other sources or from a package. */
const MADE = '// Made by scripts/';

/** Every file under a path of the project, by its own path there. */
function filesOf(root, path) {
  if (statSync(join(root, path)).isFile()) return [path];
  return readdirSync(join(root, path), { recursive: true })
    .map((name) => join(path, name))
    .filter((name) => statSync(join(root, name)).isFile())
    .sort();
}

/** The id of a build of the files as they are now: a snapshot of another build is not read. */
export function buildId(root = home) {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const hash = createHash('sha256');
  for (const file of INPUTS.flatMap((path) => filesOf(root, path))) {
    const bytes = readFileSync(join(root, file));
    if (bytes.toString('latin1', 0, MADE.length) === MADE) continue;
    // The length keeps the end of one file apart from the start of the next.
    hash.update(`${file.replaceAll('\\', '/')}\n${bytes.length}\n`).update(bytes);
  }
  return `${version}-${hash.digest('hex').slice(0, 16)}`;
}

/** The id of the build in dist/; `undefined` where there is none, or its build was broken off. */
function builtId() {
  try {
    return readFileSync(join(home, 'dist', 'BUILD'), 'utf8').trim();
  } catch {
    return undefined;
  }
}

/** Builds dist/ where it is older than its sources. @returns whether it is as new as they are now */
export function ensureBuilt() {
  const built = builtId();
  if (built === buildId()) return true;
  const why = built === undefined ? 'dist is not built' : 'dist is older than its sources';
  process.stderr.write(`${why}: building\n`);
  const build = join(home, 'scripts', 'build.mjs');
  // What a build prints is no part of what the caller prints.
  return spawnSync(process.execPath, [build], { stdio: ['ignore', 2, 2] }).status === 0;
}
