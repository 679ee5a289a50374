// Parses YAML files, and does nothing else: parse-yaml <folder>
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { filesIn } from '../folder.ts';

let records = 0;
for (const file of filesIn(process.argv[2] ?? '', '.yaml')) {
  records += parse(readFileSync(file, 'utf8')).length;
}
console.log(records);
