import TABLE from 'opencc-js/dict/TSCharacters';

/** Each traditional character with the simplified one that is read first. */
export function simpleCharacters(): ReadonlyMap<string, string> {
  const pairs = TABLE.split('|').map((line): [string, string] => {
    const [traditional = '', first = ''] = line.split(' ');
    return [traditional, first];
  });
  return new Map(pairs.filter(([from, to]) => from.length === to.length));
}
