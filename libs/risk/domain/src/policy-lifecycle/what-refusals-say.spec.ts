import { told, type Told } from '@limit-ledger/testing';
import type { PolicyCommand } from './policy-commands.js';
import type { PolicyRejectionCode } from './policy-rejection.js';
import { activate, approve, documentOf, draft, minute, policyStory, shadow, stop } from './spec-support/policy-story.js';

const DRAFTED = [told(draft('one'), minute(0))];
const SHADOWED = [...DRAFTED, told(shadow(), minute(1))];
const APPROVED = [...SHADOWED, told(approve(), minute(2))];
const ACTIVE = [...APPROVED, told(activate(minute(10)), minute(3))];
const STOPPED = [...APPROVED, told(stop(), minute(3))];
const SECOND = [...ACTIVE, told(draft('two'), minute(4)), told(shadow(), minute(4)), told(approve(), minute(4))];
const THIRD = [...SECOND, told(draft('three'), minute(4)), told(shadow(), minute(4)), told(approve(), minute(4))];
const SUPERSEDED = [...SECOND, told(activate(minute(40)), minute(5))];
const resume = (version?: number): PolicyCommand => ({ type: 'resume-policy', version, by: 'dan' });
const undo = (version?: number): PolicyCommand => ({ type: 'undo-policy', version, by: 'dan', openEpisodes: 0, episodes: [] });

type Row = readonly [PolicyRejectionCode, string, readonly Told<PolicyCommand>[], PolicyCommand, number];

describe('a refusal says which version, what is in the way, and what to do instead:', () => {
  it.each<Row>([
    ['policy.not-found', 'there is no policy autumn', [], shadow(), 6],
    ['policy.not-found', 'there is no policy autumn', [], resume(), 6],
    ['policy.not-found', 'there is no policy autumn', [], undo(), 6],
    ['policy.not-found', 'autumn has no version 7', DRAFTED, shadow(7), 6],
    ['policy.not-found', 'autumn has no version 7', DRAFTED, approve('bob', 7), 6],
    ['policy.not-found', 'autumn has no version 7', DRAFTED, activate(undefined, 7), 6],
    ['policy.not-found', 'autumn has no version 7', DRAFTED, stop(7), 6],
    ['policy.not-found', 'autumn has no version 7', DRAFTED, resume(7), 6],
    ['policy.not-found', 'autumn has no version 7', DRAFTED, undo(7), 6],
    ['policy.not-draft', 'version 1 has been in force or was stopped; draft a new one', ACTIVE, shadow(), 6],
    ['policy.not-open', 'version 1 was stopped; draft a new one', STOPPED, approve('cid'), 6],
    ['policy.not-open', 'version 1 was stopped; draft a new one', STOPPED, activate(), 6],
    ['policy.same-analyst', 'version 1 is approved by somebody else than who drafted it', SHADOWED, approve('ann'), 6],
    ['policy.not-shadowed', 'version 1 has not been tried in shadow', DRAFTED, approve('bob'), 6],
    ['policy.not-approved', 'version 1 is not approved by another analyst', SHADOWED, activate(), 6],
    [
      'policy.too-soon',
      'a version is activated at least 300 s ahead, from 2026-11-24T02:11:00.000Z at the earliest',
      APPROVED,
      activate(minute(10.99)),
      6,
    ],
    [
      'policy.too-soon',
      'version 1 comes into force at 2026-11-24T02:10:00.000Z; this one must come after it',
      SECOND,
      activate(minute(10), 2),
      4,
    ],
    [
      'policy.superseded',
      'version 3 was activated already; draft a new one',
      [...THIRD, told(activate(minute(40), 3), minute(5))],
      activate(minute(50), 2),
      6,
    ],
    [
      'policy.conflict',
      'version 1 was activated from 2026-11-24T02:10:00.000Z, with another moment or ceiling',
      ACTIVE,
      activate(minute(20)),
      6,
    ],
    ['policy.superseded', 'version 1 decides nothing any more; to release what it did, undo it', SUPERSEDED, stop(1), 41],
    ['policy.not-paused', 'no such version of autumn has paused', ACTIVE, resume(), 11],
    ['policy.not-activated', 'no such version of autumn has been in force: there is nothing to undo', ACTIVE, undo(), 9],
    ['policy.not-activated', 'no such version of autumn has been in force: there is nothing to undo', DRAFTED, undo(), 6],
    ['policy.not-activated', 'no such version of autumn has been in force: there is nothing to undo', DRAFTED, undo(1), 6],
  ])('%s: %s', (code, detail, past, command, at) => {
    policyStory(...past)
      .when(command, minute(at))
      .thenRefused(code, { detail });
  });

  it('everything that is wrong with a document, each with its place', () => {
    policyStory()
      .when({ type: 'draft-policy', document: 'no object', by: 'ann' }, minute(0))
      .thenRefused('request.invalid', { detail: 'the document is an object' });
    policyStory()
      .when({ type: 'draft-policy', document: { ...documentOf('one'), schemaVersion: 2, rules: 0 }, by: 'ann' }, minute(0))
      .thenRefused('request.invalid', { detail: 'schemaVersion is 1; rules is a list of 0 to 100' });
  });
});
