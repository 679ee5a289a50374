import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Client } from '@modelcontextprotocol/client';
import { IDS, LIGHTHOUSE, writeBase } from '../helpers/base.ts';
import { connected } from './connected.ts';

let client: Client;

before(async () => {
  client = await connected(writeBase());
});

after(() => client.close());

/** The JSON of a resource. */
async function read(uri: string, from = client): Promise<Record<string, unknown>> {
  const { contents } = await from.readResource({ uri });
  const [one] = contents;
  assert.ok(one && 'text' in one && contents.length === 1);
  assert.deepEqual([one.uri, one.mimeType], [uri, 'application/json']);
  return JSON.parse(one.text);
}

describe('the resources', () => {
  it('are what the server is, and the documents', async () => {
    const { resources } = await client.listResources();
    assert.deepEqual(
      resources.map(({ uri }) => uri),
      ['cnca://about', 'cnca://source/keepers', 'cnca://source/log-1902'],
    );
    assert.match(resources[1]?.title ?? '', /^Ines Moreau, “The Last Keepers”/);
  });

  it('say how the record is used, and what it has', async () => {
    const { about, facts, topics } = await read('cnca://about');
    assert.match(String(about), /never that it is true/);
    assert.equal(about, client.getInstructions());
    assert.deepEqual([facts, Object(topics).length], [6, 4]);
  });

  it('have a document and a fact as a whole', async () => {
    const source = await read('cnca://source/keepers');
    assert.deepEqual([source['title'], source['facts']], ['The Last Keepers', 3]);
    const fact = await read('cnca://fact/tower-height-log');
    assert.equal(fact['quote'], 'Tower measured by the surveyor: 58 metres.');
    assert.equal(Object(fact['related'])[0].id, 'tower-height-keepers');
  });

  it('are not found under another address', async () => {
    for (const uri of [
      'cnca://fact/none',
      'cnca://source/none',
      'cnca://none',
      'file:///etc/passwd',
    ])
      await assert.rejects(client.readResource({ uri }), { code: -32_602 }, uri);
  });

  it('offer the ids that begin so', async () => {
    const complete = async (uri: string, value: string): Promise<readonly string[]> => {
      const ref = { type: 'ref/resource', uri } as const;
      return (await client.complete({ ref, argument: { name: 'id', value } })).completion.values;
    };
    assert.deepEqual(await complete('cnca://fact/{id}', 'tower'), [IDS[0], IDS[3]]);
    assert.deepEqual(await complete('cnca://source/{id}', ''), ['keepers', 'log-1902']);
    assert.deepEqual(await complete('cnca://fact/{id}', 'zzz'), []);
  });

  it('are listed by pages where there are many', async () => {
    const more = Array.from(
      { length: 250 },
      (_, n) => `many-${n}:\n  type: book\n  title: Book ${n}\n`,
    );
    const many = await connected(
      writeBase({ 'sources.yaml': LIGHTHOUSE['sources.yaml'] + more.join('') }),
    );
    const uris: string[] = [];
    let pages = 0;
    let cursor: string | undefined;
    do {
      // The client's own method goes through all pages.
      const params = cursor === undefined ? {} : { cursor };
      const page = await many.request({ method: 'resources/list', params });
      assert.ok(JSON.stringify(page).length <= 30_000);
      uris.push(...page.resources.map(({ uri }) => uri));
      cursor = page.nextCursor;
      pages++;
    } while (cursor !== undefined && pages < 10);
    assert.deepEqual([pages, uris.length, new Set(uris).size], [3, 253, 253]);
    await assert.rejects(many.request({ method: 'resources/list', params: { cursor: 'next' } }), {
      code: -32_602,
    });
    const offered = await many.complete({
      ref: { type: 'ref/resource', uri: 'cnca://source/{id}' },
      argument: { name: 'id', value: 'many' },
    });
    const { values, total, hasMore } = offered.completion;
    assert.deepEqual([values.length, total, hasMore], [100, 250, true]);
    await many.close();
  });
});

describe('the prompts', () => {
  it('carry what the user gives', async () => {
    const { prompts } = await client.listPrompts();
    assert.deepEqual(
      prompts.map(({ name, arguments: all }) => [
        name,
        all?.map((one) => [one.name, one.required]),
      ]),
      [
        ['check-draft', [['text', true]]],
        ['brief', [['subject', true]]],
      ],
    );
    for (const [name, argument] of [
      ['check-draft', 'text'],
      ['brief', 'subject'],
    ] as const) {
      const { messages } = await client.getPrompt({
        name,
        arguments: { [argument]: 'Fog in 1902' },
      });
      const [{ role, content } = { role: '', content: undefined }] = messages;
      assert.ok(role === 'user' && content?.type === 'text');
      assert.match(content.text, /Fog in 1902/);
      assert.match(content.text, /check_text/);
      await assert.rejects(client.getPrompt({ name, arguments: {} }), /is missing/);
    }
  });
});

describe('the instructions', () => {
  it('are short, so that no host cuts them', () => {
    const text = client.getInstructions() ?? '';
    assert.ok(text.length > 500 && Buffer.byteLength(text) <= 1024);
  });
});
