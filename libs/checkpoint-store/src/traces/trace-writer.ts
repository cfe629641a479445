import { assert, type Trace } from '@limit-ledger/kernel';

const FIRST_SIZE = 256;
/** Of one number: a sign, and 53 bits in sevens. */
const MOST_BYTES = 8;

/**
 * Traces in order, as bytes of variable length: the gap of the revision to the one before, that of the recorded time, how much
 * earlier it is effective, how many numbers follow and one (0 for none to be had), and the numbers. `readTraces` reads them.
 */
export class TraceWriter {
  private bytes = new Uint8Array(FIRST_SIZE);
  private length = 0;
  private revision = -1;
  private recordedMilliseconds = 0;

  write({ revision, recordedMilliseconds, effectiveMilliseconds, numbers }: Trace): void {
    this.makeRoom((4 + (numbers?.length ?? 0)) * MOST_BYTES);
    this.unsigned(revision - this.revision);
    this.unsigned(recordedMilliseconds - this.recordedMilliseconds);
    this.unsigned(recordedMilliseconds - effectiveMilliseconds);
    this.unsigned(numbers === undefined ? 0 : numbers.length + 1);
    if (numbers !== undefined) for (let index = 0; index < numbers.length; index++) this.signed(numbers[index]!);
    this.revision = revision;
    this.recordedMilliseconds = recordedMilliseconds;
  }

  /** The bytes after how many they are; what several writers wrote may stand one after the other. Nothing for no traces. */
  written(): Uint8Array {
    if (this.length === 0) return new Uint8Array();
    const body = this.bytes.subarray(0, this.length);
    const framed = new TraceWriter();
    framed.makeRoom(MOST_BYTES + body.length);
    framed.unsigned(body.length);
    framed.bytes.set(body, framed.length);
    return framed.bytes.slice(0, framed.length + body.length);
  }

  private makeRoom(more: number): void {
    if (this.length + more <= this.bytes.length) return;
    const larger = new Uint8Array(2 * this.bytes.length + more);
    larger.set(this.bytes);
    this.bytes = larger;
  }

  private unsigned(value: number): void {
    assert(value >= 0 && Number.isSafeInteger(value), `traces in order: ${value}`);
    let rest = value;
    for (; rest >= 128; rest = Math.floor(rest / 128)) this.bytes[this.length++] = (rest % 128) + 128;
    this.bytes[this.length++] = rest;
  }

  /** The sign is the second bit of the first byte, since a number may have 53 without it. */
  private signed(value: number): void {
    const size = Math.abs(value);
    assert(Number.isSafeInteger(size), `a whole number: ${value}`);
    const isLong = size >= 64;
    this.bytes[this.length++] = (size % 64) + (value < 0 ? 64 : 0) + (isLong ? 128 : 0);
    if (isLong) this.unsigned(Math.floor(size / 64));
  }
}
