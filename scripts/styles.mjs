// Writes src/cite/styles/csl-styles.ts: the CSL styles of src/cite/styles/*.csl as strings, because
// esbuild, tsx and tsc have no common way to import a text file.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** @param home the folder of the project */
export function writeStyles(home) {
  const folder = join(home, 'src', 'cite', 'styles');
  const files = readdirSync(folder).filter((name) => name.endsWith('.csl'));
  const styles = files.sort().map((name) => {
    const xml = readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n').trimEnd();
    return `  '${name.slice(0, -'.csl'.length)}':\n    ${JSON.stringify(xml)},\n`;
  });
  const text = [
    '// Made by scripts/styles.mjs: do not edit.',
    '/** The XML of each CSL style in this folder. */',
    `export const CSL_STYLES = {\n${styles.join('')}} as const;`,
  ].join('\n');
  writeFileSync(join(folder, 'csl-styles.ts'), `${text}\n`);
}
