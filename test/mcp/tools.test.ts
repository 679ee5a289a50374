import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { CallToolResult, Client, Tool } from '@modelcontextprotocol/client';
import { Ajv } from 'ajv';
import { IDS, writeBase } from '../helpers/base.ts';
import { answerOf, asking, connected, errorOf, type Found } from './connected.ts';

let client: Client;
let call: (name: string, args?: object) => Promise<CallToolResult>;
let search: (args: object) => Promise<Found>;
let tools: readonly Tool[];

before(async () => {
  client = await connected(writeBase());
  ({ call, search } = asking(client));
  ({ tools } = await client.listTools());
});

after(() => client.close());

const ids = ({ facts }: Found): string[] => facts.map(({ id }) => id);

/** What some hosts or models refuse in the schema of a tool, and with it every tool. */
const REFUSED = ['anyOf', 'oneOf', 'allOf', 'not', '$ref', '$schema', '$defs', 'const'];

function assertPlain(schema: unknown, where: string): void {
  if (typeof schema !== 'object' || schema === null) return;
  for (const [key, value] of Object.entries(schema)) {
    assert.ok(!REFUSED.includes(key), `${where} has ${key}`);
    if (key === 'type') assert.equal(typeof value, 'string', `${where} has several types`);
    assertPlain(value, `${where}.${key}`);
  }
}

describe('the tools', () => {
  it('are four, and only read', () => {
    const names = tools.map(({ name }) => name);
    assert.deepEqual(names, ['search_facts', 'get_facts', 'check_text', 'list_vocabulary']);
    for (const { annotations } of tools) {
      assert.deepEqual(annotations, {
        readOnlyHint: true,
        destructiveHint: false,
        idempotentHint: true,
        openWorldHint: false,
      });
    }
  });

  it('take no more of a context than six kilobytes', async () => {
    assert.ok(Buffer.byteLength(JSON.stringify({ tools })) <= 6000);
  });

  it('have flat arguments, each described, without what a host refuses', () => {
    for (const { name, description, inputSchema, outputSchema } of tools) {
      assert.ok(description && description.length < 1000, name);
      assert.equal(inputSchema['type'], 'object');
      assert.equal(outputSchema?.['type'], 'object');
      assertPlain(inputSchema, name);
      assertPlain(outputSchema, name);
      for (const [argument, schema] of Object.entries(inputSchema.properties ?? {})) {
        const { type, description: says, items } = Object(schema);
        assert.ok(says, `${name}.${argument} is not described`);
        assert.notEqual(type, 'object');
        if (type === 'array') assert.equal(items.type, 'string');
      }
    }
  });

  it('answer as their schemas say, the same in both channels', async () => {
    const calls: readonly (readonly [string, object])[] = [
      ['search_facts', { query: 'tower' }],
      ['search_facts', { query: 'dragons' }],
      ['search_facts', { conflicting: true }],
      ['get_facts', { ids: ['tower-height-log', 'tower-heigt-log'] }],
      ['check_text', { text: 'The log says “Fog all night; one ship passed” in 1902.' }],
      ['list_vocabulary', {}],
    ];
    for (const [name, args] of calls) {
      const answer = answerOf(await call(name, args));
      const schema = tools.find((tool) => tool.name === name)?.outputSchema;
      const valid = new Ajv({ strict: false }).compile(Object(schema));
      assert.ok(valid(answer), `${name}: ${JSON.stringify(valid.errors)}`);
      const known = Object.keys(Object(schema).properties);
      assert.deepEqual(
        Object.keys(answer).filter((key) => !known.includes(key)),
        [],
      );
    }
  });

  it('say what is wrong with an argument, and which was meant', async () => {
    const wrong: readonly (readonly [string, object, RegExp])[] = [
      ['search_facts', { topics: ['lights'] }, /no argument "topics" \(did you mean "topic"\?\)/],
      ['search_facts', { limit: 0 }, /limit must be a whole number from 1 to 50/],
      ['search_facts', { limit: '10' }, /limit must be a whole number/],
      ['search_facts', { topic: 'lights' }, /topic must be a list of texts/],
      ['search_facts', { query: 7 }, /query must be a text/],
      ['search_facts', { query: 'x'.repeat(4001) }, /query has 4001 characters; at most 4000/],
      ['search_facts', { conflicting: 'yes' }, /conflicting must be true or false/],
      ['search_facts', { kind: ['evnt'] }, /kind cannot be "evnt" \(did you mean "event"\?\)/],
      ['search_facts', { topic: Array(51).fill('lights') }, /topic has 51 items; at most 50/],
      [
        'search_facts',
        { topic: ['light'] },
        /unknown topic "light" \(did you mean "lights"\?\); list_voc/,
      ],
      [
        'search_facts',
        { source: ['kepers'] },
        /unknown source "kepers" \(did you mean "keepers"\?\); list_v/,
      ],
      ['search_facts', { place: ['NX'] }, /unknown place "NX".*places are: NO/],
      ['search_facts', { speaker: 'Nobody' }, /nobody called "Nobody" speaks here/],
      ['search_facts', { since: 'soon' }, /^since must be a date such as 2024/],
      ['search_facts', { query: '?!' }, /^search needs at least one word$/],
      ['search_facts', { query: 'fog', cursor: '1-00000000' }, /this cursor is from another call/],
      ['search_facts', { query: 'fog', cursor: 'next' }, /this cursor is from another call/],
      ['get_facts', {}, /ids is missing/],
      ['get_facts', { ids: ['fog-no-shp'] }, /no fact has these ids.*"did_you_mean":"fog-no-ship"/],
      ['get_facts', { ids: ['fog-no-ship'], style: 'harvard' }, /style cannot be "harvard"/],
      ['check_text', { text: '* * *' }, /no words to check/],
      ['check_text', { text: 'x'.repeat(20_001) }, /text has 20001 characters/],
    ];
    for (const [name, args, says] of wrong) {
      assert.match(errorOf(await call(name, args)), says, JSON.stringify(args).slice(0, 80));
    }
  });

  it('take what a model fills in for nothing as left out', async () => {
    const filled = { query: 'tower', topic: [], since: '', until: null, speaker: '', cursor: null };
    assert.deepEqual(await search(filled), await search({ query: 'tower' }));
  });
});

describe('search_facts', () => {
  it('gives the quote and the citation, how a fact was found, and what differs', async () => {
    const { facts } = await search({ query: 'height tower surveyor' });
    assert.deepEqual(facts[0], {
      id: 'tower-height-log',
      claim: 'The tower of Cape Sorrow was measured at 58 metres.',
      quote: 'Tower measured by the surveyor: 58 metres.',
      citation: 'Jonas Hale, “Log of Cape Sorrow”, 1902, para. 3.',
      date: '1902',
      has_note: true,
      match: 'word',
      partial: true,
      missing: ['height'],
      conflicts: ['tower-height-keepers'],
    });
  });

  it('says that facts have only a part of what was asked', async () => {
    const { full, notes, facts } = await search({ query: 'surveyor fog' });
    assert.equal(full, 0);
    assert.match(notes?.join() ?? '', /no fact has all of it; 2 facts have part of it/);
    for (const { partial, missing } of facts) assert.ok(partial && missing);
  });

  it('finds nothing without an error, and does not call it false', async () => {
    const { total, facts, unknown_words, notes } = await search({ query: 'dragons' });
    assert.deepEqual(
      { total, facts, unknown_words },
      { total: 0, facts: [], unknown_words: ['dragons'] },
    );
    assert.match(
      notes?.join(' ') ?? '',
      /Not on record here\. That does not mean that it is false\./,
    );
    const filtered = await search({ query: 'fog', topic: ['towers'] });
    assert.match(filtered.notes?.join(' ') ?? '', /1 fact without the filters/);
    const none = await search({ place: ['NO'], until: '1800' });
    assert.deepEqual([none.total, none.facts], [0, []]);
    assert.match(none.notes?.join(' ') ?? '', /Not on record here/);
  });

  it('reads a misspelt word as another, and says so', async () => {
    const found = await call('search_facts', { query: 'granitte' });
    const { corrected, total } = answerOf<Found & { corrected: unknown }>(found);
    assert.equal(total, 1);
    assert.deepEqual(corrected, [{ from: 'granitte', to: 'granite' }]);
  });

  it('lists all facts without words, and what a filter leaves', async () => {
    assert.deepEqual(ids(await search({})), [...IDS]);
    assert.deepEqual(ids(await search({ topic: ['weather'] })), ['fog-no-ship']);
    assert.deepEqual(ids(await search({ conflicting: true })), [
      'tower-height-keepers',
      'tower-height-log',
    ]);
    assert.deepEqual(ids(await search({ speaker: 'society' })), ['last-keeper-left']);
  });

  it('goes through pages that together have each fact once', async () => {
    for (const asked of [{}, { query: 'cape sorrow 1902 lamp' }]) {
      const whole = ids(await search({ ...asked, limit: 50 }));
      const paged: string[] = [];
      let cursor: string | undefined;
      do {
        const page: Found = await search({ ...asked, limit: 2, cursor });
        assert.equal(page.total, whole.length);
        paged.push(...ids(page));
        cursor = page.next_cursor;
      } while (cursor !== undefined);
      assert.deepEqual(paged, whole);
    }
  });
});

describe('get_facts', () => {
  it('gives both sides of a conflict, and what corroborates', async () => {
    const { facts } = answerOf<Found>(
      await call('get_facts', { ids: ['tower-height-log', 'first-lit-log'] }),
    );
    assert.deepEqual(facts[0]?.['related'], [
      {
        relation: 'conflicts',
        id: 'tower-height-keepers',
        claim: 'The tower of Cape Sorrow lighthouse is nearly 61 metres high.',
        quote: 'Our tower, nearly 61 metres of granite',
        citation:
          'Ines Moreau, “The Last Keepers”, Coast Review, April 2019, para. 2, https://coast.example/keepers.',
      },
    ]);
    const [{ relation, id }] = Object(facts[1]?.['related']);
    assert.deepEqual([relation, id], ['corroborates', 'first-lit-keepers']);
  });

  it('names what is missing, and gives the rest', async () => {
    const asked = { ids: ['fog-no-shp', 'zzz', 'fog-no-ship', 'fog-no-ship'] };
    const { facts, missing } = answerOf<Found & { missing: unknown }>(
      await call('get_facts', asked),
    );
    assert.deepEqual(
      facts.map(({ id }) => id),
      ['fog-no-ship'],
    );
    assert.deepEqual(missing, [{ id: 'fog-no-shp', did_you_mean: 'fog-no-ship' }, { id: 'zzz' }]);
  });

  it('cites in a style', async () => {
    const asked = { ids: ['first-lit-keepers', 'tower-height-keepers'], style: 'apa' };
    const { facts, references } = answerOf<Found & { references: string[] }>(
      await call('get_facts', asked),
    );
    assert.deepEqual(
      facts.map(({ citation }) => citation),
      ['(Moreau, 2019, para. 2)', '(Moreau, 2019, para. 2)'],
    );
    assert.match(references.join('\n'), /^Moreau, I\. \(2019, April\)\. The Last Keepers/);
  });
});

describe('check_text', () => {
  const TEXT = `Moreau says the tower is “nearly 63 metres of granite”. The log has “Fog all night; no ship passed.”

It was lit on 3 March 1902.`;

  it('says of each quotation whether it stands, and where', async () => {
    interface Checked {
      readonly quotations: readonly Record<string, unknown>[];
      readonly figures: readonly Record<string, unknown>[];
      readonly summary: string;
    }
    const { quotations, figures, summary } = answerOf<Checked>(
      await call('check_text', { text: TEXT }),
    );
    const [altered, exact] = quotations;
    const { verdict, how, record, source, paragraph, citation } = altered ?? {};
    assert.deepEqual(
      { verdict, how, record, source, paragraph },
      {
        verdict: 'altered',
        how: 'number',
        record: 'nearly 61 metres of granite',
        source: 'keepers',
        paragraph: 2,
      },
    );
    assert.match(String(citation), /Coast Review.*para\. 2/);
    assert.deepEqual([exact?.['verdict'], exact?.['source']], ['exact', 'log-1902']);
    assert.ok(
      figures.some(({ verdict: says, text }) => says === 'agrees' && text === '3 March 1902'),
    );
    assert.match(summary, /findings; \d+ to look at/);
  });

  it('says so where there is nothing to compare, or nothing to look at', async () => {
    const nothing = answerOf(await call('check_text', { text: 'Good morning.' }));
    assert.match(String(nothing['summary']), /^There is no quotation/);
    const fine = answerOf(
      await call('check_text', { text: '“Fog all night; no ship passed.”', format: 'text' }),
    );
    assert.equal(fine['summary'], '1 finding; none asks for a look.');
  });
});

describe('list_vocabulary', () => {
  it('has the values that filters take, with what each of them leaves', async () => {
    const vocabulary = answerOf<Record<string, readonly Record<string, unknown>[]>>(
      await call('list_vocabulary'),
    );
    const { facts, first_date, last_date } = Object(vocabulary);
    assert.deepEqual(
      { facts, first_date, last_date },
      { facts: 6, first_date: '1902-01-01', last_date: '1987-12-31' },
    );
    const filters = {
      topics: 'topic',
      sources: 'source',
      kinds: 'kind',
      places: 'place',
      speakers: 'speaker',
    };
    for (const [list, filter] of Object.entries(filters)) {
      const values = vocabulary[list] ?? [];
      assert.ok(values.length > 0, list);
      for (const one of values) {
        const value = one['id'] ?? one[filter];
        const asked = filter === 'speaker' ? value : [value];
        assert.equal((await search({ [filter]: asked })).total, one['facts'], String(value));
      }
    }
  });
});
