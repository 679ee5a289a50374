import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, type TestContext, test } from 'node:test';
import { COMMANDS } from '../../src/cli/commands.ts';
import { SHELLS } from '../../src/cli/completion/shell.ts';
import { IDS, tempDir, writeBase } from '../helpers/base.ts';
import { HOME, lacks, PROGRAM } from '../helpers/run.ts';
import { bash, type Driver, fish, type Pressed, zsh } from '../helpers/shells.ts';

// What users have: the built program, asked by shells as they are installed here.

const NOT_BUILT = existsSync(join(HOME, 'dist', 'cnca.cjs'))
  ? false
  : 'the program is not built: npm run build';

const DRIVERS: Readonly<Record<(typeof SHELLS)[number], Driver>> = { bash, zsh, fish };

/** A name in which every sign means something to some shell. */
const ODD_NAME = `Captain $(touch x) O'Hara & "Sons"; \`ls\` *?~ a:b=c [a]{b,c} <1> | #2 \\ ÆØ 灯`;

/** Where Tab is pressed: folders to be named, and a base whose path has spaces. */
const dir = tempDir();
const base = join(dir, 'my lights', 'base one');
for (const name of ['my lights', 'mylar', 'other']) mkdirSync(join(dir, name));
writeFileSync(join(dir, 'notes.txt'), '');
const ONE = `- id: other-light
  claim: The other light is green.
  kind: event
  topics: [colours]
  source: keepers
  quote: 'green'
  speaker: '${ODD_NAME.replaceAll("'", "''")}'
`;
writeBase({}, base);
writeBase(
  {
    'topics.yaml': "- id: colours\n  label: 'Colours: red\\green'\n  description: What is seen.\n",
    'claims/keepers.yaml': ONE,
    'claims/log.yaml': null,
    'fingerprints/keepers': null,
    'fingerprints/log-1902': null,
  },
  join(dir, 'other'),
);
const world = { dir, env: { CNCA_BASE: base, XDG_CACHE_HOME: tempDir() } };

const NAMES = [...COMMANDS.map(({ name }) => name), 'help'];

/** What each shell offers, by the part of the word after "=". */
const OFFERED: readonly [line: string, offered: readonly string[]][] = [
  ['cnca ', NAMES],
  ['cnca topi', ['topics']],
  ['cnca fly ', []],
  ['cnca search fog', []],
  ['cnca search fog --top', ['--topic']],
  ['cnca search -- --top', []],
  ['cnca facts --topic ', ['lights', 'towers', 'keeping', 'weather']],
  ['cnca facts --topic=to', ['towers']],
  ['cnca facts --source k', ['keepers']],
  ['cnca facts --kind po', ['policy', 'position']],
  ['cnca facts --place ', ['NO']],
  ['cnca facts --place n', ['NO']],
  ['cnca facts --speaker ', ['Ines Moreau', 'Jonas Hale', 'Society of Lights']],
  ['cnca facts --speaker=Society\\ of', ['Society of Lights']],
  ['cnca facts --sort v', ['value']],
  ['cnca facts --format js', ['json', 'jsonl', 'jsonld']],
  ['cnca facts -f js', ['json', 'jsonl', 'jsonld']],
  ['cnca facts --fields id,quo', ['id,quote']],
  ['cnca topics --fields=label,b', ['label,broader']],
  ['cnca facts --since 19', []],
  ['cnca show tower', ['tower-height-keepers', 'tower-height-log']],
  ['cnca show ', [...IDS, 'keepers', 'log-1902']],
  ['cnca show fog-no-ship f', ['first-lit-keepers', 'first-lit-log']],
  ['cnca cite k', ['keepers']],
  ['cnca cite --style c', ['chicago', 'csl-json']],
  ['cnca completion ', SHELLS],
  ['cnca help sh', ['show']],
  ['cnca source ', ['add']],
  ['cnca show --base other o', ['other-light']],
  ['cnca facts --base "my lights/base one" --topic we', ['weather']],
  ['cnca facts --base=my\\ lights/base\\ one --topic we', ['weather']],
  ['cnca facts --base nowhere --topic ', []],
  ['cd x; cnca facts --topic=to', ['towers']],
];

/** What stands on the line after Tab, where there is one thing to put there. */
const INSERTED: readonly [line: string, bash: string, zsh?: string][] = [
  ['cnca topi', 'cnca topics '],
  ['cnca facts --topic=to', 'cnca facts --topic=towers '],
  ['cnca show tower', 'cnca show tower-height-'],
  ['cnca facts --place n', 'cnca facts --place NO '],
  ['cnca facts --speaker So', 'cnca facts --speaker Society\\ of\\ Lights '],
  [
    'cnca facts --speaker "So',
    'cnca facts --speaker "Society of Lights"',
    'cnca facts --speaker "Society of Lights" ',
  ],
  ['cnca facts --fields id,quo', 'cnca facts --fields id,quote', 'cnca facts --fields id,quote,'],
  ['cnca facts --base my\\ ', 'cnca facts --base my\\ lights/'],
  ['cnca facts --base=myl', 'cnca facts --base=mylar/'],
  ['cnca verify --sources myl', 'cnca verify --sources mylar/'],
  ['cnca facts > myl', 'cnca facts > mylar/'],
  ['cnca fingerprint not', 'cnca fingerprint notes.txt '],
  ['cnca source add not', 'cnca source add notes.txt '],
  ['cnca search fog', 'cnca search fog'],
];

/** Lines after which a word with odd signs is completed, in each way of quoting. */
const ODD: readonly string[] = ['Cap', "'Cap", '"Cap', 'Captain\\ ', '"Captain \\$('].map(
  (typed) => `cnca facts --base other --speaker ${typed}`,
);

function plainValue(word: string): string {
  return word
    .trimEnd()
    .replaceAll(/\\(.)/g, '$1')
    .replace(/^--\w+=/, '');
}

for (const shell of SHELLS) {
  describe(`in ${shell}`, { skip: NOT_BUILT }, () => {
    let offered: Pressed[] | undefined;
    let inserted: Pressed[] | undefined;
    let odd: Pressed[] | undefined;
    const press = (lines: readonly string[]): Pressed[] | undefined => DRIVERS[shell](lines, world);
    const missing = (t: TestContext): void => t.skip(lacks(shell) || `${shell} is too old`);

    before(() => {
      offered = press(OFFERED.map(([line]) => line));
      if (shell !== 'fish') inserted = press(INSERTED.map(([line]) => line));
      odd = press(ODD);
    });

    for (const [place, [line, expected]] of OFFERED.entries()) {
      test(`Tab after "${line}" offers ${expected.slice(0, 3).join(', ') || 'nothing'}`, (t) => {
        if (!offered) return missing(t);
        const found = new Set(offered[place]?.offered.map(plainValue));
        assert.deepEqual([...found].sort(), [...expected].sort());
      });
    }

    if (shell !== 'fish') {
      for (const [place, [line, inBash, inZsh]] of INSERTED.entries()) {
        const after = shell === 'zsh' ? (inZsh ?? inBash) : inBash;
        test(`Tab after "${line}" gives "${after}"`, (t) => {
          if (!inserted) return missing(t);
          assert.equal(inserted[place]?.line, after);
        });
      }
    }

    for (const [place, line] of ODD.entries()) {
      test(`a name with odd signs after "${line}" is the one that the program reads`, (t) => {
        if (!odd) return missing(t);
        const found = shell === 'fish' ? odd[place]?.offered[0] : odd[place]?.word;
        assert.equal(found, ODD_NAME);
        assert.ok(!existsSync(join(dir, 'x')), 'something was run');
      });
    }

    if (shell === 'fish') {
      test('folders are offered, or files, whatever the shell thinks of the word', (t) => {
        const table = [
          ['cnca facts --base my', ['my lights/', 'mylar/']],
          ['cnca facts --base=my', ['--base=my lights/', '--base=mylar/']],
          ['cnca facts --base "my l', ['my lights/']],
          ['cnca fingerprint not', ['notes.txt']],
          ['cnca add --from=not', ['--from=notes.txt']],
        ] as const;
        const found = press(table.map(([line]) => line));
        if (!found) return missing(t);
        assert.deepEqual(
          found.map((one) => one.offered),
          table.map(([, expected]) => expected),
        );
      });
    }
  });
}

describe('at a prompt', { skip: NOT_BUILT }, () => {
  const ask = (args: string[], env: NodeJS.ProcessEnv) =>
    spawnSync(process.execPath, [PROGRAM, '__complete', ...args], {
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], XDG_CACHE_HOME: world.env.XDG_CACHE_HOME, ...env },
    });
  const broken = writeBase({ 'topics.yaml': 'no: topics' });

  for (const [what, args, env] of [
    ['a broken base', ['zsh', 'facts', '--topic', ''], { CNCA_BASE: broken }],
    ['a base that is not there', ['zsh', 'show', ''], { CNCA_BASE: '/no/such' }],
    ['a base that the line names and is not there', ['zsh', 'show', '--base', '/no', ''], {}],
    ['an empty name of a base', ['fish', 'cnca', 'show', '--base', '', ''], {}],
    ['a shell that is none of ours', ['tcsh', ''], {}],
    ['nothing at all', [], {}],
  ] as const) {
    test(`${what} is no error, and offers nothing`, () => {
      const { status, stdout, stderr } = ask([...args], env);
      assert.deepEqual([status, stdout, stderr], [0, '', '']);
    });
  }

  test('the home of a user is known by its sign', () => {
    const { stdout } = ask(['zsh', 'show', '--base', '~/other', 'o'], { HOME: dir });
    assert.match(stdout, /^other-light\t/);
  });
});

describe('the command', { skip: NOT_BUILT }, () => {
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [PROGRAM, 'completion', ...args], {
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], CNCA_BASE: '/no/such' },
    });

  for (const shell of SHELLS) {
    test(`prints what ${shell} can read, whatever the base`, (t) => {
      const { status, stdout, stderr } = run(shell);
      assert.deepEqual([status, stderr], [0, '']);
      const file = join(tempDir(), 'script');
      writeFileSync(file, stdout);
      const { error, ...checked } = spawnSync(shell, ['-n', file], { encoding: 'utf8' });
      if (error) return t.skip(lacks(shell) || error.message);
      assert.deepEqual([checked.status, checked.stderr], [0, '']);
    });
  }

  test('names the shells where another is asked for', () => {
    const { status, stdout, stderr } = run('fsh');
    assert.deepEqual([status, stdout], [2, '']);
    assert.match(
      stderr,
      /^cnca: unknown shell "fsh" \(did you mean ".*"\?\); .*bash, zsh, fish\n$/,
    );
  });
});
