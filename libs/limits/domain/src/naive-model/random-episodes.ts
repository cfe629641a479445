import * as fc from 'fast-check';
import { addSeconds } from '@limit-ledger/kernel';
import { SCENARIO_START, type ScenarioCommand } from '../scenario/ledger-scenario.js';
import { signalOf } from '../scenario/signal-of.js';
import type { SignalConsequence } from '../signal-commands.js';

const RULES = ['peak', 'rate', 'trend'] as const;
const STEPS = ['a', 'b', 'c', 'd'] as const;
const line = 'transaction' as const;
const UNCONFIRMED_END = addSeconds(SCENARIO_START, 40);

const part = fc.oneof(
  fc.integer({ min: 1, max: 900 }).map((amount) => ({ amount })),
  fc.integer({ min: 1, max: 10_000 }).map((basisPoints) => ({ basisPoints })),
);
const consequence: fc.Arbitrary<SignalConsequence> = fc.oneof(
  part.map((share) => ({ kind: 'freeze', line, ...share })),
  part.map((share) => ({ kind: 'reduce', line, ...share })),
  fc.integer({ min: 0, max: 1_200 }).map((limit) => ({ kind: 'reduce-to', line, limit })),
  fc.constantFrom({ kind: 'warn', line }, { kind: 'require-code' }),
);
const pair = fc.record({
  kind: fc.constant('freeze-pair' as const),
  parties: fc.array(fc.record({ kind: fc.constantFrom('buyer', 'device'), ref: fc.constantFrom('p-1', 'p-2') }), { maxLength: 2 }),
});
/** All that is told of one episode, as its source tells it. */
const episode = fc
  .record({
    rule: fc.constantFrom(...RULES),
    consequences: fc.oneof(fc.tuple(consequence), fc.tuple(consequence, pair), fc.tuple(pair)),
    isUnconfirmed: fc.boolean(),
    steps: fc.subarray([...STEPS]),
    basisPoints: fc.constantFrom(0, 1, 2_500, 3_333, 5_000),
    isCleared: fc.boolean(),
  })
  .map(({ rule, steps, basisPoints, isCleared, isUnconfirmed, ...asked }) => {
    const signal = signalOf(rule);
    const terms = isUnconfirmed ? { unconfirmedEndsAt: UNCONFIRMED_END } : {};
    const eased = steps.map((step) => (basisPoints === 0 ? signal.noted(step) : signal.eased(step, basisPoints)));
    return [signal.raised(asked.consequences, terms), ...eased, ...(isCleared ? [signal.cleared()] : [])];
  });
const episodes = fc.uniqueArray(episode, { selector: ([first]) => first?.signalId, minLength: 1, maxLength: 3 });

const id = fc.constantFrom('peak:transaction:1', 'rate:transaction:1', 'trend:transaction:1', 'by-hand');
const reasonCode = fc.constant('manual');
const byHand = fc.oneof(
  fc
    .tuple(
      fc.record({
        type: fc.constant('freeze-limit' as const),
        freezeId: fc.constant('by-hand'),
        line: fc.constant(line),
        reasonCode,
      }),
      part,
    )
    .map(([freeze, share]) => ({ ...freeze, ...share })),
  fc.record({
    type: fc.constant('release-freeze' as const),
    freezeId: id,
    releaseId: fc.uuid(),
    amount: fc.integer({ min: 1, max: 300 }),
    reasonCode,
  }),
  fc.record({ type: fc.constant('release-freeze' as const), freezeId: id, releaseId: fc.uuid(), reasonCode }),
  fc.record({ type: fc.constant('confirm-freeze' as const), freezeId: id, confirmId: fc.uuid() }),
  fc
    .tuple(
      fc.record({
        type: fc.constant('reduce-line' as const),
        reductionId: fc.constant('by-hand'),
        line: fc.constant(line),
        reasonCode,
      }),
      part,
    )
    .map(([cut, share]) => ({ ...cut, ...share })),
  fc.record({ type: fc.constant('restore-reduction' as const), reductionId: id, restoreId: fc.uuid(), reasonCode }),
  fc.record({
    type: fc.constant('adjust-line' as const),
    adjustmentId: fc.uuid(),
    line: fc.constant(line),
    approved: fc.integer({ min: 0, max: 1_500 }),
    reasonCode,
  }),
);

export type Told = readonly { readonly command: ScenarioCommand; readonly pauseSeconds: number }[];
const withPauses = (commands: readonly ScenarioCommand[], pauses: readonly number[]): Told =>
  commands.map((command, index) => ({ command, pauseSeconds: pauses[index % pauses.length] ?? 0 }));
const pauses = fc.array(fc.constantFrom(0, 0, 1, 7), { minLength: 1, maxLength: 9 });

/** Merges lists at random and keeps the order of each. */
function merged(lists: readonly (readonly ScenarioCommand[])[], picks: readonly number[]): readonly ScenarioCommand[] {
  const left = lists.map((list) => [...list]).filter((list) => list.length > 0);
  const all: ScenarioCommand[] = [];
  for (let turn = 0; left.length > 0; turn += 1) {
    const index = (picks[turn % picks.length] ?? 0) % left.length;
    all.push(left[index]!.shift()!);
    if (left[index]!.length === 0) left.splice(index, 1);
  }
  return all;
}
const picks = fc.array(fc.nat(20), { minLength: 1, maxLength: 20 });
/** Of one or more episodes, each told in its order, and what people do in between. */
export const randomEpisodes: fc.Arbitrary<Told> = fc
  .tuple(episodes, fc.array(byHand, { maxLength: 8 }), picks, pauses)
  .map(([told, hands, order, rests]) => withPauses(merged([...told, hands], order), rests));

/** All of it, the signals twice, in any order and with some of it left out. */
export const shuffledEpisodes: fc.Arbitrary<Told> = fc
  .tuple(episodes, fc.array(byHand, { maxLength: 8 }), pauses)
  .chain(([told, hands, rests]) => {
    const all = [...told.flat(), ...told.flat(), ...hands];
    return fc.shuffledSubarray(all, { minLength: Math.ceil(all.length / 2) }).map((some) => withPauses(some, rests));
  });
