import { keyHash } from './key-hash.js';

/** Hashes and revisions side by side, by hash, then revision. */
export class KeyEntries {
  private constructor(
    readonly hashes: Float64Array,
    readonly revisions: Float64Array,
  ) {}

  get count(): number {
    return this.hashes.length;
  }

  static of(keys: Iterable<readonly [key: string, revision: number]>, size: number): KeyEntries {
    const hashes = new Float64Array(size);
    const revisions = new Float64Array(size);
    let count = 0;
    for (const [key, revision] of keys) {
      hashes[count] = keyHash(key);
      revisions[count++] = revision;
    }
    const order = Uint32Array.from({ length: size }, (_, index) => index);
    order.sort((one, other) => hashes[one]! - hashes[other]! || revisions[one]! - revisions[other]!);
    return new KeyEntries(
      Float64Array.from(order, (index) => hashes[index]!),
      Float64Array.from(order, (index) => revisions[index]!),
    );
  }

  /** To be set in order. */
  static allocate(count: number): KeyEntries {
    return new KeyEntries(new Float64Array(count), new Float64Array(count));
  }

  static read(bytes: Uint8Array): KeyEntries {
    const numbers = new Float64Array(bytes.slice().buffer);
    const count = numbers.length / 2;
    return new KeyEntries(numbers.subarray(0, count), numbers.subarray(count));
  }

  set(index: number, hash: number, revision: number): void {
    this.hashes[index] = hash;
    this.revisions[index] = revision;
  }

  /** The bytes of the entries from one place to another. */
  bytesOf(from: number, to: number): Uint8Array {
    const numbers = new Float64Array(2 * (to - from));
    numbers.set(this.hashes.subarray(from, to));
    numbers.set(this.revisions.subarray(from, to), to - from);
    return new Uint8Array(numbers.buffer);
  }
}
