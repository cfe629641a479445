import { randomFillSync } from 'node:crypto';

const RANDOM_DIGITS_AN_ID = 12;
const IDS_A_REFILL = 512;
const SEQUENCES = 2 ** 26;
/** Of the sequence that stand behind the variant; the others stand behind the version. */
const LOW_BITS = 14;
const HEX_OF_BYTE = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

const randomBytes = Buffer.alloc((RANDOM_DIGITS_AN_ID / 2) * IDS_A_REFILL);
let randomDigits = '';
let randomOffset = 0;
let lastMilliseconds = 0;
let lastSequence = 0;
/** The text up to the variant is the same for many ids, and costs more to make than all that follows. */
let prefix = '';

/**
 * A new UUIDv7 (RFC 9562), larger than every one made in this process before, even when the clock goes back.
 * Within a millisecond a sequence of 26 bits counts from a random start; 48 bits are random.
 */
export function newEventId(): string {
  if (randomOffset === randomDigits.length) refill();
  const now = Date.now();
  if (now > lastMilliseconds) {
    lastMilliseconds = now;
    lastSequence = Number.parseInt(randomDigits.slice(randomOffset, randomOffset + 6), 16);
    prefix = prefixOf();
  } else if (++lastSequence === SEQUENCES) {
    lastMilliseconds++;
    lastSequence = 0;
    prefix = prefixOf();
  } else if ((lastSequence & (2 ** LOW_BITS - 1)) === 0) {
    prefix = prefixOf();
  }
  const low = 0x8000 | (lastSequence & (2 ** LOW_BITS - 1));
  const random = randomDigits.slice(randomOffset, (randomOffset += RANDOM_DIGITS_AN_ID));
  return `${prefix}${HEX_OF_BYTE[low >>> 8]!}${HEX_OF_BYTE[low & 0xff]!}-${random}`;
}

function prefixOf(): string {
  const time = lastMilliseconds.toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-${(0x7000 | (lastSequence >>> LOW_BITS)).toString(16)}-`;
}

function refill(): void {
  randomDigits = randomFillSync(randomBytes).toString('hex');
  randomOffset = 0;
}
