import { addSeconds } from '@limit-ledger/kernel';
import * as fc from 'fast-check';
import { merchantAsOf } from './as-of.js';
import { assertIdentities } from './identities.js';
import { lineNumbers } from './line-numbers.js';
import { LedgerScenario, SCENARIO_START, type ScenarioCommand } from './scenario/ledger-scenario.js';
import { CAUSES, INCREASE_KINDS, LINE_KINDS, ORDER_LINE_KINDS } from './words.js';

const RUNS = Number(process.env['PROPERTY_RUNS'] ?? 300);
const id = (name: string, most: number): fc.Arbitrary<string> => fc.nat({ max: most - 1 }).map((index) => `${name}-${index}`);
const maybe = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> => fc.option(value, { nil: undefined });
const is = <const Value>(value: Value): fc.Arbitrary<Value> => fc.constant(value);
const line = fc.constantFrom(...LINE_KINDS);
const amount = fc.integer({ min: 1, max: 100 });
const approved = fc.oneof(fc.integer({ min: 0, max: 400 }), is(0));
const share = fc.oneof(
  fc.record({ amount }),
  fc.record({ basisPoints: fc.constantFrom(1, 3_333, 5_000, 10_000) }),
  is({ basisPoints: 2_500, floating: true }),
);
const reasonCode = is('manual');
const moment = fc.integer({ min: -20, max: 400 }).map((seconds) => addSeconds(SCENARIO_START, seconds));
const day = fc.constantFrom('2026-11-24', '2026-11-25', '2026-11-26');
const order = { orderId: id('order', 4) };
const lines = maybe(fc.uniqueArray(fc.constantFrom(...ORDER_LINE_KINDS), { minLength: 1 }));

const traffic = fc.oneof(
  fc.record({ type: is('reserve-limit'), ...order, amount, lines, ttlSeconds: fc.constantFrom(3, 60, 1_800) }),
  fc.record({ type: is('reserve-limit'), ...order, amount, lines, ttlSeconds: is(300) }),
  fc.record({ type: is('capture-limit'), ...order, captureId: id('capture', 6), amount: fc.integer({ min: 1, max: 40 }) }),
  fc.record({ type: is('void-limit'), ...order }),
  fc.record({
    type: is('replenish-limit'),
    ...order,
    replenishmentId: id('paid', 6),
    amount: fc.integer({ min: 1, max: 40 }),
    cause: fc.constantFrom(...CAUSES),
  }),
  fc.record({ type: is('reverse-replenishment'), ...order, reversalId: id('bounced', 4), replenishmentId: id('paid', 6), reasonCode }),
  fc.record({ type: is('book-limit'), ...order, amount, lines }),
);
const freeze = fc.record({
  type: is('freeze-limit'),
  freezeId: id('freeze', 4),
  line: fc.oneof(line, is('all')),
  reasonCode,
  risk: fc.boolean(),
  blocks: fc.constantFrom([], ['capture']),
  releaseOn: maybe(day),
});
const reduce = fc.record({ type: is('reduce-line'), reductionId: id('reduction', 3), line, reasonCode, risk: fc.boolean() });
const merged = (...parts: readonly fc.Arbitrary<object>[]): fc.Arbitrary<object> =>
  fc.tuple(...parts).map((each) => Object.assign({}, ...each) as object);
const terms = fc.oneof(
  fc.record({ type: is('open-line'), line, approved, validUntil: maybe(day) }),
  fc.record({ type: is('record-identity-check'), checkId: id('check', 3), kind: is('licence') }),
  merged(freeze, share),
  fc.record({ type: is('confirm-freeze'), freezeId: id('freeze', 4), confirmId: id('confirm', 2) }),
  fc.record({
    type: is('release-freeze'),
    freezeId: id('freeze', 4),
    releaseId: id('release', 6),
    line: maybe(line),
    amount: maybe(amount),
    reasonCode,
  }),
  merged(reduce, fc.oneof(fc.record({ amount }), is({ basisPoints: 3_333 }))),
  fc.record({ type: is('restore-reduction'), reductionId: id('reduction', 3), restoreId: id('restore', 3), reasonCode }),
  fc.record({ type: is('adjust-line'), adjustmentId: fc.uuid(), line, approved, reasonCode }),
  fc.record({
    type: is('grant-temporary-increase'),
    increaseId: id('increase', 5),
    line,
    amount,
    from: moment,
    until: moment,
    kind: fc.constantFrom(...INCREASE_KINDS),
  }),
);
const step = fc.record({
  command: fc.oneof({ weight: 3, arbitrary: traffic as fc.Arbitrary<object> }, { weight: 2, arbitrary: terms }),
  pause: fc.constantFrom(0, 0, 1, 7, 30, 30_000),
  back: fc.option(fc.constantFrom(1, 5, 40), { nil: undefined, freq: 3 }),
});
type Step = { readonly command: object; readonly pause: number; readonly back: number | undefined };
const history = fc.array(step, { minLength: 20, maxLength: 60 });

function commandOf({ command, back }: Step, now: string): ScenarioCommand {
  const asked = { ...command, effectiveAt: back === undefined ? undefined : addSeconds(now, -back) };
  return JSON.parse(JSON.stringify(asked)) as ScenarioCommand;
}

/** Whether the lines that the command drew on still have what they need; only a reservation must leave room. */
function assertRoomLeft(shop: LedgerScenario, command: ScenarioCommand): void {
  if (command.type !== 'reserve-limit') return;
  for (const { line: kind } of shop.order(command.orderId).lines) expect(shop.line(kind).available).toBeGreaterThanOrEqual(0);
}

function played(steps: readonly Step[], seen: Map<string, number>): LedgerScenario {
  const shop = LedgerScenario.of({ transaction: 200 });
  for (const each of steps) {
    shop.pass(each.pause);
    const command = commandOf(each, shop.now);
    const verdict = shop.verdict(command);
    if (verdict === 'accepted') assertRoomLeft(shop, command);
    for (const key of [verdict, ...(verdict === 'accepted' ? [command.type] : [])]) seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  return shop;
}

describe('random histories', () => {
  it('keep every identity after every event, and no reservation ever took what was not there', () => {
    const seen = new Map<string, number>();
    fc.assert(fc.property(history, (steps) => void played(steps, seen)), { numRuns: RUNS });
    const reached = [
      'already',
      'order.conflict',
      'id.conflict',
      'limit.insufficient',
      'line.not-open',
      'effective-time.out-of-order',
      'reservation.expired',
    ];
    const accepted = [
      'reserve-limit',
      'capture-limit',
      'void-limit',
      'replenish-limit',
      'reverse-replenishment',
      'book-limit',
      'freeze-limit',
      'confirm-freeze',
      'release-freeze',
      'restore-reduction',
      'grant-temporary-increase',
    ];
    expect([...seen.keys()]).toEqual(expect.arrayContaining([...reached, ...accepted]));
  });

  it('fold to the state that was live, through their JSON', () => {
    fc.assert(
      fc.property(history, (steps) => {
        const shop = played(steps, new Map());
        const events = JSON.parse(JSON.stringify(shop.events)) as typeof shop.events;
        const folded = events.reduce((state, event) => shop.decider.evolve(state, event), shop.decider.initial('merchant-limit-shop'));
        expect(JSON.stringify(folded.merchant)).toBe(JSON.stringify(shop.state.merchant));
        expect([...folded.orders.all()]).toEqual([...shop.state.orders.all()]);
        expect(shop.decider.nextDueAt(folded)).toBe(shop.decider.nextDueAt(shop.state));
      }),
      { numRuns: Math.ceil(RUNS / 3) },
    );
  });

  it('keep the identities at every pair of moments, as known then and as true then', () => {
    fc.assert(
      fc.property(history, (steps) => {
        const { events, state } = played(steps, new Map());
        const moments = [...new Set(events.flatMap(({ effectiveTime, recordedTime }) => [effectiveTime, recordedTime]))];
        for (const recordedAsOf of new Set(events.map(({ recordedTime }) => recordedTime))) {
          for (const effectiveAsOf of moments) assertIdentities(merchantAsOf('shop', events, { recordedAsOf, effectiveAsOf }));
        }
        for (const { revision } of events) assertIdentities(merchantAsOf('shop', events, { revision }));
        expect(JSON.stringify(merchantAsOf('shop', events, {}))).toBe(JSON.stringify(state.merchant));
      }),
      { numRuns: Math.ceil(RUNS / 10) },
    );
  });

  it('fit a back-dated reservation into every moment since', () => {
    fc.assert(
      fc.property(history, (steps) => {
        const { events } = played(steps, new Map());
        for (const reserve of events.filter(({ type }) => type === 'limit-reserved')) {
          const known = events.slice(0, reserve.revision + 1);
          const since = known.filter(({ effectiveTime }) => effectiveTime >= reserve.effectiveTime);
          const moments = new Set(since.map(({ effectiveTime }) => effectiveTime));
          for (const effectiveAsOf of moments) {
            const past = merchantAsOf('shop', known, { effectiveAsOf });
            const drawn = reserve.type === 'limit-reserved' ? reserve.data.order.lines : [];
            for (const kind of drawn) expect(lineNumbers(past.lines[kind]!).available).toBeGreaterThanOrEqual(0);
          }
        }
      }),
      { numRuns: Math.ceil(RUNS / 3) },
    );
  });
});
