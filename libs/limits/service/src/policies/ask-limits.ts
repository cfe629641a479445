import type { PublishedEvent } from '@limit-ledger/contracts';
import type { Json } from '@limit-ledger/kernel';
import type { AskedLimitCommand } from '@limit-ledger/limits-domain';
import { commandIdOf, fingerprintOf } from '@limit-ledger/platform';
import type { LimitsRunner } from '../limits-runner.js';
import { merchantStream } from '../merchant-stream.js';

export interface AskLimitsOptions {
  readonly runner: Pick<LimitsRunner, 'execute'>;
  /** Of a merchant that limits does not know: there is nothing to do, and no history to record it in. */
  readonly onStranger: (event: PublishedEvent) => void;
}

/** Asks in the name of risk, because of an event about the merchant. */
export type AskLimits = (event: PublishedEvent, asked: AskedLimitCommand) => Promise<void>;

/** What risk asks was refused, though what can't be is recorded: it was not asked as was agreed. */
export class AskedAmiss extends Error {
  override readonly name = 'AskedAmiss';
}

const ACTOR = { subject: 'risk', role: 'service' };

/**
 * The command's id is made of the event's, so that the same event asks once; what it did for a signal is known by the signal's
 * id for ever. Throws `AskedAmiss`, and what the runner throws.
 */
export function askLimits({ runner, onStranger }: AskLimitsOptions): AskLimits {
  return async (event, asked) => {
    const { id, subject: merchantId, correlationId } = event;
    const outcome = await runner.execute({
      stream: merchantStream(merchantId),
      command: asked,
      actor: ACTOR,
      commandId: commandIdOf(merchantId, ACTOR.subject, `${asked.type} ${id}`),
      keyed: true,
      fingerprint: fingerprintOf({ operation: asked.type, params: merchantId, body: asked as unknown as Json }),
      correlationId,
      causationId: id,
    });
    if (outcome.kind !== 'rejected') return;
    const { code, detail } = outcome.rejection;
    if (code === 'merchant.not-found') onStranger(event);
    else throw new AskedAmiss(`${asked.type} because of ${id}: ${code}, ${detail}`);
  };
}
