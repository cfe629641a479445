import { setImmediate as nextTurn } from 'node:timers/promises';
import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { EventStore } from '@limit-ledger/event-store';
import type { Clock } from '@limit-ledger/kernel';
import { CLOCK, EVENT_STORE, Overloaded, receiptOf, requestInvalid, RunnerClosed } from '@limit-ledger/platform';
import { Backtest, type BacktestReport, type MerchantRiskEvent, type PolicyVersionInForce } from '@limit-ledger/risk-domain';
import { PoliciesInForce } from '../in-force/policies-in-force.js';
import { riskStream } from '../merchant-risk-stream.js';
import { streamsThatBegin } from '../streams-that-begin.js';
import type { BacktestAsked } from './backtest-asked.js';

/** Between two turns of the event loop: some milliseconds of deciding. */
const EVENTS_A_TURN = 100;
const ALL_MERCHANTS = riskStream('');
const RETRY_SECONDS = 10;

/** Runs backtests on the histories that are stored, one at a time, beside everything else and without writing anything. */
@Injectable()
export class Backtests implements OnModuleDestroy {
  private isRunning = false;
  private isClosed = false;

  constructor(
    @Inject(EVENT_STORE) private readonly eventStore: Pick<EventStore, 'read' | 'heads'>,
    @Inject(PoliciesInForce) private readonly policies: PoliciesInForce,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Whoever waits for one is answered that the service is shutting down, so that the shutdown does not wait for it. */
  onModuleDestroy(): void {
    this.isClosed = true;
  }

  /**
   * Throws a problem for a time that is none, `Overloaded` while another one runs, `RunnerClosed` when the service shuts down,
   * and what the store throws.
   */
  async run(version: Omit<PolicyVersionInForce, 'activeFrom'>, asked: BacktestAsked): Promise<BacktestReport> {
    const now = this.clock.now();
    const { from, to = now, merchantIds } = asked;
    if (to > now) throw requestInvalid('to is in the future');
    if (from !== undefined && from > to) throw requestInvalid('from is after to');
    if (this.isRunning) throw new Overloaded('queue-full', RETRY_SECONDS);
    this.isRunning = true;
    try {
      const backtest = new Backtest(version, this.policies.rulesAt(now), { from, to });
      const streams = merchantIds?.map(riskStream) ?? streamsThatBegin(this.eventStore, ALL_MERCHANTS);
      for await (const stream of streams) await this.show(backtest, stream);
      return backtest.report();
    } finally {
      this.isRunning = false;
    }
  }

  private async show(backtest: Backtest, stream: string): Promise<void> {
    for (let from = 0; ; from += EVENTS_A_TURN) {
      const page = await this.eventStore.read(stream, { from, limit: EVENTS_A_TURN });
      if (from === 0 && page.length > 0) backtest.begin(stream);
      const isAllOfTime = page.every((stored) => backtest.take(receiptOf<MerchantRiskEvent>(stored)));
      await nextTurn();
      if (this.isClosed) throw new RunnerClosed();
      if (page.length < EVENTS_A_TURN || !isAllOfTime) return;
    }
  }
}
