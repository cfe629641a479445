import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EventStoreUnavailable, OutcomeUnknown } from '@limit-ledger/event-store';
import { HandlerPaused, MessageBusUnavailable } from '@limit-ledger/message-bus';
import { SpecService } from '@limit-ledger/testing';
import { ViewStoreUnavailable } from '@limit-ledger/view-store';
import { begin, breach, giveBack } from './breach-story.js';
import { effectsIn, effectsOnce, faults } from './effects.js';
import { openWatched } from './open-watched.js';
import { Settled } from './settled.js';
import type { OnStep, StepKind } from './watched-stores.js';

const TIMEOUT_MILLISECONDS = 120_000;
const MOST_ATTEMPTS = 50;
/** Of the freezes and of what gives them back, by what they do: appends, publications, saved rows and positions, deliveries. */
const FEWEST_FAILURES = 15;

type When = 'before' | 'after';

const FAILURES: Readonly<Record<StepKind, (when: When) => Error>> = {
  append: (when) => (when === 'before' ? new EventStoreUnavailable('full') : new OutcomeUnknown('who knows')),
  publish: () => new MessageBusUnavailable('full'),
  save: () => new ViewStoreUnavailable('full'),
  deliver: () => new HandlerPaused('not now'),
};

/** Each step fails the first time that it comes, right before it does anything or right after it has done all. */
class FailingOnce {
  readonly failed: string[] = [];
  isArmed = false;

  constructor(private readonly when: When) {}

  readonly onStep: OnStep = async (kind, name, step) => {
    // Positions differ from one to the next and are no other step.
    const key = `${kind} ${name.replace(/ (?:[0-9a-f-]{36} )?\d+$/, ' position')}`;
    if (!this.isArmed || this.failed.includes(key)) return step();
    this.failed.push(key);
    if (this.when === 'after') await step();
    throw FAILURES[kind](this.when);
  };
}

/** Whoever is told that it did not work asks again. */
async function untilTaken(ask: () => Promise<unknown>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await ask();
      return;
    } catch (error) {
      if (attempt === MOST_ATTEMPTS) throw error;
    }
  }
}

describe('every step from a metric to the end of a freeze', () => {
  it.each<When>(['before', 'after'])(
    'may fail once, %s it is done, and all has its effect once',
    async (when) => {
      const folder = mkdtempSync(join(tmpdir(), 'failing-'));
      const failing = new FailingOnce(when);
      const service = new SpecService(openWatched(failing.onStep), { DATA_DIR: folder });
      await service.start();
      const settled = new Settled(service);
      try {
        await begin(service);
        await settled.settle();
        failing.isArmed = true;
        await untilTaken(() => breach(service));
        await settled.settle();
        await untilTaken(() => giveBack(service));
        await settled.settle();
        expect(await effectsIn(settled)).toEqual(effectsOnce());
        expect(await faults(settled)).toEqual([]);
        expect(failing.failed.length).toBeGreaterThan(FEWEST_FAILURES);
      } finally {
        await settled.stop();
        await service.stop();
        rmSync(folder, { recursive: true });
      }
    },
    TIMEOUT_MILLISECONDS,
  );
});
