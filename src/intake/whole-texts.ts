/** What is told of a file of tags while it is read. */
export interface TagEvents {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  text(text: string): void;
  close(name: string): void;
}

/** Parts of a text that are held before they are joined: each that is held takes memory of its own. */
const MOST_PARTS = 4096;

/**
 * The same events, with the text between two tags in one: a parser tells of it in parts, as of a reference
 * such as `&minus;` by itself. `end` tells of what stands after the last tag.
 */
export function wholeTexts(events: TagEvents): TagEvents & { end(): void } {
  let parts: string[] = [];
  let joined: string[] = [];
  const end = (): void => {
    if (parts.length === 0 && joined.length === 0) return;
    const text = joined.join('') + parts.join('');
    parts = [];
    joined = [];
    events.text(text);
  };
  return {
    open(name, attributes) {
      end();
      events.open(name, attributes);
    },
    text(text) {
      if (text === '' || parts.push(text) < MOST_PARTS) return;
      joined.push(parts.join(''));
      parts = [];
    },
    close(name) {
      end();
      events.close(name);
    },
    end,
  };
}
