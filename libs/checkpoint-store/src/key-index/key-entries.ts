/** Hashes and revisions side by side, by hash, then revision: the content of a page. */
export class KeyEntries {
  private constructor(
    private readonly hashes: Float64Array,
    private readonly revisions: Float64Array,
  ) {}

  get count(): number {
    return this.hashes.length;
  }

  static read(bytes: Uint8Array): KeyEntries {
    const numbers = new Float64Array(bytes.slice().buffer);
    const count = numbers.length / 2;
    return new KeyEntries(numbers.subarray(0, count), numbers.subarray(count));
  }

  /** Past the end there is nothing, which comes after everything. */
  hashAt(index: number): number {
    return this.hashes[index] ?? Infinity;
  }

  revisionAt(index: number): number {
    return this.revisions[index] ?? Infinity;
  }

  /** The revisions that stand for the hash. */
  revisionsOf(hash: number): readonly number[] {
    const first = this.hashes.indexOf(hash);
    if (first < 0) return [];
    let end = first + 1;
    while (this.hashes[end] === hash) end++;
    return [...this.revisions.subarray(first, end)];
  }
}

export function bytesOfEntries(hashes: readonly number[], revisions: readonly number[]): Uint8Array {
  const numbers = new Float64Array(2 * hashes.length);
  numbers.set(hashes);
  numbers.set(revisions, hashes.length);
  return new Uint8Array(numbers.buffer);
}
