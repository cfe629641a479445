import { MemoryEventStore, MemoryStorage, type StoredEvent } from '@limit-ledger/event-store';
import { addSeconds, startOfBusinessDay, type Instant } from '@limit-ledger/kernel';
import type { AskedLimitCommand } from '@limit-ledger/limits-domain';
import { createLimitsRunner, type LimitsRunner } from '../../limits-runner.js';
import { merchantStream } from '../../merchant-stream.js';

export const STORY_MERCHANT = 'zhang-shoes';
export const STORY_STREAM = merchantStream(STORY_MERCHANT);
const START = '2026-11-20T02:00:00.000Z';

/** A merchant to whom all happens that is public, recorded by the one writer on a store in memory. */
export class ToldStory {
  now: Instant = START;
  readonly store = new MemoryEventStore(new MemoryStorage());
  readonly runner: LimitsRunner;
  private said = 0;

  constructor() {
    this.runner = createLimitsRunner({ eventStore: this.store, clock: { now: () => this.now } });
  }

  async tell(command: AskedLimitCommand, merchantId = STORY_MERCHANT): Promise<void> {
    const id = `c-${++this.said}`;
    const outcome = await this.runner.execute({
      stream: merchantStream(merchantId),
      command,
      actor: { subject: 'a-operator', role: 'operator' },
      commandId: id,
      keyed: false,
      fingerprint: '0'.repeat(64),
      correlationId: `correlation-${id}`,
    });
    if (outcome.kind !== 'accepted') throw new Error(`${command.type}: ${JSON.stringify(outcome)}`);
  }

  async passUntil(moment: Instant): Promise<void> {
    this.now = moment;
    await this.runner.applyDue(STORY_STREAM);
  }

  async tellAll(): Promise<void> {
    await this.tellOrders();
    await this.tellReevaluations();
    await this.tellTerms();
    await this.tellSignal();
  }

  private tellSignal(): Promise<void> {
    const line = 'transaction';
    const of = {
      signalId: `return-rate:${line}:1`,
      rule: 'return-rate',
      line,
      episode: 1,
      policyVersion: 'default@3',
    } as const;
    const terms = { checklist: [{ step: 'rectification-plan' }], clearsByItself: true, reasonCode: 'cash-out-suspected' };
    const grounds = [{ measure: 'returns/orders', value: 1_234, threshold: 800, unit: 'basis-points' }];
    const consequences = [
      { kind: 'freeze', line, basisPoints: 5_000 },
      { kind: 'warn', line },
      { kind: 'suggest', line, suggestion: 'shorter-term', termDaysAtMost: 60 },
      { kind: 'require-code' },
    ] as const;
    return this.tell({ type: 'apply-signal', ...of, ...terms, grounds, consequences });
  }

  private async tellReevaluations(): Promise<void> {
    const lowersAt = addSeconds(this.now, 7 * 86_400);
    const grounds = [{ measure: 'mean-monthly-sales', value: 1_234, threshold: 12_000, unit: 'minor-units' }];
    for (const [month, limit] of [
      ['2026-12', 9_000],
      ['2027-01', 10_000],
    ] as const) {
      const of = {
        reevaluationId: `re-evaluation:transaction:${month}`,
        line: 'transaction',
        policyVersion: 'default@3',
      } as const;
      await this.tell({ type: 'apply-reevaluation', ...of, limit, lowersAt, grounds });
    }
  }

  events(): Promise<readonly StoredEvent[]> {
    return this.store.read(STORY_STREAM);
  }

  private async tellOrders(): Promise<void> {
    const note = { noteRef: 'A'.repeat(22) };
    await this.tell({
      type: 'register-merchant',
      merchantId: STORY_MERCHANT,
      currency: 'CNY',
      industry: 'sports-shoes',
      onboardedOn: '2026-01-01',
    });
    await this.tell({ type: 'record-identity-check', checkId: 'check-1', kind: 'company' });
    await this.tell({
      type: 'open-line',
      line: 'transaction',
      approved: 10_000,
      purposeRef: 'B'.repeat(22),
      validUntil: '2026-12-31',
    });
    await this.tell({
      type: 'reserve-limit',
      orderId: 'o-1',
      amount: 4_500,
      merchantOrderId: 'p-1',
      storeId: 's-1',
      buyerRef: 'b-1',
      deviceRef: 'd-1',
      accountRef: 'a-1',
    });
    await this.tell({ type: 'capture-limit', orderId: 'o-1', captureId: 'c-1', amount: 4_500 });
    await this.tell({ type: 'replenish-limit', orderId: 'o-1', replenishmentId: 'r-1', amount: 1_500, cause: 'repayment' });
    await this.tell({ type: 'reserve-limit', orderId: 'o-2', amount: 6_500 });
    await this.tell({
      type: 'reverse-replenishment',
      orderId: 'o-1',
      reversalId: 'v-1',
      replenishmentId: 'r-1',
      reasonCode: 'payment-bounced',
    });
    await this.tell({ type: 'void-limit', orderId: 'o-2' });
    await this.tell({ type: 'reserve-limit', orderId: 'o-3', amount: 100, ttlSeconds: 60 });
    await this.passUntil(addSeconds(START, 61));
    await this.tell({ type: 'book-limit', orderId: 'o-4', amount: 7_000, imported: true });
    await this.tell({
      type: 'freeze-limit',
      freezeId: 'f-1',
      line: 'transaction',
      basisPoints: 5_000,
      reasonCode: 'cash-out-suspected',
      risk: true,
      evidence: ['C'.repeat(22)],
      ...note,
    });
    await this.tell({ type: 'confirm-freeze', freezeId: 'f-1', confirmId: 'n-1', ...note });
    await this.tell({
      type: 'release-freeze',
      freezeId: 'f-1',
      releaseId: 'l-1',
      line: 'transaction',
      amount: 100,
      reasonCode: 'manual',
      ...note,
    });
    await this.tell({ type: 'release-freeze', freezeId: 'f-1', releaseId: 'l-2', reasonCode: 'manual', ...note });
  }

  private async tellTerms(): Promise<void> {
    const note = { noteRef: 'A'.repeat(22) };
    const day = (date: string): Instant => startOfBusinessDay(date);
    await this.tell({
      type: 'freeze-limit',
      freezeId: 'f-2',
      line: 'all',
      basisPoints: 1_000,
      floating: true,
      blocks: ['capture'],
      reasonCode: 'manual',
      releaseOn: '2026-11-25',
      ...note,
    });
    await this.tell({
      type: 'adjust-line',
      adjustmentId: 'a-1',
      line: 'transaction',
      approved: 12_000,
      reasonCode: 'business-growth',
      caseId: 'case-1',
      ...note,
    });
    await this.tell({
      type: 'reduce-line',
      reductionId: 'd-1',
      line: 'transaction',
      basisPoints: 1_000,
      reasonCode: 'manual',
      ...note,
    });
    await this.tell({ type: 'restore-reduction', reductionId: 'd-1', restoreId: 'e-1', reasonCode: 'manual', ...note });
    await this.tell({
      type: 'grant-temporary-increase',
      increaseId: 'i-1',
      line: 'transaction',
      amount: 2_000,
      from: day('2026-11-26'),
      until: day('2026-11-28'),
      kind: 'temporary',
      declaredDailySales: 500,
    });
    for (const date of ['2026-11-25', '2026-11-26', '2026-11-28', '2026-12-01', '2027-01-01']) await this.passUntil(day(date));
  }
}
