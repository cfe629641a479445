import type { EventStore } from '@limit-ledger/event-store';
import type { Clock } from '@limit-ledger/kernel';
import type { MessageBus } from '@limit-ledger/message-bus';
import { PublishedPosition, Publisher } from '@limit-ledger/platform';
import type { ViewStore } from '@limit-ledger/view-store';
import type { LimitsRunner } from '../limits-runner.js';
import { merchantOfStream } from '../merchant-stream.js';
import { limitPublicationsOf } from './limit-publications-of.js';
import { publishLimitStates } from './publish-limit-states.js';
import { StatePublisher } from './state-publisher.js';

export interface LimitPublishersOptions {
  readonly store: EventStore;
  readonly bus: Pick<MessageBus, 'id' | 'publish'>;
  readonly viewStore: ViewStore;
  readonly clock: Clock;
  /** Knows what the lines have come to. */
  readonly runner: Pick<LimitsRunner, 'present'>;
  /** What failed is tried again. */
  readonly onError: (error: unknown, what: 'events' | 'states') => void;
}

/** Tell a bus what happens to limits, and what they are; neither is started yet. */
export interface LimitPublishers {
  readonly events: Publisher;
  readonly states: StatePublisher;
}

export function createLimitPublishers(options: LimitPublishersOptions): LimitPublishers {
  const { store, bus, viewStore, clock, runner, onError } = options;
  const events = new Publisher({
    store,
    bus,
    viewStore,
    clock,
    name: 'limits',
    publicationsOf: limitPublicationsOf,
    onError: (error) => onError(error, 'events'),
  });
  const states = new StatePublisher({
    store,
    clock,
    positions: new PublishedPosition(viewStore, bus, 'limits-state-published'),
    hasState: (stream) => merchantOfStream(stream) !== undefined,
    publish: publishLimitStates(runner, bus),
    onError: (error) => onError(error, 'states'),
  });
  return { events, states };
}
