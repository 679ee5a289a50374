/** Numbers as bytes, the highest byte first. */
export class ByteWriter {
  readonly bytes: number[] = [];

  put(number: number, length: number): this {
    for (let i = length - 1; i >= 0; i--) this.bytes.push((number >>> (8 * i)) & 0xff);
    return this;
  }
}

/** Reads what a {@link ByteWriter} wrote; beyond the end there are zeros. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get left(): number {
    return this.#bytes.length - this.#at;
  }

  get done(): boolean {
    return this.left <= 0;
  }

  take(length: number): number {
    let number = 0;
    for (let i = 0; i < length; i++) number = number * 256 + (this.#bytes[this.#at++] ?? 0);
    return number;
  }
}
