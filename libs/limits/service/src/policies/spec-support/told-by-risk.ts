import type { PublishedEvent, SignalRaisedV1, SignalWidenedV1 } from '@limit-ledger/contracts';
import { SHOP } from './reacting-limits.js';

type Consequences = SignalRaisedV1['consequences'];

/** What risk tells of a merchant, numbered as its publisher does. */
export class ToldByRisk {
  private sequence = 0;

  constructor(private readonly merchantId = SHOP) {}

  raised(signalId: string, consequences: Consequences, terms: Partial<SignalRaisedV1> = {}): PublishedEvent {
    const usual = { checklist: [{ step: 'rectification-plan', dueHours: 72 }], clearsByItself: true, grounds: [] };
    return this.event('signal-raised', { ...this.of(signalId), ...usual, consequences, ...terms });
  }

  widened(signalId: string, parties: SignalWidenedV1['parties']): PublishedEvent {
    return this.event('signal-widened', { ...this.of(signalId), parties });
  }

  eased(signalId: string, step: string, releasesBasisPoints: number): PublishedEvent {
    return this.event('signal-eased', { ...this.of(signalId), step, releasesBasisPoints });
  }

  noted(signalId: string, step: string): PublishedEvent {
    return this.event('step-noted', { ...this.of(signalId), step });
  }

  cleared(signalId: string): PublishedEvent {
    return this.event('signal-cleared', { ...this.of(signalId), cause: 'way-back', grounds: [] });
  }

  turnover(month: string, sales: number): PublishedEvent {
    return this.event('turnover-reported', { merchantId: this.merchantId, month, sales, nothingOverdue: true });
  }

  reevaluated(reevaluationId: string, limit: number, lowersAt: string): PublishedEvent {
    const grounds = [{ measure: 'mean-monthly-sales', value: limit, threshold: 1, unit: 'minor-units' }];
    const of = { merchantId: this.merchantId, reevaluationId, line: 'transaction', policyVersion: 'default@7' };
    return this.event('limit-reevaluated', { ...of, limit, lowersAt, grounds });
  }

  private of(signalId: string): object {
    const [rule, line, episode] = signalId.split(':');
    const decided = { policyVersion: 'default@7', reasonCode: 'return-rate' };
    return { merchantId: this.merchantId, signalId, rule, line, episode: Number(episode), ...decided };
  }

  private event(name: string, data: object): PublishedEvent {
    const sequence = this.sequence++;
    const at = '2026-11-24T02:00:00.000Z';
    return {
      id: `risk-${this.merchantId}-${sequence}`,
      source: `/risk/merchant-risk-${this.merchantId}`,
      type: `limit-ledger.risk.${name}.v1`,
      subject: this.merchantId,
      time: at,
      recordedTime: at,
      sequence,
      revision: 3 * sequence,
      correlationId: 'metrics-1',
      data,
    };
  }
}
