import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { HOME } from '../helpers/run.ts';

interface System {
  readonly platform: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}
const { cacheFolder }: { cacheFolder: (system: System) => string | undefined } = createRequire(
  import.meta.url,
)(join(HOME, 'bin', 'cnca.cjs'));

const [LOCALAPPDATA, USERPROFILE] = ['C:\\Users\\Ana\\AppData\\Local', 'C:\\Users\\Ana'];
const CASES: readonly (readonly [string, string, System['env'], string | undefined])[] = [
  ['~/.cache on Linux', 'linux', { HOME: '/home/ana' }, '/home/ana/.cache/cnca'],
  ['~/.cache on FreeBSD', 'freebsd', { HOME: '/home/ana/' }, '/home/ana/.cache/cnca'],
  ['~/Library/Caches on macOS', 'darwin', { HOME: '/Users/ana' }, '/Users/ana/Library/Caches/cnca'],
  [
    'what XDG_CACHE_HOME names, also on macOS',
    'darwin',
    { HOME: '/Users/ana', XDG_CACHE_HOME: '/var/c' },
    '/var/c/cnca',
  ],
  [
    'not what XDG_CACHE_HOME names where that depends on the current folder',
    'linux',
    { HOME: '/home/ana', XDG_CACHE_HOME: 'c' },
    '/home/ana/.cache/cnca',
  ],
  ['no folder where HOME is missing', 'linux', {}, undefined],
  ['no folder where HOME is empty', 'linux', { HOME: '', XDG_CACHE_HOME: '' }, undefined],
  ['no folder where HOME depends on the current folder', 'linux', { HOME: '.' }, undefined],
  [
    'LOCALAPPDATA on Windows',
    'win32',
    { LOCALAPPDATA, USERPROFILE },
    `${LOCALAPPDATA}\\cnca\\Cache`,
  ],
  [
    'LOCALAPPDATA on Windows, where a shell of Unix set HOME',
    'win32',
    { LOCALAPPDATA, HOME: '/c/Users/Ana' },
    `${LOCALAPPDATA}\\cnca\\Cache`,
  ],
  [
    'what XDG_CACHE_HOME names on Windows',
    'win32',
    { LOCALAPPDATA, XDG_CACHE_HOME: 'D:/c' },
    'D:\\c\\cnca',
  ],
  ['no folder on Windows without LOCALAPPDATA', 'win32', { USERPROFILE }, undefined],
];

describe('the folder for caches is', () => {
  for (const [what, platform, env, folder] of CASES) {
    it(what, () => assert.equal(cacheFolder({ platform, env }), folder));
  }
});
