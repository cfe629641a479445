import { SpecService } from '@limit-ledger/testing';
import { begin, breach, giveBack, type Taken } from './breach-story.js';
import { Deaths } from './deaths.js';
import { effectsIn } from './effects.js';
import { openWatched } from './open-watched.js';
import { Settled } from './settled.js';
import type { OnStep } from './watched-stores.js';

export interface Played {
  readonly deaths: Deaths<readonly Taken[]>;
  readonly effects: object;
}

/** Plays the story once, and keeps what a death before and after each of its steps would leave. */
export async function playedOnce(folder: string): Promise<Played> {
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
