// Loads facts, or an index, and searches once: search-json <library> <file> <query>
import { readFileSync } from 'node:fs';
import { PEERS } from '../peers.ts';

const [, , name, file = '', query = ''] = process.argv;
const text = readFileSync(file, 'utf8');
const peer = PEERS.find((one) => one.name === name);
const find = file.endsWith('.index') ? peer?.load?.(text) : peer?.build(JSON.parse(text));
console.log(JSON.stringify(find?.(query)));
