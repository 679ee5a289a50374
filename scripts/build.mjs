// Makes the generated sources (English and Russian words, citation styles), and builds dist/: the
// program as CommonJS (Node starts it faster than ES modules), one file for what every run needs and
// one for each part that is loaded on demand; the library as an ES module with its types; the JSON
// Schemas; the snapshot of the shipped base; the man page; the notices of others' licences; what V8
// compiles of the program.
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { build } from 'esbuild';
import { buildId } from './build-id.mjs';
import { notices } from './notices.mjs';
import { writePageProgram } from './page.mjs';
import { writeStyles } from './styles.mjs';
import { writeWords } from './words.mjs';

const home = join(import.meta.dirname, '..');
const dist = join(home, 'dist');
const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));

/** The name of the file for a part that is loaded on demand. */
function partName(path) {
  const library = /node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(path)?.[1];
  const named = library ?? relative(join(home, 'src'), path).replace(/\.ts$/, '');
  return named.replaceAll(/[\\/]/g, '-');
}

/** Parts that go into the program's own file: nearly every run needs one, and one file loads fastest. */
const TOGETHER = ['search', 'facts', 'show', 'timeline', 'compare'].map((name) =>
  join(home, `src/commands/run-${name}.ts`),
);

/** Large parts whose functions are called at once where they are needed: the first call loads them. */
const AT_FIRST_CALL = new Map([
  // Few texts have a character whose width only a table tells.
  [join(home, 'src/output/east-asian-width.ts'), ['eastAsianWidth']],
  // Most drafts in Markdown have no HTML.
  [join(home, 'src/intake/html-parser.ts'), ['decodedReference', 'htmlParser']],
  // Many drafts have no notes.
  [join(home, 'src/check/cited-sources.ts'), ['citedSources', 'isSameAsBefore']],
  [join(home, 'src/search/simple-characters.ts'), ['simpleCharacters']],
  // Few texts have "½", "2/3" or "EUR5m".
  [
    join(home, 'src/check/number-forms.ts'),
    ['readCoded', 'readFraction', 'readGlyph', 'readHanPart'],
  ],
  // Few questions are Chinese.
  [join(home, 'src/search/han-numbers.ts'), ['hanDates', 'hanNumber', 'hanNumbers']],
  // In ASCII, Russian takes three times its length.
  [join(home, 'src/search/russian-numbers.ts'), ['russianCardinal', 'russianOrdinal']],
  [
    join(home, 'src/search/russian.ts'),
    ['russianBases', 'russianDerived', 'russianKey', 'russianStem'],
  ],
]);

/** Parts that take from the program's own file what it has and they call, too. */
const SHARING = ['commands-run-check', 'check-cited-sources'];
/** What that is, by file: the names that `src/cli/shared.ts` exports. */
const SHARED = new Map(
  Array.from(
    readFileSync(join(home, 'src', 'cli', 'shared.ts'), 'utf8').matchAll(
      /^export \{(.+?)\} from '(.+?)';$/gms,
    ),
    ([, names, file]) => [join(home, 'src', 'cli', file), names.trim()],
  ),
);

/** Takes what is shared from `src/cli/shared.ts`, as the program's own file has it. */
const sharing = {
  name: 'sharing',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\./ }, ({ kind, path, resolveDir }) => {
      const found = join(resolveDir, path);
      const isShared = kind === 'import-statement' && SHARED.has(found);
      return isShared ? { path: found, namespace: 'sharing' } : undefined;
    });
    onResolve({ filter: /.*/, namespace: 'sharing' }, ({ path }) => ({ path, external: true }));
    onLoad({ filter: /.*/, namespace: 'sharing' }, ({ path }) => {
      const names = SHARED.get(path);
      return {
        contents: `const { ${names} } = require('./cnca.cjs').shared;\nexport { ${names} };`,
      };
    });
  },
};

/**
 * Makes a file of its own of everything that is imported with `import()`, but for `together`, and of
 * what is loaded at its first call.
 */
function apart(parts, together) {
  return {
    name: 'apart',
    setup({ onResolve, onLoad, resolve }) {
      onResolve({ filter: /^\./ }, ({ kind, path, resolveDir }) => {
        const found = join(resolveDir, path);
        if (kind !== 'import-statement' || !AT_FIRST_CALL.has(found)) return undefined;
        parts.set(partName(found), found);
        return { path: found, namespace: 'at-first-call' };
      });
      onResolve({ filter: /.*/, namespace: 'at-first-call' }, ({ path }) => ({
        path,
        external: true,
      }));
      onLoad({ filter: /.*/, namespace: 'at-first-call' }, ({ path }) => {
        const load = `let part;\nconst loaded = () => (part ??= require('./${partName(path)}.cjs'));`;
        const calls = AT_FIRST_CALL.get(path).map(
          (name) => `export const ${name} = (...all) => loaded().${name}(...all);`,
        );
        return { contents: [load, ...calls].join('\n') };
      });
      onResolve({ filter: /.*/ }, async ({ kind, path, importer, resolveDir, pluginData }) => {
        if (kind !== 'dynamic-import' || pluginData === 'resolving') return undefined;
        const found = await resolve(path, { kind, importer, resolveDir, pluginData: 'resolving' });
        if (found.external || found.errors.length > 0) return found;
        if (together.includes(found.path)) return { path: found.path };
        const name = partName(found.path);
        parts.set(name, found.path);
        return { path: `./${name}.cjs`, external: true };
      });
    },
  };
}

const COMMANDER = join(home, 'node_modules', 'commander');
const HTMLPARSER = join(home, 'node_modules', 'htmlparser2');
/**
 * Commander asks for child processes at once, though it needs them only for commands that are programs
 * of their own; and for the process, though it is there. It makes a first program, which is not ours.
 * Beside the parser, htmlparser2 has what writes HTML: tables of all characters, made when it is loaded.
 */
const NOT_AT_ONCE = {
  'node:child_process':
    "module.exports = { get spawn() { return require('child_process').spawn; } };",
  'node:process': 'module.exports = process;',
  commander: ['command', 'error', 'option']
    .map((part) => `export * from './lib/${part}.js';`)
    .join(''),
  htmlparser2: "export { Parser } from './dist/esm/Parser.js';",
};
const notAtOnce = {
  name: 'not-at-once',
  setup({ onResolve, onLoad }) {
    const names = /^(node:(child_process|process)|commander|htmlparser2)$/;
    onResolve({ filter: names }, ({ importer, path }) =>
      !path.startsWith('node:') || importer.startsWith(COMMANDER)
        ? { path, namespace: 'not-at-once' }
        : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'not-at-once' }, ({ path }) => ({
      contents: NOT_AT_ONCE[path],
      resolveDir: path === 'htmlparser2' ? HTMLPARSER : COMMANDER,
    }));
  },
};

/**
 * The SDK makes a validator for forms that a server sends to a host. No form is sent, so that its
 * library need not be bundled: it is a third of what would be loaded.
 */
const noForms = {
  name: 'no-forms',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^@modelcontextprotocol\/server\/_shims$/ }, ({ path }) => ({
      path,
      namespace: 'no-forms',
    }));
    onLoad({ filter: /.*/, namespace: 'no-forms' }, () => ({
      contents: `export { default as process } from 'node:process';
        export class DefaultJsonSchemaValidator {}`,
    }));
  },
};

/**
 * Writes what was bundled, in ASCII: Node reads it fastest. Only strings and regular
 * expressions hold other characters, and in both an escape means the same.
 */
function writeAscii(outputFiles) {
  for (const { path, text } of outputFiles) {
    const escaped = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
    writeFileSync(path, text.replace(/[^\x00-\x7f]/g, escaped));
  }
}

/** @returns every file of which something is in the program */
async function program(define) {
  const files = new Set();
  const parts = new Map([
    ['cnca', join(home, 'src/cli/process.ts')],
    ['worker', join(home, 'src/base/worker.ts')],
  ]);
  const built = new Set();
  while (built.size < parts.size) {
    // The program's own file first: only it holds parts that are imported with `import()`.
    const own = built.size === 0;
    const left = [...parts].filter(([name]) => !built.has(name));
    const alone = left.filter(([name]) => SHARING.includes(name));
    const others = left.filter(([name]) => !SHARING.includes(name));
    const now = own ? left.slice(0, 1) : alone.length > 0 ? alone : others;
    const entryPoints = Object.fromEntries(now);
    for (const name of Object.keys(entryPoints)) built.add(name);
    const { outputFiles, metafile } = await build({
      absWorkingDir: home,
      entryPoints,
      outdir: dist,
      outExtension: { '.js': '.cjs' },
      bundle: true,
      format: 'cjs',
      platform: 'node',
      target: 'node20',
      // Its licence (CPAL or AGPL) wants it passed on as it is, with its source: npm does that.
      external: ['citeproc'],
      minify: true,
      // The loader calls each file with these, and names code caches by the build.
      banner: { js: `(function(exports,require,module,__filename,__dirname){/*${id}*/` },
      footer: { js: '})' },
      write: false,
      metafile: true,
      supported: { 'dynamic-import': false },
      define,
      plugins: [
        ...(now === alone ? [sharing] : []),
        apart(parts, own ? TOGETHER : []),
        notAtOnce,
        noForms,
      ],
      logLevel: 'warning',
    });
    writeAscii(outputFiles);
    for (const file of Object.keys(metafile.inputs)) files.add(file);
  }
  return [...files];
}

/** The library, for other programs to import: it brings its dependencies, and its types stand beside. */
async function library(define) {
  await build({
    absWorkingDir: home,
    entryPoints: { index: 'src/index.ts' },
    outdir: dist,
    bundle: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    define,
    logLevel: 'warning',
  });
  const types = ['--declaration', '--emitDeclarationOnly', '--noEmit', 'false'];
  const tsc = join(home, 'node_modules', 'typescript', 'bin', 'tsc');
  const options = ['-p', 'tsconfig.build.json', ...types, '--outDir', join(dist, 'types')];
  const { status } = spawnSync(process.execPath, [tsc, ...options], {
    cwd: home,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('the types of the library could not be made');
}

const id = buildId();
const words = await writeWords(home);
writeStyles(home);
const inPage = await writePageProgram(home);
rmSync(dist, { recursive: true, force: true });
mkdirSync(dist, { recursive: true });
const define = { CNCA_VERSION: JSON.stringify(version), CNCA_BUILD: JSON.stringify(id) };
writeFileSync(
  join(dist, 'NOTICES'),
  notices(home, [...words, ...inPage, ...(await program(define))]),
);
await library(define);
const { load } = createRequire(import.meta.url)('../bin/cnca.cjs');
const { manual, schemas, writeShippedSnapshot } = load(join(dist, 'cnca.cjs'));
await writeShippedSnapshot(home, load(join(dist, 'commands-run-check.cjs')).keepAll);
for (const name of ['', '.figures', '.windows'])
  chmodSync(join(dist, `facts.snapshot${name}`), 0o644);
mkdirSync(join(dist, 'schema'));
for (const [name, text] of Object.entries(await schemas()))
  writeFileSync(join(dist, 'schema', name), text);
mkdirSync(join(dist, 'man'));
const epoch = process.env.SOURCE_DATE_EPOCH;
const date = epoch ? new Date(Number(epoch) * 1000) : new Date();
writeFileSync(join(dist, 'man', 'cnca.1'), await manual(date.toISOString().slice(0, 10)));
const warmed = spawnSync(process.execPath, [join(home, 'scripts', 'warm.cjs')], {
  stdio: ['ignore', 'ignore', 'pipe'],
});
// What the commands say is of no interest here, but why they could not be run is.
if (warmed.status !== 0) process.stderr.write(warmed.stderr);
// The last file: a build that was broken off has none, and is built anew.
writeFileSync(join(dist, 'BUILD'), `${id}\n`);
