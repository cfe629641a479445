import { assert, type Instant } from '@limit-ledger/kernel';
import type { BacktestReport } from '../backtest/backtest-report.js';
import type { RiskPolicyDocument } from '../rules/policy-document.js';
import type { ActivationCeiling } from './activation-terms.js';

/** What was done with one version, by whom and when. */
export interface PolicyVersion {
  /** From 1. */
  readonly version: number;
  readonly document: RiskPolicyDocument;
  readonly drafted: Done;
  /** The last time. */
  readonly backtested?: Done & Pick<BacktestReport, 'from' | 'to' | 'merchants' | 'episodes'>;
  readonly shadowed?: Done;
  readonly approved?: Done;
  readonly activated?: Done & { readonly activeFrom: Instant; readonly ceiling: ActivationCeiling };
  /** While it opens no episodes because it opened too many. */
  readonly paused?: { readonly at: Instant; readonly raised: number; readonly allowed: number };
  /** The last time: what it opened before does not count against its ceiling any more. */
  readonly resumed?: Done;
  readonly stopped?: Done & { readonly stoppedFrom: Instant };
  readonly undone?: Done & { readonly openEpisodes: number };
}

export interface Done {
  readonly by: string;
  readonly at: Instant;
}

/** A policy: all its versions, in order. */
export interface PolicyState {
  readonly policyId: string;
  readonly versions: readonly PolicyVersion[];
  /** Of the last event; −1 before the first. */
  readonly revision: number;
}

const PREFIX = 'policy-';

/** The stream that holds everything about a policy. */
export const policyStream = (policyId: string): string => PREFIX + policyId;

/** The policy of such a stream; `undefined` for a stream of another kind. */
export const policyOfStream = (stream: string): string | undefined =>
  stream.startsWith(PREFIX) ? stream.slice(PREFIX.length) : undefined;

export function initialPolicy(stream: string): PolicyState {
  const policyId = policyOfStream(stream);
  assert(policyId !== undefined, `${stream} is a policy's stream`);
  return { policyId, versions: [], revision: -1 };
}
