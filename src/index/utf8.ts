const encoder = new TextEncoder();
// A byte order mark at the start is part of the text.
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** The bytes of a text. */
export function encodeText(text: string): Uint8Array {
  return encoder.encode(text);
}

/** The text of bytes. What is not UTF-8 becomes U+FFFD. */
export function decodeText(bytes: Uint8Array): string {
  return decoder.decode(bytes);
}
