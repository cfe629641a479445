/**
 * 53 bits of a key (M. Bryan, "cyrb53"), a whole number that a float holds. Keys may collide: whoever finds a revision
 * confirms it by reading the event. The seed, which nobody outside knows, keeps chosen keys from crowding one page.
 */
export function keyHash(key: string, seed: number): number {
  let first = 0xdeadbeef ^ seed;
  let second = 0x41c6ce57 ^ seed;
  for (let index = 0; index < key.length; index++) {
    const code = key.charCodeAt(index);
    first = Math.imul(first ^ code, 2_654_435_761);
    second = Math.imul(second ^ code, 1_597_334_677);
  }
  first = Math.imul(first ^ (first >>> 16), 2_246_822_507) ^ Math.imul(second ^ (second >>> 13), 3_266_489_909);
  second = Math.imul(second ^ (second >>> 16), 2_246_822_507) ^ Math.imul(first ^ (first >>> 13), 3_266_489_909);
  return 4_294_967_296 * (0x1fffff & second) + (first >>> 0);
}
