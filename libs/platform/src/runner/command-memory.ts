import { addSeconds, type Instant } from '@limit-ledger/kernel';

/** Where the events of an accepted command stand, and what it was. */
export interface RememberedCommand {
  readonly firstRevision: number;
  readonly count: number;
  readonly fingerprint: string;
  readonly recordedTime: Instant;
}

const REMEMBERED_SECONDS = 7 * 86_400;

/** The accepted commands of one stream of the last 7 days by id: what an Idempotency-Key is looked up in. */
export class CommandMemory {
  /** In the order of recording, so that the oldest come first. */
  private readonly commands = new Map<string, RememberedCommand>();

  find(commandId: string): RememberedCommand | undefined {
    return this.commands.get(commandId);
  }

  /** A key that was used more than 7 days ago may stand here again, for another command. */
  remember(commandId: string, command: RememberedCommand): void {
    this.commands.delete(commandId);
    this.commands.set(commandId, command);
  }

  /** Learns from the history: the events of one command stand side by side, recorded at one moment. */
  learn(commandId: string, fingerprint: string, revision: number, recordedTime: Instant): void {
    const known = this.commands.get(commandId);
    if (known !== undefined && known.firstRevision + known.count === revision && known.recordedTime === recordedTime) {
      this.commands.set(commandId, { ...known, count: known.count + 1 });
    } else {
      this.remember(commandId, { firstRevision: revision, count: 1, fingerprint, recordedTime });
    }
  }

  /** Drops what was recorded more than 7 days before `now`. */
  forgetUntil(now: Instant): void {
    if (this.commands.size === 0) return;
    const oldest = addSeconds(now, -REMEMBERED_SECONDS);
    for (const [commandId, command] of this.commands) {
      if (command.recordedTime >= oldest) return;
      this.commands.delete(commandId);
    }
  }
}
