const HASHES = 2 ** 53;
const KEYS_A_PAGE = 224;
/** Of one probe: what is read, and kept in memory, at a time. */
const MOST_BYTES_A_BLOCK = 4_096;
/**
 * Who is among few keys is hardly ever told wrongly, since a wrong answer holds up a whole write; of millions each bit counts.
 * Whoever changes it raises the version of what is kept: another code would miss keys.
 */
const BITS_A_KEY = 24;
const MANY_KEYS = 4_000_000;
const BITS_A_KEY_OF_MANY = 12;

/** How a segment of so many keys is laid out: hashes are spread evenly, so the hash itself says where a key is. */
export interface SegmentShape {
  readonly pages: number;
  readonly blocks: number;
  /** A power of two. */
  readonly bytesABlock: number;
}

export function shapeOf(count: number): SegmentShape {
  const bytes = Math.ceil((count * (count < MANY_KEYS ? BITS_A_KEY : BITS_A_KEY_OF_MANY)) / 8);
  const blocks = Math.max(1, Math.ceil(bytes / MOST_BYTES_A_BLOCK));
  const bytesABlock = blocks > 1 ? MOST_BYTES_A_BLOCK : 2 ** Math.ceil(Math.log2(Math.max(8, bytes)));
  return { pages: Math.max(1, Math.ceil(count / KEYS_A_PAGE)), blocks, bytesABlock };
}

/** Which of so many pages or blocks, in the order of hashes. */
export const placeOf = (hash: number, places: number): number => Math.min(places - 1, Math.floor((hash / HASHES) * places));

/** The number of the page that holds a block of the filter. */
export const pageOfBlock = (block: number): number => -1 - block;
