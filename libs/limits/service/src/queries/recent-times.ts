import type { EventStore, StoredEvent } from '@limit-ledger/event-store';
import { epochMillisecondsOf, type Trace } from '@limit-ledger/kernel';
import { timesOf } from './recorded-limit-event.js';

const MOST_STREAMS = 200;
/** More than follow a kept state; where none is kept not all of them are remembered. */
const MOST_EVENTS = 5_000;

interface Times {
  readonly first: number;
  readonly recordedMilliseconds: number[];
  readonly effectiveMilliseconds: number[];
}

/**
 * When the events of a stream after its last kept state were recorded and effective, of the streams that were looked back at
 * last: who looks back again reads those that count alone. What is stored never changes, so it is never out of date.
 */
export class RecentTimes {
  private static readonly ofStores = new WeakMap<EventStore, RecentTimes>();
  /** The longest unused come first. */
  private readonly streams = new Map<string, Times>();

  static of(eventStore: EventStore): RecentTimes {
    const known = this.ofStores.get(eventStore) ?? new RecentTimes();
    this.ofStores.set(eventStore, known);
    return known;
  }

  /** Of the events known from `first` on, in order and without a gap; they tell nothing but their times. */
  from(stream: string, first: number): readonly Trace[] {
    const times = this.streams.get(stream);
    if (times === undefined || times.first > first) return [];
    const traces: Trace[] = [];
    for (let index = first - times.first; index < times.recordedMilliseconds.length; index++) {
      traces.push({
        revision: times.first + index,
        recordedMilliseconds: times.recordedMilliseconds[index]!,
        effectiveMilliseconds: times.effectiveMilliseconds[index]!,
        numbers: undefined,
      });
    }
    return traces;
  }

  /** Remembers a page that follows what is known of the stream, or was read from `first` on. */
  note(stream: string, first: number, page: readonly StoredEvent[]): void {
    const times = this.timesFrom(stream, first);
    for (const stored of page) {
      const next = times.first + times.recordedMilliseconds.length;
      if (stored.revision !== next || times.recordedMilliseconds.length === MOST_EVENTS) continue;
      const { recordedTime, effectiveTime } = timesOf(stored);
      const recorded = epochMillisecondsOf(recordedTime);
      times.recordedMilliseconds.push(recorded);
      times.effectiveMilliseconds.push(effectiveTime === recordedTime ? recorded : epochMillisecondsOf(effectiveTime));
    }
  }

  /** Begins anew where another state is kept than before. */
  private timesFrom(stream: string, first: number): Times {
    const known = this.streams.get(stream);
    const times = known?.first === first ? known : { first, recordedMilliseconds: [], effectiveMilliseconds: [] };
    this.streams.delete(stream);
    this.streams.set(stream, times);
    if (this.streams.size > MOST_STREAMS) this.streams.delete(this.streams.keys().next().value!);
    return times;
  }
}
