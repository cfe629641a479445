import { SpecService } from '@limit-ledger/testing';
import { feedAgain, giveBack, type Taken } from './breach-story.js';
import { Deaths, type Death } from './deaths.js';
import { openWatched } from './open-watched.js';
import { Settled } from './settled.js';
import type { OnStep } from './watched-stores.js';

type Left = Death<readonly Taken[]>;

export interface SecondDeaths {
  readonly deaths: Deaths<readonly Taken[]>;
  /** After the step at which it died before, when that came again, and after the next one; else after the first two. */
  readonly chosen: readonly Left[];
  readonly isSameStep: boolean;
}

/** Positions and the revisions of states differ from one to the next and make no other step. */
const stepNameOf = (kind: string, name: string): string => `${kind} ${name.replace(/ (?:[0-9a-f-]{36} )?\d+$/, '')}`;

/** Starts on what a death left, and keeps what a second one would leave while it recovers; it goes on no further than that. */
export async function deathsWhileRecovering(first: Left): Promise<SecondDeaths> {
  const deaths = new Deaths<readonly Taken[]>(first.folder);
  const known = [...first.known];
  const diedAt = first.moment.replace(/^(?:before|after) /, '');
  const [kind = '', ...names] = diedAt.split(' ');
  const sameStep = stepNameOf(kind, names.join(' '));
  const [others, chosen]: [(Left | undefined)[], (Left | undefined)[]] = [[], []];
  const enough = Promise.withResolvers<void>();
  const onStep: OnStep = async (stepKind, name, step) => {
    const isChosen = chosen.length === 1 || (chosen.length === 0 && stepNameOf(stepKind, name) === sameStep);
    const result = await step();
    if (chosen.length < 2) {
      const left = deaths.take(`${first.moment}, then after ${stepKind} ${name}`, [...known]);
      (isChosen ? chosen : others).push(left);
    }
    if (chosen.length === 2) enough.resolve();
    return result;
  };
  const service = new SpecService(openWatched(onStep), { DATA_DIR: first.folder });
  await service.start();
  const settled = new Settled(service);
  const goneOn = async (): Promise<void> => {
    known.push(...(await feedAgain(service)));
    await settled.settle();
    known.push(...(await giveBack(service)));
    await settled.settle();
  };
  try {
    // What is still asked when enough is known finds the service closed.
    await Promise.race([enough.promise, goneOn().catch(enough.reject)]);
  } finally {
    await settled.stop();
    await service.stop();
  }
  const found = chosen.length > 0 ? chosen : others.slice(0, 2);
  return { deaths, chosen: found.filter((each) => each !== undefined), isSameStep: chosen.length > 0 };
}
