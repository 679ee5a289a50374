/** JSON for people and scripts: two spaces, one line feed at the end. Texts are left as they are. */
export function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** JSON Lines: each value on a line of its own; nothing at all where there is none. */
export function toJsonLines(values: readonly unknown[]): string {
  return values.map((value) => `${JSON.stringify(value)}\n`).join('');
}
