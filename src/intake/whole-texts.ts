/** What is told of a file of tags while it is read. */
export interface TagEvents {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  text(text: string): void;
  close(name: string): void;
}

/**
 * The same events, with the text between two tags in one: a parser tells of it in parts, as of a reference
 * such as `&minus;` by itself. `end` tells of what stands after the last tag.
 */
export function wholeTexts(events: TagEvents): TagEvents & { end(): void } {
  let held = '';
  const end = (): void => {
    const text = held;
    held = '';
    if (text !== '') events.text(text);
  };
  return {
    open(name, attributes) {
      end();
      events.open(name, attributes);
    },
    text(text) {
      held += text;
    },
    close(name) {
      end();
      events.close(name);
    },
    end,
  };
}
