import { newEventId } from '@limit-ledger/event-store';
import { assert } from '@limit-ledger/kernel';
import { envelopeOf } from '@limit-ledger/platform';
import { DEFAULT_POLICY, policyStream } from '@limit-ledger/risk-domain';
import type { PolicyRunner } from '../policy-runner.js';
import { shippedActivationTerms, SHIPPED_POLICY_ID } from './shipped-policy.js';

const ORIGIN = { subject: 'limit-ledger', role: 'product' };

/** Brings the policy that ships into a ledger that has none yet; a start never does it twice. Throws what the runner throws. */
export async function seedShippedPolicy(runner: Pick<PolicyRunner, 'execute'>): Promise<void> {
  const stream = policyStream(SHIPPED_POLICY_ID);
  const { ceiling } = shippedActivationTerms();
  const command = { type: 'seed-policy', document: DEFAULT_POLICY, by: ORIGIN.subject, ceiling } as const;
  const of = { stream, about: SHIPPED_POLICY_ID, operation: command.type, body: null, command };
  const outcome = await runner.execute(envelopeOf(of, { ...ORIGIN, correlationId: newEventId() }));
  assert(outcome.kind !== 'rejected', 'the policy that ships is taken');
}
