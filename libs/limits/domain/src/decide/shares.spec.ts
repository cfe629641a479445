import { LedgerScenario, type ScenarioCommand } from '../scenario/ledger-scenario.js';

const freeze = { type: 'freeze-limit', freezeId: 'f-1', line: 'credit', reasonCode: 'manual' };
const reduce = { type: 'reduce-line', reductionId: 'r-1', line: 'credit', reasonCode: 'manual' };

describe('a share of a line', () => {
  it.each([
    [{ basisPoints: 1 }, 'accepted'],
    [{ basisPoints: 10_000 }, 'accepted'],
    [{ amount: 1 }, 'accepted'],
    [{ basisPoints: 0 }, 'request.invalid'],
    [{ basisPoints: -1 }, 'request.invalid'],
    [{ basisPoints: 10_001 }, 'request.invalid'],
    [{ basisPoints: 1.5 }, 'request.invalid'],
    [{ basisPoints: 1, amount: 1 }, 'request.invalid'],
    [{ amount: 0 }, 'request.invalid'],
    [{ amount: 1.5 }, 'request.invalid'],
    [{}, 'request.invalid'],
  ])('of %j is %s for a freeze and for a reduction', (share, verdict) => {
    for (const command of [freeze, reduce]) {
      expect(LedgerScenario.of({ credit: 100 }).verdict({ ...command, ...share } as ScenarioCommand)).toBe(verdict);
    }
  });
});
