import type { PolicyCommand, PolicyEvent, PolicyRejection, PolicyState } from '@limit-ledger/risk-domain';
import type { DeciderRunner, Outcome } from '@limit-ledger/platform';

/** The one writer of every policy in this process. */
export type PolicyRunner = DeciderRunner<PolicyCommand, PolicyEvent, PolicyRejection, PolicyState>;
export type PolicyOutcome = Outcome<PolicyEvent, PolicyRejection, PolicyState>;
