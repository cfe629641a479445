import type { PublishedEvent } from '@limit-ledger/contracts';
import { limitNoteOf } from './limit-note-of.js';

const of = { increaseId: 'i', kind: 'promotion-guarantee', line: 'transaction', from: 'f', until: 'u', declaredDailySales: 5 };

describe('what a capture says to rules', () => {
  it.each([{}, { buyerRef: 'b' }, { deviceRef: 'd' }, { accountRef: 'a' }, { buyerRef: 'b', deviceRef: 'd', accountRef: 'a' }])(
    'is whose it is, as far as that is told: %j',
    (parties) => {
      const data = { orderId: 'o', captureId: 'c', amount: 5, ...parties };
      const event = { type: 'limit-ledger.limits.limit-captured.v1', revision: 4, time: 't', data };
      expect(limitNoteOf(event as unknown as PublishedEvent)?.facts).toStrictEqual([{ kind: 'captured', ...data }]);
    },
  );
});

describe('what a granted increase says to rules', () => {
  it.each([
    ['in-time', 5],
    [undefined, 5],
    ['late', undefined],
  ])('booked %s counts declared sales of %s, and is a step of a way back', (booked, declaredDailySales) => {
    const data = { ...of, amount: 1, booked };
    const event = { type: 'limit-ledger.limits.temporary-increase-granted.v1', revision: 4, time: 't', data };
    const [fact] = limitNoteOf(event as unknown as PublishedEvent)?.facts ?? [];
    expect(fact).toMatchObject({ kind: 'increase-granted', increaseKind: 'promotion-guarantee' });
    expect((fact as typeof of).declaredDailySales).toBe(declaredDailySales);
  });
});
