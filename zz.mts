import { readFileSync } from 'node:fs';
import { openBase } from './src/base/open.ts';
import { recordInUse } from './src/commands/record-in-use.ts';
import { readDraft, formatOf } from './src/intake/draft.ts';
import { draftBlocks } from './src/check/draft-block.ts';
import { ClaimFinder } from './src/check/claim-finder.ts';
import { KnownNames } from './src/check/known-names.ts';
import { contextOf, figuresOf } from './src/check/figure-context.ts';
import { sentencesOf } from './src/check/sentences.ts';
import { judgeFigure } from './src/check/judge-figure.ts';
import { compareFigures } from './src/check/compare-figures.ts';
const [dir, file, ...texts] = process.argv.slice(2);
const base = await openBase(dir!, { version: 'test' });
const { record } = await recordInUse(base, undefined, []);
const doc = await readDraft(readFileSync(file!), 'd', formatOf(file!));
const blocks = draftBlocks(doc, {add(){}} as never); const finder = new ClaimFinder(record); const names = new KnownNames(record, finder);
let heading='';
for (const [place, block] of blocks.entries()) {
  if (block.block.kind==='heading') heading=block.prose;
  const figs = figuresOf(block); const sentences = sentencesOf(block.prose, []);
  const row = block.block.kind==='cell' ? blocks.filter(b=>b.block.kind==='cell'&&b.block.paragraph===block.block.paragraph):[];
  for (const f of figs) {
    const t = block.text.slice(f.start,f.end).replace(/\s+/g,' ');
    if (texts.length && !texts.some(x=>t.includes(x))) continue;
    const ctx = contextOf(block, f, figs, sentences, {row, heading: heading===block.prose?'':heading, next: blocks[place+1]?.prose??''}, names);
    const v = judgeFigure(finder, f, ctx);
    console.log('\n##',t,JSON.stringify({...f,unit:f.unit?.unit}),'=>',v.verdict,v.how,v.record,v.claims.map(c=>c.claim.id).join(' '));
    const w = finder.weigh(ctx.keys);
    console.log('  keys',[...ctx.keys].map(([k,s])=>k+':'+s+'*'+finder.weight(k).toFixed(1)).join(' '),'years',[...ctx.years].join(), 'own', ctx.own);
    const rows:any[]=[];
    for(let n=0;n<record.index.count;n++){ const c=finder.claim(n); const fit=w.fitOf(n); if(fit<0.2) continue; for(const k of c.figures){ const cmp=compareFigures(f,k); if(cmp) rows.push([fit,c.claim.id,k.shown+(k.implied?' (implied)':'')+' y'+k.year+' n:'+k.nouns.join('/'),JSON.stringify(cmp),w.sharedOf(n).toFixed(1),c.years.join()]); } }
    rows.sort((a,b)=>b[0]-a[0]); const same=rows.filter(r=>r[3].includes('"same":true')).slice(0,4), oth=rows.filter(r=>r[3].includes('"same":false')).slice(0,6);
    for(const r of [...same,...oth]) console.log('   ',r[0].toFixed(3),r.slice(1).join('  '));
  }
}
