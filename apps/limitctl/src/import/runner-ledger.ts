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
/**
 * Enough for writes of many hundred events, and for the next ones to be decided while a thread commits; more would outlive
 * the young generation of the heap.
 */
const ACCOUNTS_AT_ONCE = 96;

/** The decider in this process, the same that serves everybody else. */
export class RunnerLedger implements Ledger {
  readonly accountsAtOnce = ACCOUNTS_AT_ONCE;
  private readonly correlationId = v7();

  constructor(
    /** Owned by this process: nobody else writes. */
    private readonly folder: Pick<LedgerFolder, 'runner' | 'eventStore'>,
    private readonly onClose: () => Promise<void> = async () => undefined,
  ) {}

  /** A runner decides what is asked of a stream in the order of arrival. */
  isUntouched(merchantId: string): Promise<boolean> {
    return this.folder.eventStore.head(merchantStream(merchantId)).then((head) => head === undefined, throwNamed);
  }

  send(merchantId: string, planned: PlannedCommand): Promise<Sent> {
    const fingerprint = hash('sha256', JSON.stringify([merchantId, planned]), 'hex');
    const envelope = {
      stream: merchantStream(merchantId),
      command: planned,
      actor: ACTOR,
      commandId: commandIdFrom(fingerprint),
      keyed: false,
      fingerprint,
      correlationId: this.correlationId,
    };
    return this.folder.runner.execute(envelope).then(sentFrom, throwNamed);
  }

  close(): Promise<void> {
    return this.onClose();
  }
}

function sentFrom(outcome: LimitOutcome): Sent {
  if (outcome.kind === 'accepted') return { kind: 'recorded' };
  if (outcome.kind === 'already') return { kind: 'already' };
  return { kind: 'refused', code: outcome.rejection.code, detail: outcome.rejection.detail };
}

function throwNamed(error: unknown): never {
  if (INFRASTRUCTURE.some((kind) => error instanceof kind)) throw new LedgerUnavailable((error as Error).message, { cause: error });
  throw error;
}

/** A UUID of version 8 (RFC 9562), so that the same command has the same id however often an import is run. */
function commandIdFrom(fingerprint: string): string {
  const part = (from: number, to: number): string => fingerprint.slice(from, to);
  return `${part(0, 8)}-${part(8, 12)}-8${part(13, 16)}-a${part(17, 20)}-${part(20, 32)}`;
}
