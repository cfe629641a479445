import type { Instant } from '@limit-ledger/kernel';

/** A command at the moment it is decided. */
export interface Told<Command> {
  readonly command: Command;
  readonly at: Instant;
}

/** A step of the past: the command was accepted then. */
export const told = <Command>(command: Command, at: Instant): Told<Command> => ({ command, at });
