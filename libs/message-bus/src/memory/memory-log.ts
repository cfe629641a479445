import { randomUUID } from 'node:crypto';
import { Changes } from '../delivery/changes.js';
import type { LoggedMessage } from '../delivery/bus-storage.js';

export interface MemoryParked {
  readonly messages: LoggedMessage[];
  attempts: number;
  error: string;
  readonly since: string;
}

export interface MemoryGroup {
  epoch: number;
  readonly positions: Map<string, number>;
  readonly parked: Map<string, MemoryParked>;
}

/** What several buses in memory share, as several processes share a file. */
export class MemoryLog {
  readonly id = randomUUID();
  /** By position, from 1; `undefined` where a newer state took its place. */
  readonly messages: (LoggedMessage | undefined)[] = [];
  readonly newestStates = new Map<string, number>();
  readonly groups = new Map<string, MemoryGroup>();
  readonly changes = new Changes();
}
