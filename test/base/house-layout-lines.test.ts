import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { parseHouseLayout } from '../../src/base/house-layout.ts';
import { YamlFile } from '../../src/base/yaml-file.ts';
import { SHIPPED } from '../helpers/base.ts';
import fc from '../helpers/random.ts';

/** Whether the fast parser accepts a text; asserts that the YAML library then reads the same data. */
function accepted(text: string): boolean {
  const quick = parseHouseLayout(text);
  if (quick === undefined) return false;
  const file = new YamlFile('x', text);
  assert.deepEqual(file.problems, [], JSON.stringify(text));
  assert.deepEqual(quick, file.data, JSON.stringify(text));
  return true;
}

describe('the fast parser reads the same data as the YAML library', () => {
  const folder = join(SHIPPED, 'claims');
  for (const name of readdirSync(folder)) {
    const text = readFileSync(join(folder, name), 'utf8');
    const claims = text.split(/\n(?=- )/).map((claim) => `${claim}\n`);
    const usual = claims.filter(accepted);

    it(`in the claims of ${name}, all of which it accepts`, () => {
      assert.ok(accepted(text), claims.filter((claim) => !usual.includes(claim)).join('\n'));
    });

    it(`in claims of ${name} that are damaged anywhere`, () => {
      const some = usual.slice(0, 6).join('');
      const piece = fc.constantFrom(
        ...' \n#:-"\'|>[]{},&*!%\\5~\t',
        '\n\n',
        '\n  ',
        ' #',
        ': ',
        '',
      );
      fc.assert(
        fc.property(fc.nat({ max: some.length }), fc.nat({ max: 3 }), piece, (at, drop, put) => {
          accepted(some.slice(0, at) + put + some.slice(at + drop));
        }),
        { numRuns: 300 },
      );
    });
  }
});
