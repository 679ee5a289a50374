import type { Output } from '../program/io.ts';

const WIDTH = 30;
/** A shorter wait needs no bar. */
const PATIENCE_MS = 400;

/** Draws a bar on stderr while a large base is read; draws nothing where stderr is no terminal. */
export function progressBar(stderr: Output): {
  show: (done: number, total: number) => void;
  clear: () => void;
} {
  const started = Date.now();
  let shown = false;
  return {
    show(done, total) {
      if (!stderr.isTTY || Date.now() - started < PATIENCE_MS) return;
      const share = total === 0 ? 1 : done / total;
      const bar = '='.repeat(Math.round(share * WIDTH)).padEnd(WIDTH);
      stderr.write(`\rreading the base [${bar}] ${Math.round(share * 100)} %`);
      shown = true;
    },
    clear() {
      if (shown) stderr.write('\r\x1b[K');
    },
  };
}
