import type { LimitsPolicyValues } from '@limit-ledger/contracts';
import type { Instant } from '@limit-ledger/kernel';

/** What limits knows of one version of a policy. Its events may come in any order, so that each member may be missing. */
export interface PolicyVersion {
  readonly policyId: string;
  /** From 1. */
  readonly version: number;
  /** From when it decides, in the place of every lower version of its policy. */
  readonly activeFrom?: Instant | undefined;
  /** From when it decides nothing; the version before it does not come back. */
  readonly stoppedFrom?: Instant | undefined;
  readonly limits?: LimitsPolicyValues | undefined;
}

export const versionTextOf = ({ policyId, version }: Pick<PolicyVersion, 'policyId' | 'version'>): string =>
  `${policyId}@${version}`;
