/** How long work may take before the page may do something else, in ms. */
const SLICE = 12;
const [FEWEST, MOST] = [8, 100];

const channel = new MessageChannel();
const waiting: (() => void)[] = [];
channel.port1.onmessage = () => waiting.shift()?.();

/** Ends the task at hand: what has happened meanwhile in the page is done first. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve);
    channel.port2.postMessage(null);
  });
}

/**
 * Does work in slices that are short enough for a page to stay usable.
 *
 * @param act does the work for some items, which are about as many as take {@link SLICE}
 */
export async function inSlices<Item>(
  items: readonly Item[],
  act: (some: readonly Item[], first: number) => void,
): Promise<void> {
  let size = FEWEST;
  for (let at = 0; at < items.length; ) {
    const began = performance.now();
    const some = items.slice(at, at + size);
    act(some, at);
    at += some.length;
    const took = Math.max(1, performance.now() - began);
    size = Math.round(Math.min(MOST, Math.max(FEWEST, (size * SLICE) / took)));
    await nextTask();
  }
}
