import type { SealedKeys } from '../checkpoint-store.js';
import { SegmentWriter, type Page } from './segment-writer.js';

/** All pages of a new segment. */
export function sealedPages({ hashes, revisions }: SealedKeys): readonly Page[] {
  const order = Uint32Array.from({ length: hashes.length }, (_, index) => index);
  order.sort((one, other) => hashes[one]! - hashes[other]! || revisions[one]! - revisions[other]!);
  const writer = new SegmentWriter(hashes.length);
  for (const index of order) writer.add(hashes[index]!, revisions[index]!);
  return writer.end();
}
