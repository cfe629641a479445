import type { Decider, DomainEvent, Rejection } from '@limit-ledger/kernel';
import { originTextOf } from './metadata.js';
import { PendingWrite } from './pending-write.js';
import { recordEvents } from './record-events.js';
import type { RunnerContext } from './runner-context.js';
import { StreamState } from './stream-state.js';

const [EARLIER, NOW] = ['2026-01-01T00:00:00.000Z', '2026-01-02T00:00:00.000Z'];
type Anything = Decider<never, object, DomainEvent, Rejection, undefined>;

describe('the events of one command', () => {
  it('have each its own moment and its own place among the public ones', () => {
    const decider = { initial: () => ({}), evolve: (state: object) => state, isPublic: (type: string) => type === 'told' };
    const context = { decider } as unknown as RunnerContext<never, object, DomainEvent, Rejection, undefined>;
    const state = new StreamState<never, object, DomainEvent, Rejection, undefined>('s', decider as unknown as Anything);
    const write = new PendingWrite<never, DomainEvent, Rejection, undefined>(undefined);
    const origin = originTextOf(
      { actor: { subject: 's', role: 'r' }, fingerprint: '', commandId: 'c', correlationId: 'c' },
      'p@1',
    );
    const of = (type: string, effectiveTime: string): DomainEvent => ({ type, data: {}, effectiveTime });
    const events = [of('kept', NOW), of('kept', NOW), of('told', NOW), of('kept', NOW), of('told', NOW), of('kept', EARLIER)];
    recordEvents(context, state, write, events, origin, NOW);
    const metadata = write.events.map((event) => JSON.parse(event.metadata) as Record<string, unknown>);
    expect(metadata.map((each) => each['publicSequence'])).toEqual([undefined, undefined, 0, undefined, 1, undefined]);
    expect(metadata.map((each) => each['effectiveTime'])).toEqual([NOW, NOW, NOW, NOW, NOW, EARLIER]);
  });
});
