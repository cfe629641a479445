import type { LimitsPolicyValues, PolicyActivated, PolicyStopped } from '@limit-ledger/contracts';
import type { DomainEvent, Instant } from '@limit-ledger/kernel';
import type { BacktestReport } from '../backtest/backtest-report.js';
import type { RiskPolicyDocument } from '../rules/policy-document.js';
import type { ActivationCeiling } from './activation-terms.js';

/** An episode of a rule that is open on a merchant. */
export interface OpenEpisode {
  readonly merchantId: string;
  /** `<rule>:<line>:<episode>`. */
  readonly signalId: string;
}

interface OfVersion {
  readonly policyId: string;
  /** From 1, dense. */
  readonly version: number;
}

interface ByPerson extends OfVersion {
  /** The pseudonymous subject of who did it. */
  readonly by: string;
}

interface EventData {
  /** The document as it stays for ever. */
  'policy-drafted': ByPerson & { readonly document: RiskPolicyDocument };
  /** Shown the histories of merchants: what it would have done to them. */
  'policy-backtested': ByPerson & BacktestReport;
  /** Tried on live input from now on, without effect. */
  'policy-shadowed': ByPerson;
  /** By another person than the one who drafted it. */
  'policy-approved': ByPerson;
  /** Decides from `activeFrom` on, in the place of every lower version. `shipped`: it came with the product, nobody approved it. */
  'policy-activated': PolicyActivated & {
    readonly by: string;
    readonly ceiling: ActivationCeiling;
    readonly limits?: LimitsPolicyValues;
    readonly shipped?: true;
  };
  /** Opens no episodes until a person lets it: it opened more than `allowed` in one window. */
  'policy-paused': OfVersion & { readonly raised: number; readonly allowed: number };
  'policy-resumed': ByPerson;
  /** Decides nothing from `stoppedFrom` on; before its first moment it never did. */
  'policy-stopped': PolicyStopped & { readonly by: string };
  /** All that it opened and that is open is to be released. `episodes` are the first of the `openEpisodes` known then. */
  'policy-undone': ByPerson & { readonly openEpisodes: number; readonly episodes: readonly OpenEpisode[] };
}

export type PolicyEventType = keyof EventData;

export type PolicyEventOf<Type extends PolicyEventType> = DomainEvent & {
  readonly type: Type;
  readonly data: EventData[Type];
  readonly effectiveTime: Instant;
};

export type PolicyEvent = { readonly [Type in PolicyEventType]: PolicyEventOf<Type> }[PolicyEventType];

/** What is published: from when on which values hold. */
const PUBLIC_TYPES: ReadonlySet<PolicyEventType> = new Set(['policy-activated', 'policy-stopped']);

export const isPublicPolicyEvent = (type: PolicyEventType): boolean => PUBLIC_TYPES.has(type);
