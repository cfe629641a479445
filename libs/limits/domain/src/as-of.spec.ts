import { addSeconds } from '@limit-ledger/kernel';
import { merchantAsOf, type AsOfPoint } from './as-of.js';
import { LedgerScenario, SCENARIO_START } from './scenario/ledger-scenario.js';

const at = (seconds: number): string => addSeconds(SCENARIO_START, seconds);

describe('a merchant as of a point', () => {
  const shop = LedgerScenario.of({ credit: 100 }).pass(10).given({ type: 'book-limit', orderId: 'b-1', amount: 40 });
  const returned = { type: 'replenish-limit', orderId: 'b-1', replenishmentId: 'p-1', amount: 15, cause: 'return' } as const;
  shop.pass(10).given({ ...returned, effectiveAt: at(12) });
  const usedAsOf = (point: AsOfPoint): number | undefined => merchantAsOf('shop', shop.events, point).lines.credit?.used;

  it.each<[AsOfPoint, number | undefined]>([
    [{}, 25],
    [{ revision: 0 }, undefined],
    [{ revision: 1 }, 0],
    [{ revision: 2 }, 40],
    [{ recordedAsOf: at(9) }, 0],
    [{ recordedAsOf: at(10) }, 40],
    [{ recordedAsOf: at(19) }, 40],
    [{ recordedAsOf: at(20) }, 25],
    [{ effectiveAsOf: at(-1) }, undefined],
    [{ effectiveAsOf: at(11) }, 40],
    [{ effectiveAsOf: at(12) }, 25],
    [{ recordedAsOf: at(19), effectiveAsOf: at(12) }, 40],
    [{ recordedAsOf: at(20), effectiveAsOf: at(11) }, 40],
  ])('%j has used %s, each end inclusive', (point, used) => {
    expect(usedAsOf(point)).toBe(used);
  });

  it('names the last event that counts', () => {
    expect(merchantAsOf('shop', shop.events, { effectiveAsOf: at(11) })).toMatchObject({ revision: 2, termsRevision: 1 });
  });
});
