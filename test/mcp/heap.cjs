'use strict';
// Prints on stderr, for each SIGUSR2, how many bytes of the heap are in use after a collection.
process.on('SIGUSR2', () => {
  globalThis.gc();
  process.stderr.write(`heap ${process.memoryUsage().heapUsed}\n`);
});
