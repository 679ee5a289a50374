import assert from 'node:assert/strict';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { main } from '../../src/cli/main.ts';
import type { Io } from '../../src/program/io.ts';
import { tempDir } from '../helpers/base.ts';

/** Runs checks of a draft in this process, which is fast enough to do it often. */
export const checkOf =
  (draft: string) =>
  async (base: string, cacheDir: string | undefined, build = 'test'): Promise<string> => {
    let [out, err] = ['', ''];
    const io: Io = {
      stdout: { write: (text) => (out += text) },
      stderr: { write: (text) => (err += text) },
      env: {},
      shipped: { base },
      version: '1.0.0',
      build,
      cacheDir,
    };
    const file = join(tempDir(), 'draft.md');
    writeFileSync(file, draft);
    const options = ['--json', '--show', 'all', '--fail-on', 'never', '--base', base];
    const code = await main(['check', file, ...options], io);
    assert.deepEqual([code, err], [0, '']);
    return out.replaceAll(file, 'draft.md');
  };

/** The file with an ending in a cache folder. */
export function fileWith(ending: string, cache: string): string {
  const [name = ''] = readdirSync(cache).filter((one) => one.endsWith(ending));
  return join(cache, name);
}
