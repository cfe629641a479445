import { told, type Told } from '@limit-ledger/testing';
import { decidePolicy } from './decide/decide-policy.js';
import type { PolicyCommand } from './policy-commands.js';
import type { PolicyVersion } from './policy-state.js';
import { activate, approve, documentOf, draft, minute, policyStory, shadow, stop, TERMS } from './spec-support/policy-story.js';

const APPROVED = [told(draft('one'), minute(0)), told(shadow(), minute(1)), told(approve(), minute(2))];
const ACTIVE = [...APPROVED, told(activate(minute(10)), minute(5))];
const next = (name: string, at: number): readonly Told<PolicyCommand>[] => [
  told(draft(name), minute(at)),
  told(shadow(), minute(at)),
  told(approve(), minute(at)),
];

describe('an activation that is asked for again', () => {
  const { ceiling } = TERMS;
  const again = (change: Partial<typeof ceiling>): PolicyCommand => ({
    type: 'activate-policy',
    by: 'bob',
    ceiling: { ...ceiling, ...change },
    terms: TERMS,
  });

  it('is known with the same ceiling', () => {
    policyStory(...ACTIVE)
      .when(again({}), minute(30))
      .thenAlready();
  });

  it.each([{ windowSeconds: 1 }, { merchantsBasisPoints: 1 }, { cases: 1 }, { merchantsBasisPoints: 1, cases: 1 }])(
    'is a conflict with another one: %j',
    (change) => {
      policyStory(...ACTIVE)
        .when(again(change), minute(30))
        .thenRefused('policy.conflict');
    },
  );
});

describe('the order of versions', () => {
  it('is kept by one that was in force and stopped, and not by one that was stopped before its moment', () => {
    const both = [...ACTIVE, ...next('two', 20), ...next('three', 20)];
    policyStory(...both, told(activate(minute(40), 3), minute(22)), told(stop(3), minute(41)))
      .when(activate(minute(60), 2), minute(42))
      .thenRefused('policy.superseded');
    policyStory(...both, told(activate(minute(40), 3), minute(22)), told(stop(3), minute(40)))
      .when(activate(minute(60), 2), minute(42))
      .then({ type: 'policy-activated', data: { version: 2 } });
  });

  it('says nothing of limits where the document does not', () => {
    const story = policyStory(...APPROVED).when(activate(), minute(5));
    story.then({ type: 'policy-activated', data: { version: 1 } });
    const state = policyStory(...APPROVED).view();
    const decision = decidePolicy(activate(), state, minute(5));
    expect(decision.kind === 'accepted' && Object.keys(decision.events[0]!.data)).toEqual([
      'policyId',
      'version',
      'by',
      'activeFrom',
      'ceiling',
    ]);
  });
});

describe('a draft', () => {
  it.each<readonly [string, readonly Told<PolicyCommand>[]]>([
    ['was tried in shadow', [told(draft('one'), minute(0)), told(shadow(), minute(1))]],
    ['was stopped', [told(draft('one'), minute(0)), told(stop(), minute(1))]],
  ])('is a new version though the newest has the same document, once that %s', (_what, past) => {
    policyStory(...past)
      .when(draft('one'), minute(3))
      .then({ type: 'policy-drafted', data: { version: 2 } });
  });

  it('is a new version of a policy that ships, though that has the same document', () => {
    const seed: PolicyCommand = { type: 'seed-policy', document: documentOf('one'), by: 'ledger', ceiling: TERMS.ceiling };
    policyStory(told(seed, minute(0)))
      .when(draft('one'), minute(1))
      .then({ type: 'policy-drafted', data: { version: 2 } });
  });

  it('is the thousandth of a policy at most', () => {
    const version = (number: number): PolicyVersion => ({
      version: number,
      document: documentOf(`number ${number}`),
      drafted: { by: 'ann', at: minute(0) },
    });
    const withVersions = (count: number) => ({
      policyId: 'autumn',
      versions: Array.from({ length: count }, (_, index) => version(index + 1)),
      revision: count - 1,
    });
    expect(decidePolicy(draft('one more'), withVersions(999), minute(1))).toMatchObject({
      kind: 'accepted',
      events: [{ data: { version: 1_000 } }],
    });
    expect(decidePolicy(draft('one more'), withVersions(1_000), minute(1))).toMatchObject({
      kind: 'rejected',
      rejection: {
        code: 'policy.exceeds-versions',
        detail: 'a policy has at most 1000 versions; draft under another id',
      },
    });
  });
});

describe('a policy that ships', () => {
  it('leaves one alone that was drafted under its id before', () => {
    policyStory(told(draft('one'), minute(0)))
      .when({ type: 'seed-policy', document: documentOf('two'), by: 'ledger', ceiling: TERMS.ceiling }, minute(1))
      .thenAlready();
  });
});

describe('undoing and resuming', () => {
  const undo = (version: number): PolicyCommand => ({
    type: 'undo-policy',
    version,
    by: 'dan',
    openEpisodes: 0,
    episodes: [],
  });
  const paused = [...ACTIVE, told({ type: 'pause-policy', version: 1, raised: 51, allowed: 50 } as const, minute(11))];

  it('reaches the version that is named', () => {
    policyStory(...paused)
      .when({ type: 'resume-policy', version: 1, by: 'dan' }, minute(12))
      .then({ type: 'policy-resumed', data: { version: 1 } });
    policyStory(...ACTIVE, ...next('two', 20), ...next('three', 20))
      .when(undo(3), minute(30))
      .thenRefused('policy.not-activated')
      .when(undo(4), minute(30))
      .thenRefused('policy.not-found')
      .when(undo(1), minute(30))
      .then({ type: 'policy-stopped', data: { version: 1 } }, { type: 'policy-undone', data: { version: 1 } });
  });
});
