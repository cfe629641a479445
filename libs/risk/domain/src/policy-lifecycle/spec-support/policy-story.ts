import { RATINGS } from '@limit-ledger/contracts';
import { given, type Told } from '@limit-ledger/testing';
import type { Instant } from '@limit-ledger/kernel';
import type { RiskPolicyDocument } from '../../rules/policy-document.js';
import type { ActivationTerms } from '../activation-terms.js';
import type { PolicyCommand } from '../policy-commands.js';
import { policyDecider } from '../policy-decider.js';

export const POLICY_START: Instant = '2026-11-24T02:00:00.000Z';
export const TERMS: ActivationTerms = {
  leadSeconds: 300,
  ceiling: { windowSeconds: 3_600, merchantsBasisPoints: 100, cases: 50 },
};

/** So many minutes after the start. */
export const minute = (minutes: number): Instant => new Date(Date.parse(POLICY_START) + minutes * 60_000).toISOString();

/** A document without rules; `name` makes it another one. */
export const documentOf = (name: string): RiskPolicyDocument => ({
  schemaVersion: 1,
  titles: { en: name, zh: name },
  rules: [],
  ratings: RATINGS.map((rating) => ({ rating, creditLimit: 0 })),
});

export const draft = (name: string, by = 'ann'): PolicyCommand => ({ type: 'draft-policy', document: documentOf(name), by });
export const shadow = (version?: number): PolicyCommand => ({ type: 'shadow-policy', version, by: 'ann' });
export const approve = (by = 'bob', version?: number): PolicyCommand => ({ type: 'approve-policy', version, by });
export const activate = (from?: Instant, version?: number): PolicyCommand => ({
  type: 'activate-policy',
  version,
  from,
  by: 'bob',
  terms: TERMS,
});
export const stop = (version?: number): PolicyCommand => ({ type: 'stop-policy', version, by: 'cid' });

export const policyStory = (...past: readonly Told<PolicyCommand>[]) => given(policyDecider, 'policy-autumn', ...past);
