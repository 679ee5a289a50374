import { documents } from './documents.ts';
import { temporaryFolder } from './folder.ts';
import { fullMatchTables } from './full-matches.ts';
import { type JudgedQuery, ndcg } from './ndcg.ts';
import { find, open } from './open.ts';
import { PEERS } from './peers.ts';
import { SHIPPED } from './program.ts';
import { QUERY_FILES, readQueries } from './queries.ts';
import { mean } from './statistics.ts';
import { type Cell, heading, print } from './table.ts';

/** How good each searcher's answer to a query was. */
interface Judged {
  readonly query: JudgedQuery;
  readonly scores: readonly number[];
}

/** The quality of the first ten results, for each kind of query, beside other libraries. */
export async function relevance(): Promise<void> {
  heading('Relevance: nDCG@10 over the facts of the shipped base, from 0 to 1');
  const base = await open(SHIPPED, temporaryFolder());
  const facts = documents(base);
  const peers = PEERS.map(({ build }) => build(facts));
  const names = ['cnca', ...PEERS.map(({ name }) => name)];
  for (const file of QUERY_FILES) {
    const queries = readQueries(file);
    const judged: Judged[] = [];
    for (const query of queries) {
      const answers = [await find(base, query.query), ...peers.map((peer) => peer(query.query))];
      judged.push({ query, scores: answers.map((found) => ndcg(query, found)) });
    }
    console.log(`\nbench/${file}: ${queries.length} queries, ${base.count} facts`);
    print([['kind of query', 'queries', ...names], ...byKind(judged, names.length)]);
  }
  console.log('\nThe last line of each: the share for which nothing was found, as it should be.');
  await fullMatchTables(base);
  base.close();
}

function byKind(judged: readonly Judged[], searchers: number): Cell[][] {
  const row = (name: string, of: readonly Judged[]): Cell[] => {
    const columns = Array.from({ length: searchers }, (_, searcher) =>
      mean(of.map(({ scores }) => scores[searcher] ?? 0)),
    );
    return [name, String(of.length), ...columns];
  };
  const answered = judged.filter(({ query }) => query.relevant.length > 0);
  const unanswered = judged.filter(({ query }) => query.relevant.length === 0);
  const kinds = [...new Set(answered.map(({ query }) => query.type))].sort();
  return [
    ...kinds.map((kind) =>
      row(
        kind,
        answered.filter(({ query }) => query.type === kind),
      ),
    ),
    row('all of these', answered),
    row('nothing answers', unanswered),
  ];
}
