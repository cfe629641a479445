import { effectsOnce } from './effects.js';
import { goneOnAfter } from './gone-on-after.js';
import { FEWEST_MOMENTS, usePlayed } from './use-played.js';

const TIMEOUT_MILLISECONDS = 300_000;

describe('a process that dies between two steps from a metric to the end of a freeze', () => {
  const played = usePlayed(TIMEOUT_MILLISECONDS);

  it('would have done everything once if it had lived', () => {
    expect(played().effects).toEqual(effectsOnce());
    expect(played().deaths.all.length).toBeGreaterThan(FEWEST_MOMENTS);
  });

  it(
    'has lost nothing and does nothing twice, wherever it died',
    async () => {
      const findings: object[] = [];
      for (const death of played().deaths.all) findings.push(...(await goneOnAfter(death)));
      expect(findings).toEqual([]);
    },
    TIMEOUT_MILLISECONDS,
  );
});
