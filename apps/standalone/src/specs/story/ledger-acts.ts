import type { Instant } from '@limit-ledger/kernel';
import type { Caller, SpecAnswer } from '@limit-ledger/testing';

const NOTE = 'looked at it';
const REASON = 'manual';

/** What order and payment systems and people do to a merchant's ledger. Throws where a writing is refused. */
export class LedgerActs {
  constructor(
    private readonly operator: Caller,
    private readonly merchantId: string,
  ) {}

  reserve(orderId: string, amount: number, more: object = {}): Promise<SpecAnswer> {
    return this.operator.reserve(this.merchantId, { orderId, amount, ...more });
  }

  async capture(orderId: string, amount: number, effectiveAt?: Instant): Promise<void> {
    await this.write(`reservations/${orderId}/captures`, { captureId: 'all', amount, effectiveAt });
  }

  /** Reserved and captured whole. */
  async sell(orderId: string, amount: number, more: object = {}): Promise<void> {
    taken(await this.reserve(orderId, amount, more));
    await this.capture(orderId, amount);
  }

  async repay(orderId: string, amount: number, replenishmentId = 'payment'): Promise<void> {
    await this.write(`reservations/${orderId}/replenishments`, { replenishmentId, amount, cause: 'repayment' });
  }

  async confirm(freezeId: string): Promise<void> {
    await this.write(`freezes/${freezeId}/confirm`, { confirmId: 'by-hand', note: NOTE });
  }

  async release(freezeId: string, releaseId = 'by-hand'): Promise<void> {
    await this.write(`freezes/${freezeId}/release`, { releaseId, reasonCode: REASON, note: NOTE });
  }

  async restore(reductionId: string): Promise<void> {
    await this.write(`reductions/${reductionId}/restore`, { restoreId: 'by-hand', reasonCode: REASON, note: NOTE });
  }

  async grant(line: string, increase: object): Promise<void> {
    await this.write(`lines/${line}/temporary-increases`, increase);
  }

  private async write(path: string, body: object): Promise<void> {
    taken(await this.operator.keyed(`/v1/merchants/${this.merchantId}/${path}`, body));
  }
}

function taken({ status, text }: SpecAnswer): void {
  if (status >= 300) throw new Error(text);
}
