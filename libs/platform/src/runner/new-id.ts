import { randomFillSync } from 'node:crypto';
import { v7 } from 'uuid';

const BYTES_AN_ID = 16;
const pool = new Uint8Array(256 * BYTES_AN_ID);
let used = pool.length;

/** A fresh UUIDv7. Random bytes are fetched for many at a time: one by one they cost more than all the rest of an event. */
export function newId(): string {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += BYTES_AN_ID;
  return v7({ random: pool.subarray(used - BYTES_AN_ID, used) });
}
