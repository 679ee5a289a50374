// What the built program has of others, and on what terms: the notices that their licences want
// passed on with it.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const HEAD = `cnca is under the MIT licence: see LICENSE. The files of dist/ also hold parts of the packages below,
each with its licence. citeproc is no part of them: npm installs it beside cnca, unchanged and with its
source, by your choice under CPAL 1.0 or AGPL 3; cnca uses it under CPAL 1.0. It is by Frank Bennett:
https://github.com/juris-m/citeproc-js
`;

/** A package's own licence, and those of what it has of others. */
const LICENCE = /^(?:licen[cs]e|copying|copyright|third[-_]party[-_]licen[cs]es)(?:[-.]\w+)*$/i;

/** The folders of the packages that files are from, those of the project itself left out. */
function packagesOf(files) {
  const folders = files.map(
    (file) => /^.*node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(file)?.[0],
  );
  return [...new Set(folders.filter((folder) => folder !== undefined))].sort();
}

/** Name, version, licence and the text of it. */
function noticeOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const files = readdirSync(folder).filter((one) => LICENCE.test(one));
  if (files.length === 0 || !license)
    throw new Error(`${name} is bundled, and has no licence to pass on`);
  const texts = files.map((file) => readFileSync(join(folder, file), 'utf8'));
  const text = texts.join('\n').replaceAll('\r\n', '\n').trim();
  return { title: `${name} ${version}`, license, text };
}

/** Who made a style or a locale of CSL, and its licence, as the file itself says. */
function creditOf(what, xml) {
  const info = /<info>.*?<\/info>/s.exec(xml)?.[0] ?? '';
  const people = info.matchAll(/<(?:author|contributor|translator)><name>([^<]+)/g);
  const names = new Set([...people].map(([, name]) => name));
  const licence = /<rights license="([^"]+)"/.exec(info)?.[1];
  if (names.size === 0 || !licence) throw new Error(`${what} does not say whose it is`);
  return `${what}, by ${[...names].join(', ')}: ${licence}\n`;
}

/** Styles and locales of the Citation Style Language project: their licence is one of their own. */
function credits(home) {
  const read = (name) =>
    JSON.parse(readFileSync(join(home, 'node_modules/@citation-js/plugin-csl/lib', name), 'utf8'));
  const styles = Object.entries(read('styles.json'));
  const locales = Object.entries(read('locales.json'));
  return [
    'Of the Citation Style Language project (https://citationstyles.org), through @citation-js/plugin-csl.\n',
    'The sort keys of the style "apa" are left out where cnca uses it; all else is unchanged.\n',
    ...styles.map(([id, xml]) => creditOf(`style "${id}"`, xml)),
    ...locales.map(([id, xml]) => creditOf(`locale "${id}"`, xml)),
  ].join('');
}

/**
 * The notices for what was bundled.
 *
 * @param home the folder of the package
 * @param files every file of which something was bundled, relative to it
 * @throws {Error} where one of them has no licence to pass on
 */
export function notices(home, files) {
  const found = packagesOf(files).map((folder) => noticeOf(join(home, folder)));
  // A package may stand in several places.
  const all = [...new Map(found.map((notice) => [notice.title, notice])).values()];
  const list = all.map(({ title, license }) => `${title} (${license})\n`).join('');
  const texts = all.map(({ title, license, text }) => `${title} (${license})\n\n${text}\n`);
  return [HEAD, list, credits(home), ...texts].join(`\n${'-'.repeat(80)}\n\n`);
}
