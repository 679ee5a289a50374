import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { stringify } from 'yaml';
import { YamlFile } from '../../src/base/yaml-file.ts';
import { MAX_DEPTH } from '../../src/program/bounds.ts';
import fc from '../helpers/random.ts';

/** The problems of a text as `line:col: code: message`. */
function problemsOf(text: string): string[] {
  const file = new YamlFile('claims/fog.yaml', text);
  return file.problems.map(({ line, col, code, message }) => `${line}:${col}: ${code}: ${message}`);
}

const TAG = 'is not allowed; quote the text';

describe('a YAML file is refused', () => {
  const cases: readonly (readonly [when: string, text: string, ...problems: string[]])[] = [
    [
      'a text continues after a quotation',
      'note: "Fog" all night',
      '1:11: yaml-syntax: the text goes on behind this ", which closes it: write each " inside as \\", or put the text on a line of its own below |-',
    ],
    [
      'a text begins with a bracket',
      'note: [sic] Fog',
      '1:11: yaml-syntax: the text goes on behind this ], which closes it: put the whole text in "…"',
    ],
    [
      'a text begins with @',
      'note: @dusk',
      '1:7: yaml-syntax: a text that begins with @ needs quotation marks: put the whole text in "…"',
    ],
    [
      'a tab indents',
      '\t- fog',
      '1:1: yaml-syntax: a tab stands here; YAML takes only spaces at the beginning of a line',
    ],
    ['a directive is unknown', '%FOO bar\n---\nfog: 1', '1:1: yaml-syntax: unknown directive %FOO'],
    [
      'it has a second document',
      '---\nfog: 1\n---\nfog: 2\n',
      '3:1: yaml-feature: a second document begins here; drop the "---" or "..."',
    ],
    [
      'it continues after its end',
      'fog: 1\n...\nfog: 2\n',
      '3:1: yaml-feature: a second document begins here; drop the "---" or "..."',
    ],
    [
      'it asks for YAML 1.1',
      '%YAML 1.1\n---\nfog: no\n',
      '1:1: yaml-feature: directives such as %YAML are not allowed; drop the line',
    ],
    [
      'a text begins with a star',
      'note: *dusk',
      '1:7: yaml-feature: aliases (*name) are not allowed; quote the text',
    ],
    [
      'an alias has its anchor',
      'a: &x fog\nb: *x',
      '1:7: text-lost: YAML reads "&x" as an anchor; quote the text',
      '2:4: yaml-feature: aliases (*name) are not allowed; quote the text',
    ],
    [
      'a list has an anchor',
      'a: &x [fog]',
      '1:7: text-lost: YAML reads "&x" as an anchor; quote the text',
    ],
    [
      'a value has a tag',
      'a: !!str 1902',
      `1:10: yaml-feature: the tag "tag:yaml.org,2002:str" ${TAG}`,
    ],
    [
      'a text begins with an exclamation mark',
      'note: !important',
      '1:7: yaml-syntax: unresolved tag: !important',
      `1:17: yaml-feature: the tag "!important" ${TAG}`,
    ],
    [
      'a text has a number sign after a space',
      'note: entry #5 of the log',
      '1:7: text-lost: YAML reads "#5 of the log" as a comment; quote the text',
    ],
    [
      'an item of a list has a number sign after a space',
      '- keeper #5\n- log',
      '1:3: text-lost: YAML reads "#5" as a comment; quote the text',
    ],
    [
      'a key occurs twice in a map',
      'fog: 1\nmist: 2\nfog: 3',
      '3:1: duplicate-key: the key "fog" stands here twice',
    ],
    [
      'a key occurs three times in a nested map',
      '- {fog: 1, fog: 2, fog: 3}',
      '1:12: duplicate-key: the key "fog" stands here twice',
      '1:20: duplicate-key: the key "fog" stands here twice',
    ],
    ['a key is a number', '1902: fog', '1:1: wrong-type: a key must be text'],
    ['a key is a list', '? [fog]\n: night', '1:3: wrong-type: a key must be text'],
    ['a key is empty', ': night', '1:1: wrong-type: a key must be text'],
    ['a key is __proto__', '__proto__: {a: b}', '1:1: unknown-key: unknown key "__proto__"'],
  ];
  for (const [when, text, ...problems] of cases) {
    it(when, () => {
      assert.deepEqual(problemsOf(text), problems);
      assert.equal(new YamlFile('x', text).data, undefined);
    });
  }
});

describe('a YAML file nested thousands of levels deep', () => {
  for (const [what, open, close] of [
    ['lists', '[', ']'],
    ['maps', '{a: ', '}'],
    ['lists of lists', '- ', ''],
    ['unclosed lists', '[', ''],
  ] as const) {
    it(`is refused once: ${what}`, () => {
      const deep = open.repeat(9999) + close.repeat(9999);
      assert.match(problemsOf(deep).join('\n'), /^1:\d+: yaml-syntax: nested too deeply$/);
    });
  }
});

describe('a YAML file may be nested up to the limit', () => {
  for (const [what, open, close] of [
    ['lists', '[', ']'],
    ['maps', '{a: ', '}'],
    ['lists of lists', '- ', ''],
    ['lists around a text that begins like a list', '- ', '-5'],
  ] as const) {
    it(what, () => {
      const nested = (depth: number): string => `${open.repeat(depth)}${close.repeat(depth)}`;
      assert.deepEqual(problemsOf(nested(MAX_DEPTH)), []);
      assert.match(problemsOf(nested(MAX_DEPTH + 1)).join('\n'), /nested too deeply$/);
    });
  }
});

describe('a YAML file keeps its text', () => {
  const cases: readonly (readonly [when: string, text: string, data: unknown])[] = [
    ['there are comments', 'a: fog # all night\n#b: mist\nc: ice', { a: 'fog', c: 'ice' }],
    ['a comment is a rule', 'a: fog #-----\nb: ice #!x', { a: 'fog', b: 'ice' }],
    ['a number sign is part of a word', 'a: log#5', { a: 'log#5' }],
    ['a quotation contains YAML syntax', 'a: "x #5 &y *z"', { a: 'x #5 &y *z' }],
    ['a block contains YAML syntax', 'a: |-\n  x #5: "y"\n\n  &z', { a: 'x #5: "y"\n\n&z' }],
    ['a text contains an ampersand', 'a: Hale & Sons', { a: 'Hale & Sons' }],
    ['words of YAML 1.1 are text', 'a: no\nb: on\nc: 12:30', { a: 'no', b: 'on', c: '12:30' }],
    ['a date is text', 'a: 1902-03-03', { a: '1902-03-03' }],
    ['lines end in CRLF', 'a: fog\r\nb: |-\r\n  x\r\n  y\r\n', { a: 'fog', b: 'x\ny' }],
    ['one document is marked', '---\na: fog\n...\n', { a: 'fog' }],
    ['it is empty', '', null],
    ['it contains only comments', '# fog\n\n# mist\n', null],
    ['a key is a property of every object', 'constructor: x', { constructor: 'x' }],
  ];
  for (const [when, text, data] of cases) {
    it(when, () => {
      assert.deepEqual(problemsOf(text), []);
      assert.deepEqual(new YamlFile('x', text).data, data);
    });
  }

  const MAPS = fc.array(fc.dictionary(fc.string(), fc.string(), { noNullPrototype: true }));
  it('whatever text is written by a YAML library', () => {
    fc.assert(
      fc.property(MAPS, (data) => {
        const text = stringify(data, { defaultStringType: 'QUOTE_DOUBLE' });
        const file = new YamlFile('x', text);
        if (data.some((map) => Object.hasOwn(map, '__proto__'))) return;
        assert.deepEqual(file.problems, []);
        assert.deepEqual(file.data, data);
      }),
    );
  });
});

describe('a place in a YAML file', () => {
  const file = new YamlFile(
    'claims/fog.yaml',
    '- id: fog\n  places:\n    - NO\n    -\n- id: ice\n',
  );
  const at = (path: readonly (string | number)[], key?: boolean): string => {
    const problem = file.problem(path, 'wrong-value', 'so', key);
    assert.equal(problem.file, 'claims/fog.yaml');
    assert.equal(problem.message, 'so');
    assert.equal(problem.code, 'wrong-value');
    return `${problem.line}:${problem.col} ${problem.excerpt}`;
  };

  it('is the place of a value, or of its key', () => {
    assert.equal(at([0, 'id']), '1:7 - id: fog');
    assert.equal(at([0, 'id'], true), '1:3 - id: fog');
    assert.equal(at([0, 'places', 0]), '3:7     - NO');
    assert.equal(at([1]), '5:3 - id: ice');
    assert.equal(at([]), '1:1 - id: fog');
  });

  it('is the place of the nearest existing parent', () => {
    assert.equal(at([0, 'places', 7]), '3:5     - NO');
    assert.equal(at([0, 'quote']), '1:3 - id: fog');
    assert.equal(at([0, 'id', 'x', 'y']), '1:7 - id: fog');
    assert.equal(at([9, 'id']), '1:1 - id: fog');
  });

  it('has a style, and the list has a length', () => {
    const styles = new YamlFile('x', '- a\n- "a"\n- \'a\'\n- |-\n  a\n- >-\n  a\n- [a]\n');
    assert.equal(styles.length, 6);
    assert.deepEqual(
      Array.from({ length: 6 }, (_, index) => styles.style([index])),
      ['PLAIN', 'QUOTE_DOUBLE', 'QUOTE_SINGLE', 'BLOCK_LITERAL', 'BLOCK_FOLDED', undefined],
    );
    assert.equal(new YamlFile('x', 'a: b').length, 0);
  });
});

describe('a slip that people make in YAML', () => {
  const slips: readonly (readonly [what: string, text: string, line: number, said: RegExp])[] = [
    [
      'a colon in a plain text',
      '- id: a\n  claim: The tower: it fell.\n',
      2,
      /put the whole text in "…"/,
    ],
    ['a tab', '- id: a\n\tclaim: b\n', 2, /a tab stands here/],
    [
      'a quote without its indentation',
      '- id: a\n  quote: |-\nThe harbour.\n  kind: event\n',
      3,
      /lost its indentation: put each of its lines 4 spaces in/,
    ],
    [
      'a quote as deep as its key',
      '- id: a\n  quote: |-\n  The harbour.\n  kind: event\n',
      3,
      /lost its indentation/,
    ],
    [
      "git's marks",
      '- id: a\n<<<<<<< HEAD\n  kind: event\n=======\n  kind: policy\n>>>>>>> b\n',
      2,
      /Keep one of them/,
    ],
    [
      'the second line of a quote, at the margin',
      '- id: a\n  quote: |-\n    The harbour\nof Wick.\n  kind: event\n',
      4,
      /lost its indentation: put each of its lines 4 spaces in/,
    ],
    [
      'a later line of a quote, as deep as its key',
      'id: a\nquote: |-\n  The harbour\n  of Wick\nwas deepened.\nkind: event\n',
      5,
      /lost its indentation: put each of its lines 2 spaces in/,
    ],
    [
      'a line of a quote that begins with a dash',
      '- id: a\n  quote: |-\n    The harbour\n- of Wick\n  kind: event\n',
      4,
      /lost its indentation/,
    ],
    [
      'a bracket that is not closed, and not what would be a slip elsewhere',
      '- id: a\n  topics: [harbour\n  quote: |-\n    Note: the dam: a tale\n    \tof old\n',
      2,
      /this \[ is not closed: put a \] at the end/,
    ],
    [
      'a brace that is not closed',
      '- id: a\n  value: {amount: 5, unit: m\n  kind: event\n',
      2,
      /this \{ is not closed/,
    ],
    [
      'a quotation mark that is not closed, and not the end of the file',
      '- id: a\n  claim: "The dam\n  kind: event\n- id: b\n',
      2,
      /this " is not closed/,
    ],
    [
      'a colon in a plain text, below a tab in a quote',
      '- id: a\n  quote: |-\n    one\n    \ttwo\n  claim: The tower: it fell.\n',
      5,
      /put the whole text in "…"/,
    ],
    ['a bracket below empty lines', '\n\n- topics: [a\n  id: b\n', 3, /this \[ is not closed/],
    [
      'a key too far in',
      '- id: a\n  claim: b\n   kind: event\n',
      3,
      /under the one above it: put 2 /,
    ],
    [
      'a key too far out',
      '- id: a\n  claim: b\n kind: event\n',
      3,
      /under the one above it: put 2 /,
    ],
    [
      'a key of a nested map',
      '- id: a\n  value:\n    amount: 5\n   unit: m\n',
      4,
      /above it: put 4/,
    ],
    [
      'a record without its dash',
      '- id: a\n  claim: b\nid: c\n  claim: d\n',
      3,
      /put a dash and a space/,
    ],
    [
      'no space behind a colon',
      '- id: a\n  claim:The dam\n  kind: event\n',
      2,
      /missing here, behind the colon/,
    ],
    ['a colon of Chinese type', '- id: a\n  claim：b\n  kind: event\n', 2, /of Chinese type/],
    ['no space behind a dash', '-id: a\n  claim: b\n', 1, /missing here, behind the dash/],
    [
      'an apostrophe in single marks',
      "- id: a\n  claim: 'The keeper's lamp'\n",
      2,
      /each ' inside as ''/,
    ],
    ['a text that begins with a sign', '- id: a\n  claim: *the* dam\n', 2, /begins with \* needs/],
    [
      'a colon at the end of a text',
      '- id: a\n  claim: He said:\n  kind: event\n',
      2,
      /colon .* marks: put the whole/,
    ],
    ['a fence of Markdown', '```yaml\n- id: a\n```\n', 1, /a mark of Markdown/],
    ['a decimal comma', '- id: a\n  value: {amount: 94,8, unit: USD}\n', 2, /written as a point/],
  ];
  for (const [what, text, line, said] of slips) {
    it(`has words of its own: ${what}`, () => {
      const [problem, ...more] = new YamlFile('a.yaml', text).problems;
      assert.deepEqual([problem?.line, more.length], [line, 0]);
      assert.match(problem?.message ?? '', said);
    });
  }
});
