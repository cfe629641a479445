import { addSeconds } from '@limit-ledger/kernel';
import { LedgerScenario, SCENARIO_START, type ScenarioCommand } from '../scenario/ledger-scenario.js';
import { signalOf } from '../scenario/signal-of.js';
import type { SignalConsequence } from '../signal-commands.js';
import { INCREASE_KINDS, type IncreaseKind } from '../words.js';

const DAY_SECONDS = 86_400;
const signal = signalOf('daily-peak');
const CONSEQUENCES: readonly SignalConsequence[] = [
  { kind: 'freeze', line: 'transaction', basisPoints: 8_000 },
  { kind: 'reduce', line: 'transaction', basisPoints: 3_000 },
  { kind: 'reduce-to', line: 'transaction', limit: 5_000 },
];

function grant(kind: IncreaseKind, line: 'credit' | 'transaction' = 'transaction'): ScenarioCommand {
  const span = { from: SCENARIO_START, until: addSeconds(SCENARIO_START, 10 * DAY_SECONDS) };
  return { type: 'grant-temporary-increase', increaseId: `${kind}-${line}`, line, amount: 500, kind, ...span };
}

describe.each(CONSEQUENCES)('while a rule’s $kind stands', (consequence) => {
  const held = (): LedgerScenario =>
    LedgerScenario.of({ credit: 1_000, transaction: 1_000 }).given(signal.raised([consequence]));

  it.each(INCREASE_KINDS)('no increase takes effect on its line, and once it is cleared one does: %s', (kind) => {
    const shop = held().given(grant(kind));
    expect(shop.typesFrom(shop.events.length - 1)).toEqual(['temporary-increase-granted']);
    expect(shop.pass(DAY_SECONDS).line('transaction').temporary).toBe(0);
    shop.given(signal.cleared()).pass(0);
    expect(shop.last('temporary-increase-started')).toMatchObject({ effectiveTime: shop.now, data: { amount: 500 } });
    expect(shop.line('transaction')).toMatchObject({ temporary: 500, effective: 1_500 });
  });

  it('an increase takes effect on any other line', () => {
    expect(held().given(grant('temporary', 'credit')).line('credit').temporary).toBe(500);
  });

  it('one that was granted before and has not begun waits', () => {
    const later = { ...grant('temporary'), from: addSeconds(SCENARIO_START, DAY_SECONDS) } as ScenarioCommand;
    const shop = LedgerScenario.of({ transaction: 1_000 }).given(later, signal.raised([consequence]));
    expect(shop.pass(2 * DAY_SECONDS).line('transaction').temporary).toBe(0);
  });
});

describe('a promotion guarantee under a rule’s freeze', () => {
  it('is granted and told at once, as the step of the way back that it is; its amount waits', () => {
    const shop = LedgerScenario.of({ transaction: 1_000 }).given(signal.raised(CONSEQUENCES.slice(0, 1)));
    shop.given(grant('promotion-guarantee'));
    expect(shop.decider.isPublic('temporary-increase-granted')).toBe(true);
    shop.given(signal.eased('promotion-guarantee', 2_500));
    expect(shop.line('transaction')).toMatchObject({ frozen: 600, temporary: 0 });
    for (const step of ['shorter-term', 'deposit-orders', 'review']) shop.given(signal.eased(step, 2_500));
    expect(shop.pass(0).line('transaction')).toMatchObject({ frozen: 0, temporary: 500 });
  });

  it('starts when nobody has confirmed the freeze in time', () => {
    const unconfirmedEndsAt = addSeconds(SCENARIO_START, 7 * DAY_SECONDS);
    const shop = LedgerScenario.of({ transaction: 1_000 });
    shop.given(signal.raised(CONSEQUENCES.slice(0, 1), { unconfirmedEndsAt }), grant('promotion-guarantee'));
    shop.pass(8 * DAY_SECONDS);
    expect(shop.last('temporary-increase-started').effectiveTime).toBe(unconfirmedEndsAt);
  });
});
