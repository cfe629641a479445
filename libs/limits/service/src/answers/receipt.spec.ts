import type { LimitEvent } from '@limit-ledger/limits-domain';
import type { Receipted } from '@limit-ledger/platform';
import { receiptAfter } from './receipt.js';

const event = (type: LimitEvent['type'], revision: number, data: object = {}): Receipted<LimitEvent> =>
  ({
    type,
    revision,
    data,
    hash: `hash-${revision}`,
    eventId: '',
    effectiveTime: '',
    recordedTime: '',
  }) as unknown as Receipted<LimitEvent>;

describe('a receipt', () => {
  it('is the last event', () => {
    expect(receiptAfter([event('limit-frozen', 7), event('freeze-resolved', 8)])).toEqual({
      revision: 8,
      hash: 'hash-8',
      termsRevision: 8,
    });
  });

  it('of order traffic says which terms the order met', () => {
    expect(receiptAfter([event('limit-reserved', 9, { orderId: 'o', termsRevision: 4 })])).toMatchObject({ revision: 9, termsRevision: 4 });
  });

  it('takes a warning that an order raised for traffic, and one that a freeze raised for terms', () => {
    const reserved = [event('limit-reserved', 9, { orderId: 'o', termsRevision: 4 }), event('usage-warning-raised', 10, { orderId: 'o' })];
    expect(receiptAfter(reserved)).toMatchObject({ revision: 10, termsRevision: 4 });
    expect(receiptAfter([event('limit-frozen', 9), event('usage-warning-raised', 10)])).toMatchObject({ revision: 10, termsRevision: 10 });
  });
});
