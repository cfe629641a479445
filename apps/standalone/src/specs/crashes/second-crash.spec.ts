import { deathsWhileRecovering } from './deaths-while-recovering.js';
import { goneOnAfter } from './gone-on-after.js';
import { FEWEST_MOMENTS, usePlayed } from './use-played.js';

const TIMEOUT_MILLISECONDS = 600_000;

describe('a process that dies between two steps, and again while it recovers', () => {
  const played = usePlayed(TIMEOUT_MILLISECONDS);

  it(
    'at the same step or the next one has lost nothing and does nothing twice',
    async () => {
      const findings: object[] = [];
      let [twice, atSameStep] = [0, 0];
      for (const first of played().deaths.all) {
        const { deaths, chosen, isSameStep } = await deathsWhileRecovering(first);
        for (const second of chosen) findings.push(...(await goneOnAfter(second)));
        deaths.remove();
        twice += chosen.length;
        atSameStep += isSameStep ? 1 : 0;
      }
      expect(findings).toEqual([]);
      expect(atSameStep).toBeGreaterThan(FEWEST_MOMENTS);
      expect(twice).toBeGreaterThan(2 * FEWEST_MOMENTS);
    },
    TIMEOUT_MILLISECONDS,
  );
});
