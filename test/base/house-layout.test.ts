import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { parseHouseLayout } from '../../src/base/house-layout.ts';
import { ClaimsFile } from '../../src/base/schema.ts';
import { YamlFile } from '../../src/base/yaml-file.ts';
import { claimYaml, LIGHTHOUSE } from '../helpers/base.ts';
import { FULL_CLAIM } from './properties.ts';

/**
 * Whether the fast parser accepts claims; asserts that the YAML library then reads the same, without
 * problems.
 */
function agree(text: string): boolean {
  const quick = ClaimsFile.safeParse(parseHouseLayout(text));
  if (!quick.success) return false;
  const file = new YamlFile('x', text);
  assert.deepEqual(file.problems, [], text);
  assert.deepEqual(quick.data, file.data, text);
  for (const index of quick.data.keys()) {
    for (const key of ['quote', 'prefix', 'suffix']) {
      assert.notEqual(file.style([index, key]), 'PLAIN', text);
      assert.notEqual(file.style([index, key]), 'BLOCK_FOLDED', text);
    }
  }
  return true;
}

describe('the fast parser', () => {
  it('reads the house layout', () => {
    assert.ok(agree(FULL_CLAIM + claimYaml()));
    assert.ok(agree(LIGHTHOUSE['claims/keepers.yaml']));
    assert.ok(agree(`# fog\n\n${LIGHTHOUSE['claims/log.yaml']}\n# ice\n`));
  });

  it('agrees with the YAML library on the shipped claims', () => {
    const folder = join(import.meta.dirname, '../../facts/claims');
    for (const name of readdirSync(folder)) agree(readFileSync(join(folder, name), 'utf8'));
  });

  const VALUES: readonly string[] = [
    ...'true null Null NO ~ 5 0x10 .inf x x:y x#y x: #x *x !x x--- --- ... = <<'.split(' '),
    ...'x y;x: y;x :y;x #y;x #;x # y;&x y;!!str x;@x;`x;%x;- x;? x;x, y];x ;Infinity'.split(';'),
    ...`"x" y;"x\\ny";"x;'x''y';'x'y';'x;"";'';"x" # y;"x\ty";"x"\n    y`.split(';'),
    ...'[x;[x, y];[];[x y];[x,y];[true];[1];{a: b};{amount: 007, unit: m}'.split(';'),
    ...'{amount: -0, unit: m};{amount: 1, unit: null};{amount: 99999999999999999999999, unit: m}'.split(
      ';',
    ),
    ...'|;|-;>-;|-\n    x;|-\n    x\n\n    y;|-\n     x;|-\n    x\n      y;|-\n    x\n   y'.split(
      ';',
    ),
    ...'|-\n    \n    x;|-\n    x\n     ;|\n    x;|+\n    x;|2-\n    x;|-  \n    x;>-\n    x'.split(
      ';',
    ),
    ...'x\n    y;x\n  y;x\n\n;x\n---\n- id: b;x\n...;xé;灯塔;x\u00A0;x\u0085y;x\u2028y;\uFEFFx'.split(
      ';',
    ),
    ...'"x\\"y";"\\"x\\" y";"x\\";"\\\\";"\\\\\\";"x\\\\n";"\\"x" y";"\\q";"\\x41";"\\ ";"\\r"'.split(
      ';',
    ),
    ...'{amount: 1, unit: full moons};{amount: 1, unit: a  b};{amount: 1, unit: null x}'.split(';'),
    ...'x\ty;x\t;x\r;x\uFEFF;2024-06;null x;"null";\'true\';[null, x];x\\y;"x\\y"'.split(';'),
  ];
  it('misreads no value under any key', () => {
    let accepted = 0;
    for (const key of 'id claim topics quote note value prefix corroborates'.split(' ')) {
      for (const value of VALUES) {
        const claim = claimYaml({ id: 'b-claim', [key]: value });
        if (agree(claim)) accepted++;
        agree(claimYaml() + claim + claimYaml({ id: 'c-claim' }));
      }
    }
    assert.ok(accepted > 30, `only ${accepted} claims were accepted: this proves nothing`);
  });
});
