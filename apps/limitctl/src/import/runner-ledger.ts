import { hash } from 'node:crypto';
import { v7 } from 'uuid';
import { EventStoreUnavailable, OutcomeUnknown } from '@limit-ledger/event-store';
import { merchantStream, type LimitOutcome } from '@limit-ledger/limits-service';
import { ClockBehind, Overloaded } from '@limit-ledger/platform';
import type { LedgerFolder } from '../ledger-folder/open-ledger-folder.js';
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
  private readonly correlationId = v7();

  constructor(
    /** Owned by this process: nobody else writes. */
    private readonly folder: Pick<LedgerFolder, 'runner' | 'eventStore' | 'policy'>,
    private readonly onClose: () => Promise<void> = async () => undefined,
  ) {}

  /** A runner decides what is asked of a stream in the order of arrival. */
  async isUntouched(merchantId: string): Promise<boolean> {
    const head = await orUnavailable(() => this.folder.eventStore.head(merchantStream(merchantId)));
    return head === undefined;
  }

  async send(merchantId: string, planned: PlannedCommand): Promise<Sent> {
    const fingerprint = hash('sha256', JSON.stringify([merchantId, planned]), 'hex');
    const outcome = await orUnavailable(() => this.execute(merchantId, planned, fingerprint));
    if (outcome.kind === 'accepted') return { kind: 'recorded' };
    if (outcome.kind === 'already') return { kind: 'already' };
    return { kind: 'refused', code: outcome.rejection.code, detail: outcome.rejection.detail };
  }

  close(): Promise<void> {
    return this.onClose();
  }

  private execute(merchantId: string, planned: PlannedCommand, fingerprint: string): Promise<LimitOutcome> {
    return this.folder.runner.execute({
      stream: merchantStream(merchantId),
      command: { ...planned, policy: this.folder.policy },
      actor: ACTOR,
      commandId: commandIdFrom(fingerprint),
      keyed: false,
      fingerprint,
      correlationId: this.correlationId,
    });
  }
}

async function orUnavailable<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  try {
    return await ask();
  } catch (error) {
    if (INFRASTRUCTURE.some((kind) => error instanceof kind)) throw new LedgerUnavailable((error as Error).message, { cause: error });
    throw error;
  }
}

/** A UUID of version 8 (RFC 9562), so that the same command has the same id however often an import is run. */
function commandIdFrom(fingerprint: string): string {
  const part = (from: number, to: number): string => fingerprint.slice(from, to);
  return `${part(0, 8)}-${part(8, 12)}-8${part(13, 16)}-a${part(17, 20)}-${part(20, 32)}`;
}
