import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseFields, SOURCE_FIELDS, TOPIC_FIELDS } from '../../src/output/fields.ts';
import { FORMATS } from '../../src/output/formats.ts';
import {
  type RenderOptions,
  renderFacts,
  renderSources,
  renderTopics,
} from '../../src/output/render.ts';
import { CONTEXT, fact, HARD_TEXTS, KEEPERS, row } from './fixture.ts';
import { widest } from './terminal.ts';

function options(parts: Partial<RenderOptions> = {}): RenderOptions {
  return { format: 'table', width: 80, color: 0, ...parts };
}

const ROWS = [
  row({ value: { amount: 61, unit: 'm', qualifier: 'nearly' } }),
  row({ id: 'fog-nights', claim: '=fog, "thick"', topics: [] }),
];

describe('renderFacts', () => {
  it('writes whole facts as JSON, with their keys in the fixed order', async () => {
    const reversed = Object.fromEntries(Object.entries(fact()).reverse());
    const disordered = { ...row(), fact: { ...fact(), ...reversed } };
    const text = await renderFacts([disordered], CONTEXT, options({ format: 'json' }));
    assert.match(text, /^\[\n {2}\{\n {4}"id": "tower-height",\n {4}"claim": /);
    assert.ok(text.endsWith('\n]\n'));
    const [parsed] = JSON.parse(text);
    assert.deepEqual(parsed, fact());
    assert.equal(
      Object.keys(parsed).join(),
      'id,claim,quote,kind,topics,source,paragraph,locator,speaker,date,places,value,prefix,suffix,note,corroborates,conflicts,rank,citation',
    );
  });

  it('leaves texts unchanged in JSON', async () => {
    for (const claim of HARD_TEXTS) {
      const text = await renderFacts([row({ claim })], CONTEXT, options({ format: 'json' }));
      assert.equal(JSON.parse(text)[0].claim, claim);
      assert.doesNotMatch(text, /\p{Cs}/u);
    }
  });

  it('writes JSON Lines with one fact per line', async () => {
    const text = await renderFacts(
      ROWS,
      CONTEXT,
      options({ format: 'jsonl', fields: ['id', 'value.unit'] }),
    );
    assert.equal(
      text,
      '{"id":"tower-height","value":{"unit":"m"}}\n{"id":"fog-nights","value":null}\n',
    );
  });

  it('writes CSV with the default columns', async () => {
    const text = await renderFacts(ROWS, CONTEXT, options({ format: 'csv' }));
    const [header, first, second, end] = text.split('\r\n');
    assert.equal(
      header,
      'id,claim,quote,kind,topics,source,paragraph,locator,speaker,date,places,value.amount,value.unit,value.qualifier,note,citation',
    );
    assert.match(
      first ?? '',
      /^tower-height,.*,statistic,towers; stone,keepers,4,4,,,,61,m,nearly,,"Moreau/,
    );
    assert.match(second ?? '', /^fog-nights,"'=fog, ""thick""",/);
    assert.equal(end, '');
  });

  it('writes a Markdown table with citations as footnotes', async () => {
    const text = await renderFacts(ROWS, CONTEXT, options({ format: 'md' }));
    assert.match(text, /^\| id \| claim \| quote \| citation \|\n/);
    assert.match(
      text,
      /\| tower-height \| .* \| \[\^1\] \|\n\| fog-nights \| .* \| \[\^1\] \|\n\n\[\^1\]: Moreau/,
    );
  });

  it('writes nothing, an empty list or a header without facts', async () => {
    const written: Record<string, string> = {};
    for (const format of FORMATS) {
      written[format] = await renderFacts([], CONTEXT, options({ format, fields: ['id'] }));
    }
    assert.deepEqual(written, {
      table: '',
      record: '',
      json: '[]\n',
      jsonl: '',
      csv: 'id\r\n',
      tsv: 'id\n',
      md: '| id |\n| --- |\n',
    });
  });

  it('makes a table of selected fields, with citations if the source is one of them', async () => {
    const text = await renderFacts(
      ROWS,
      CONTEXT,
      options({ fields: parseFields('value.amount,id,topics,source') }),
    );
    assert.equal(
      text,
      `value.amount  id            topics         source
───────────────────────────────────────────────────
          61  tower-height  towers, stone  keepers
              fog-nights                   keepers
───────────────────────────────────────────────────

Sources
keepers  Moreau, Ines. “The Last Keepers”. Coast Review.
`.replaceAll('─'.repeat(51), '─'.repeat(50)),
    );
  });

  it('makes records of a table below 60 columns', async () => {
    const table = await renderFacts(ROWS, CONTEXT, options({ width: 59 }));
    const record = await renderFacts(ROWS, CONTEXT, options({ width: 59, format: 'record' }));
    assert.equal(table, record);
    assert.match(await renderFacts(ROWS, CONTEXT, options({ width: 60 })), /^ID /);
  });

  it('makes records of a table with too many columns', async () => {
    const text = await renderFacts(
      ROWS,
      CONTEXT,
      options({
        fields: parseFields('id,claim,kind,date,speaker,note,places,rank,value,topics,source'),
      }),
    );
    assert.match(text, /^id {7}tower-height\nclaim {4}The tower/);
  });

  it('flags partial matches in words, whatever the fields', async () => {
    const rows = [row(), row({ rank: 'deprecated' }, { partial: true })];
    for (const format of ['table', 'record'] as const) {
      for (const fields of [undefined, ['id', 'kind'], ['kind', 'id'], ['claim']]) {
        const text = await renderFacts(rows, CONTEXT, options({ format, fields, width: 120 }));
        assert.equal(text.match(/partial\u00A0match/g)?.length, 1, `${format} ${fields}`);
        assert.equal(text.match(/\(deprecated\)/g)?.length, 1, `${format} ${fields}`);
      }
    }
  });

  it('colours only if enabled', async () => {
    const control = '\u001B';
    assert.ok(!(await renderFacts(ROWS, CONTEXT, options())).includes(control));
    assert.ok((await renderFacts(ROWS, CONTEXT, options({ color: 1 }))).includes(control));
    const json = await renderFacts(ROWS, CONTEXT, options({ format: 'json', color: 1 }));
    assert.ok(!json.includes(control));
  });

  it('fits records of fields into narrow widths', async () => {
    const rows = HARD_TEXTS.map((claim) => row({ claim }));
    for (const width of [20, 40, 59]) {
      const text = await renderFacts(
        rows,
        CONTEXT,
        options({ width, fields: ['id', 'claim', 'source.container-title'] }),
      );
      assert.ok(widest(text) <= width);
    }
  });
});

describe('renderTopics', () => {
  const topics = [{ id: 'towers', label: 'Towers', description: 'What stands.', count: 2 }];

  it('writes topics unchanged to JSON, and as columns to CSV', async () => {
    assert.deepEqual(JSON.parse(await renderTopics(topics, options({ format: 'json' }))), topics);
    assert.equal(
      await renderTopics(topics, options({ format: 'csv' })),
      'id,label,description,broader,count\r\ntowers,Towers,What stands.,,2\r\n',
    );
  });

  it('selects fields', async () => {
    const fields = parseFields('count,label', TOPIC_FIELDS);
    assert.equal(
      await renderTopics(topics, options({ format: 'tsv', fields })),
      'count\tlabel\n2\tTowers\n',
    );
    assert.match(
      await renderTopics(topics, options({ fields })),
      /^count {2}label\n─+\n {4}2 {2}Towers\n/,
    );
  });

  it('makes records of a table below 60 columns', async () => {
    assert.match(
      await renderTopics(topics, options({ width: 50 })),
      /^id +towers\nlabel +Towers\n/,
    );
  });
});

describe('renderSources', () => {
  const sources = [{ ...KEEPERS, citation: 'Moreau, Ines.', count: 2 }];

  it('writes the whole record to JSON, and a citation to a table', async () => {
    assert.deepEqual(
      JSON.parse(await renderSources(sources, options({ format: 'json' }))),
      sources,
    );
    assert.match(await renderSources(sources, options()), /\nkeepers {2}Moreau, Ines\. +2\n/);
  });

  it('selects fields', async () => {
    const fields = parseFields('id,container-title', SOURCE_FIELDS);
    const text = await renderSources(sources, options({ format: 'csv', fields }));
    assert.equal(text, 'id,container-title\r\nkeepers,Coast Review\r\n');
  });
});
