import type { Message } from '../message-bus.js';

/** A message at its place in the log, which grows from 1. */
export interface LoggedMessage extends Message {
  readonly position: number;
}

export interface LogPage {
  readonly messages: readonly LoggedMessage[];
  /** Everything up to here was looked at, whatever its topic. */
  readonly reached: number;
}

/** What a message was parked for. */
export interface Failure {
  readonly attempts: number;
  readonly error: string;
}

/** A group's right to deliver; each claim takes it from the one before. */
export interface Claim {
  readonly group: string;
  readonly epoch: number;
}

export interface ParkedRecord {
  readonly key: string;
  readonly first: LoggedMessage;
  readonly attempts: number;
  readonly error: string;
  readonly since: string;
  readonly waiting: number;
}

/**
 * Where a message stands that comes up: nothing of its key is `free`ly handled before it, it now waits `behind` a parked one,
 * or it was `handled` before that one.
 */
export type Place = 'free' | 'behind' | 'handled';

/**
 * What a bus keeps: a log, a position a group and topic, what is parked. Each method is done or throws
 * `MessageBusUnavailable`; those that take a claim answer `undefined` and do nothing when it was taken over.
 */
export interface BusStorage {
  readonly id: string;
  append(messages: readonly Message[]): Promise<void>;
  /** The messages of the topics behind a position, in order. */
  page(topics: readonly string[], after: number, limit: number): LogPage;
  claim(group: string, topics: readonly string[], fromStart: boolean): Promise<Claim>;
  groups(): readonly string[];
  /** By topic the position up to which the group is done. */
  positions(group: string): ReadonlyMap<string, number>;
  /** Moves the group's topics on, never back. */
  advance(claim: Claim, position: number): Promise<true | undefined>;
  lag(group: string, most: number): number;
  /** Of a key that is parked already `now` counts for nothing: it stays parked since then. */
  park(claim: Claim, message: LoggedMessage, failure: Failure, now: string): Promise<true | undefined>;
  /** Whether the group is the claim's and nothing of it is parked, so that every message that comes up is `free`. */
  isFree(claim: Claim): boolean;
  placeOf(claim: Claim, message: LoggedMessage): Promise<Place | undefined>;
  parked(group: string, limit: number): readonly ParkedRecord[];
  parkedCount(group: string): number;
  firstParked(group: string, key: string): ParkedRecord | undefined;
  /** The first parked message of the key was handled; the next one is the first now, or the key is free again. */
  unpark(claim: Claim, message: LoggedMessage): Promise<true | undefined>;
  /** Counts what was published here, or in another process as far as that is seen. */
  version(): number;
  /** Resolves when the version is another one, or the signal aborts. */
  changed(version: number, signal: AbortSignal): Promise<void>;
  /** Resolves when what was under way is settled and nothing is open any more. */
  close(): Promise<void>;
}
