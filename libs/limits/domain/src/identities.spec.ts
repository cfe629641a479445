import { addSeconds } from '@limit-ledger/kernel';
import { sameRunsFirst } from '@limit-ledger/testing';
import * as fc from 'fast-check';
import { merchantAsOf } from './as-of.js';
import { assertIdentities } from './identities.js';
import { lineNumbers } from './line-numbers.js';
import { LedgerScenario, type ScenarioCommand } from './scenario/ledger-scenario.js';
import { CAUSES, INCREASE_KINDS, LINE_KINDS, ORDER_LINE_KINDS } from './words.js';

const RUNS = Number(process.env['PROPERTY_RUNS'] ?? 200);
const id = (name: string, most: number): fc.Arbitrary<string> => fc.nat({ max: most - 1 }).map((index) => `${name}-${index}`);
const maybe = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> => fc.option(value, { nil: undefined });
const is = <const Value>(value: Value): fc.Arbitrary<Value> => fc.constant(value);
const line = fc.constantFrom(...LINE_KINDS);
const amount = fc.integer({ min: 1, max: 90 });
const part = fc.integer({ min: 1, max: 30 });
const approved = fc.oneof({ weight: 6, arbitrary: fc.integer({ min: 100, max: 400 }) }, { weight: 1, arbitrary: is(0) });
const share = fc.oneof(
  fc.record({ amount }),
  fc.record({ basisPoints: fc.constantFrom(1, 3_333, 5_000, 10_000) }),
  is({ basisPoints: 2_500, floating: true }),
);
const reasonCode = is('manual');
const day = fc.constantFrom('2026-11-24', '2026-11-25', '2026-11-26');
const order = { orderId: id('order', 12) };
const lines = maybe(fc.uniqueArray(fc.constantFrom(...ORDER_LINE_KINDS), { minLength: 1 }));

const traffic = fc.oneof(
  fc.record({ type: is('reserve-limit'), ...order, amount, lines, ttlSeconds: fc.constantFrom(3, 40, 86_400, 86_400) }),
  fc.record({ type: is('reserve-limit'), ...order, amount, lines, ttlSeconds: is(86_400) }),
  fc.record({ type: is('capture-limit'), ...order, captureId: id('capture', 6), amount: part }),
  fc.record({ type: is('capture-limit'), ...order, captureId: id('capture', 6), amount: part }),
  fc.record({ type: is('void-limit'), ...order }),
  fc.record({
    type: is('replenish-limit'),
    ...order,
    replenishmentId: id('paid', 4),
    amount: part,
    cause: fc.constantFrom(...CAUSES),
  }),
  fc.record({ type: is('reverse-replenishment'), ...order, reversalId: id('bounced', 4), replenishmentId: id('paid', 4), reasonCode }),
  fc.record({ type: is('book-limit'), ...order, amount, lines }),
);
const freeze = fc.record({
  type: is('freeze-limit'),
  freezeId: id('freeze', 4),
  line: fc.oneof(line, is('all')),
  reasonCode,
  risk: fc.boolean(),
  blocks: fc.constantFrom([], ['capture']),
  releaseOn: fc.option(day, { nil: undefined, freq: 1 }),
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
    // Seconds from now; made into moments when the command arrives.
    from: fc.integer({ min: -10, max: 10 }),
    until: fc.integer({ min: 1, max: 40 }),
    kind: fc.constantFrom(...INCREASE_KINDS),
  }),
);
const step = fc.record({
  command: fc.oneof({ weight: 3, arbitrary: traffic as fc.Arbitrary<object> }, { weight: 2, arbitrary: terms }),
  pause: fc.oneof({ weight: 40, arbitrary: fc.constantFrom(0, 0, 1, 2, 5) }, { weight: 1, arbitrary: is(30_000) }),
  pick: fc.nat({ max: 30 }),
  back: fc.option(fc.constantFrom(1, 5, 40), { nil: undefined, freq: 3 }),
});
type Step = { readonly command: object; readonly pause: number; readonly pick: number; readonly back: number | undefined };
const history = fc.array(step, { minLength: 20, maxLength: 80, size: 'max' });

/** Most commands about something existing are aimed at what there is: by chance alone they would hardly ever meet it. */
function aimed(command: object, pick: number, shop: LedgerScenario): object {
  const { type } = command as { readonly type: string };
  const anyOf = <Value>(values: Iterable<Value>): Value | undefined => [...values][pick % Math.max(1, [...values].length)];
  if (pick === 0) return command;
  const { freezes, reductions } = shop.state.merchant;
  if (type === 'release-freeze' || type === 'confirm-freeze') return { ...command, ...idOf('freezeId', anyOf(Object.keys(freezes))) };
  if (type === 'restore-reduction') return { ...command, ...idOf('reductionId', anyOf(Object.keys(reductions))) };
  if (!['capture-limit', 'void-limit', 'replenish-limit', 'reverse-replenishment'].includes(type)) return command;
  const orders = [...shop.state.orders.all()].filter(({ replenishments }) => type !== 'reverse-replenishment' || replenishments.length > 0);
  const target = anyOf(orders);
  const paid = type === 'reverse-replenishment' ? target?.replenishments[pick % target.replenishments.length] : undefined;
  return { ...command, ...idOf('orderId', target?.orderId), ...idOf('replenishmentId', paid?.replenishmentId) };
}

const idOf = (name: string, value: string | undefined): object => (value === undefined ? {} : { [name]: value });

function commandOf({ command, pick, back }: Step, shop: LedgerScenario): ScenarioCommand {
  const { now } = shop;
  const { from, until } = command as { readonly from?: number; readonly until?: number };
  const momentOf = (seconds: number | undefined): string | undefined => (seconds === undefined ? undefined : addSeconds(now, seconds));
  const effectiveAt = back === undefined ? undefined : addSeconds(now, -back);
  const asked = { ...aimed(command, pick, shop), from: momentOf(from), until: momentOf(until), effectiveAt };
  return JSON.parse(JSON.stringify(asked)) as ScenarioCommand;
}

/** Whether the lines that the command drew on still have what they need; only a reservation must leave room. */
function assertRoomLeft(shop: LedgerScenario, command: ScenarioCommand): void {
  if (command.type !== 'reserve-limit') return;
  for (const { line: kind } of shop.order(command.orderId).lines) expect(shop.line(kind).available).toBeGreaterThanOrEqual(0);
}

function played(steps: readonly Step[], seen: Map<string, number>): LedgerScenario {
  const shop = LedgerScenario.of({ transaction: 300, credit: 400 });
  for (const each of steps) {
    shop.pass(each.pause);
    const command = commandOf(each, shop);
    const verdict = shop.verdict(command);
    if (verdict === 'accepted') assertRoomLeft(shop, command);
    for (const key of [verdict, ...(verdict === 'accepted' ? [command.type] : [])]) seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  return shop;
}

describe('random histories', () => {
  it('keep every identity after every event, and no reservation ever took what was not there', () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(history, (steps) => void played(steps, seen)),
      sameRunsFirst(RUNS, history),
    );
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
    // A generator that stops reaching an outcome would let its rule go untested.
    const often = [...seen.keys()].filter((key) => (seen.get(key) ?? 0) > RUNS / 20);
    expect(often).toEqual(expect.arrayContaining([...reached, ...accepted]));
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
