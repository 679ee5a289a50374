import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { parseHouseThesaurus } from '../../src/base/house-thesaurus.ts';
import { YamlFile } from '../../src/base/yaml-file.ts';
import fc from '../helpers/random.ts';

/** Whether the fast parser reads a text; asserts that the YAML library then reads the same. */
function agree(text: string): boolean {
  const quick = parseHouseThesaurus(text);
  if (quick === undefined) return false;
  const file = new YamlFile('x', text);
  assert.deepEqual(file.problems, [], text);
  assert.deepEqual(quick, file.data ?? [], text);
  return true;
}

describe('the fast parser of a thesaurus', () => {
  it('reads the shipped thesaurus as the YAML library does', () => {
    const path = join(import.meta.dirname, '../../facts/thesaurus.yaml');
    assert.ok(agree(readFileSync(path, 'utf8')));
  });

  it('reads lists over lines, quotation marks, comments and other letters', () => {
    assert.ok(agree('# a\n\n- label: "a, b: c"\n  alt: [b\'c, "d, e",\n    30 years, 水坝]\n'));
  });

  it('leaves to the library what YAML may read otherwise', () => {
    const entry = '- label: a\n';
    for (const text of [
      '- label: 30\n',
      '- label: null\n',
      '- label: a # b\n',
      '- label: a, b\n',
      `${entry}  alt: [b, 1e5]\n`,
      `${entry}  alt: [b: c]\n`,
      `${entry}  alt: []\n`,
      `${entry}  alt: [b, ]\n`,
      `${entry}  alt: [b] # c\n`,
      `${entry}  alt: [b,\n  c]\n`,
      `${entry}  alt: [b\n    c]\n`,
      `${entry}  alt: [b]\n  alt: [c]\n`,
      `${entry}  alt: ["b\\n"]\n`,
      `${entry}\talt: [b]\n`,
      '  alt: [b]\n',
    ]) {
      assert.equal(parseHouseThesaurus(text), undefined, text);
    }
  });

  it('reads no text otherwise than the library', () => {
    const part = fc.oneof(
      fc.constantFrom(
        'a',
        'b c',
        '"d, e"',
        "f'g",
        '5',
        '5 km',
        '0x1',
        'é水',
        'true',
        '~',
        '-',
        '#',
      ),
      fc.constantFrom(
        ', ',
        ',',
        ',\n    ',
        ' ',
        ': ',
        '[',
        ']',
        '"',
        "'",
        '&',
        '*',
        '\n',
        '?',
        '.5',
      ),
    );
    const list = fc.array(part, { maxLength: 3 }).map((parts) => parts.join(''));
    let read = 0;
    fc.assert(
      fc.property(list, list, (label, alt) => {
        if (agree(`- label: ${label}\n`)) read++;
        if (agree(`- label: a\n  alt: [${alt}]\n`)) read++;
      }),
      { numRuns: 3000 },
    );
    assert.ok(read > 20, `only ${read} were read`);
  });
});
