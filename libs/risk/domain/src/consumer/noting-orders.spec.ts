import { told } from '@limit-ledger/testing';
import { nextConsumerDue } from './due/next-consumer-due.js';
import { Consumer } from './consumer.js';
import type { ConsumerOrder } from './consumer-order.js';
import { assess, consumer, minute, note, repaid, START } from './spec-support/consumer-story.js';

const assessed = told(assess({ amount: 150_000 }), START);

describe('what limits told of an order', () => {
  it.each([
    ['counts from when it happened', minute(5), minute(5)],
    ['counts from now where the clock of limits is ahead', minute(11), minute(10)],
  ])('%s', (_what, at, effectiveTime) => {
    const told = { ...note(3, { kind: 'reserved', amount: 150_000 }), at };
    consumer(assessed).when(told, minute(10)).then({ type: 'order-noted', effectiveTime });
  });

  it('frees with each capture as much as that took, and at the last everything', () => {
    consumer(assessed, told(note(3, { kind: 'reserved', amount: 150_000 }), minute(1)))
      .when(note(4, { kind: 'captured', captured: 40_000, isOpen: true }), minute(2))
      .then({ type: 'order-noted', data: { held: 110_000, owed: 40_000 } })
      .when(note(5, { kind: 'captured', captured: 60_000, isOpen: true }), minute(3))
      .then({ type: 'order-noted', data: { held: 90_000, owed: 60_000 } })
      .when(note(6, { kind: 'captured', captured: 150_000, isOpen: false }), minute(4))
      .then({ type: 'order-noted', data: { held: 0, owed: 150_000 } });
  });
});

describe('an order that is reserved', () => {
  it('is past being assessed, as one that is over is', () => {
    consumer(assessed, told(note(3, { kind: 'reserved', amount: 150_000 }), minute(1)))
      .when(assess({ assessmentId: 'a-2' }), minute(2))
      .thenRefused('assessment.conflict');
  });

  it('is assessed anew after its hold has ended unused, and nothing is released twice', () => {
    consumer(assessed)
      .whenTimeComes(minute(35))
      .then({ type: 'hold-released' })
      .when(assess({ assessmentId: 'a-2' }), minute(36))
      .then({ type: 'assessment-accepted', data: { held: 100_000 } });
  });
});

describe('what comes due of a consumer', () => {
  const order = (orderId: string, holdEndsAt: string): ConsumerOrder => ({
    ...{ assessmentId: `of ${orderId}`, merchantId: 'm', orderId, status: 'assessed', held: 1, captured: 0 },
    ...{ givenBack: new Map(), holdEndsAt, notedRevision: -1 },
  });
  const withOrders = (...orders: readonly ConsumerOrder[]): Consumer => {
    const found = new Consumer('buyer');
    for (const each of orders) found.orders.set(each.orderId, each);
    return found;
  };

  it('is the hold that ends first, and of one moment the one that was assessed first', () => {
    const due = nextConsumerDue(withOrders(order('later', minute(9)), order('first', minute(5)), order('second', minute(5))));
    expect(due).toMatchObject({ kind: 'hold-ends', at: minute(5), order: { orderId: 'first' } });
  });

  it.each([
    ['the month, where that begins before', minute(4), 'month-begins'],
    ['of one moment the hold', minute(5), 'hold-ends'],
    ['the hold, where that ends before', minute(6), 'hold-ends'],
  ])('is %s', (_what, regradedAt, kind) => {
    const found = withOrders(order('only', minute(5)));
    found.regradedAt = regradedAt;
    expect(nextConsumerDue(found)?.kind).toBe(kind);
  });

  it('is the month alone, where nothing is held, and nothing where nothing was noted', () => {
    const story = consumer(told(repaid('r-1'), START));
    expect(story.view().regradedAt).toBe('2026-11-30T16:00:00.000Z');
    expect(nextConsumerDue(new Consumer('buyer'))).toBeUndefined();
  });
});
