import * as fc from 'fast-check';
import type { SignalConsequence } from '../signal-commands.js';

/** Mostly the same ones, so that what is told of them meets. */
const LINES = ['transaction', 'transaction', 'transaction', 'all', 'credit'] as const;
const named = fc.record({
  rule: fc.constantFrom('peak', 'rate'),
  line: fc.constantFrom(...LINES),
  episode: fc.constantFrom(1, 1, 1, 2),
});
const signalOf = named.map((name) => {
  const of = { policyVersion: 'rules@1', reasonCode: 'manual' };
  return { signalId: `${name.rule}:${name.line}:${name.episode}`, ...name, ...of };
});
/** Of signals, and what a person did under the same id. */
const signalId = signalOf.map((signal) => signal.signalId);

const kind = <const Kind extends string>(name: Kind): fc.Arbitrary<Kind> => fc.constant(name);
const anyLine = fc.constantFrom(...LINES);
const share = fc.oneof(
  fc.integer({ min: 1, max: 120 }).map((amount) => ({ amount })),
  fc.constantFrom(1_000, 3_333, 8_000).map((basisPoints) => ({ basisPoints })),
);
const withShare = (name: 'freeze' | 'reduce'): fc.Arbitrary<SignalConsequence> =>
  fc.tuple(fc.record({ kind: kind(name), line: anyLine }), share).map(([one, part]) => ({ ...one, ...part }));
const party = fc.record({ kind: fc.constantFrom('buyer', 'device', 'account'), ref: fc.constantFrom('p-1', 'p-2') });
const pair = fc.record({ kind: kind('freeze-pair'), parties: fc.array(party, { maxLength: 2 }) });
const consequence: fc.Arbitrary<SignalConsequence> = fc.oneof(
  { arbitrary: withShare('freeze'), weight: 3 },
  { arbitrary: withShare('reduce'), weight: 2 },
  { arbitrary: fc.record({ kind: kind('reduce-to'), line: anyLine, limit: fc.integer({ min: 0, max: 200 }) }), weight: 2 },
  { arbitrary: fc.record({ kind: kind('warn'), line: anyLine }), weight: 1 },
  { arbitrary: pair, weight: 2 },
  { arbitrary: fc.constant({ kind: 'require-code' }), weight: 1 },
);

const raised = (now: number): fc.Arbitrary<object> =>
  fc
    .record({
      signal: signalOf,
      consequences: fc.array(consequence, { minLength: 1, maxLength: 2 }),
      endsAfter: fc.option(fc.integer({ min: -30, max: 90 }), { nil: undefined }),
    })
    .map(({ signal, consequences, endsAfter }) => ({
      type: 'apply-signal',
      ...signal,
      consequences,
      checklist: [{ step: 'plan' }],
      clearsByItself: true,
      grounds: [],
      ...(endsAfter !== undefined && { unconfirmedEndsAt: new Date(now + endsAfter * 1_000).toISOString() }),
    }));
const eased = fc
  .record({
    signal: signalOf,
    step: fc.constantFrom('a', 'b', 'c', 'd'),
    releasesBasisPoints: fc.constantFrom(2_500, 3_334, 5_000),
  })
  .map(({ signal, ...rest }) => ({ type: 'ease-signal', ...signal, ...rest }));
const widened = fc
  .record({ signal: signalOf, parties: fc.array(party, { minLength: 1, maxLength: 2 }) })
  .map(({ signal, parties }) => ({ type: 'widen-signal', ...signal, parties }));
const stepNoted = fc
  .record({ signal: signalOf, step: fc.constantFrom('a', 'b', 'c', 'd') })
  .map(({ signal, step }) => ({ type: 'note-step', ...signal, step }));
const cleared = signalOf.map((signal) => ({ type: 'clear-signal', ...signal }));

const byHand = fc.oneof(
  fc.record({
    type: fc.constant('release-freeze'),
    freezeId: signalId,
    releaseId: fc.constantFrom('by-hand-1', 'by-hand-2'),
    amount: fc.option(fc.integer({ min: 1, max: 60 }), { nil: undefined }),
    reasonCode: fc.constant('manual'),
  }),
  fc.record({ type: fc.constant('confirm-freeze'), freezeId: signalId, confirmId: fc.constantFrom('n-1', 'n-2') }),
  fc.record({
    type: fc.constant('restore-reduction'),
    reductionId: signalId,
    restoreId: fc.constantFrom('by-hand-1', 'by-hand-2'),
    reasonCode: fc.constant('manual'),
  }),
  fc.record({
    type: fc.constant('freeze-limit'),
    freezeId: signalId,
    line: anyLine,
    amount: fc.integer({ min: 1, max: 60 }),
    reasonCode: fc.constant('manual'),
  }),
);

/** A freeze with steps of its way back, among which a person may release a part. */
const episode = (now: number): fc.Arbitrary<readonly object[]> =>
  fc
    .record({
      first: raised(now),
      share,
      signal: signalOf,
      line: anyLine,
      steps: fc.shuffledSubarray(['a', 'b', 'c', 'd'], { minLength: 2 }),
      releasesBasisPoints: fc.constantFrom(2_500, 3_334, 5_000),
      amount: fc.option(fc.integer({ min: 1, max: 60 }), { nil: undefined }),
      pairs: fc.oneof(fc.constant([]), fc.tuple(pair)),
    })
    .map(({ first, share: part, signal, line, steps, releasesBasisPoints, amount, pairs }) => {
      const release = {
        type: 'release-freeze',
        freezeId: signal.signalId,
        releaseId: 'by-hand-1',
        amount,
        reasonCode: 'manual',
      };
      const told = steps.map((step) => ({ type: 'ease-signal', ...signal, step, releasesBasisPoints }));
      const placed = { ...first, ...signal, consequences: [{ kind: 'freeze', line, ...part }, ...pairs] };
      const widening = pairs.map(({ parties }) => ({ type: 'widen-signal', ...signal, parties }));
      return [placed, ...told.slice(0, 1), ...widening, ...(amount === undefined ? [] : [release]), ...told.slice(1)];
    });

/** A reduction with steps of its way back, which give nothing back; then its end does, or a person. */
const cut = (now: number): fc.Arbitrary<readonly object[]> =>
  fc
    .record({
      first: raised(now),
      consequence: withShare('reduce'),
      signal: signalOf,
      steps: fc.subarray(['a', 'b']),
      byPerson: fc.boolean(),
    })
    .map(({ first, consequence: reduction, signal, steps, byPerson }) => {
      const restored = {
        type: 'restore-reduction',
        reductionId: signal.signalId,
        restoreId: 'by-hand-1',
        reasonCode: 'manual',
      };
      const placed = { ...first, ...signal, consequences: [reduction] };
      const told = steps.map((step) => ({ type: 'note-step', ...signal, step }));
      return [placed, ...told, byPerson ? restored : { type: 'clear-signal', ...signal }];
    });

/** What rules tell around `now`, in any order, and what people do about it; one or several that belong together. */
export const randomSignalCommands = (now: number): fc.Arbitrary<readonly object[]> =>
  fc.oneof(
    { arbitrary: fc.tuple(raised(now)), weight: 5 },
    { arbitrary: fc.tuple(eased), weight: 3 },
    { arbitrary: fc.tuple(stepNoted), weight: 1 },
    { arbitrary: fc.tuple(widened), weight: 2 },
    { arbitrary: fc.tuple(cleared), weight: 2 },
    { arbitrary: fc.tuple(byHand), weight: 3 },
    { arbitrary: episode(now), weight: 4 },
    { arbitrary: cut(now), weight: 2 },
  );
