const PROBES = 8;

/** Notes a hash in a block of a Bloom filter, whose length is a power of two. */
export function addTo(block: Uint8Array, hash: number): void {
  const mask = block.length * 8 - 1;
  const step = stepOf(hash);
  let at = hash | 0;
  for (let probe = 0; probe < PROBES; probe++) {
    const bit = at & mask;
    block[bit >>> 3]! |= 1 << (bit & 7);
    at = (at + step) | 0;
  }
}

/** `false` when the hash was not noted; `true` for 3 in 1,000 at most of those that were not. */
export function mayHold(block: Uint8Array, hash: number): boolean {
  const mask = block.length * 8 - 1;
  const step = stepOf(hash);
  let at = hash | 0;
  for (let probe = 0; probe < PROBES; probe++) {
    const bit = at & mask;
    if ((block[bit >>> 3]! & (1 << (bit & 7))) === 0) return false;
    at = (at + step) | 0;
  }
  return true;
}

/** Odd, from all bits of the hash: those above 32 alone are much the same within a block. */
const stepOf = (hash: number): number => Math.imul((hash | 0) ^ ((hash / 4_294_967_296) | 0), 0x9e3779b1) | 1;
