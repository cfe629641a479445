import type { CommandBus } from '@nestjs/cqrs';
import { RiskRequest } from '../commands/risk-request.js';
import type { NamedVersion } from '../in-force/named-version.js';
import type { RiskOutcome } from '../risk-runner.js';

const ACTOR = { subject: 'risk', role: 'service' };

/** Evaluates on a merchant what a version held back while it had paused. Throws what the handler throws. */
export function evaluateHeldBack(
  commandBus: Pick<CommandBus, 'execute'>,
  merchantId: string,
  { policyId, version }: NamedVersion,
  correlationId: string,
): Promise<RiskOutcome> {
  const asked = { type: 'evaluate-held-back', policyId, version } as const;
  return commandBus.execute(new RiskRequest(merchantId, asked, { actor: ACTOR, correlationId }));
}
