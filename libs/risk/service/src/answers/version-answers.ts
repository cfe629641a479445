import { assert } from '@limit-ledger/kernel';
import { versionOf, type Done, type PolicyState, type PolicyVersion } from '@limit-ledger/risk-domain';
import { appendedEvent } from '@limit-ledger/platform';
import type { Presenter } from './answer.js';
import type {
  ActivatedBody,
  ApprovedBody,
  DraftedBody,
  ResumedBody,
  ShadowedBody,
  StoppedBody,
} from './bodies/version-write-bodies.js';

/** The version as drafted. */
export const draftedAnswer: Presenter<DraftedBody> = {
  status: 201,
  accepted: (events) => {
    const { policyId, version, by } = appendedEvent(events, 'policy-drafted').data;
    return { policyId, version, draftedBy: by };
  },
  already: (state) => {
    const { version, drafted } = knownVersionOf(state, undefined);
    return { policyId: state.policyId, version, draftedBy: drafted.by };
  },
};

export const shadowedAnswer = (asked: number | undefined): Presenter<ShadowedBody> => ({
  status: 200,
  accepted: (events) => {
    const { policyId, version, by } = appendedEvent(events, 'policy-shadowed').data;
    return { policyId, version, shadowedBy: by };
  },
  already: (state) => {
    const { version, shadowed } = knownVersionOf(state, asked);
    return { policyId: state.policyId, version, shadowedBy: done(shadowed).by };
  },
});

export const approvedAnswer = (asked: number | undefined): Presenter<ApprovedBody> => ({
  status: 200,
  accepted: (events) => {
    const { policyId, version, by } = appendedEvent(events, 'policy-approved').data;
    return { policyId, version, approvedBy: by };
  },
  already: (state) => {
    const { version, approved } = knownVersionOf(state, asked);
    return { policyId: state.policyId, version, approvedBy: done(approved).by };
  },
});

export const activatedAnswer = (asked: number | undefined): Presenter<ActivatedBody> => ({
  status: 200,
  accepted: (events) => {
    const { policyId, version, by, activeFrom, ceiling } = appendedEvent(events, 'policy-activated').data;
    return { policyId, version, activatedBy: by, activeFrom, ceiling };
  },
  already: (state) => {
    const { version, activated } = knownVersionOf(state, asked);
    const { by, activeFrom, ceiling } = done(activated);
    return { policyId: state.policyId, version, activatedBy: by, activeFrom, ceiling };
  },
});

export const resumedAnswer: Presenter<ResumedBody> = {
  status: 200,
  accepted: (events) => {
    const { policyId, version, by } = appendedEvent(events, 'policy-resumed').data;
    return { policyId, version, resumedBy: by };
  },
  // What was resumed once may pause again: a repeat without a key is decided afresh.
  already: ({ policyId }) => assertNoRepeat(`resuming ${policyId}`),
};

export const stoppedAnswer = (asked: number | undefined): Presenter<StoppedBody> => ({
  status: 200,
  accepted: (events) => {
    const { policyId, version, by, stoppedFrom } = appendedEvent(events, 'policy-stopped').data;
    return { policyId, version, stoppedBy: by, stoppedFrom };
  },
  already: (state) => {
    const { version, stopped } = knownVersionOf(state, asked);
    const { by, stoppedFrom } = done(stopped);
    return { policyId: state.policyId, version, stoppedBy: by, stoppedFrom };
  },
});

/** The version that a repeat is about: the one it names, or the newest. */
function knownVersionOf(policy: PolicyState, asked: number | undefined): PolicyVersion {
  const version = versionOf(policy, asked);
  assert(version !== undefined, 'a repeat finds its version');
  return version;
}

export function done<Step extends Done>(step: Step | undefined): Step {
  assert(step !== undefined, 'what a repeat asks for was done');
  return step;
}

/** What is decided afresh whenever it is asked again. */
export function assertNoRepeat(what: string): never {
  assert(false, `${what} is never known already`);
}
