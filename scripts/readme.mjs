// Runs the examples of README.md (blocks marked `console`, lines that begin with `$ `) and compares
// what they print. With --write the README takes over what they print now.
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

const home = join(import.meta.dirname, '..');
const readme = join(home, 'README.md');
const BLOCK = /^```console\n([\s\S]*?)^```$/gm;

/** A folder in which `cnca` is the program of this checkout. */
function shim() {
  const folder = mkdtempSync(join(tmpdir(), 'cnca-readme-'));
  const program = join(folder, 'cnca');
  const door = join(home, 'bin', 'cnca.cjs');
  writeFileSync(program, `#!/bin/sh\nexec "${process.execPath}" "${door}" "$@"\n`);
  chmodSync(program, 0o755);
  return folder;
}

function run(command, folder) {
  const { stdout } = spawnSync('bash', ['-c', `{ ${command}\n} 2>&1`], {
    cwd: folder,
    encoding: 'utf8',
    env: {
      PATH: `${folder}${delimiter}${process.env.PATH}`,
      HOME: folder,
      XDG_CACHE_HOME: join(folder, 'cache'),
      COLUMNS: '80',
      LANG: 'C.UTF-8',
    },
  });
  return stdout;
}

/** A block with what its commands print now. A command may go on over lines that end in `\`. */
function renewed(block, folder) {
  const commands = block.match(/^\$ (?:.*\\\n)*.*$/gm) ?? [];
  return commands.map((line) => `${line}\n${run(line.slice(2), folder)}`).join('');
}

/** Programs that the examples use beside cnca, and that this machine lacks. */
function lacking(block) {
  const others = ['jq', 'fzf', 'sqlite3', 'fish', 'zsh'];
  const used = others.filter((name) => new RegExp(`\\b${name}\\b`).test(block));
  return used.filter((name) => spawnSync('bash', ['-c', `command -v ${name}`]).status !== 0);
}

const folder = shim();
const text = readFileSync(readme, 'utf8');
const differing = [];
const result = text.replace(BLOCK, (whole, block) => {
  const missing = lacking(block);
  if (missing.length > 0) {
    process.stderr.write(`not run, as ${missing.join(', ')} is not installed:\n${block}\n`);
    return whole;
  }
  const now = renewed(block, folder);
  if (now !== block) differing.push({ block, now });
  return `\`\`\`console\n${now}\`\`\``;
});
rmSync(folder, { recursive: true, force: true });
if (process.argv.includes('--write')) writeFileSync(readme, result);
else {
  for (const { block, now } of differing) {
    process.stderr.write(`README.md has:\n${block}\nbut it prints:\n${now}\n`);
  }
  process.exitCode = differing.length > 0 ? 1 : 0;
}
