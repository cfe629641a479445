import * as fc from 'fast-check';
import type { LimitCommand } from '../commands.js';
import type { LimitsPolicy } from '../policy.js';
import { randomSignalCommands } from './random-signals.js';
import { CAUSES, INCREASE_KINDS, type LineKind } from '../words.js';

/** One step of a random history: time passes, then the command arrives, perhaps back-dated. */
export interface Step {
  readonly command: Omit<LimitCommand, 'policy'>;
  readonly pauseSeconds: number;
  readonly backdateSeconds: number | undefined;
}

const line = fc.constantFrom<LineKind>('credit', 'transaction');
const amount = fc.integer({ min: 1, max: 120 });
const basisPoints = fc.constantFrom(1_000, 2_500, 3_333, 8_000);
const oneOf = (prefix: string, count: number): fc.Arbitrary<string> =>
  fc.integer({ min: 1, max: count }).map((n) => `${prefix}${n}`);
const reservedId = oneOf('order-', 3);
/** Reservations and bookings share their ids, but seldom, so that most orders are reserved first. */
const bookedId = fc.oneof({ arbitrary: oneOf('booked-', 3), weight: 4 }, { arbitrary: reservedId, weight: 1 });
const orderId = fc.oneof({ arbitrary: reservedId, weight: 3 }, { arbitrary: bookedId, weight: 1 });
/** Small, so that it is often part of what an order holds. */
const part = fc.integer({ min: 1, max: 40 });
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined });
const share = fc.oneof(
  amount.map((each) => ({ amount: each })),
  basisPoints.map((each) => ({ basisPoints: each })),
  basisPoints.map((each) => ({ basisPoints: each, floating: true })),
);
const reasonCode = fc.constant('manual');
const fixed = <const T extends string>(type: T): fc.Arbitrary<T> => fc.constant(type);

const reserve = fc.record({
  type: fixed('reserve-limit'),
  orderId: reservedId,
  amount: fc.oneof(part, amount),
  lines: maybe(fc.uniqueArray(line, { minLength: 1 })),
  ttlSeconds: fc.constantFrom(5, 40, 1_800, 1_800),
  deviceRef: maybe(oneOf('p-', 2)),
  accountRef: maybe(oneOf('p-', 2)),
});
const capture = fc.record({ type: fixed('capture-limit'), orderId: reservedId, captureId: oneOf('capture-', 3), amount: part });
const replenish = fc.record({
  type: fixed('replenish-limit'),
  orderId,
  replenishmentId: oneOf('paid-', 2),
  amount: part,
  cause: fc.constantFrom(...CAUSES),
});
const reverse = fc.record({
  type: fixed('reverse-replenishment'),
  orderId,
  reversalId: oneOf('bounced-', 2),
  replenishmentId: oneOf('paid-', 2),
  reasonCode,
});
const orderCommand = fc.oneof(
  { arbitrary: reserve, weight: 3 },
  { arbitrary: capture, weight: 4 },
  { arbitrary: fc.record({ type: fixed('void-limit'), orderId }), weight: 1 },
  { arbitrary: replenish, weight: 3 },
  { arbitrary: reverse, weight: 3 },
  { arbitrary: fc.record({ type: fixed('book-limit'), orderId: bookedId, amount }), weight: 1 },
);

const increase = (now: number): fc.Arbitrary<object> =>
  fc.record({ starts: fc.integer({ min: -30, max: 60 }), lasts: fc.integer({ min: 1, max: 90 }) }).map(({ starts, lasts }) => ({
    from: new Date(now + starts * 1_000).toISOString(),
    until: new Date(now + (starts + lasts) * 1_000).toISOString(),
  }));

const termsCommand = (now: number): fc.Arbitrary<object> =>
  fc.oneof(
    fc.record({ type: fixed('open-line'), line, approved: fc.integer({ min: 50, max: 300 }) }),
    fc.record({
      type: fixed('adjust-line'),
      adjustmentId: fc.uuid(),
      line,
      approved: fc.integer({ min: 0, max: 300 }),
      reasonCode,
    }),
    fc
      .tuple(
        fc.record({
          type: fixed('freeze-limit'),
          freezeId: oneOf('freeze-', 4),
          line: fc.oneof(line, fixed('all')),
          reasonCode,
          risk: fc.boolean(),
        }),
        share,
        fc.constantFrom([], ['capture']),
      )
      .map(([freeze, part, blocks]) => ({ ...freeze, ...part, blocks })),
    fc.record({
      type: fixed('release-freeze'),
      freezeId: oneOf('freeze-', 4),
      releaseId: oneOf('release-', 3),
      line: maybe(line),
      amount: maybe(amount),
      reasonCode,
    }),
    fc
      .tuple(
        fc.record({ type: fixed('reduce-line'), reductionId: oneOf('reduction-', 3), line, reasonCode, risk: fc.boolean() }),
        fc.oneof(
          amount.map((each) => ({ amount: each })),
          basisPoints.map((each) => ({ basisPoints: each })),
        ),
      )
      .map(([reduce, part]) => ({ ...reduce, ...part })),
    fc.record({ type: fixed('confirm-freeze'), freezeId: oneOf('freeze-', 4), confirmId: oneOf('confirm-', 2) }),
    fc.record({
      type: fixed('restore-reduction'),
      reductionId: oneOf('reduction-', 3),
      restoreId: oneOf('restore-', 3),
      reasonCode,
    }),
    fc
      .tuple(
        fc.record({
          type: fixed('grant-temporary-increase'),
          increaseId: fc.uuid(),
          line,
          amount,
          kind: fc.constantFrom(...INCREASE_KINDS),
        }),
        increase(now),
      )
      .map(([grant, span]) => ({ ...grant, ...span })),
  );

const withoutUndefined = (command: object): Omit<LimitCommand, 'policy'> => JSON.parse(JSON.stringify(command));

/** Histories of some 40 commands with small numbers, so that limits are met, ids collide and moments come due. */
export function randomSteps(startMilliseconds: number): fc.Arbitrary<readonly Step[]> {
  const commands = fc.oneof(
    { arbitrary: fc.tuple(orderCommand), weight: 3 },
    { arbitrary: fc.tuple(termsCommand(startMilliseconds + 200_000)), weight: 1 },
    { arbitrary: randomSignalCommands(startMilliseconds + 200_000), weight: 1 },
  );
  const some = fc.record({
    commands,
    pauseSeconds: fc.constantFrom(0, 0, 1, 3, 20),
    backdateSeconds: fc.option(fc.constantFrom(1, 5, 30), { nil: undefined, freq: 4 }),
  });
  const opened = fc.subarray([opening('credit', 600), opening('transaction', 500)], { minLength: 1 });
  return fc
    .tuple(opened, fc.array(some, { minLength: 10, maxLength: 60, size: 'max' }))
    .map(([openings, steps]) => [...openings, ...steps.flatMap(stepsOf)]);
}

function stepsOf({ commands, ...rest }: Omit<Step, 'command'> & { readonly commands: readonly object[] }): readonly Step[] {
  return commands.map((command) => ({ ...rest, command: withoutUndefined(command) }));
}

const opening = (line: LineKind, approved: number): Step => ({
  command: { type: 'open-line', line, approved } as Step['command'],
  pauseSeconds: 0,
  backdateSeconds: undefined,
});

export const MODEL_POLICY: LimitsPolicy = {
  version: 'model@1',
  reservation: { defaultTtlSeconds: 1_800, maximumTtlSeconds: 2_592_000 },
  causesThatCount: {
    credit: ['repayment', 'return', 'write-off'],
    transaction: ['repayment', 'return', 'settlement', 'write-off'],
  },
  usageWarning: { belowBasisPoints: 1_000, rearmBasisPoints: 1_500 },
  validityReminderDays: [],
  increases: {
    strict: false,
    promotionGuarantee: { leadHours: 48 },
    temporary: { monthlyTurnoverAtLeast: 20_000_000, daysAtMost: 30 },
    emergency: { withinHours: 24, daysAtMost: 30, approvedBasisPointsAtMost: 2_000, feeBasisPoints: 500 },
  },
  lineCeilings: {},
  fourEyesSums: [],
};
