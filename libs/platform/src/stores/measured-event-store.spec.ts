import { EventStoreUnavailable, openEventStore, RevisionConflict, type Append } from '@limit-ledger/event-store';
import { Metrics } from '../metrics/metrics.js';
import { MeasuredEventStore } from './measured-event-store.js';

const APPEND: Append = {
  stream: 'a',
  expected: undefined,
  events: [1, 2].map((n) => ({
    eventId: `00000000-0000-7000-8000-00000000000${n}`,
    type: 'happened',
    metadata: '{}',
    data: '{}',
  })),
};

describe('a measured event store', () => {
  it('counts appends by how they ended, and knows whether writing works', async () => {
    const inner = await openEventStore('memory:');
    const metrics = new Metrics();
    const store = new MeasuredEventStore(inner, metrics);
    const failing = (error: Error): void => void (inner.append = () => Promise.reject(error));

    await store.append(APPEND);
    failing(new RevisionConflict('a', undefined, undefined));
    await expect(store.append(APPEND)).rejects.toThrow(RevisionConflict);
    expect(() => store.assertWritable()).not.toThrow();
    failing(new EventStoreUnavailable('the disk is full'));
    await expect(store.append(APPEND)).rejects.toThrow('the disk is full');
    expect(() => store.assertWritable()).toThrow('the disk is full');
    failing(new RevisionConflict('a', undefined, undefined));
    await expect(store.append(APPEND)).rejects.toThrow(RevisionConflict);
    expect(() => store.assertWritable()).toThrow('the disk is full');
    Reflect.deleteProperty(inner, 'append');
    await store.append(APPEND);
    expect(() => store.assertWritable()).not.toThrow();

    const text = await metrics.registry.metrics();
    for (const [outcome, count] of [
      ['stored', 2],
      ['conflict', 2],
      ['failed', 1],
    ] as const) {
      expect(text).toContain(`limit_ledger_event_store_append_duration_seconds_count{outcome="${outcome}"} ${count}\n`);
    }
    expect(text).toContain('limit_ledger_event_store_append_events_sum 4\n');
  });
});
