import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import jsonld from 'jsonld';
import { Parser, Store } from 'n3';
import type { Fact } from '../../src/model/records.ts';
import { toJsonLd } from '../../src/output/export-jsonld.ts';
import { toSql } from '../../src/output/export-sql.ts';
import type { Exported } from '../../src/output/exported.ts';
import { tempDir } from '../helpers/base.ts';
import fc from '../helpers/random.ts';
import { lacks, run, runProgram, runShell } from '../helpers/run.ts';
import { TIDE_MILLS } from '../helpers/tide-mills.ts';
import { fact, KEEPERS } from './fixture.ts';
import { hostileFacts } from './hostile-facts.ts';

const OA = 'http://www.w3.org/ns/oa#';
const PROV = 'http://www.w3.org/ns/prov#';
const SCHEMA = 'https://schema.org/';
const TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
const TERM = 'urn:cnca:term/';

const all: readonly Fact[] = JSON.parse(run(['facts', '--json', '--base', TIDE_MILLS]).out);

function exported(facts: readonly Fact[]): Exported {
  const topics = [
    { id: 'towers', label: 'Towers', description: 'What stands; it\'s "high".', broader: 'stone' },
    { id: 'stone', label: 'Stone', description: 'What lasts.' },
  ];
  const sources = facts.map(({ source }) => ({ ...source, citation: 'A citation.' }));
  return { facts, sources: [...new Map(sources.map((one) => [one.id, one])).values()], topics };
}

/** JSON-LD as triples, read by libraries that know nothing of cnca; nothing is fetched. */
async function triples(text: string): Promise<Store> {
  const documentLoader = (url: string): never => assert.fail(`${url} is fetched`);
  const options = { format: 'application/n-quads', documentLoader, safe: true } as const;
  const quads = await jsonld.toRDF(JSON.parse(text), options);
  return new Store(new Parser({ format: 'N-Quads' }).parse(quads));
}

/** The only object of a subject and a predicate. */
function one(store: Store, subject: Parameters<Store['getObjects']>[0], predicate: string) {
  const [first, ...others] = store.getObjects(subject, predicate, null);
  assert.ok(first && others.length === 0, `${predicate}: ${others.length}`);
  return first;
}

describe('facts as JSON-LD', () => {
  it('are claims with their quotes, documents, figures and relations', async () => {
    const { out } = run(['facts', '--format', 'jsonld', '--base', TIDE_MILLS]);
    const store = await triples(out);
    assert.equal(store.getSubjects(TYPE, `${SCHEMA}Claim`, null).length, all.length);
    assert.equal(store.getSubjects(TYPE, `${OA}Annotation`, null).length, all.length);
    for (const { id, claim, quote, source, conflicts, corroborates, value, topics } of all) {
      const subject = `urn:cnca:${id}`;
      assert.equal(one(store, subject, `${SCHEMA}text`).value, claim);
      const target = one(store, subject, `${OA}hasTarget`);
      const selector = one(store, target, `${OA}hasSelector`);
      assert.equal(one(store, selector, TYPE).value, `${OA}TextQuoteSelector`);
      assert.equal(one(store, selector, `${OA}exact`).value, quote);
      const document = `urn:cnca:source/${source.id}`;
      assert.equal(one(store, target, `${OA}hasSource`).value, document);
      assert.equal(one(store, subject, `${SCHEMA}appearance`).value, document);
      assert.equal(one(store, subject, `${PROV}wasQuotedFrom`).value, document);
      assert.ok(store.getObjects(document, TYPE, null).length > 0, document);
      const related = (name: string) =>
        store.getObjects(subject, TERM + name, null).map((term) => term.value);
      assert.deepEqual(
        [related('conflicts'), related('corroborates')],
        [conflicts, corroborates].map((ids) => ids.map((other) => `urn:cnca:${other}`)),
      );
      for (const topic of topics)
        assert.ok(store.getObjects(`urn:cnca:topic/${topic}`, null, null).length > 2);
      if (value) {
        const figure = one(store, subject, `${TERM}value`);
        assert.equal(Number(one(store, figure, `${SCHEMA}value`).value), value.amount);
        assert.equal(one(store, figure, `${SCHEMA}unitText`).value, value.unit);
      }
    }
  });

  it('say who says so: the speaker, else the authors', async () => {
    const facts = [fact(), fact({ id: 'said', speaker: 'The Society' })];
    const store = await triples(toJsonLd(exported(facts)));
    const said = (id: string) =>
      store
        .getObjects(`urn:cnca:${id}`, `${PROV}wasAttributedTo`, null)
        .map((agent) => one(store, agent, `${SCHEMA}name`).value);
    assert.deepEqual(said('tower-height').sort(), ['Ines Moreau', 'Society of Lights']);
    assert.deepEqual(said('said'), ['The Society']);
  });

  it('have dates in EDTF, and the IRIs that somebody asks for', async () => {
    const record = exported([fact({ date: '1902?/1903' })]);
    const store = await triples(toJsonLd(record, 'https://coast.example/record#'));
    const date = one(
      store,
      'https://coast.example/record#tower-height',
      'http://purl.org/dc/terms/temporal',
    );
    assert.equal(date.value, '1902?/1903');
    assert.equal(date.datatype?.value, 'http://id.loc.gov/datatypes/edtf/EDTF');
    const issued = one(
      store,
      'https://coast.example/record#source/keepers',
      'http://purl.org/dc/terms/issued',
    );
    assert.equal(issued.value, KEEPERS.issued);
  });

  it('can be framed as annotations', async () => {
    const { out } = run(['show', all[0]?.id ?? '', '--json', '--base', TIDE_MILLS]);
    const text = toJsonLd(exported(JSON.parse(out)));
    const frame = { '@context': { oa: OA }, '@type': 'oa:TextQuoteSelector' };
    const framed = await jsonld.frame(JSON.parse(text), frame, {});
    assert.equal(framed['oa:exact'], all[0]?.quote);
  });

  it('keep any text, and become no other node by it', async () => {
    const property = fc.asyncProperty(hostileFacts, async (facts) => {
      const store = await triples(toJsonLd(exported(facts)));
      assert.equal(store.getSubjects(TYPE, `${SCHEMA}Claim`, null).length, facts.length);
      for (const { id, claim, quote, note, prefix, source } of facts) {
        const subject = `urn:cnca:${id}`;
        assert.equal(one(store, subject, `${SCHEMA}text`).value, claim);
        const selector = one(store, one(store, subject, `${OA}hasTarget`), `${OA}hasSelector`);
        assert.equal(one(store, selector, `${OA}exact`).value, quote);
        assert.equal(store.getObjects(selector, `${OA}prefix`, null)[0]?.value ?? null, prefix);
        const notes = 'http://www.w3.org/2004/02/skos/core#note';
        assert.equal(store.getObjects(subject, notes, null)[0]?.value ?? null, note);
        assert.equal(
          one(store, `urn:cnca:source/${source.id}`, `${SCHEMA}name`).value,
          source.title,
        );
      }
    });
    await fc.assert(property, { numRuns: 40 });
  });

  it('are an empty graph where nothing is found', async () => {
    const { code, out } = run(['facts', '-f', 'jsonld', '--since', '2999', '--base', TIDE_MILLS]);
    assert.equal(code, 1);
    assert.equal((await triples(out)).getObjects(null, null, null).length, 0);
  });
});

const skip = lacks('sqlite3');

/** Runs SQL in the shell of SQLite. */
function sqlite(sql: string, ...args: readonly string[]): string {
  const { code, out, err } = runProgram('sqlite3', ['-batch', ...args], { input: sql });
  assert.deepEqual([code, err], [0, '']);
  return out;
}

function queried(database: string, query: string): Record<string, string | number | null>[] {
  const out = sqlite(query, '-json', database);
  return out === '' ? [] : JSON.parse(out);
}

describe('facts as SQL', { skip }, () => {
  const env = { CNCA_BASE: TIDE_MILLS };
  const database = join(tempDir(), 'mills.db');
  const { code, err } = runShell(`cnca facts --format sql | sqlite3 -bail '${database}'`, { env });

  it('make a database that is whole, with every fact', () => {
    assert.deepEqual([code, err], [0, '']);
    assert.equal(sqlite('PRAGMA integrity_check; PRAGMA foreign_key_check;', database), 'ok\n');
    const rows = queried(database, 'SELECT * FROM facts ORDER BY number');
    assert.deepEqual(
      rows.map((row) => [row['id'], row['claim'], row['quote'], row['note'], row['locator']]),
      all.map(({ id, claim, quote, note, locator }) => [id, claim, quote, note, locator]),
    );
    assert.deepEqual(
      rows.map((row) => [row['value_amount'], row['value_unit'], row['source'], row['citation']]),
      all.map(({ value, source, citation }) => [
        value?.amount ?? null,
        value?.unit ?? null,
        source.id,
        citation,
      ]),
    );
  });

  it('have topics, places and relations as rows', () => {
    const pairs = (facts: (fact: Fact) => readonly string[]) =>
      all.flatMap((one) => facts(one).map((value) => `${one.id}|${value}`)).sort();
    const stored = (query: string) => sqlite(query, database).trimEnd().split('\n').sort();
    assert.deepEqual(
      stored('SELECT fact, topic FROM fact_topics'),
      pairs(({ topics }) => topics),
    );
    assert.deepEqual(
      stored('SELECT fact, place FROM fact_places'),
      pairs(({ places }) => places),
    );
    assert.deepEqual(
      stored("SELECT fact, other FROM fact_relations WHERE relation = 'conflicts'"),
      pairs(({ conflicts }) => conflicts),
    );
    assert.deepEqual(queried(database, "SELECT broader FROM topics WHERE id = 'milling'"), [
      { broader: 'mills' },
    ]);
  });

  it('can be searched by words in any form', () => {
    const found = (words: string) =>
      sqlite(
        `SELECT id FROM facts JOIN facts_fts ON facts_fts.rowid = number
         WHERE facts_fts MATCH '${words}' ORDER BY bm25(facts_fts);`,
        database,
      );
    assert.match(found('sluices'), /^tide-fills-mill-pond$/m);
    assert.match(found('"mill pond"'), /^tide-fills-mill-pond$/m);
    assert.equal(found('submarine'), '');
  });

  it('make the database anew where there is one', () => {
    const line = `cnca facts -t water -f sql | sqlite3 -bail '${database}'`;
    assert.deepEqual(runShell(line, { env }), { code: 0, out: '', err: '' });
    const count = run(['facts', '-t', 'water', '--count', '--base', TIDE_MILLS]).out;
    assert.equal(
      sqlite('SELECT count(*) FROM facts; SELECT count(*) FROM facts_fts;', database),
      count + count,
    );
  });

  it('are empty tables where nothing is found', () => {
    const out = run(['facts', '-f', 'sql', '--since', '2999', '--base', TIDE_MILLS]);
    assert.equal(out.code, 1);
    assert.equal(sqlite(`${out.out}SELECT count(*) FROM facts;`), '0\n');
  });

  it('keep any text, and do nothing that it says', () => {
    const hex = (text: string | null) =>
      Buffer.from(text ?? '')
        .toString('hex')
        .toUpperCase();
    fc.assert(
      fc.property(hostileFacts, (facts) => {
        const asked =
          'SELECT hex(f.claim), hex(f.quote), hex(f.note), hex(f.prefix), hex(f.speaker),' +
          ' hex(value_unit), hex(s.title), hex(s.author)' +
          ' FROM facts f JOIN sources s ON s.id = f.source ORDER BY f.number;';
        assert.deepEqual(
          sqlite(`${toSql(exported(facts))}${asked}`, '-bail')
            .trimEnd()
            .split('\n'),
          facts.map(({ claim, quote, note, prefix, speaker, value, source }) => {
            const [name] = source.author ?? [];
            const author = name && 'literal' in name ? name.literal : '';
            // A name that is no plain one is written as JSON.
            const named = /^\[|[,;]/.test(author) ? JSON.stringify(source.author) : author;
            return [
              claim,
              quote,
              note,
              prefix,
              speaker,
              value?.unit ?? '',
              source.title ?? '',
              named,
            ]
              .map(hex)
              .join('|');
          }),
        );
      }),
      { numRuns: 60 },
    );
  });
});
