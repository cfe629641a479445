import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { playedOnce, type Played } from './played-once.js';

/** At the least: of the freeze and of the release an append, a publication, a saved position, a delivery and what it leaves. */
export const FEWEST_MOMENTS = 20;

/** The story as it was played before the first test, with what each death would leave, until the last one. */
export function usePlayed(timeoutMilliseconds: number): () => Played {
  const folder = mkdtempSync(join(tmpdir(), 'crashes-'));
  let played: Played;
  beforeAll(async () => {
    played = await playedOnce(folder);
  }, timeoutMilliseconds);
  afterAll(() => {
    played.deaths.remove();
    rmSync(folder, { recursive: true });
  });
  return () => played;
}
