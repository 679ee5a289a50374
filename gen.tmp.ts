import { readFileSync, writeFileSync } from 'node:fs';
import { main } from './src/cli/main.ts';
import { generateDraft, tally } from './test/check/generated.ts';

const S = '/work/shared/sources/';
const real = [
  ['cgtn-cui-zheng', ['Cui Zheng', 'Cui']],
  ['cgtn-sun-qi', ['Sun Qi', 'Sun']],
  ['gmw-liu-dan', ['Liu Dan']],
  ['peoples-daily', ["People's Daily"]],
].map(([id, names]: any) => ({ id, names, text: readFileSync(S + id + '.txt', 'utf8') }));
const T = '/work/check/test/fixtures/tide-mills/documents/';
const tide = [
  ['handbook', ['the Saltmarsh Mill Trust']],
  ['log-1871', ['Hannah Pascoe', 'Pascoe']],
  ['mills-of-the-moon', ['Adaeze Okafor', 'Okafor', 'Estuary Quarterly']],
].map(([id, names]: any) => ({ id, names, text: readFileSync(T + id + '.txt', 'utf8') }));
const which = process.argv[2];
const material = which === 'tide' ? tide : real;
const base = which === 'tide' ? '/work/check/test/fixtures/tide-mills' : '/work/check/facts';
const seeds = Number(process.argv[3] ?? 3);
const tot: any = {};
for (let seed = 1; seed <= seeds; seed++) {
  const g = generateDraft(material, seed + Number(process.argv[4] ?? 0), 120);
  writeFileSync('/tmp/gen.md', g.draft);
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
  await main(['check', '--json', '--show', 'all', '/tmp/gen.md', ...process.argv.slice(5)], io);
  const { results } = JSON.parse(out);
  for (const kind of ['quotation', 'attribution'] as const) {
    const t = tally(kind, g, results);
    const s = (tot[kind] ??= {
      hit: 0,
      false: 0,
      missed: 0,
      found: 0,
      of: 0,
      right: 0,
      misses: [],
    });
    for (const k of ['hit', 'false', 'missed', 'found', 'of', 'right']) s[k] += (t as any)[k];
    s.misses.push(...t.misses.map((m) => seed + ' ' + m));
  }
  const bad = results.filter(
    (r: any) => r.kind === 'figure' && ['warning', 'error'].includes(r.level),
  );
  if (bad.length)
    console.log(
      'figure flags',
      bad.map((r: any) => r.text),
    );
}
for (const k in tot) {
  const s = tot[k];
  console.log(
    k,
    'found',
    s.found / s.of,
    'right',
    s.right / s.of,
    'P',
    s.hit / (s.hit + s.false),
    'R',
    s.hit / (s.hit + s.missed),
    JSON.stringify({ hit: s.hit, false: s.false, missed: s.missed, of: s.of }),
  );
  for (const m of s.misses.slice(0, 40)) console.log('   ', m);
}
