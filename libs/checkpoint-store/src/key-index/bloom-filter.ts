/** Who is among few keys is hardly ever told wrongly; of millions of keys each bit counts. */
const BITS_A_KEY = 24;
const MANY_KEYS = 1_000_000;
const BITS_A_KEY_OF_MANY = 16;
const PROBES = 11;
const TWO_TO_32 = 4_294_967_296;

/** Says of a hash that it is not there, or that it may be (1 in 2,000 at most of those that are not). */
export class BloomFilter {
  private readonly bits: number;

  constructor(readonly bytes: Uint8Array) {
    this.bits = bytes.length * 8;
  }

  static forKeys(count: number): BloomFilter {
    const bitsAKey = count < MANY_KEYS ? BITS_A_KEY : BITS_A_KEY_OF_MANY;
    return new BloomFilter(new Uint8Array(Math.max(8, Math.ceil((count * bitsAKey) / 8))));
  }

  add(hash: number): void {
    let at = this.startOf(hash);
    const step = this.stepOf(hash);
    for (let probe = 0; probe < PROBES; probe++) {
      this.bytes[at >>> 3]! |= 1 << (at & 7);
      at += step;
      if (at >= this.bits) at -= this.bits;
    }
  }

  mayHave(hash: number): boolean {
    let at = this.startOf(hash);
    const step = this.stepOf(hash);
    for (let probe = 0; probe < PROBES; probe++) {
      if ((this.bytes[at >>> 3]! & (1 << (at & 7))) === 0) return false;
      at += step;
      if (at >= this.bits) at -= this.bits;
    }
    return true;
  }

  private startOf(hash: number): number {
    return Math.floor(((hash >>> 0) / TWO_TO_32) * this.bits);
  }

  /** From the upper 21 bits, spread over the whole filter. */
  private stepOf(hash: number): number {
    const spread = Math.imul(Math.floor(hash / TWO_TO_32), 0x9e3779b1) >>> 0;
    return 1 + Math.floor((spread / TWO_TO_32) * (this.bits - 1));
  }
}
