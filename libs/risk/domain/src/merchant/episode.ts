import type { ChecklistItem, Consequence, SignalId } from '@limit-ledger/contracts';
import type { Instant } from '@limit-ledger/kernel';
import type { RuleLine, WayBack } from '../rules/rule.js';

/** An open episode of a rule on a line: raised, and not cleared, lifted or ended otherwise. */
export interface Episode {
  readonly signalId: SignalId;
  /** `<rule>:<line>`. */
  readonly key: string;
  readonly rule: string;
  readonly line: RuleLine;
  /** From 1. */
  readonly episode: number;
  readonly policyVersion: string;
  readonly reasonCode: string;
  readonly raisedAt: Instant;
  readonly consequences: readonly Consequence[];
  readonly checklist: readonly ChecklistItem[];
  /** Of the version that raised it, whatever was activated since. */
  readonly wayBack: WayBack;
  readonly quietHours: number;
  readonly ratingSteps: number;
  readonly stepsDone: readonly string[];
  readonly unconfirmedEndsAt?: Instant;
  readonly decideBy?: Instant;
}
