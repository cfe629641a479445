import { jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { openMessageBus, type MessageBus } from '@limit-ledger/message-bus';
import { openViewStore, type ViewStore } from '@limit-ledger/view-store';
import { Metrics } from '../metrics/metrics.js';
import { Shutdown } from '../shutdown/shutdown.js';
import { RAISED, raisedMessages, TOPIC, until } from './spec-support/told-hall.js';
import { startSubscriber } from './start-subscriber.js';

const GROUP = 'boards.halls';

describe('a subscriber that is started', () => {
  let bus: MessageBus;
  let viewStore: ViewStore;
  beforeEach(async () => {
    bus = await openMessageBus('memory:', { firstRestMilliseconds: 1 });
    viewStore = await openViewStore('sqlite::memory:');
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    await bus.close();
    await viewStore.close();
  });

  it('is measured, logs what fails and what is missing, and ends with the shutdown', async () => {
    const metrics = new Metrics();
    const shutdown = new Shutdown();
    const logger = new Logger();
    const warned = jest.spyOn(logger, 'warn').mockReturnValue(undefined);
    const errors = jest.spyOn(logger, 'error').mockReturnValue(undefined);
    const reacted: number[] = [];
    const failure = new Error('not now');
    const reaction = async ({ sequence }: { readonly sequence?: number }): Promise<void> => {
      if (reacted.length === 0 && warned.mock.calls.length === 0) throw failure;
      reacted.push(sequence!);
    };
    const reactions = { [RAISED]: reaction };
    startSubscriber({ bus, viewStore, group: GROUP, topics: [TOPIC], reactions, metrics, shutdown, logger });
    await bus.publish(raisedMessages(0, 2));
    await until(() => reacted.length === 2);
    expect(warned.mock.calls).toEqual([
      [{ err: failure, group: GROUP, key: expect.any(String), attempt: 1 }, 'a message could not be handled yet'],
    ]);
    expect(errors.mock.calls).toEqual([
      [{ gap: { group: GROUP, source: expect.any(String), expected: 1, got: 2 } }, 'events of a source are missing'],
    ]);
    const text = await metrics.registry.metrics();
    for (const value of ['subscriber_gaps_total{group="boards.halls"} 1', 'subscriber_lag_messages{group="boards.halls"}'])
      expect([value, text.includes(`limit_ledger_${value}`)]).toEqual([value, true]);
    await shutdown.run();
    await bus.publish(raisedMessages(3));
    expect([await bus.lag(GROUP), reacted]).toEqual([1, [0, 2]]);
  });
});
