import { addSeconds, type Instant } from '@limit-ledger/kernel';
import type { PolicyState, PolicyVersion } from '@limit-ledger/risk-domain';
import type { RaisedEpisode } from '../episodes/episode-rows.js';
import type { PoliciesInForce } from '../in-force/policies-in-force.js';
import { Ceilings } from './ceilings.js';

const NOON: Instant = '2026-03-05T12:00:00.000Z';
const HOUR = 3_600;
const after = (seconds: number): Instant => addSeconds(NOON, seconds);
const raised = (merchantId: string, seconds: number): RaisedEpisode => {
  return { merchantId, signalId: 'r:transaction:1', policyVersion: 'default@1', raisedAt: after(seconds) };
};

/** A version that may open three in an hour. */
function ceilingsOf(rows: readonly RaisedEpisode[], change: Partial<PolicyVersion> = {}) {
  const clock = { at: NOON, now: (): Instant => clock.at };
  const ceiling = { windowSeconds: HOUR, merchantsBasisPoints: 1, cases: 3 };
  const version = { version: 1, activated: { by: 'a', at: NOON, activeFrom: NOON, ceiling }, ...change } as PolicyVersion;
  const policies = { all: [{ policyId: 'default' } as PolicyState], inForce: () => version, rulesAt: () => ({}) };
  const stored = { merchants: async () => 5, raisedSince: async () => rows };
  return { clock, ceilings: new Ceilings(policies as unknown as PoliciesInForce, stored, clock) };
}

describe('the room below a ceiling', () => {
  it('is what is left of the window, and comes back as it goes on, also for what was opened before a start', async () => {
    const { ceilings, clock } = ceilingsOf([raised('b', -60), raised('a', -1_800)]);
    await ceilings.load();
    expect(ceilings.room()).toBe(1);
    clock.at = after(HOUR - 1_799);
    expect(ceilings.room()).toBe(2);
    clock.at = after(HOUR - 59);
    expect(ceilings.room()).toBe(3);
  });

  it('is counted from the moment at which a person let it go on, that included', () => {
    const { ceilings, clock } = ceilingsOf([], { resumed: { by: 'a', at: after(10) } });
    clock.at = after(10);
    ceilings.count([raised('a', 9), raised('b', 9), raised('c', 10)]);
    expect(ceilings.room()).toBe(2);
    ceilings.count(['c', 'd', 'e', 'f'].map((each) => raised(each, 11)));
    expect([ceilings.room(), ceilings.exceeded()]).toEqual([-1, [{ policyId: 'default', version: 1, raised: 4, allowed: 3 }]]);
  });
});
