/*
 * Tries all properties, or those named, on new values until the time is up:
 *
 *   npm run fuzz -- [--minutes M] [--seed N] [--keep] [name…]
 *
 * A round tries each property once, on values derived from the seed of the round; `--minutes 0` runs one
 * round. A broken property is left out of later rounds.
 */
import { parseArgs } from 'node:util';
import { faultOf, type Property, tryOut } from '../helpers/property.ts';
import { keep } from './fixtures.ts';
import { ALL } from './properties.ts';

const MINUTES = 5;
const SEEDS = 2 ** 31;

const { values, positionals: names } = parseArgs({
  allowPositionals: true,
  options: {
    minutes: { type: 'string', default: String(MINUTES) },
    seed: { type: 'string', default: String(Math.floor(Math.random() * SEEDS)) },
    keep: { type: 'boolean', default: false },
  },
});

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

const minutes = Number(values.minutes);
const first = Number(values.seed);
const chosen = ALL.filter(
  ({ name }) => names.length === 0 || names.some((one) => name.includes(one)),
);
if (chosen.length === 0 || !Number.isInteger(first) || !(minutes >= 0)) {
  const list = ALL.map(({ name }) => name).join(' ');
  say(`usage: npm run fuzz -- [--minutes M] [--seed N] [--keep] [name…]; the names are: ${list}`);
  process.exitCode = 2;
} else process.exitCode = (await fuzz()) ? 1 : 0;

/** @returns whether a property was broken */
async function fuzz(): Promise<boolean> {
  const start = performance.now();
  const spent = (): number => (performance.now() - start) / 60_000;
  const tried = new Map(chosen.map(({ name }) => [name, 0]));
  const broken = new Set<Property>();
  say(`seed ${first}, ${minutes} minutes, ${chosen.length} properties`);
  let round = 0;
  do {
    const seed = (first + round * 7919) % SEEDS;
    for (const property of chosen) {
      if (broken.has(property) || (round > 0 && spent() >= minutes)) continue;
      const outcome = await tryOut(property, seed);
      tried.set(property.name, (tried.get(property.name) ?? 0) + outcome.tried);
      const fault = faultOf(property, outcome);
      if (fault === undefined) continue;
      broken.add(property);
      tell(property, seed, fault, outcome.find?.value);
    }
    round++;
  } while (spent() < minutes && broken.size < chosen.length);
  say(`seed ${first}, ${round} rounds, ${spent().toFixed(1)} minutes`);
  for (const [name, count] of tried) say(`${String(count).padStart(9)}  ${name}`);
  say(broken.size === 0 ? 'nothing found' : `${broken.size} broken`);
  return broken.size > 0;
}

function tell(property: Property, seed: number, fault: string, value: unknown): void {
  say(`\nfound with seed ${seed}: ${property.says}: this does not hold\n${fault}`);
  const again = `npm run fuzz -- --seed ${seed} --minutes 0 ${property.name}`;
  say(`again: ${again}`);
  if (value === undefined) return;
  if (values.keep) say(`kept as ${keep({ property: property.name, value })}\n`);
  else say(`keep it for the tests: ${again} --keep\n`);
}
