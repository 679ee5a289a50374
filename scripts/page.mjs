// Writes src/page/page-program.ts: the script and the style of a page, bundled for browsers.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, transform } from 'esbuild';

/** Browsers of 2022 and later. */
const TARGET = ['chrome105', 'firefox110', 'safari16.4'];

/** Modules with long tables, and those that a page has in their place, which know what it needs. */
const IN_PAGE = new Map([
  ['src/search/language.ts', 'src/page/browser/page-language.ts'],
  ['src/search/simple-characters.ts', 'src/page/browser/page-characters.ts'],
]);

function replaced(home) {
  const files = new Map([...IN_PAGE].map(([from, to]) => [join(home, from), join(home, to)]));
  return {
    name: 'replaced',
    setup({ onResolve }) {
      onResolve({ filter: /^\.\.?\// }, ({ path, resolveDir }) => {
        const other = files.get(join(resolveDir, path));
        return other && { path: other };
      });
    },
  };
}

/** @returns the files of which something is in the script */
export async function writePageProgram(home) {
  const entry = join(home, 'src', 'page', 'browser', 'page-main.ts');
  const { outputFiles, metafile } = await build({
    absWorkingDir: home,
    entryPoints: [entry],
    outdir: 'none',
    bundle: true,
    format: 'iife',
    platform: 'browser',
    target: TARGET,
    charset: 'utf8',
    minify: true,
    legalComments: 'none',
    write: false,
    metafile: true,
    plugins: [replaced(home)],
    logLevel: 'warning',
  });
  const css = readFileSync(join(home, 'src', 'page', 'page.css'), 'utf8');
  const { code } = await transform(css, {
    loader: 'css',
    minify: true,
    charset: 'utf8',
    target: TARGET,
  });
  const [script] = outputFiles;
  const text = [
    '// Made by scripts/page.mjs: do not edit.',
    '/** The script of a page. */',
    `export const PAGE_SCRIPT: string =\n  ${JSON.stringify(script.text.trim())};`,
    '/** Its style. */',
    `export const PAGE_STYLE: string =\n  ${JSON.stringify(code.trim())};`,
  ];
  writeFileSync(join(home, 'src', 'page', 'page-program.ts'), `${text.join('\n')}\n`);
  return Object.keys(metafile.inputs);
}
