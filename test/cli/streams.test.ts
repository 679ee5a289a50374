import assert from 'node:assert/strict';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { outputOf } from '../../src/cli/streams.ts';
import { tempDir } from '../helpers/base.ts';
import { refusal, withCalls } from '../helpers/windows.ts';

/** Writes twice to a file while the system refuses with a code; tells what was said of it. */
async function writing(code?: string): Promise<{ lost: string[]; text: string }> {
  const path = join(tempDir(), 'out');
  const fd = openSync(path, 'w');
  const lost: string[] = [];
  const output = outputOf(
    fd,
    () => assert.fail('a file needs no stream'),
    ({ message }) => lost.push(message),
  );
  const refused = () => {
    throw refusal(code ?? '');
  };
  const write = (): void => {
    output.write('one ');
    output.write('two');
  };
  if (code === undefined) write();
  else await withCalls({ writeSync: refused }, write);
  closeSync(fd);
  return { lost, text: readFileSync(path, 'utf8') };
}

describe('an output', () => {
  it('takes what is written', async () => {
    assert.deepEqual(await writing(), { lost: [], text: 'one two' });
  });

  for (const code of ['EPIPE', 'EOF']) {
    it(`is silent about a reader that went away, by ${code}`, async () => {
      assert.deepEqual(await writing(code), { lost: [], text: '' });
    });
  }

  it('tells once what else fails', async () => {
    assert.deepEqual(await writing('ENOSPC'), { lost: ['ENOSPC: refused'], text: '' });
  });
});
