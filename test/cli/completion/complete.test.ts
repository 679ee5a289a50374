import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { COMMANDS } from '../../../src/cli/commands.ts';
import { complete } from '../../../src/cli/completion/complete.ts';
import { SHELLS } from '../../../src/cli/completion/shell.ts';
import type { Asked } from '../../../src/cli/completion/values.ts';
import type { CommandDefinition } from '../../../src/commands/declaration.ts';
import { longFlag, takesValue } from '../../../src/commands/flags.ts';
import { SORTS } from '../../../src/commands/shared-options.ts';
import { FIELDS, TOPIC_FIELDS } from '../../../src/output/fields.ts';
import { FACT_FORMATS } from '../../../src/output/formats.ts';

const IDS = ['kite-red', 'kite-blue', 'Kelp-soup', 'kite-red-tail'];

/** A base about kites, with names as odd as they come. */
const KITES: Asked = {
  topics: [
    { id: 'kites', label: 'Kites: "red" & `blue`', description: 'What flies.' },
    { id: 'strings', label: 'Strings\n\x1b[31mand knots', description: 'What holds.' },
  ],
  sources: new Map([
    [
      'almanac',
      { id: 'almanac', type: 'book', author: [{ family: 'Orm', given: 'Ada' }], issued: '1911' },
    ],
    ['diary', { id: 'diary', type: 'book', author: [{ literal: "O'Wind & Sons, Ltd" }] }],
  ]),
  facet: (name) =>
    new Map(
      name === 'place'
        ? [
            ['NO', 2],
            ['IS', 1],
          ]
        : [
            ['Ada Orm', 1],
            ['Bo \x07 Bell', 1],
            ['an Ant', 1],
          ],
    ),
  ids: () => IDS,
  entry: (number) => ({
    claim: {
      id: IDS[number] ?? '',
      claim: `Claim ${number}: it flies.`,
      kind: 'event',
      topics: ['kites'],
      source: 'diary',
      quote: 'It flies.',
    },
    paragraph: null,
  }),
};

const words = async (line: readonly string[], base: Asked = KITES): Promise<string[]> => {
  const { candidates } = await complete(line, COMMANDS, async () => base);
  return candidates.map(({ word }) => word);
};

const NAMES = COMMANDS.map(({ name }) => name);
const TABLE: readonly [line: string[], expected: readonly string[]][] = [
  [[''], [...NAMES, 'help']],
  [['fa'], ['facts']],
  [['--v'], ['--version']],
  [['help', 's'], NAMES.filter((name) => name.startsWith('s'))],
  [['help', 'show', ''], []],
  [['fly', ''], []],
  [['search', ''], []],
  [['search', 'red', 'ki'], []],
  [['search', '--top'], ['--topic']],
  [['search', '--', '--top'], []],
  [['search', '--json', '--exact', '--jso'], []],
  [['facts', '--topic', 'kites', '--topi'], ['--topic']],
  [
    ['facts', '--topic', ''],
    ['kites', 'strings'],
  ],
  [['facts', '--topic', 'KI'], ['kites']],
  [['facts', '--topic=st'], ['--topic=strings']],
  [['facts', '--topic=kites,'], ['--topic=kites,strings']],
  [
    ['facts', '--source', ''],
    ['almanac', 'diary'],
  ],
  [
    ['facts', '--kind', 'po'],
    ['policy', 'position'],
  ],
  [
    ['facts', '--kind', 'event,po'],
    ['event,policy', 'event,position'],
  ],
  [['facts', '--place', 'n'], ['NO']],
  [
    ['facts', '--speaker', ''],
    ['Ada Orm', "O'Wind & Sons, Ltd", 'an Ant'],
  ],
  [['facts', '--speaker', 'a'], ['an Ant']],
  [['facts', '--speaker=O'], ["--speaker=O'Wind & Sons, Ltd"]],
  [['facts', '--since', ''], []],
  [['facts', '--limit', '1'], []],
  [['facts', '--sort', ''], SORTS],
  [['facts', '--sort', 'kind,da'], ['kind,date']],
  [['facts', '-t', 'st'], ['strings']],
  [['facts', '-n', '5', '--limi'], []],
  [['facts', '--format='], FACT_FORMATS.map((format) => `--format=${format}`)],
  [['facts', '--fields', 'claim,quo'], ['claim,quote']],
  [['facts', '--fields', 'quote,quo'], []],
  [
    ['facts', '--fields', ''],
    [...FIELDS, 'all'],
  ],
  [
    ['topics', '--fields', ''],
    [...TOPIC_FIELDS, 'all'],
  ],
  [['facts', '--no-such='], []],
  [['facts', '--json='], []],
  [
    ['show', 'kite-r'],
    ['kite-red', 'kite-red-tail'],
  ],
  [['show', 'kite-red', 'kite-r'], ['kite-red-tail']],
  [['show', '--format', 'json', 'kel'], ['Kelp-soup']],
  [['show', '--', 'kite-b'], ['kite-blue']],
  [
    ['cite', ''],
    ['almanac', 'diary', ...IDS],
  ],
  [['cite', '--style', 'bib'], ['bibtex']],
  [['completion', ''], SHELLS],
  [['completion', 'zsh', ''], []],
];

describe('candidates', () => {
  for (const [line, expected] of TABLE) {
    test(`of "${line.join(' ')}" are ${expected.slice(0, 4).join(' ') || 'none'}`, async () => {
      assert.deepEqual(await words(line), expected);
    });
  }

  test('of a command without words are its options, without those given', async () => {
    const found = await words(['sources', '--json', '']);
    assert.ok(found.includes('--format') && found.includes('--help'));
    assert.ok(!found.includes('--json'));
  });

  test('are the choices of any option that has them', async () => {
    const command: CommandDefinition = {
      name: 'fold',
      summary: '',
      options: [{ flags: '--paper <kind>', help: '', choices: ['rice', 'rag', 'silk'] }],
      examples: [],
    };
    const { candidates } = await complete(['fold', '--paper', 'r'], [command], async () => KITES);
    assert.deepEqual(
      candidates.map(({ word }) => word),
      ['rice', 'rag'],
    );
  });

  test('are known for every option of a command that asks a base, if not a number, a date or a text', async () => {
    const free = new Set([
      '--since',
      '--until',
      '--limit',
      '--offset',
      '--iri',
      '--label',
      '--description',
    ]);
    const asking = ['search', 'facts', 'show', 'topics', 'sources', 'verify', 'cite'];
    for (const { name, options } of COMMANDS.filter((one) => asking.includes(one.name))) {
      for (const option of options.filter(takesValue)) {
        const flag = longFlag(option);
        if (free.has(flag)) continue;
        const { what, candidates } = await complete([name, flag, ''], COMMANDS, async () => KITES);
        assert.ok(['directory', 'file'].includes(what) || candidates.length > 0, `${name} ${flag}`);
      }
    }
  });

  test('are the own word of a command, then what it is about', async () => {
    const command: CommandDefinition = {
      name: 'kite',
      words: 'add <topic>',
      values: 'topics',
      summary: '',
      options: [],
      examples: [],
    };
    const at = async (...line: string[]): Promise<string[]> => {
      const { candidates } = await complete(['kite', ...line], [command], async () => KITES);
      return candidates.map(({ word }) => word);
    };
    assert.deepEqual(await at(''), ['add']);
    assert.deepEqual(await at('add', ''), ['kites', 'strings']);
    assert.deepEqual(await at('add', 'kites', ''), []);
  });

  test('for a folder are left to the shell', async () => {
    for (const line of [
      ['facts', '--base', 'x'],
      ['facts', '--base=x'],
    ]) {
      assert.equal((await complete(line, COMMANDS, async () => KITES)).what, 'directory');
    }
  });

  test('of a list that goes on are items', async () => {
    assert.equal(
      (await complete(['facts', '--fields', 'i'], COMMANDS, async () => KITES)).what,
      'item',
    );
    assert.equal(
      (await complete(['facts', '--kind', 'e'], COMMANDS, async () => KITES)).what,
      'word',
    );
  });

  test('come from the base that the line names', async () => {
    const asked: (string | undefined)[] = [];
    const open = async (dir: string | undefined): Promise<Asked> => {
      asked.push(dir);
      return KITES;
    };
    await complete(['show', ''], COMMANDS, open);
    await complete(['show', '--base', 'my kites', ''], COMMANDS, open);
    await complete(['show', '--base', 'a', '--base=b', ''], COMMANDS, open);
    await complete(['show', '--', '--base', 'a', ''], COMMANDS, open);
    assert.deepEqual(asked, [undefined, 'my kites', 'b', undefined]);
  });

  test('need no base where it has no say', async () => {
    const open = (): Promise<Asked> => assert.fail('the base was opened');
    for (const line of [[''], ['facts', '--'], ['facts', '--sort', ''], ['facts', '--base', '']]) {
      await complete(line, COMMANDS, open);
    }
  });

  test('say what they are, in text that a terminal can be given', async () => {
    const about = async (line: string[]): Promise<string[]> => {
      const { candidates } = await complete(line, COMMANDS, async () => KITES);
      return candidates.map(({ shown, describe: says }) => `${shown}: ${says()}`);
    };
    assert.deepEqual(await about(['facts', '--topic=']), [
      'kites: Kites: "red" & `blue`',
      'strings: Strings \\x1B[31mand knots',
    ]);
    assert.deepEqual(await about(['facts', '--source', 'a']), ['almanac: Orm 1911']);
    assert.deepEqual(await about(['facts', '--place', '']), ['IS: Iceland', 'NO: Norway']);
    assert.deepEqual(await about(['show', 'kite-b']), ['kite-blue: Claim 1: it flies.']);
  });

  test('of a large base are a part whose common beginning is that of all', async () => {
    const ids = Array.from({ length: 100_000 }, (_, number) => `fact-${number}`);
    const found = await words(['show', 'fact-1'], { ...KITES, ids: () => ids });
    assert.ok(found.length <= 2000);
    assert.ok(found.includes('fact-1') && found.includes('fact-19999'));
    assert.deepEqual(await words(['show', 'fact-9999'], { ...KITES, ids: () => ids }), [
      'fact-9999',
      ...Array.from({ length: 10 }, (_, number) => `fact-9999${number}`),
    ]);
  });
});
