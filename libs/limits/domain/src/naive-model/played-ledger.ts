import { addSeconds, type Instant } from '@limit-ledger/kernel';
import * as fc from 'fast-check';
import { randomSteps, type Step } from './random-commands.js';
import { RecordedLedger } from './recorded-ledger.js';

const START: Instant = '2026-03-02T01:00:00.000Z';

/** Ledgers with a random history each. */
export const playedLedgers: fc.Arbitrary<RecordedLedger> = randomSteps(Date.parse(START)).map(played);

function played(steps: readonly Step[]): RecordedLedger {
  const ledger = new RecordedLedger(START);
  let now = addSeconds(START, 100);
  for (const step of steps) {
    now = addSeconds(now, step.pauseSeconds);
    ledger.execute(ledger.commandOf(step, now), now);
  }
  return ledger;
}
