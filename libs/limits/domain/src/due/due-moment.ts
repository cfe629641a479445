import type { DueCommand } from '../commands.js';

/** What happens by itself, and when; a command once the moment has come. */
export type DueMoment = DueCommand;
