/*
 * What lists look like at several widths, as files in test/fixtures/screens. Where a look changes on
 * purpose, `CNCA_RENEW=1 npm test -- screens` writes them anew; read the diff before you commit it.
 */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { stripVTControlCharacters } from 'node:util';
import { run } from '../helpers/run.ts';
import { TIDE_MILLS } from '../helpers/tide-mills.ts';
import { widest } from '../output/terminal.ts';

const SCREENS = join(import.meta.dirname, '..', 'fixtures', 'screens');
const COMMANDS = [
  'search wheel -n 3',
  'facts --conflicting',
  'facts --kind statistic --sort value,date --reverse -n 4',
  'facts -n 2 --offset 1 --fields id,source,corroborates,claim',
  'topics --no-header',
  'show handbook',
  'show saltmarsh',
];

function screen(columns: number | undefined): string {
  const env = { CNCA_BASE: TIDE_MILLS, COLUMNS: columns === undefined ? undefined : `${columns}` };
  return COMMANDS.map((line) => {
    const { out, err } = run(line.split(' '), { env });
    if (columns !== undefined) assert.ok(widest(out) <= columns, `${line}: ${widest(out)}`);
    return `$ cnca ${line}\n${out}${err}`;
  }).join('\n');
}

describe('screens', () => {
  for (const columns of [40, 60, 80, 120, 200, undefined]) {
    const name = `${columns ?? 'pipe'}.txt`;
    it(`look as in ${name}`, () => {
      const path = join(SCREENS, name);
      if (process.env['CNCA_RENEW'] === '1') writeFileSync(path, screen(columns));
      assert.ok(existsSync(path), `${path} is missing; CNCA_RENEW=1 writes it`);
      assert.equal(screen(columns), readFileSync(path, 'utf8').replaceAll('\r\n', '\n'));
    });
  }

  it('in colour are the same but for the colour', () => {
    const env = { CNCA_BASE: TIDE_MILLS, COLUMNS: '80' };
    for (const line of COMMANDS) {
      const { out } = run([...line.split(' '), '--color'], { env });
      const plain = run(line.split(' '), { env }).out;
      assert.equal(stripVTControlCharacters(out), plain, line);
    }
  });
});
