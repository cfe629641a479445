import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SpecService } from '@limit-ledger/testing';
import { begin, breach, feedAgain, giveBack, type Taken } from './breach-story.js';
import { Deaths, type Death } from './deaths.js';
import { effectsIn, effectsOnce, faults, lost } from './effects.js';
import { openWatched } from './open-watched.js';
import { Settled } from './settled.js';
import type { OnStep } from './watched-stores.js';

const TIMEOUT_MILLISECONDS = 300_000;
/** At the least: of the freeze and of the release an append, a publication, a saved position, a delivery and what it leaves. */
const FEWEST_MOMENTS = 20;

const justDo: OnStep = (_kind, _name, step) => step();

/** Plays the story once, and keeps what a death before and after each of its steps would leave. */
async function playedOnce(folder: string): Promise<{ readonly deaths: Deaths<readonly Taken[]>; readonly effects: object }> {
  const deaths = new Deaths<readonly Taken[]>(folder);
  const acknowledged: Taken[] = [];
  let isWatched = false;
  const onStep: OnStep = async (kind, name, step) => {
    if (isWatched) deaths.take(`before ${kind} ${name}`, [...acknowledged]);
    const result = await step();
    if (isWatched) deaths.take(`after ${kind} ${name}`, [...acknowledged]);
    return result;
  };
  const service = new SpecService(openWatched(onStep), { DATA_DIR: folder });
  await service.start();
  const settled = new Settled(service);
  try {
    await begin(service);
    await settled.settle();
    isWatched = true;
    acknowledged.push(...(await breach(service)));
    await settled.settle();
    acknowledged.push(...(await giveBack(service)));
    await settled.settle();
    isWatched = false;
    return { deaths, effects: await effectsIn(settled) };
  } finally {
    await settled.stop();
    await service.stop();
  }
}

/** Starts on what the death left, goes on to the end of the story, and answers what is wrong then. */
async function goneOnAfter({ moment, folder, known }: Death<readonly Taken[]>): Promise<readonly object[]> {
  const service = new SpecService(openWatched(justDo), { DATA_DIR: folder });
  await service.start();
  const settled = new Settled(service);
  try {
    const missing = await lost(settled, known);
    await feedAgain(service);
    await settled.settle();
    await giveBack(service);
    await settled.settle();
    const effects = await effectsIn(settled);
    const wrong = [...missing, ...(await faults(settled))];
    const isAsOnce = JSON.stringify(effects) === JSON.stringify(effectsOnce());
    return wrong.length === 0 && isAsOnce ? [] : [{ moment, wrong, ...(isAsOnce ? {} : { effects }) }];
  } catch (error) {
    return [{ moment, error: String(error) }];
  } finally {
    await settled.stop();
    await service.stop();
  }
}

describe('a process that dies between two steps from a metric to the end of a freeze', () => {
  const folder = mkdtempSync(join(tmpdir(), 'crashes-'));
  let played: Awaited<ReturnType<typeof playedOnce>>;
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
