'use strict';
const { posix, win32 } = require('node:path');

/**
 * The folder for what can be made again, by the customs of the system: $XDG_CACHE_HOME/cnca, else
 * %LOCALAPPDATA%\cnca\Cache, ~/Library/Caches/cnca or ~/.cache/cnca.
 *
 * @param system what `process` says of the system that the program runs on
 * @returns its whole path; `undefined` where the environment names none
 */
function cacheFolder({ env, platform }) {
  const { isAbsolute, join } = platform === 'win32' ? win32 : posix;
  const within = (folder, ...names) =>
    folder && isAbsolute(folder) ? join(folder, ...names) : undefined;
  const asked = within(env.XDG_CACHE_HOME, 'cnca');
  if (asked) return asked;
  if (platform === 'win32') return within(env.LOCALAPPDATA, 'cnca', 'Cache');
  if (platform === 'darwin') return within(env.HOME, 'Library', 'Caches', 'cnca');
  return within(env.HOME, '.cache', 'cnca');
}

module.exports = { cacheFolder };
