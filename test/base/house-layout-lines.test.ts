import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseHouseLayout } from '../../src/base/house-layout.ts';
import { YamlFile } from '../../src/base/yaml-file.ts';

/** Whether the quick reader takes a text; what it takes, the YAML library must read alike. */
function taken(text: string): boolean {
  const quick = parseHouseLayout(text);
  if (quick === undefined) return false;
  const file = new YamlFile('x', text);
  assert.deepEqual(file.problems, [], JSON.stringify(text));
  assert.deepEqual(quick, file.data, JSON.stringify(text));
  return true;
}

describe('what the quick reader takes, the YAML library reads to the same data', () => {
  const folder = join(import.meta.dirname, '..', '..', 'facts', 'claims');
  for (const name of readdirSync(folder)) {
    const text = readFileSync(join(folder, name), 'utf8');
    const claims = text.split(/\n(?=- )/).map((claim) => `${claim}\n`);
    const usual = claims.filter(taken);

    it(`in the claims of ${name}, each of which it takes`, () => {
      assert.ok(taken(text), claims.filter((claim) => !usual.includes(claim)).join('\n'));
    });

    it(`in claims of ${name} that are damaged at any place`, () => {
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
          taken(some.slice(0, at) + put + some.slice(at + drop));
        }),
        { numRuns: 300 },
      );
    });
  }
});
