import { newEventId } from '@limit-ledger/event-store';
import type { Json } from '@limit-ledger/kernel';
import type { AskedLimitCommand } from '@limit-ledger/limits-domain';
import { merchantStream } from '@limit-ledger/limits-service';
import { commandIdOf, fingerprintOf, type CommandEnvelope } from '@limit-ledger/platform';

const ACTOR = { subject: 'bench', role: 'service' };

/** Longer than any run: nothing expires while it is measured. */
export const TTL_SECONDS = 86_400;

/** A command as the service makes it of a request with an Idempotency-Key: id and fingerprint by the product's own functions. */
export function envelopeOf(
  merchantId: string,
  type: AskedLimitCommand['type'],
  body: { readonly [member: string]: Json },
  idempotencyKey: string,
): CommandEnvelope<AskedLimitCommand> {
  return {
    stream: merchantStream(merchantId),
    command: { type, ...body } as unknown as AskedLimitCommand,
    actor: ACTOR,
    commandId: commandIdOf(merchantId, ACTOR.subject, idempotencyKey),
    keyed: true,
    fingerprint: fingerprintOf({ operation: type, params: merchantId, body }),
    correlationId: newEventId(),
  };
}

export function reserveEnvelope(merchantId: string, orderId: string, amount: number): CommandEnvelope<AskedLimitCommand> {
  return envelopeOf(merchantId, 'reserve-limit', { orderId, amount, ttlSeconds: TTL_SECONDS }, orderId);
}
