import type { HistoryData } from '@limit-ledger/testing';
import type { CheckedEvent } from './checked-event.js';
import { HistoryCheck } from './check-history.js';

type Step = readonly [type: string, data: HistoryData];
const LINES = { order: { lines: ['transaction'] } };
const deltas = (change: object): HistoryData => ({ deltas: [{ line: 'transaction', ...change }] });

const opened: Step = ['line-opened', { line: 'transaction', approved: 100, ...deltas({ approved: 100 }) }];
const reserved = (orderId: string, amount: number, said = amount): Step => [
  'limit-reserved',
  { orderId, amount, ...LINES, ...deltas({ reserved: said }) },
];
const captured = (orderId: string, amount: number): Step => [
  'limit-captured',
  { orderId, amount, ...deltas({ reserved: -amount, used: amount }) },
];
const voided = (orderId: string, amount: number): Step => ['limit-voided', { orderId, amount, ...deltas({ reserved: -amount }) }];
const replenished = (amount: number): Step => [
  'limit-replenished',
  { perLine: [{ line: 'transaction', amount }], ...deltas({ used: -amount }) },
];

function wrongIn(...steps: readonly Step[]): readonly string[] {
  const check = new HistoryCheck();
  return steps.flatMap(([type, data], revision) => check.take({ revision, type, data } satisfies CheckedEvent));
}

describe('the external check of a history', () => {
  it('finds nothing in one that keeps the limit to the last unit', () => {
    const life = [reserved('a', 60), reserved('b', 40), voided('b', 40), captured('a', 60), replenished(60), reserved('c', 100)];
    expect(wrongIn(opened, ...life)).toEqual([]);
  });

  it.each<[string, readonly Step[], RegExp]>([
    ['a planted overdraft', [opened, reserved('a', 60), reserved('b', 41)], /overdrawn by 1/],
    ['one after a reduction', [opened, ['line-reduced', deltas({ reduced: 60 })], reserved('a', 41)], /overdrawn by 1/],
    ['one under a freeze', [opened, ['limit-frozen', deltas({ frozenGross: 500 })], reserved('a', 1)], /overdrawn by 1/],
    ['deltas that say less than the order', [opened, reserved('a', 60, 50)], /reserved of transaction is 50 by deltas and 60 by orders/],
    ['an order accepted twice', [opened, reserved('a', 1), reserved('a', 1)], /order a is accepted twice/],
    ['a capture of nothing', [opened, captured('a', 1)], /order a was never reserved/],
    ['a capture of more than was held', [opened, reserved('a', 5), captured('a', 6)], /more is taken from order a/],
    ['more given back than used', [opened, replenished(1)], /used of transaction is -1/],
  ])('finds %s', (_, steps, complaint) => {
    expect(wrongIn(...steps).join()).toMatch(complaint);
  });

  it('finds an event that is missing', () => {
    const check = new HistoryCheck();
    check.take({ revision: 0, type: opened[0], data: opened[1] });
    expect(check.take({ revision: 2, type: 'line-lapsed', data: {} }).join()).toMatch(/revision 1 is missing/);
  });

  it('does not call what was cut under an accepted reservation an overdraft', () => {
    const cut: Step = ['line-adjusted', { line: 'transaction', approved: 30, ...deltas({ approved: -70 }) }];
    expect(wrongIn(opened, reserved('a', 60), cut, captured('a', 60))).toEqual([]);
  });
});
