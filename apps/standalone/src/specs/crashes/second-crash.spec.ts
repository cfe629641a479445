import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deathsWhileRecovering } from './deaths-while-recovering.js';
import { goneOnAfter } from './gone-on-after.js';
import { playedOnce, type Played } from './played-once.js';

const TIMEOUT_MILLISECONDS = 600_000;
/** At the least: of the freeze and of the release an append, a publication, a delivery and what it leaves. */
const FEWEST_MOMENTS = 20;

describe('a process that dies between two steps, and again while it recovers', () => {
  const folder = mkdtempSync(join(tmpdir(), 'second-crash-'));
  let played: Played;
  beforeAll(async () => {
    played = await playedOnce(folder);
  }, TIMEOUT_MILLISECONDS);
  afterAll(() => {
    played.deaths.remove();
    rmSync(folder, { recursive: true });
  });

  it(
    'at the same step or the next one has lost nothing and does nothing twice',
    async () => {
      const findings: object[] = [];
      let [twice, atSameStep] = [0, 0];
      for (const first of played.deaths.all) {
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
