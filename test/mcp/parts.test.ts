import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { COMMANDS } from '../../src/cli/commands.ts';
import { HOME, run } from '../helpers/run.ts';

const DIST = join(HOME, 'dist');
/** A name of the SDK that no compression changes. */
const SDK = 'io.modelcontextprotocol/protocolVersion';

describe('the library of the protocol', () => {
  const parts = readdirSync(DIST).filter((name) => /\.c?js$/.test(name));
  const holding = parts.filter((name) => readFileSync(join(DIST, name), 'latin1').includes(SDK));

  it('is in one part of the program, without the validator of forms', () => {
    assert.deepEqual(holding, ['mcp-serve.cjs']);
    assert.doesNotMatch(readFileSync(join(DIST, 'mcp-serve.cjs'), 'latin1'), /ajv/i);
  });

  it('is loaded by no other command', () => {
    const guard = join(import.meta.dirname, 'no-sdk.cjs');
    const others = COMMANDS.map(({ name }) => [name, '--help']);
    const lines = [
      ...others,
      ['--help'],
      ['--version'],
      ['search', 'railway'],
      ['facts', '--count'],
      ['check', join(HOME, 'README.md')],
      ['verify'],
      ['mcp', '--print-config', 'claude'],
      ['__complete', 'zsh', 'mcp', '--print-config', ''],
    ];
    for (const line of lines) {
      const { err } = run(line, { node: ['--require', guard] });
      assert.doesNotMatch(err, /was loaded/, line.join(' '));
    }
    assert.match(run(['mcp'], { node: ['--require', guard], input: '' }).err, /was loaded/);
  });
});
