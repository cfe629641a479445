import { addSeconds, type Instant } from '@limit-ledger/kernel';

/** Where the events of an accepted command stand, and what it was. */
export interface RememberedCommand {
  readonly firstRevision: number;
  readonly count: number;
  readonly fingerprint: string;
  readonly recordedTime: Instant;
}

const NONE: ReadonlyMap<string, RememberedCommand> = new Map();
const REMEMBERED_SECONDS = 7 * 86_400;

/** The moment after which a command must have been recorded to be remembered at `now`, itself included. */
export const oldestRemembered = (now: Instant): Instant => addSeconds(now, -REMEMBERED_SECONDS);

/**
 * The accepted commands of one stream of the last 7 days by id: what an Idempotency-Key is looked up in. All of them, or
 * those since they were handed out last to be kept elsewhere, and what was brought in from there for the next write.
 */
export class CommandMemory {
  /** In the order of recording, so that the oldest come first. */
  private commands = new Map<string, RememberedCommand>();
  private handedOut: ReadonlyMap<string, RememberedCommand> = NONE;
  private areHandedOutKept = false;
  private readonly broughtIn = new Map<string, RememberedCommand>();
  /** As of when it is asked. */
  private now: Instant | undefined;
  /** The command that the last event of the history was of. */
  private learned: string | undefined;

  find(commandId: string): RememberedCommand | undefined {
    const found = this.commands.get(commandId) ?? this.handedOut.get(commandId) ?? this.broughtIn.get(commandId);
    if (found === undefined || (this.now !== undefined && found.recordedTime < oldestRemembered(this.now))) return undefined;
    return found;
  }

  /** A key that was used more than 7 days ago may stand here again, for another command. */
  remember(commandId: string, command: RememberedCommand): void {
    this.commands.delete(commandId);
    this.commands.set(commandId, command);
  }

  /** Learns from the history: the events of one command stand side by side, recorded at one moment. */
  learn(commandId: string, fingerprint: string, revision: number, recordedTime: Instant): void {
    const { size } = this.commands;
    const known = this.learned === commandId ? this.commands.get(commandId) : undefined;
    this.learned = commandId;
    if (known !== undefined && known.firstRevision + known.count === revision && known.recordedTime === recordedTime) {
      this.commands.set(commandId, { ...known, count: known.count + 1 });
      return;
    }
    const command = { firstRevision: revision, count: 1, fingerprint, recordedTime };
    this.commands.set(commandId, command);
    if (this.commands.size === size) this.remember(commandId, command);
  }

  /** Drops what was recorded more than 7 days before `now`. */
  forgetUntil(now: Instant): void {
    this.now = now;
    if (this.commands.size === 0) return;
    const oldest = oldestRemembered(now);
    for (const [commandId, command] of this.commands) {
      if (command.recordedTime >= oldest) return;
      this.commands.delete(commandId);
    }
  }

  /** What has to be kept elsewhere now; to be settled before it is asked again. */
  handOut(): ReadonlyMap<string, RememberedCommand> {
    const handedOut = this.commands;
    this.handedOut = handedOut;
    this.areHandedOutKept = false;
    this.commands = new Map();
    return handedOut;
  }

  /** What is kept now stays until it is let go of: it may have been found already for what is decided next. */
  settle(areKept: boolean): void {
    this.areHandedOutKept = areKept;
    if (areKept) return;
    this.commands = new Map([...this.handedOut, ...this.commands]);
    this.handedOut = NONE;
  }

  bringIn(commandId: string, command: RememberedCommand): void {
    this.broughtIn.set(commandId, command);
  }

  letGo(): void {
    if (this.broughtIn.size > 0) this.broughtIn.clear();
    if (this.areHandedOutKept && this.handedOut.size > 0) this.handedOut = NONE;
  }
}
