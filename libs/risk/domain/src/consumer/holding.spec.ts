import { told } from '@limit-ledger/testing';
import { assess, consumer, minute, note, START } from './spec-support/consumer-story.js';

const assessed = told(assess({ amount: 150_000 }), START);
const reserved = told(note(3, { kind: 'reserved', amount: 150_000, buyerRef: 'buyer-7f3a' }), minute(1));
const captured = told(note(5, { kind: 'captured', captured: 150_000, isOpen: false }), minute(2));

describe('what an accepted assessment holds', () => {
  it('is given back when the assessment was not used in time, by the clock', () => {
    const story = consumer(assessed);
    expect(story.view().held).toBe(150_000);
    story.whenTimeComes(minute(34)).then();
    story
      .whenTimeComes(minute(35))
      .then({ type: 'hold-released', data: { cause: 'unused', amount: 150_000 }, effectiveTime: minute(35) });
    expect(story.view('a-1').assessment?.order).toEqual({ status: 'released', held: 0, owed: 0 });
  });

  it('stays while the order is reserved, however long', () => {
    const story = consumer(assessed, reserved);
    story.whenTimeComes(minute(10_000)).then();
    expect(story.view().held).toBe(150_000);
  });

  it('is owed once it is captured, in parts too', () => {
    const story = consumer(assessed, reserved)
      .when(note(5, { kind: 'captured', captured: 40_000, isOpen: true }), minute(2))
      .then({ type: 'order-noted', data: { held: 110_000, owed: 40_000 } })
      .when(note(6, { kind: 'closed', cause: 'voided' }), minute(3))
      .then({ type: 'hold-released', data: { cause: 'voided', amount: 110_000, revision: 6 } });
    expect(story.view()).toMatchObject({ held: 0, owed: 40_000 });
  });

  it.each(['voided', 'expired'] as const)('is given back when the order was %s', (cause) => {
    const story = consumer(assessed, reserved)
      .when(note(4, { kind: 'closed', cause }), minute(3))
      .then({ type: 'hold-released', data: { cause, amount: 150_000 } });
    expect(story.view()).toMatchObject({ held: 0, owed: 0 });
    story.when(assess({ assessmentId: 'a-2' }), minute(4)).thenRefused('assessment.conflict');
  });

  it('is given back when somebody else buys', () => {
    const story = consumer(assessed)
      .when(note(3, { kind: 'reserved', amount: 150_000, buyerRef: 'buyer-other' }), minute(1))
      .then({ type: 'hold-released', data: { cause: 'other-buyer', amount: 150_000 } });
    story.when(captured.command, minute(2)).thenAlready();
    expect(story.view()).toMatchObject({ held: 0, owed: 0 });
  });

  it('is what was reserved, where that is another amount', () => {
    const story = consumer(assessed)
      .when(note(3, { kind: 'reserved', amount: 120_000 }), minute(1))
      .then({ type: 'order-noted', data: { held: 120_000 } });
    expect(story.view().held).toBe(120_000);
  });

  it('comes back with word of a reservation that was late', () => {
    const story = consumer(assessed).whenTimeComes(minute(40)).then({ type: 'hold-released' });
    story.when(reserved.command, minute(41)).then({ type: 'order-noted', data: { held: 150_000, owed: 0 } });
  });
});

describe('what is owed', () => {
  const repay = (revision: number, replenishmentId: string, amount: number) =>
    note(revision, { kind: 'given-back', replenishmentId, amount });

  it('is freed by what is paid, rises when a payment bounces, and is never below nothing', () => {
    const story = consumer(assessed, reserved, captured)
      .when(repay(7, 'p-1', 100_000), minute(4))
      .then({ type: 'order-noted', data: { owed: 50_000, held: 0 } })
      .when(repay(8, 'p-2', 80_000), minute(5))
      .then({ type: 'order-noted', data: { owed: 0 } })
      .when(note(9, { kind: 'reversed', replenishmentId: 'p-1' }), minute(6))
      .then({ type: 'order-noted', data: { owed: 70_000 } });
    expect(story.view()).toMatchObject({ held: 0, owed: 70_000 });
  });

  it('is the same when it is told twice, and of other orders nothing is noted', () => {
    const story = consumer(assessed, reserved, captured, told(repay(7, 'p-1', 100_000), minute(4)));
    for (const again of [reserved.command, captured.command, repay(7, 'p-1', 100_000)])
      story.when(again, minute(5)).thenAlready();
    story.when(note(99, { kind: 'captured', captured: 1, isOpen: false }, { orderId: 'o-2' }), minute(5)).thenAlready();
    story.when(note(99, { kind: 'captured', captured: 1, isOpen: false }, { merchantId: 'li-bags' }), minute(5)).thenAlready();
    expect(story.view().owed).toBe(50_000);
  });

  it('counts against the next assessment, and can not be assessed again', () => {
    consumer(assessed, reserved, captured)
      .when(assess({ assessmentId: 'a-2', orderId: 'o-2', amount: 50_001 }), minute(5))
      .then({ type: 'assessment-refused', data: { consumerLimit: { owed: 150_000, available: 50_000 } } })
      .when(assess({ assessmentId: 'a-3' }), minute(5))
      .thenRefused('assessment.conflict');
  });
});
