import type { Instant } from '@limit-ledger/kernel';
import type { Programme, RatingLimit, Reevaluation, RiskPolicyDocument } from './policy-document.js';
import type { Rule, RuleLine } from './rule.js';
import type { Trigger } from './triggers.js';

/** One version of a policy that is evaluated now. */
export interface PolicyVersionInForce {
  readonly policyId: string;
  /** From 1. */
  readonly version: number;
  readonly activeFrom: Instant;
  readonly document: RiskPolicyDocument;
  /** It has done as much as it may in an hour: it is evaluated, and raises nothing until a person lets it go on. */
  readonly paused?: true;
}

/** A rule on one of its lines, with the version that it stands in. */
export interface RuleInForce {
  /** `<rule>:<line>`: of one key at most one episode is open. */
  readonly key: string;
  readonly rule: Rule;
  readonly line: RuleLine;
  readonly policyId: string;
  readonly version: number;
  /** `<policy id>@<version>`. */
  readonly policyVersion: string;
  readonly isShadow: boolean;
  readonly isPaused: boolean;
}

/** The values that are no rules; of several versions the later activation that has one gives it. */
export interface RiskValues {
  readonly staleSeconds: number | undefined;
  /** After so many days a rule's freeze ends that nobody confirmed, where the rule says nothing. */
  readonly unconfirmedFreezeDays: number | undefined;
  readonly ratings: readonly RatingLimit[] | undefined;
  readonly reevaluation: Reevaluation | undefined;
  readonly programmes: readonly Programme[];
  /** The version that gives re-evaluations and programmes. */
  readonly reevaluationVersion: string;
  /** What the health check of a merchant compares with. */
  readonly healthCheck: RiskPolicyDocument['healthCheck'];
  /** What consumers are assessed by. */
  readonly assessment: RiskPolicyDocument['assessment'];
  /** The version that gives it. */
  readonly assessmentVersion: string;
}

/** What a command is decided by; made by `rulesInForce`, once for every change of the policies and not for every command. */
export interface RulesInForce {
  /** The activation that came last comes last; of rules with one id, and of values, the later activation's counts. */
  readonly active: readonly PolicyVersionInForce[];
  readonly shadow: readonly PolicyVersionInForce[];
  /** Rules, active and shadow, by what can change their answer. */
  readonly byTrigger: ReadonlyMap<Trigger, readonly RuleInForce[]>;
  readonly byKey: ReadonlyMap<string, RuleInForce>;
  readonly values: RiskValues;
  /** The versions in force as one text, `default@1`; of several joined by `+`. `none` where nothing is active. */
  readonly policyVersion: string;
}
