import { jest } from '@jest/globals';
import { openCheckpointStore, type CheckpointStore } from '@limit-ledger/checkpoint-store';
import { openEventStore, type EventStore } from '@limit-ledger/event-store';
import type { AskedLimitCommand } from '@limit-ledger/limits-domain';
import { createLimitsRunner, type LimitsRunner } from '../limits-runner.js';
import { merchantStream } from '../merchant-stream.js';
import { SharedClock } from './paged-instances.js';

const MERCHANTS = Array.from({ length: 8 }, (_, index) => `m-${index}`);
const ORDERS = 20;

describe('many merchants', () => {
  let eventStore: EventStore;
  let checkpoints: CheckpointStore;
  beforeEach(async () => {
    eventStore = await openEventStore('memory:');
    checkpoints = await openCheckpointStore('memory:');
  });
  afterEach(() => Promise.all([eventStore.close(), checkpoints.close()]));

  const open = (residentTotal: number): LimitsRunner =>
    createLimitsRunner({
      eventStore,
      checkpoints,
      clock: new SharedClock(),
      bounds: { residentTotal, partingCheckpointEvents: 1 },
    });
  let count = 0;
  const ask = async (runner: LimitsRunner, merchantId: string, command: object): Promise<string> => {
    const outcome = await runner.execute({
      stream: merchantStream(merchantId),
      command: command as AskedLimitCommand,
      actor: { subject: 'somebody', role: 'operator' },
      commandId: `command-${count++}`,
      keyed: false,
      fingerprint: '',
      correlationId: '',
    });
    return outcome.kind === 'rejected' ? outcome.rejection.code : outcome.kind;
  };
  const reserve = (runner: LimitsRunner, merchantId: string, order: number, amount = 1): Promise<string> =>
    ask(runner, merchantId, { type: 'reserve-limit', orderId: `order-${order}`, amount, ttlSeconds: 900 });

  /** The merchants that were loaded when all were asked once more, the first one last. */
  const loadedAgain = async (residentTotal: number): Promise<readonly unknown[]> => {
    const runner = open(residentTotal);
    for (const merchantId of MERCHANTS) {
      await ask(runner, merchantId, {
        type: 'register-merchant',
        merchantId,
        currency: 'CNY',
        industry: 'shoes',
        onboardedOn: '2026-01-01',
      });
      await ask(runner, merchantId, { type: 'open-line', line: 'credit', approved: 1_000 });
      for (let order = 0; order < ORDERS; order++) expect(await reserve(runner, merchantId, order)).toBe('accepted');
    }
    const load = jest.spyOn(checkpoints, 'load');
    for (const merchantId of MERCHANTS.toReversed()) expect(await reserve(runner, merchantId, 3, 2)).toBe('order.conflict');
    const loaded = load.mock.calls.map(([stream]) => stream);
    await runner.drain();
    return loaded;
  };

  it('stay in memory as long as all of them together fit', async () => {
    expect(await loadedAgain(10_000)).toEqual([]);
  });

  it('leave it, those unused longest first, when they do not, and are known when they return', async () => {
    const loaded = await loadedAgain(250);
    expect(loaded).toContain(merchantStream('m-0'));
    expect(loaded).not.toContain(merchantStream('m-7'));
    expect(loaded.length).toBeGreaterThan(3);
    expect(loaded.length).toBeLessThan(8);
  });
});
