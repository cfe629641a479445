import type { Trace } from '@limit-ledger/kernel';

/** Hands over, in order, what `TraceWriter`s have written. */
export function readTraces(bytes: Uint8Array, take: (trace: Trace) => void): void {
  const reader = new TraceReader(bytes);
  while (reader.at < bytes.length) reader.chunk(take);
}

class TraceReader {
  at = 0;

  constructor(private readonly bytes: Uint8Array) {}

  chunk(take: (trace: Trace) => void): void {
    const length = this.unsigned();
    const end = this.at + length;
    let revision = -1;
    let recordedMilliseconds = 0;
    while (this.at < end) {
      revision += this.unsigned();
      recordedMilliseconds += this.unsigned();
      const effectiveMilliseconds = recordedMilliseconds - this.unsigned();
      take({ revision, recordedMilliseconds, effectiveMilliseconds, numbers: this.numbers() });
    }
  }

  private numbers(): readonly number[] | undefined {
    const count = this.unsigned();
    if (count === 0) return undefined;
    const numbers: number[] = [];
    for (let index = 1; index < count; index++) numbers.push(this.signed());
    return numbers;
  }

  private unsigned(): number {
    let byte = this.bytes[this.at++]!;
    let value = byte & 127;
    for (let scale = 128; byte >= 128; scale *= 128) {
      byte = this.bytes[this.at++]!;
      value += (byte & 127) * scale;
    }
    return value;
  }

  private signed(): number {
    const first = this.bytes[this.at++]!;
    const size = (first & 63) + (first >= 128 ? this.unsigned() * 64 : 0);
    return (first & 64) === 0 ? size : -size;
  }
}
