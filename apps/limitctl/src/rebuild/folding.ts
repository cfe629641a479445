import type { StoredEvent } from '@limit-ledger/event-store';
import { TraceLog, type TraceBlock } from '@limit-ledger/checkpoint-store';
import { addSeconds, type Instant } from '@limit-ledger/kernel';
import { LIMIT_PAGING, MerchantLedger, type LimitEvent } from '@limit-ledger/limits-domain';
import { isKeyedCommandId, metadataOf, receiptOf } from '@limit-ledger/platform';

/** How long an accepted command is recognised by its Idempotency-Key. */
const REMEMBERED_SECONDS = 7 * 86_400;

interface Command {
  readonly firstRevision: number;
  readonly lastRevision: number;
  readonly recordedTime: Instant;
}

/** A merchant that is built anew, event by event, with all that may be kept of it. */
export class Folding {
  readonly ledger: MerchantLedger;
  revision = -1;
  hash = '';
  recordedTime: Instant = '';
  nextPublicSequence = 0;
  private tracedFrom = -1;
  private readonly traces = new TraceLog();
  private readonly commands = new Map<string, Command>();

  constructor(stream: string) {
    this.ledger = MerchantLedger.ofStream(stream);
  }

  fold(stored: StoredEvent): void {
    const metadata = metadataOf(stored);
    const event = receiptOf<LimitEvent>(stored, metadata);
    this.ledger.evolve(event);
    this.traces.note(event, LIMIT_PAGING.traceOf(event));
    const { recordedTime, publicSequence, commandId } = metadata;
    this.revision = stored.revision;
    this.hash = stored.hash;
    this.recordedTime = recordedTime;
    if (publicSequence !== undefined) this.nextPublicSequence = publicSequence + 1;
    if (isKeyedCommandId(commandId)) this.learn(commandId, stored.revision, recordedTime);
  }

  /** The traces of the events since they were taken last, and the revision before them. */
  takeTraces(): TraceBlock & { readonly base: number } {
    const taken = { ...this.traces.handOut(), base: this.tracedFrom };
    this.traces.settle(true);
    this.tracedFrom = this.revision;
    return taken;
  }

  /** The commands that are still recognised at this point, with their first revisions. */
  rememberedCommands(): readonly (readonly [commandId: string, firstRevision: number])[] {
    const oldest = addSeconds(this.recordedTime, -REMEMBERED_SECONDS);
    return [...this.commands].flatMap(([id, { firstRevision, recordedTime }]) =>
      recordedTime < oldest ? [] : [[id, firstRevision] as const],
    );
  }

  /** The events of one command stand side by side, recorded at one moment. */
  private learn(commandId: string, revision: number, recordedTime: Instant): void {
    const known = this.commands.get(commandId);
    const goesOn = known?.lastRevision === revision - 1 && known.recordedTime === recordedTime;
    this.commands.set(commandId, {
      firstRevision: goesOn ? known.firstRevision : revision,
      lastRevision: revision,
      recordedTime,
    });
  }
}
