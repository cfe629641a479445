import fc from 'fast-check';
import { openEventStore, type EventStore } from '@limit-ledger/event-store';
import { addSeconds, type Instant } from '@limit-ledger/kernel';
import type { AskedLimitCommand, LimitCommand } from '@limit-ledger/limits-domain';
import { anyCommand } from '../../bounded-memory/random-asks.js';
import { createLimitsRunner } from '../../limits-runner.js';

const START: Instant = '2026-03-02T01:00:00.000Z';
const HOURS = 100;

export interface DisplacedStep {
  readonly command: object;
  readonly pauseSeconds: number;
  readonly lateSeconds: number;
}

const line = fc.constantFrom('credit', 'transaction');
const amount = fc.integer({ min: 1, max: 60 });
const reasonCode = fc.constant('manual');
const numbered = (prefix: string): fc.Arbitrary<string> => fc.nat({ max: 99 }).map((id) => `${prefix}-${id}`);
const fixed = <const Type extends LimitCommand['type']>(type: Type): fc.Arbitrary<Type> => fc.constant(type);

const termsCommand = fc.oneof(
  fc.record({
    type: fixed('adjust-line'),
    adjustmentId: numbered('adjusted'),
    line,
    approved: fc.integer({ min: 100, max: 400 }),
    reasonCode,
  }),
  fc.record({ type: fixed('reduce-line'), reductionId: numbered('reduced'), line, amount, reasonCode }),
  fc.record({ type: fixed('open-line'), line, approved: fc.integer({ min: 100, max: 400 }) }),
);

/** Some events far late, most of them not at all; terms seldom change, since nothing may be effective before they did. */
export const displacedSteps: fc.Arbitrary<readonly DisplacedStep[]> = fc.array(
  fc.record({
    command: fc.oneof({ arbitrary: anyCommand, weight: 12 }, { arbitrary: termsCommand, weight: 1 }),
    pauseSeconds: fc.constantFrom(0, 0, 1, 30, 100, 4_000),
    lateSeconds: fc.constantFrom(0, 0, 0, 0, 5, 59, 60, 61, 500, 8_000),
  }),
  { minLength: 5, maxLength: 60, size: 'max' },
);

/** What the ledger makes of the steps; refusals are part of it. */
export async function displacedHistory(
  stream: string,
  merchantId: string,
  steps: readonly DisplacedStep[],
): Promise<EventStore> {
  const eventStore = await openEventStore('memory:');
  let now = START;
  const runner = createLimitsRunner({ eventStore, clock: { now: () => now } });
  let commands = 0;
  const execute = (command: object): Promise<unknown> =>
    runner.execute({
      stream,
      command: command as AskedLimitCommand,
      actor: { subject: 'somebody', role: 'operator' },
      commandId: `c-${commands++}`,
      keyed: false,
      fingerprint: 'fingerprint',
      correlationId: 'correlation',
    });
  const effectiveAt = START;
  await execute({
    type: 'register-merchant',
    merchantId,
    currency: 'CNY',
    industry: 'shoes',
    onboardedOn: '2026-01-01',
    effectiveAt,
  });
  await execute({ type: 'open-line', line: 'credit', approved: 250, effectiveAt });
  now = addSeconds(START, HOURS * 3_600);
  for (const { command, pauseSeconds, lateSeconds } of steps) {
    now = addSeconds(now, pauseSeconds);
    await execute(lateSeconds === 0 ? command : { ...command, effectiveAt: addSeconds(now, -lateSeconds) });
  }
  await runner.drain();
  return eventStore;
}
