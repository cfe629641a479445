import { epochMillisecondsOf, type Instant, type Recorded, type DomainEvent } from '@limit-ledger/kernel';
import { TraceWriter } from './trace-writer.js';

/** An event that is effective longer before it was recorded is kept a second time, beside the few like it. */
const FAR_MILLISECONDS = 60_000;

/** The traces of the events between two kept states. */
export interface TraceBlock {
  /** Of every event. */
  readonly traces: Uint8Array;
  /** The earliest at which an event is effective, those left out that reach far back; `null` when there is no other. */
  readonly earliest: Instant | null;
  /** Of those that are effective more than a minute before they were recorded, again. */
  readonly farTraces: Uint8Array;
  readonly earliestFar: Instant | null;
}

const EMPTY: TraceBlock = { traces: new Uint8Array(), earliest: null, farTraces: new Uint8Array(), earliestFar: null };

/** The traces of a stream since they were handed out last. */
export class TraceLog {
  private all = new TraceWriter();
  private far = new TraceWriter();
  private earliest: Instant | null = null;
  private earliestFar: Instant | null = null;
  private last = { recordedTime: '', milliseconds: 0 };
  private notKept = EMPTY;
  private handedOut = EMPTY;

  note({ revision, recordedTime, effectiveTime }: Recorded<DomainEvent>, numbers: readonly number[] | undefined): void {
    if (this.last.recordedTime !== recordedTime) this.last = { recordedTime, milliseconds: epochMillisecondsOf(recordedTime) };
    const recordedMilliseconds = this.last.milliseconds;
    const effectiveMilliseconds = effectiveTime === recordedTime ? recordedMilliseconds : epochMillisecondsOf(effectiveTime);
    const trace = { revision, recordedMilliseconds, effectiveMilliseconds, numbers };
    this.all.write(trace);
    if (recordedMilliseconds - effectiveMilliseconds > FAR_MILLISECONDS) {
      this.far.write(trace);
      this.earliestFar = earlierOf(this.earliestFar, effectiveTime);
    } else {
      this.earliest = earlierOf(this.earliest, effectiveTime);
    }
  }

  /** What has to be kept now; to be settled before it is asked again. */
  handOut(): TraceBlock {
    const { notKept } = this;
    this.handedOut = {
      traces: Buffer.concat([notKept.traces, this.all.written()]),
      earliest: earlierOf(notKept.earliest, this.earliest),
      farTraces: Buffer.concat([notKept.farTraces, this.far.written()]),
      earliestFar: earlierOf(notKept.earliestFar, this.earliestFar),
    };
    this.notKept = EMPTY;
    this.all = new TraceWriter();
    this.far = new TraceWriter();
    this.earliest = null;
    this.earliestFar = null;
    return this.handedOut;
  }

  settle(areKept: boolean): void {
    this.notKept = areKept ? EMPTY : this.handedOut;
    this.handedOut = EMPTY;
  }
}

function earlierOf(one: Instant | null, other: Instant | null): Instant | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}
