import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, test } from 'node:test';
import { start } from '../helpers/processes.ts';
import { run } from '../helpers/run.ts';
import { copyOfTideMills, newClaim, TIDE_MILLS, TIDE_MILLS_COUNT } from '../helpers/tide-mills.ts';

/** What a base holds beside what it held before anybody wrote to it: nothing, when all goes well. */
function leftOver(dir: string): string[] {
  const all = (of: string) => readdirSync(of, { recursive: true, encoding: 'utf8' });
  const usual = new Set(all(TIDE_MILLS));
  return all(dir).filter((path) => !usual.has(path));
}

function count(dir: string): number {
  const { out, err } = run(['facts', '--deprecated', '--count', '--base', dir]);
  assert.equal(err, '');
  return Number(out);
}

describe('processes that write to one base at the same time', () => {
  test('lose nothing: of twenty claims all are there', async () => {
    const dir = copyOfTideMills();
    const ids = Array.from({ length: 20 }, (_, number) => `gate-${number}`);
    const ended = await Promise.all(
      ids.map((id, number) => {
        // Every other one changes a second file, too.
        const related = number % 2 === 0 ? ['--conflicts', 'tide-mill-defined'] : [];
        return start(['add', ...newClaim(id, related), '--base', dir]);
      }),
    );
    assert.deepEqual(
      ended.map(({ code, out }) => [code, out]),
      ids.map((id) => [0, `${id}\n`]),
    );
    assert.equal(count(dir), TIDE_MILLS_COUNT + 20);
    const { out } = run(['show', 'tide-mill-defined', '--base', dir, '--json']);
    assert.equal(JSON.parse(out)[0].conflicts.length, 10);
    assert.equal(run(['verify', '--base', dir]).code, 0);
    assert.deepEqual(leftOver(dir), []);
  });

  test('do not disturb those who read: each answer is one of the base as it was at a time', async () => {
    const dir = copyOfTideMills();
    const ids = Array.from({ length: 20 }, (_, number) => `gate-${number}`);
    let writing = true;
    const writers = ids.map((id, number) => {
      const related = number % 2 === 0 ? ['--conflicts', 'inlet-dredged'] : [];
      return start(['add', ...newClaim(id, related), '--base', dir]);
    });
    const reader = async (): Promise<number> => {
      let seen: readonly string[] = [];
      let answers = 0;
      for (; writing || answers === 0; answers++) {
        const { code, out, err } = await start(['facts', '--deprecated', '--json', '--base', dir]);
        assert.deepEqual([code, err], [0, '']);
        const facts: readonly { readonly id: string; readonly conflicts?: readonly string[] }[] =
          JSON.parse(out);
        const there = facts.map(({ id }) => id).filter((id) => ids.includes(id));
        assert.equal(facts.length, TIDE_MILLS_COUNT + there.length);
        for (const id of seen) assert.ok(there.includes(id), `${id} was there before`);
        const conflicts = facts.find(({ id }) => id === 'inlet-dredged')?.conflicts ?? [];
        const related = there.filter((id) => Number(id.slice(5)) % 2 === 0);
        assert.deepEqual([...conflicts].sort(), related.sort());
        seen = there;
      }
      return answers;
    };
    const readers = [reader(), reader()];
    for (const { code, err } of await Promise.all(writers)) assert.equal(code, 0, err);
    writing = false;
    const answers = await Promise.all(readers);
    assert.ok(Math.min(...answers) > 0);
    assert.equal(count(dir), TIDE_MILLS_COUNT + 20);
  });
});
