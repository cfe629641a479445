import type { KeyIndex } from '@limit-ledger/checkpoint-store';
import type { Instant } from '@limit-ledger/kernel';

export const COMMAND = 'command';

/** The command of an event. */
export interface LearnedCommand {
  readonly commandId: string;
  readonly revision: number;
  readonly recordedTime: Instant;
}

/**
 * The commands of a history: where each begins is noted in the index, and it is read again when it is asked about. The events
 * of one stand side by side.
 */
export class LearnedCommands {
  private last: LearnedCommand | undefined;

  constructor(private readonly index: KeyIndex) {}

  learn(command: LearnedCommand): void {
    const { last } = this;
    this.last = command;
    if (last === undefined || !isOfSame(last, command)) this.index.note(COMMAND, command.commandId, command.revision);
  }

  /** The history goes on after an event of this command, of which the index tells. */
  goOnAfter(command: LearnedCommand): void {
    this.last = command;
  }
}

/** An id is used again for another command 7 days later at the earliest. */
const isOfSame = (before: LearnedCommand, { commandId, recordedTime }: LearnedCommand): boolean =>
  before.commandId === commandId && before.recordedTime === recordedTime;
