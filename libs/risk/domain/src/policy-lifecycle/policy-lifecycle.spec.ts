import { told, type Told } from '@limit-ledger/testing';
import type { PolicyCommand } from './policy-commands.js';
import { activate, approve, documentOf, draft, minute, policyStory, shadow, stop, TERMS } from './spec-support/policy-story.js';
import { versionInForce } from './version-in-force.js';
import { versionStatus } from './version-status.js';

const APPROVED = [told(draft('one'), minute(0)), told(shadow(), minute(1)), told(approve(), minute(2))];
const ACTIVE = [...APPROVED, told(activate(minute(10)), minute(5))];

describe('a version of a policy', () => {
  it('goes from draft to shadow, is approved by somebody else, and is activated from a moment', () => {
    policyStory()
      .when(draft('one'), minute(0))
      .then({ type: 'policy-drafted', data: { policyId: 'autumn', version: 1, document: documentOf('one'), by: 'ann' } })
      .when(shadow(), minute(1))
      .then({ type: 'policy-shadowed', data: { version: 1, by: 'ann' } })
      .when(approve('bob'), minute(2))
      .then({ type: 'policy-approved', data: { version: 1, by: 'bob' } })
      .when(activate(minute(10)), minute(5))
      .then({ type: 'policy-activated', data: { version: 1, activeFrom: minute(10), ceiling: TERMS.ceiling, by: 'bob' } });
  });

  it('takes the earliest moment and the ceiling of the terms when none is given, and its own when it is', () => {
    const ceiling = { windowSeconds: 60, merchantsBasisPoints: 1, cases: 2 };
    policyStory(...APPROVED)
      .when(activate(), minute(5))
      .then({ type: 'policy-activated', data: { activeFrom: minute(10) } });
    policyStory(...APPROVED)
      .when({ type: 'activate-policy', by: 'bob', ceiling, terms: TERMS }, minute(5))
      .then({ type: 'policy-activated', data: { ceiling } });
  });

  it('keeps what a backtest told, of any version and as often as it is asked', () => {
    const report = { to: minute(3), merchants: 4, observations: 40, episodes: 5, rules: [], firstEpisodes: [] };
    const backtest = (version?: number): PolicyCommand => ({ type: 'backtest-policy', by: 'cid', version, report });
    policyStory(...ACTIVE)
      .when(backtest(), minute(20))
      .then({ type: 'policy-backtested', data: { policyId: 'autumn', version: 1, by: 'cid', ...report } })
      .when(backtest(1), minute(21))
      .then({ type: 'policy-backtested', effectiveTime: minute(21) })
      .when(backtest(2), minute(22))
      .thenRefused('policy.not-found');
  });

  it('tells limits what it decides by, with the moment', () => {
    const document = { ...documentOf('one'), limits: { unconfirmedFreezeDays: 7 } };
    policyStory(
      told({ type: 'draft-policy', document, by: 'ann' }, minute(0)),
      told(shadow(), minute(1)),
      told(approve(), minute(2)),
    )
      .when(activate(), minute(5))
      .then({ type: 'policy-activated', data: { limits: { unconfirmedFreezeDays: 7 } } });
  });

  it.each([
    ['approving a draft that was not tried', [told(draft('one'), minute(0))], approve('bob'), 'policy.not-shadowed'],
    ["approving one's own draft", APPROVED.slice(0, 2), approve('ann'), 'policy.same-analyst'],
    ["approving one's own draft again", APPROVED, approve('ann'), 'policy.same-analyst'],
    ['activating what nobody else approved', APPROVED.slice(0, 2), activate(), 'policy.not-approved'],
    ['activating less than five minutes ahead', APPROVED, activate(minute(8)), 'policy.too-soon'],
    ['activating again from another moment', ACTIVE, activate(minute(20)), 'policy.conflict'],
    ['trying a version again that was activated', ACTIVE, shadow(), 'policy.not-draft'],
    ['activating a version that was stopped', [...APPROVED, told(stop(), minute(3))], activate(), 'policy.not-open'],
    ['approving a version that was stopped', [...APPROVED, told(stop(), minute(3))], approve('cid'), 'policy.not-open'],
    [
      'trying a version that was stopped',
      [told(draft('one'), minute(0)), told(stop(), minute(1))],
      shadow(),
      'policy.not-draft',
    ],
    ['a version that does not exist', APPROVED, shadow(2), 'policy.not-found'],
    ['a version that does not exist, to activate', APPROVED, activate(undefined, 7), 'policy.not-found'],
    ['a version that does not exist, to stop', APPROVED, stop(7), 'policy.not-found'],
    ['a policy that does not exist', [], shadow(), 'policy.not-found'],
  ] as const)('refuses %s', (_what, past, command, code) => {
    policyStory(...past)
      .when(command, minute(5.5))
      .thenRefused(code);
  });

  it('knows what was asked before', () => {
    policyStory(told(draft('one'), minute(0)))
      .when(draft('one', 'eve'), minute(1))
      .thenAlready();
    policyStory(...APPROVED)
      .when(shadow(), minute(4))
      .thenAlready()
      .when(approve('cid'), minute(4))
      .thenAlready();
    policyStory(...ACTIVE)
      .when(activate(), minute(30))
      .thenAlready()
      .when(activate(minute(10)), minute(30))
      .thenAlready();
    policyStory(...ACTIVE, told(stop(), minute(12)))
      .when(stop(), minute(13))
      .thenAlready();
  });

  it('is another one each time it is drafted, also with a document there was before', () => {
    policyStory(...APPROVED)
      .when(draft('one'), minute(4))
      .then({ type: 'policy-drafted', data: { version: 2 } });
    policyStory(told(draft('one'), minute(0)))
      .when(draft('two'), minute(4))
      .then({ type: 'policy-drafted', data: { version: 2 } });
  });

  it('is refused with everything that is wrong with its document', () => {
    policyStory()
      .when({ type: 'draft-policy', document: 'no object', by: 'ann' }, minute(0))
      .thenRefused('request.invalid', {
        errors: [expect.objectContaining({ path: '' }) as never],
      });
  });
});

describe('which version is in force', () => {
  const second = [...ACTIVE, told(draft('two'), minute(20)), told(shadow(), minute(20)), told(approve(), minute(20))];
  type Past = readonly Told<PolicyCommand>[];
  const inForceAt = (past: Past, minutes: number): number | undefined =>
    versionInForce(policyStory(...past).view(), minute(minutes))?.version;
  const statusesAt = (past: Past, minutes: number): readonly string[] => {
    const policy = policyStory(...past).view();
    return policy.versions.map((version) => versionStatus(policy, version, minute(minutes)));
  };

  it('is told by its moment: the next version supersedes it from its own', () => {
    const past = [...second, told(activate(minute(40)), minute(21))];
    expect([9, 10, 39, 40].map((at) => inForceAt(past, at))).toEqual([undefined, 1, 1, 2]);
    expect([9, 10, 39, 40].map((at) => statusesAt(past, at))).toEqual([
      ['scheduled', 'scheduled'],
      ['active', 'scheduled'],
      ['active', 'scheduled'],
      ['superseded', 'active'],
    ]);
  });

  it('goes on being the one before, when the next is stopped ahead of its moment', () => {
    const past = [...second, told(activate(minute(40)), minute(21)), told(stop(2), minute(22))];
    expect([30, 50].map((at) => inForceAt(past, at))).toEqual([1, 1]);
    expect(statusesAt(past, 50)).toEqual(['active', 'stopped']);
  });

  it('is none after a stop: the one before does not come back', () => {
    const past = [...second, told(activate(minute(40)), minute(21)), told(stop(), minute(45))];
    expect([44, 45, 50].map((at) => inForceAt(past, at))).toEqual([2, undefined, undefined]);
    expect(statusesAt(past, 50)).toEqual(['superseded', 'stopped']);
  });

  it('is never an older one after a newer, nor two from one moment', () => {
    const both = [...second, told(draft('three'), minute(21)), told(shadow(), minute(21)), told(approve(), minute(21))];
    policyStory(...both, told(activate(minute(40), 3), minute(22)))
      .when(activate(minute(50), 2), minute(23))
      .thenRefused('policy.superseded');
    policyStory(...both, told(activate(minute(40), 2), minute(22)))
      .when(activate(minute(40), 3), minute(23))
      .thenRefused('policy.too-soon');
    policyStory(...both, told(activate(minute(40), 3), minute(22)), told(stop(3), minute(23)))
      .when(activate(minute(40), 2), minute(24))
      .then({ type: 'policy-activated', data: { version: 2 } });
  });

  it('can not be stopped once it is superseded', () => {
    policyStory(...second, told(activate(minute(40)), minute(21)))
      .when(stop(1), minute(41))
      .thenRefused('policy.superseded');
  });
});
