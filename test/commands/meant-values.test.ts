import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openBase } from '../../src/base/open.ts';
import { meantFilters, meantSources, meantTopics } from '../../src/commands/meant-values.ts';
import { typedFilters } from '../../src/commands/typed-filters.ts';
import { writeFiles } from '../helpers/base.ts';
import { copyOfTideMills } from '../helpers/tide-mills.ts';

const dir = copyOfTideMills();
writeFiles(dir, {
  'sources.yaml': `handbook:
  type: book
  title: "Tide Mills: A Handbook"
  author:
    - {literal: Saltmarsh Mill Trust}
mills-of-the-moon:
  type: article-newspaper
  title: Mills of the Moon
  container-title: People’s Daily
  issued: "2021-05"
log-1871:
  type: document
  title: Log of Saltmarsh Mill
  editor:
    - {family: Pascoe, given: Hannah}
  publisher: Estuary Press
`,
});
const base = await openBase(dir, { version: 'test' });
after(() => base.close());

test('a document is meant by all that it is called', () => {
  const table: readonly (readonly [value: string, ids: readonly string[]])[] = [
    ['log-1871', ['log-1871']],
    ['LOG 1871', ['log-1871']],
    ["People's Daily", ['mills-of-the-moon']],
    ["people's daily 2021", ['mills-of-the-moon']],
    ['Saltmarsh Mill Trust n.d.', ['handbook']],
    ['Hannah Pascoe', ['log-1871']],
    ['pascoe', ['log-1871']],
    ['Estuary Press', ['log-1871']],
    ['mill', ['handbook', 'mills-of-the-moon', 'log-1871']],
    ['sun', []],
    ['?', []],
  ];
  for (const [value, ids] of table) assert.deepEqual(meantSources(base, value), ids, value);
});

test('a topic is meant by its id and its label, in any letters', () => {
  for (const value of ['machinery', 'Machinery', 'MACHINERY '])
    assert.deepEqual(meantTopics(base, value), ['machinery'], value);
  assert.deepEqual(meantTopics(base, 'sails'), []);
});

test('filters are what was meant by them', () => {
  const typed = { kind: ['Statistic'], place: ['united kingdom'], since: '2025年6月' };
  const meant = meantFilters(base, { ...typed, topic: ['Water'], source: ["People's Daily"] });
  assert.deepEqual(
    [meant.kind, meant.place, meant.since, meant.topic, meant.source],
    [['statistic'], ['GB'], '2025-06', ['water'], ['mills-of-the-moon']],
  );
});

test('a filter that means nothing is refused, and what is near it named', () => {
  const table = [
    [{ kind: ['Statistics'] }, /unknown kind "Statistics" \(did you mean "statistic"\?\)/],
    [{ topic: ['wates'] }, /unknown topic "wates" \(did you mean "water"\?\)/],
    [{ source: ['log-1781'] }, /unknown source "log-1781" \(did you mean "log-1871"\?\)/],
    [{ place: ['Turkey'] }, /unknown place "Turkey" \(TR\); the places are: /],
    [{ place: ['Atlantis'] }, /unknown place "Atlantis"; the places are: /],
    [{ since: '03.04.2025' }, /--since must be a date such as .*, not "03\.04\.2025"/],
  ] as const;
  for (const [filter, message] of table)
    assert.throws(() => meantFilters(base, filter), { name: 'UsageError', message });
});

test('a filter is shown as a shell takes it', () => {
  assert.deepEqual(
    typedFilters({ source: ["People's Daily", 'log-1871'], since: '17 июня 2025' }),
    ["--source 'People'\\''s Daily'", '--source log-1871', "--since '17 июня 2025'"],
  );
});
