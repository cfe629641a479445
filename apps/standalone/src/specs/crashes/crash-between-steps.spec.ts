import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { effectsOnce } from './effects.js';
import { goneOnAfter } from './gone-on-after.js';
import { playedOnce, type Played } from './played-once.js';

const TIMEOUT_MILLISECONDS = 300_000;
/** At the least: of the freeze and of the release an append, a publication, a saved position, a delivery and what it leaves. */
const FEWEST_MOMENTS = 20;

describe('a process that dies between two steps from a metric to the end of a freeze', () => {
  const folder = mkdtempSync(join(tmpdir(), 'crashes-'));
  let played: Played;
  beforeAll(async () => {
    played = await playedOnce(folder);
  }, TIMEOUT_MILLISECONDS);
  afterAll(() => {
    played.deaths.remove();
    rmSync(folder, { recursive: true });
  });

  it('would have done everything once if it had lived', () => {
    expect(played.effects).toEqual(effectsOnce());
    expect(played.deaths.all.length).toBeGreaterThan(FEWEST_MOMENTS);
  });

  it(
    'has lost nothing and does nothing twice, wherever it died',
    async () => {
      const findings: object[] = [];
      for (const death of played.deaths.all) findings.push(...(await goneOnAfter(death)));
      expect(findings).toEqual([]);
    },
    TIMEOUT_MILLISECONDS,
  );
});
