import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { TIDE_MILLS } from '../helpers/tide-mills.ts';
import { Host } from './host.ts';

const CALLS = 10_000;
/** Calls until everything is loaded and compiled that a call needs. */
const FIRST = 3000;
/** Of a leak of a kilobyte a call seven megabytes would be left. */
const MOST_GROWTH = 7_000_000;
const QUERIES = ['wheel', 'tide mil', 'restored second wheel', 'dragons', '潮汐磨坊'];

/** One call of each kind, in turn. */
function callOf(n: number): readonly [string, object] {
  switch (n % 5) {
    case 0:
      return ['get_facts', { ids: ['inlet-dredged', 'no-such-fact'] }];
    case 1:
      return ['check_text', { text: `In ${n} it “was first recorded in 1279”.` }];
    case 2:
      return ['search_facts', { topic: ['no-such-topic'] }];
    default:
      return ['search_facts', { query: `${QUERIES[n % QUERIES.length]} ${n % 97}` }];
  }
}

describe('a server that is asked ten thousand times', () => {
  const skip = process.platform !== 'linux' && 'the open files of a process are counted in /proc';

  it('takes no more memory and no more files than after a third of it', { skip }, async (t) => {
    const preload = `${import.meta.dirname}/heap.cjs`;
    const node = ['--expose-gc', '--require', preload];
    const host = new Host(t, { args: ['--base', TIDE_MILLS], node });
    await host.initialize();
    const files = (): number => readdirSync(`/proc/${host.child.pid}/fd`).length;
    const heap = async (): Promise<number> => {
      host.child.kill('SIGUSR2');
      const asked = heaps.length;
      while (heaps.length === asked) await host.request('ping');
      return heaps.at(-1) ?? 0;
    };
    const heaps: number[] = [];
    host.child.stderr.on('data', (text: string) => {
      for (const [, bytes] of text.matchAll(/^heap (\d+)$/gm)) heaps.push(Number(bytes));
    });
    let before = { heap: 0, files: 0 };
    for (let n = 0; n < CALLS; n++) {
      const { result } = await host.call(...callOf(n));
      assert.ok(result);
      host.messages.length = 0;
      if (n === FIRST) before = { heap: await heap(), files: files() };
    }
    assert.ok((await heap()) - before.heap < MOST_GROWTH);
    assert.ok(files() <= before.files);
    assert.equal((await host.end()).code, 0);
  });
});
