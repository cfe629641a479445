import type { StoredEvent } from '@limit-ledger/event-store';
import { addSeconds, type Instant } from '@limit-ledger/kernel';
import { MerchantLedger, type LimitEvent } from '@limit-ledger/limits-domain';
import { isKeyedCommandId, metadataOf, receiptOf } from '@limit-ledger/platform';

const LAST_INSTANT = '9999-12-31T23:59:59.999Z';
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
  /** The earliest at which an event since the last `takeReach` is effective. */
  private earliest: Instant = LAST_INSTANT;
  private readonly commands = new Map<string, Command>();

  constructor(stream: string) {
    this.ledger = MerchantLedger.ofStream(stream);
  }

  fold(stored: StoredEvent): void {
    const metadata = metadataOf(stored);
    this.ledger.evolve(receiptOf<LimitEvent>(stored, metadata));
    const { recordedTime, effectiveTime, publicSequence, commandId } = metadata;
    this.revision = stored.revision;
    this.hash = stored.hash;
    this.recordedTime = recordedTime;
    if (publicSequence !== undefined) this.nextPublicSequence = publicSequence + 1;
    if (effectiveTime < this.earliest) this.earliest = effectiveTime;
    if (isKeyedCommandId(commandId)) this.learn(commandId, stored.revision, recordedTime);
  }

  takeReach(): Instant {
    const { earliest } = this;
    this.earliest = LAST_INSTANT;
    return earliest;
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
