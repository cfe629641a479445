import { newEventId } from '@limit-ledger/event-store';
import { assert } from '@limit-ledger/kernel';
import { commandIdOf, fingerprintOf } from '@limit-ledger/platform';
import { DEFAULT_POLICY, policyStream } from '@limit-ledger/risk-domain';
import type { PolicyRunner } from '../policy-runner.js';
import { shippedActivationTerms, SHIPPED_POLICY_ID } from './shipped-policy.js';

const ACTOR = { subject: 'limit-ledger', role: 'product' };

/** Brings the policy that ships into a ledger that has none yet; a start never does it twice. Throws what the runner throws. */
export async function seedShippedPolicy(runner: Pick<PolicyRunner, 'execute'>): Promise<void> {
  const stream = policyStream(SHIPPED_POLICY_ID);
  const { ceiling } = shippedActivationTerms();
  const outcome = await runner.execute({
    stream,
    command: { type: 'seed-policy', document: DEFAULT_POLICY, by: ACTOR.subject, ceiling },
    actor: ACTOR,
    commandId: commandIdOf(stream, ACTOR.subject, undefined),
    keyed: false,
    fingerprint: fingerprintOf({ operation: 'seed-policy', params: SHIPPED_POLICY_ID, body: null }),
    correlationId: newEventId(),
  });
  assert(outcome.kind !== 'rejected', 'the policy that ships is taken');
}
