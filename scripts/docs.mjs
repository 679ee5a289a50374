// Renews what the documents have from elsewhere: what the program prints for their examples, the page of
// the commands, and the table of what rooms import. `npm run docs` renews all, `npm run docs -- docs/base.md` one of them.
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative, resolve } from 'node:path';
import { ensureBuilt } from './build-id.mjs';
import { blocks, documents, lacking, read, Stage } from './examples.mjs';
import { withRooms } from './rooms.mjs';

const home = join(import.meta.dirname, '..');
/** Made from the declarations of the commands. */
const COMMANDS = 'docs/commands.md';
/** Has a table of what each room of src/ imports. */
const HOUSE = 'ARCHITECTURE.md';

async function commandsPage() {
  return createRequire(import.meta.url)('../bin/cnca.cjs')
    .load(join(home, 'dist', 'cnca.cjs'))
    .commandsPage();
}

/** A document with what its examples print now. */
function renewed(file) {
  const text = file === HOUSE ? withRooms(read(file)) : read(file);
  const stage = new Stage(file);
  let result = '';
  let end = 0;
  for (const block of blocks(text)) {
    const missing = block.language === 'console' ? lacking(block.body) : [];
    if (missing.length > 0) {
      const what = `${file}:${block.line} is not run`;
      process.stderr.write(`${what}: ${missing.join(', ')} is not installed\n`);
      continue;
    }
    result += text.slice(end, block.start) + stage.play(block);
    end = block.start + block.body.length;
  }
  stage.close();
  return result + text.slice(end);
}

const asked = process.argv.slice(2).map((file) => relative(home, resolve(file)));
const all = documents();
const unknown = asked.find((file) => !all.includes(file));
if (unknown !== undefined) {
  process.stderr.write(`${unknown} is no document; there are: ${all.join(', ')}\n`);
  process.exitCode = 2;
} else if (!ensureBuilt()) process.exitCode = 1;
else {
  for (const file of asked.length > 0 ? asked : all) {
    const text = file === COMMANDS ? await commandsPage() : renewed(file);
    if (text === read(file)) continue;
    writeFileSync(join(home, file), text);
    process.stdout.write(`${file}: renewed\n`);
  }
}
