import type { RiskStory } from '../story/risk-story.js';
import { useRiskStory } from '../story/use-risk-story.js';
import { BREACHES, NOTHING, NOW, type Effect } from './breaches.js';
import { LATE } from './late-ones.js';

const GOOD_DAY = '2026-08-01';
const GOOD = {
  kind: 'daily-metrics',
  day: GOOD_DAY,
  observedAt: NOW,
  values: {
    orders: 100,
    returns: 1,
    salesMinor: 1,
    demandMinor: 1,
    outstandingMinor: 10_000,
    overdueMinor: 1,
    inventoryTurnsHundredths: 300,
  },
};

const lateMerchant = (rule: string, says: string): string => `${rule}-${says.replace(/ /g, '-')}`;
const TELLINGS = ['twice', 'opposite', 'late', 'few'] as const;
type Telling = (typeof TELLINGS)[number];

const story = useRiskStory({ begin: NOW, shared: true });

// All at once, so that what lines come to is waited for once.
beforeAll(async () => {
  for (const { rule } of BREACHES)
    for (const telling of TELLINGS) {
      await story().operator.open(`${rule}-${telling}`, { transaction: 10_000_000, credit: 100_000_000 });
    }
  for (const { rule, says } of LATE)
    await story().operator.open(lateMerchant(rule, says), { transaction: 10_000_000, credit: 100_000_000 });
  await story().linesKnown();
}, 60_000);

describe.each(BREACHES)('a breach of $rule that is told', ({ rule, observed, effect, opposite = effect, late, few }) => {
  const merchant = (telling: Telling): RiskStory => story().of(`${rule}-${telling}`);

  it('twice, and by a feed that observed it again, changes nothing', async () => {
    const shop = merchant('twice');
    await shop.feed(...observed);
    expect(await effectOn(shop)).toEqual(sorted(effect));
    const before = await shop.effects();
    const last = observed.at(-1)!;
    const again = await shop.feed(...observed.filter((each) => isOfKey(each) || each === last));
    expect(again).toEqual(again.map(() => 'already'));
    expect(await shop.effects()).toEqual(before);
    await shop.pass(60);
    await shop.feed({ ...last, observedAt: shop.clock.now() });
    expect(await shop.effects()).toEqual(before);
  });

  it('in the opposite order comes to the same, by one episode', async () => {
    const shop = merchant('opposite');
    await shop.feed(...[...observed].reverse());
    expect(await effectOn(shop)).toEqual(sorted(opposite));
  });

  it('after a good later day is looked at as of that day', async () => {
    const shop = merchant('late');
    await shop.feed(GOOD);
    await shop.feed(...observed);
    expect(await effectOn(shop)).toEqual(sorted(late));
  });

  if (typeof few !== 'string')
    it('by fewer than 30 orders is nothing', async () => {
      const shop = merchant('few');
      await shop.feed(...few);
      expect([await effectOn(shop), shop.heard]).toEqual([sorted(NOTHING), []]);
    });
});

describe.each(LATE)('what $rule looks at, told late', ({ rule, says, known, late, results, effect }) => {
  it(`${says}`, async () => {
    const shop = story().of(lateMerchant(rule, says));
    await shop.feed(...known);
    expect([await effectOn(shop), shop.heard]).toEqual([sorted(NOTHING), []]);
    expect(await shop.feed(...late)).toEqual(results);
    expect(await effectOn(shop)).toEqual(sorted(effect));
  });
});

async function effectOn(shop: RiskStory): Promise<Effect> {
  const [transaction, credit] = [heldOf(await shop.line('transaction')), heldOf(await shop.line('credit'))];
  const { notices } = await shop.situation('transaction');
  const told = notices.map(({ id }: { readonly id: string }) => id);
  return sorted({ signals: await shop.standing(), transaction, credit, told });
}

const sorted = ({ signals, transaction = 0, credit = 0, told = [] }: Effect): Effect => {
  return { signals: [...signals].sort(), transaction, credit, told };
};

const heldOf = ({ frozen, reduced }: { readonly frozen: number; readonly reduced: number }): number => frozen + reduced;

/** What has a key of its own is known for ever; of a rating only the newest is. */
const isOfKey = (each: object): boolean => !('rating' in each);
