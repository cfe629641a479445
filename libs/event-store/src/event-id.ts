import { randomFillSync } from 'node:crypto';

const RANDOM_BYTES_AN_ID = 6;
const IDS_A_REFILL = 512;
const SEQUENCES = 2 ** 26;

const randomBytes = Buffer.alloc(RANDOM_BYTES_AN_ID * IDS_A_REFILL);
let randomOffset = randomBytes.length;
let lastMilliseconds = 0;
let lastSequence = 0;

/**
 * A new UUIDv7 (RFC 9562), larger than every one made in this process before, even when the clock goes back.
 * Within a millisecond a sequence of 26 bits counts from a random start; 48 bits are random.
 */
export function newEventId(): string {
  if (randomOffset === randomBytes.length) {
    randomFillSync(randomBytes);
    randomOffset = 0;
  }
  const now = Date.now();
  if (now > lastMilliseconds) {
    lastMilliseconds = now;
    lastSequence = randomBytes.readUIntBE(randomOffset, 3);
  } else if (++lastSequence === SEQUENCES) {
    lastMilliseconds++;
    lastSequence = 0;
  }
  const time = lastMilliseconds.toString(16).padStart(12, '0');
  const high = (0x7000 | (lastSequence >>> 14)).toString(16);
  const low = (0x8000 | (lastSequence & 0x3fff)).toString(16);
  const random = randomBytes.toString('hex', randomOffset, (randomOffset += RANDOM_BYTES_AN_ID));
  return `${time.slice(0, 8)}-${time.slice(8)}-${high}-${low}-${random}`;
}
