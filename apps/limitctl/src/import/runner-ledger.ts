import { hash } from 'node:crypto';
import { v7 } from 'uuid';
import type { LimitsPolicy } from '@limit-ledger/limits-domain';
import { EventStoreUnavailable, OutcomeUnknown } from '@limit-ledger/event-store';
import { merchantStream, type LimitOutcome, type LimitsRunner } from '@limit-ledger/limits-service';
import { ClockBehind, Overloaded } from '@limit-ledger/platform';
import { LedgerUnavailable, type Ledger, type Sent } from './ledger.js';
import type { PlannedCommand } from './plan-account.js';

/** Who an import is in the history. */
const ACTOR = { subject: 'limitctl-import', role: 'operator' };
const INFRASTRUCTURE = [EventStoreUnavailable, OutcomeUnknown, ClockBehind, Overloaded];
/** Many, so that one write of the store holds much; their commands stay below what a runner lets wait. */
const ACCOUNTS_AT_ONCE = 256;

/** The decider in this process, the same that serves everybody else. */
export class RunnerLedger implements Ledger {
  readonly accountsAtOnce = ACCOUNTS_AT_ONCE;
  /** A runner decides what is asked of a stream in the order of arrival. */
  readonly keepsOrder = true;
  private readonly correlationId = v7();

  constructor(
    private readonly runner: Pick<LimitsRunner, 'execute'>,
    private readonly policy: LimitsPolicy,
    private readonly onClose: () => Promise<void> = async () => undefined,
  ) {}

  async send(merchantId: string, planned: PlannedCommand): Promise<Sent> {
    const fingerprint = hash('sha256', JSON.stringify([merchantId, planned]), 'hex');
    const outcome = await this.execute(merchantId, planned, fingerprint);
    if (outcome.kind === 'accepted') return { kind: 'recorded' };
    if (outcome.kind === 'already') return { kind: 'already' };
    return { kind: 'refused', code: outcome.rejection.code, detail: outcome.rejection.detail };
  }

  close(): Promise<void> {
    return this.onClose();
  }

  private async execute(merchantId: string, planned: PlannedCommand, fingerprint: string): Promise<LimitOutcome> {
    try {
      return await this.runner.execute({
        stream: merchantStream(merchantId),
        command: { ...planned, policy: this.policy },
        actor: ACTOR,
        commandId: commandIdFrom(fingerprint),
        keyed: false,
        fingerprint,
        correlationId: this.correlationId,
      });
    } catch (error) {
      if (INFRASTRUCTURE.some((kind) => error instanceof kind)) throw new LedgerUnavailable((error as Error).message, { cause: error });
      throw error;
    }
  }
}

/** A UUID of version 8 (RFC 9562), so that the same command has the same id however often an import is run. */
function commandIdFrom(fingerprint: string): string {
  const part = (from: number, to: number): string => fingerprint.slice(from, to);
  return `${part(0, 8)}-${part(8, 12)}-8${part(13, 16)}-a${part(17, 20)}-${part(20, 32)}`;
}
