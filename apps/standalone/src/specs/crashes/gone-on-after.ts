import { SpecService } from '@limit-ledger/testing';
import { feedAgain, giveBack, type Taken } from './breach-story.js';
import type { Death } from './deaths.js';
import { effectsIn, effectsOnce, faults, lost } from './effects.js';
import { openWatched } from './open-watched.js';
import { Settled } from './settled.js';
import type { OnStep } from './watched-stores.js';

const justDo: OnStep = (_kind, _name, step) => step();

/** Starts on what the death left, goes on to the end of the story, and answers what is wrong then. */
export async function goneOnAfter({ moment, folder, known }: Death<readonly Taken[]>): Promise<readonly object[]> {
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
