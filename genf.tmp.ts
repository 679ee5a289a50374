import { readFileSync, writeFileSync } from 'node:fs';
import { main } from './src/cli/main.ts';
import { generateFigures, tallyFigures } from './test/check/generated-figures.ts';

const S = '/work/shared/sources/';
const real = ['cgtn-cui-zheng', 'cgtn-sun-qi', 'gmw-liu-dan', 'peoples-daily'].map((id) => ({
  id,
  names: [],
  text: readFileSync(S + id + '.txt', 'utf8'),
}));
const T = '/work/check/test/fixtures/tide-mills/documents/';
const tide = ['handbook', 'log-1871', 'mills-of-the-moon'].map((id) => ({
  id,
  names: [],
  text: readFileSync(T + id + '.txt', 'utf8'),
}));
const which = process.argv[2];
const material = which === 'tide' ? tide : real;
const base = which === 'tide' ? '/work/check/test/fixtures/tide-mills' : '/work/check/facts';
const tot = { hit: 0, false: 0, missed: 0, misses: new Map<string, number>() };
for (let seed = 1; seed <= Number(process.argv[3] ?? 3); seed++) {
  const g = generateFigures(material, seed + Number(process.argv[4] ?? 0), 80);
  writeFileSync('/tmp/genf.md', g.draft);
  let out = '';
  const io: any = {
    stdout: {
      write(t: string) {
        out += t;
      },
    },
    stderr: {
      write(t: string) {
        process.stderr.write(t);
      },
    },
    env: {},
    shipped: { base, snapshot: undefined },
    version: 'x',
    build: 'dbg',
    cacheDir: '/tmp/dbgcache',
  };
  await main(['check', '--json', '--show', 'all', '/tmp/genf.md'], io);
  const t = tallyFigures(g, JSON.parse(out).results);
  tot.hit += t.hit;
  tot.false += t.false;
  tot.missed += t.missed;
  for (const m of t.misses) tot.misses.set(m, (tot.misses.get(m) ?? 0) + 1);
}
console.log(
  'P',
  tot.hit / (tot.hit + tot.false),
  'R',
  tot.hit / (tot.hit + tot.missed),
  tot.hit,
  tot.false,
  tot.missed,
);
for (const [m, n] of tot.misses) console.log('  ', n, m.slice(0, 420));
