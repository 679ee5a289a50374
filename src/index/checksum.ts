/** As much of WebAssembly as is used here; Node has it, its types do not. */
declare const WebAssembly: {
  Module: new (bytes: Uint8Array) => object;
  Instance: new (
    module: object,
  ) => {
    exports: { m: { buffer: ArrayBuffer }; s: (bytes: number) => number };
  };
};

/**
 * The loop of {@link checksum} as WebAssembly, for at most 64 KiB: it runs at full speed at once,
 * where JavaScript needs longer to get warm than a search takes. In text form:
 *
 *     (func (export "s") (param $n i32) (result i32) (local $i i32) (local $h i32)
 *       h = 0x9e3779b9
 *       do { h = (h ^ load(i)) * 0x85ebca6b; h ^= h >>> 15; i += 4 } while (i < n)
 *       return h)
 */
const LOOP =
  'AGFzbQEAAAABBgFgAX8BfwMCAQAFAwEAAQcJAgFtAgABcwAACjoBOAECf0G5893xeSECA0AgAiABKAIAc0HrlK+veGwhAiAC' +
  'IAJBD3ZzIQIgAUEEaiIBIABJDQALIAIL';

/** What of a table is summed up at once, in bytes: the loop's memory is 64 KiB. */
const CHUNK = 32_768;

type Loop = { readonly memory: Uint8Array; readonly run: (bytes: number) => number };
let loop: Loop | undefined | 'none';

function compiled(): Loop | undefined {
  if (loop === undefined) {
    try {
      const module = new WebAssembly.Module(Buffer.from(LOOP, 'base64'));
      const { m, s } = new WebAssembly.Instance(module).exports;
      loop = { memory: new Uint8Array(m.buffer), run: s };
    } catch {
      // Node can be run without WebAssembly, or without the address space that it asks for.
      loop = 'none';
    }
  }
  return loop === 'none' ? undefined : loop;
}

/** A checksum of a table, whose length is nothing in particular. */
export function tableChecksum(table: Uint32Array): number {
  const bytes = new Uint8Array(table.buffer, table.byteOffset, table.byteLength);
  const sums: number[] = [table.length];
  for (let at = 0; at < bytes.length; at += CHUNK)
    sums.push(pageChecksum(bytes.subarray(at, at + CHUNK)));
  return checksum(Uint32Array.from(sums));
}

/** {@link checksum} of one page's bytes. */
export function pageChecksum(page: Uint8Array): number {
  const fast = compiled();
  if (!fast) return checksum(new Uint32Array(page.buffer, page.byteOffset, page.length / 4));
  fast.memory.set(page);
  return fast.run(page.length) >>> 0;
}

/**
 * A checksum of one page, 32 bits. Each word goes through a multiplication by an odd number and a
 * shift, both of which can be undone, so that any single changed word changes the sum.
 *
 * @param page a whole number of 32-bit words
 */
export function checksum(page: Uint32Array): number {
  let sum = 0x9e3779b9;
  for (let i = 0; i < page.length; i++) {
    sum = Math.imul(sum ^ (page[i] ?? 0), 0x85ebca6b);
    sum ^= sum >>> 15;
  }
  return sum >>> 0;
}
