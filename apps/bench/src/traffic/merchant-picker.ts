import { seededRandom } from './seeded-random.js';

/**
 * `hot`: all on one merchant. `each`: one after the other. `uniform`: over all alike, at random.
 * `zipf`: the n-th merchant takes 1/n of what the first takes.
 */
export type Spread = 'hot' | 'each' | 'uniform' | 'zipf';

const DRAWS = 1 << 20;
const SEED = 2_026;

/** Picks merchant after merchant, numbered from 0; drawn beforehand, so that picking costs nothing while it is measured. */
export function merchantPicker(spread: Spread, merchants: number): () => number {
  if (spread === 'hot') return () => 0;
  let next = 0;
  if (spread === 'each') return () => next++ % merchants;
  const random = seededRandom(SEED);
  const draw = spread === 'uniform' ? () => Math.floor(random() * merchants) : zipf(merchants, random);
  const draws = Uint32Array.from({ length: DRAWS }, draw);
  return () => draws[next++ & (DRAWS - 1)]!;
}

function zipf(merchants: number, random: () => number): () => number {
  const sums = new Float64Array(merchants);
  let sum = 0;
  for (let rank = 0; rank < merchants; rank++) sums[rank] = sum += 1 / (rank + 1);
  return () => firstAtLeast(sums, random() * sum);
}

function firstAtLeast(sums: Float64Array, wanted: number): number {
  let low = 0;
  let high = sums.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sums[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
