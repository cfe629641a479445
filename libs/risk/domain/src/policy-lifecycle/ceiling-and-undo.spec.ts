import { told } from '@limit-ledger/testing';
import type { PolicyCommand } from './policy-commands.js';
import { raisesAllowed } from './activation-terms.js';
import { activate, approve, documentOf, draft, minute, policyStory, shadow, stop, TERMS } from './spec-support/policy-story.js';

const ACTIVE = [
  told(draft('one'), minute(0)),
  told(shadow(), minute(1)),
  told(approve(), minute(2)),
  told(activate(minute(10)), minute(5)),
];
const SUPERSEDED = [
  ...ACTIVE,
  told(draft('two'), minute(20)),
  told(shadow(), minute(20)),
  told(approve(), minute(20)),
  told(activate(minute(40)), minute(21)),
];
const pause = (version = 1): PolicyCommand => ({ type: 'pause-policy', version, raised: 51, allowed: 50 });
const resume = (version?: number): PolicyCommand => ({ type: 'resume-policy', version, by: 'dan' });
const undo = (version?: number): PolicyCommand => ({
  type: 'undo-policy',
  version,
  by: 'dan',
  openEpisodes: 2,
  episodes: [{ merchantId: 'm', signalId: 'return-rate:transaction:1' }],
});

describe('a version that does more than its ceiling', () => {
  it('pauses, once, until a person lets it go on', () => {
    policyStory(...ACTIVE)
      .when(pause(), minute(11))
      .then({ type: 'policy-paused', data: { policyId: 'autumn', version: 1, raised: 51, allowed: 50 } })
      .when(pause(), minute(11))
      .thenAlready()
      .when(resume(), minute(12))
      .then({ type: 'policy-resumed', data: { version: 1, by: 'dan' } })
      .when(resume(), minute(13))
      .thenRefused('policy.not-paused')
      .when(pause(), minute(14))
      .then({ type: 'policy-paused' });
  });

  it('is left alone when it decides nothing any more', () => {
    policyStory(...SUPERSEDED)
      .when(pause(1), minute(41))
      .thenAlready();
    policyStory(...ACTIVE, told(stop(), minute(12)))
      .when(pause(1), minute(13))
      .thenAlready();
    policyStory(...ACTIVE)
      .when(resume(), minute(12))
      .thenRefused('policy.not-paused')
      .when(resume(3), minute(12))
      .thenRefused('policy.not-found');
    policyStory(...SUPERSEDED, told(pause(1), minute(30)))
      .when(resume(2), minute(31))
      .thenRefused('policy.not-paused');
  });

  it('may open the larger of a part of all merchants and a number of cases', () => {
    expect([0, 100, 5_000, 5_100, 30_000].map((merchants) => raisesAllowed(TERMS.ceiling, merchants))).toEqual([
      50, 50, 50, 51, 300,
    ]);
  });
});

describe('undoing', () => {
  it('stops the version in force first', () => {
    policyStory(...ACTIVE)
      .when(undo(), minute(12))
      .then(
        { type: 'policy-stopped', data: { version: 1, stoppedFrom: minute(12), by: 'dan' } },
        { type: 'policy-undone', data: { version: 1, openEpisodes: 2, episodes: [{ merchantId: 'm' }], by: 'dan' } },
      )
      .when(undo(), minute(13))
      .thenAlready();
  });

  it('reaches versions that are superseded or stopped, and only those that have decided anything', () => {
    policyStory(...SUPERSEDED)
      .when(undo(1), minute(41))
      .then({ type: 'policy-undone', data: { version: 1 } });
    policyStory(...SUPERSEDED)
      .when(undo(), minute(39))
      .then({ type: 'policy-stopped', data: { version: 1 } }, { type: 'policy-undone' });
    policyStory(...ACTIVE, told(stop(), minute(12)))
      .when(undo(), minute(13))
      .then({ type: 'policy-undone' });
    policyStory(...ACTIVE.slice(0, 3))
      .when(undo(), minute(9))
      .thenRefused('policy.not-activated');
    policyStory(...ACTIVE)
      .when(undo(), minute(9))
      .thenRefused('policy.not-activated');
    policyStory(...ACTIVE, told(stop(), minute(9)))
      .when(undo(), minute(12))
      .thenRefused('policy.not-activated');
    policyStory(...ACTIVE)
      .when(undo(2), minute(12))
      .thenRefused('policy.not-found');
  });
});

describe('the policy that ships', () => {
  const seed: PolicyCommand = {
    type: 'seed-policy',
    document: documentOf('a'),
    by: 'limit-ledger',
    ceiling: TERMS.ceiling,
  };

  it('is in force at once, by one write, and never twice', () => {
    policyStory()
      .when(seed, minute(0))
      .then(
        { type: 'policy-drafted', data: { version: 1, by: 'limit-ledger' } },
        { type: 'policy-activated', data: { version: 1, activeFrom: minute(0), shipped: true } },
      )
      .when(seed, minute(1))
      .thenAlready();
    policyStory(...ACTIVE)
      .when(seed, minute(11))
      .thenAlready();
  });
});
