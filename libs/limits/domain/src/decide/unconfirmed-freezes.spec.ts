import { addSeconds } from '@limit-ledger/kernel';
import { LedgerScenario, SCENARIO_START } from '../scenario/ledger-scenario.js';
import { signalOf } from '../scenario/signal-of.js';

const WEEK_SECONDS = 7 * 86_400;
const END = addSeconds(SCENARIO_START, WEEK_SECONDS);
const transaction = 'transaction' as const;
const signal = signalOf('return-rate');
const confirm = { type: 'confirm-freeze', freezeId: signal.id, confirmId: 'c-1' } as const;

function frozen(): LedgerScenario {
  const shop = LedgerScenario.of({ transaction: 1_000 });
  return shop.given(signal.raised([{ kind: 'freeze', line: transaction, basisPoints: 5_000 }], { unconfirmedEndsAt: END }));
}

describe('a freeze of a rule that nobody confirmed', () => {
  it('ends at its moment and no sooner, by an event that says why', () => {
    const shop = frozen().pass(WEEK_SECONDS - 1);
    expect(shop.line(transaction).frozen).toBe(500);
    shop.pass(1);
    expect(shop.last('freeze-released')).toMatchObject({
      effectiveTime: END,
      recordedTime: END,
      data: { cause: 'unconfirmed' },
    });
    expect(shop.line(transaction).frozen).toBe(0);
    expect(shop.decider.nextDueAt(shop.state)).toBeUndefined();
  });

  it('ends as of its moment when the clock jumps over it, and is placed all the same when it comes after it', () => {
    const late = frozen().pass(10 * WEEK_SECONDS);
    expect(late.last('freeze-released')).toMatchObject({ effectiveTime: END, recordedTime: late.now });
    const shop = LedgerScenario.of({ transaction: 1_000 }, addSeconds(END, 5));
    shop.given(signal.raised([{ kind: 'freeze', line: transaction, basisPoints: 5_000 }], { unconfirmedEndsAt: END })).pass(0);
    expect(shop.typesFrom(2)).toEqual(['limit-frozen', 'freeze-released']);
    expect(shop.last('freeze-released')).toMatchObject({ effectiveTime: shop.now, data: { cause: 'unconfirmed' } });
  });

  it('ends with what remains of it, by the version of its rule', () => {
    const shop = frozen().given(signal.eased('review', 2_500));
    const due = shop.decider.due(shop.state, END);
    expect(due).toMatchObject({ type: 'release-unconfirmed-freeze', policyVersion: 'default@3' });
    expect(shop.decider.policyVersionOf(due!, END)).toBe('default@3');
    shop.at(END);
    expect(shop.last('freeze-released').data.perLine).toEqual([{ line: transaction, amount: 375 }]);
  });

  it('is over for the rule: neither its steps nor its end do anything, nor does it come back', () => {
    const shop = frozen().at(END);
    const told = [
      signal.eased('review', 2_500),
      signal.cleared(),
      signal.raised([{ kind: 'freeze', line: transaction, amount: 1 }]),
    ];
    expect(told.map((each) => shop.verdict(each))).toEqual(['already', 'already', 'already']);
  });

  it('stands once a person has confirmed it, until it is cleared', () => {
    const shop = frozen()
      .given(confirm)
      .pass(2 * WEEK_SECONDS);
    expect(shop.line(transaction).frozen).toBe(500);
    shop.given(signal.cleared());
    expect(shop.line(transaction).frozen).toBe(0);
  });

  it.each([
    ['cleared', signal.cleared()],
    ['released by a person', { type: 'release-freeze', freezeId: signal.id, releaseId: 'r', reasonCode: 'manual' } as const],
  ])('does not end twice when it was %s before', (_, release) => {
    const shop = frozen().given(release);
    const before = shop.events.length;
    expect(shop.pass(2 * WEEK_SECONDS).events.length).toBe(before);
  });

  it('ends though it holds nothing', () => {
    const shop = LedgerScenario.of({ transaction: 0 });
    shop.given(signal.raised([{ kind: 'freeze', line: transaction, basisPoints: 5_000 }], { unconfirmedEndsAt: END }), confirm);
    expect(shop.given(signal.cleared()).last('freeze-released').data.perLine).toEqual([{ line: transaction, amount: 0 }]);
  });
});
