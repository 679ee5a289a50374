import { readFileSync } from 'node:fs';
import { draftBlocks } from './src/check/draft-block.ts';
import { findQuotations, textOf } from './src/check/quotations.ts';
import { readPlain } from './src/intake/plain.ts';

const d = readPlain(readFileSync('/work/shared/check/drafts/07-newsletter.txt', 'utf8'));
for (const q of findQuotations(draftBlocks(d), 'text')) console.log(q.by, textOf(q));
