let characters: ReadonlyMap<string, string> = new Map();

/** Takes the characters that the page knows. @param pairs each traditional one before its simplified one */
export function learnCharacters(pairs: string): void {
  characters = new Map(
    Array.from(pairs.matchAll(/(.)(.)/gu), ([, from = '', to = '']) => [from, to]),
  );
}

/** Each traditional character that the page knows, with the simplified one that is read first. */
export function simpleCharacters(): ReadonlyMap<string, string> {
  return characters;
}
