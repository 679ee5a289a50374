import { readFigures } from './src/check/read-figures.ts';
import { readFileSync } from 'node:fs';
for (const f of process.argv.slice(2)) for (const line of readFileSync(f,'utf8').split('\n')) for (const x of readFigures(line)) console.log(x.sort, JSON.stringify(line.slice(x.start,x.end)), x.value, x.step, x.unit?.unit ?? '', x.nouns.join(','), x.hedge ?? '', x.date ? JSON.stringify(x.date):'', x.ranged?'R':'');
