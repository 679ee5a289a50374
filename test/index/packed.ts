import { ListPacker, type PackedLists } from '../../src/index/list-packer.ts';

/** Posting lists by their keys, as a snapshot takes them. */
export function packed(lists: Iterable<readonly [key: string, list: Uint8Array]>): PackedLists {
  const packer = new ListPacker();
  for (const [key, list] of lists) {
    packer.begin(key);
    packer.out.copy(list, 0, list.length);
    packer.end();
  }
  return packer.finish();
}
