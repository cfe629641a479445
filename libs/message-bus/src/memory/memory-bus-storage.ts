import type { BusStorage, Claim, Failure, LoggedMessage, LogPage, ParkedRecord, Place } from '../delivery/bus-storage.js';
import { isStateTopic } from '../is-state-topic.js';
import type { Message } from '../message-bus.js';
import { MemoryLog, type MemoryGroup, type MemoryParked } from './memory-log.js';

/** Nothing is left of it when the process ends. */
export class MemoryBusStorage implements BusStorage {
  constructor(private readonly log = new MemoryLog()) {}

  get id(): string {
    return this.log.id;
  }

  async append(messages: readonly Message[]): Promise<void> {
    for (const message of messages) {
      const position = this.log.messages.push({ ...message, position: this.log.messages.length + 1 });
      if (isStateTopic(message.topic)) this.replace(message, position);
    }
    this.log.changes.announce();
  }

  page(topics: readonly string[], after: number, limit: number): LogPage {
    const looked = this.log.messages.slice(after, after + limit);
    const messages = looked.filter((message) => message !== undefined).filter(({ topic }) => topics.includes(topic));
    return { messages, reached: after + looked.length };
  }

  async claim(group: string, topics: readonly string[], fromStart: boolean): Promise<Claim> {
    const known: MemoryGroup = this.log.groups.get(group) ?? { epoch: 0, positions: new Map(), parked: new Map() };
    this.log.groups.set(group, known);
    known.epoch++;
    if (fromStart) {
      known.positions.clear();
      known.parked.clear();
    }
    for (const topic of topics) if (!known.positions.has(topic)) known.positions.set(topic, 0);
    for (const topic of known.positions.keys()) if (!topics.includes(topic)) known.positions.delete(topic);
    return { group, epoch: known.epoch };
  }

  groups(): readonly string[] {
    return [...this.log.groups.keys()].toSorted();
  }

  positions(group: string): ReadonlyMap<string, number> {
    return new Map(this.log.groups.get(group)?.positions);
  }

  async advance(claim: Claim, position: number): Promise<true | undefined> {
    const group = this.claimed(claim);
    for (const [topic, before] of group?.positions ?? []) group!.positions.set(topic, Math.max(before, position));
    return group && true;
  }

  lag(group: string, most: number): number {
    const positions = this.positions(group);
    const isWaiting = ({ topic, position }: LoggedMessage): boolean => position > (positions.get(topic) ?? Infinity);
    return Math.min(most, this.log.messages.filter((message) => message !== undefined).filter(isWaiting).length);
  }

  async park(claim: Claim, message: LoggedMessage, { attempts, error }: Failure, now: string): Promise<true | undefined> {
    const group = this.claimed(claim);
    const { messages, since } = group?.parked.get(message.key) ?? { messages: [message], since: now };
    group?.parked.set(message.key, { messages, attempts, error, since });
    return group && true;
  }

  isFree(claim: Claim): boolean {
    return this.claimed(claim)?.parked.size === 0;
  }

  async placeOf(claim: Claim, message: LoggedMessage): Promise<Place | undefined> {
    const group = this.claimed(claim);
    if (group === undefined) return undefined;
    const parked = group.parked.get(message.key);
    if (parked === undefined) return 'free';
    if (message.position < parked.messages[0]!.position) return 'handled';
    if (parked.messages.every(({ position }) => position !== message.position)) parked.messages.push(message);
    return 'behind';
  }

  parked(group: string, limit: number): readonly ParkedRecord[] {
    const records = [...(this.log.groups.get(group)?.parked ?? [])].map(recordOf);
    return records.toSorted((one, other) => one.first.position - other.first.position).slice(0, limit);
  }

  parkedCount(group: string): number {
    return this.log.groups.get(group)?.parked.size ?? 0;
  }

  firstParked(group: string, key: string): ParkedRecord | undefined {
    const parked = this.log.groups.get(group)?.parked.get(key);
    return parked && recordOf([key, parked]);
  }

  async unpark(claim: Claim, message: LoggedMessage): Promise<true | undefined> {
    const group = this.claimed(claim);
    const parked = group?.parked.get(message.key);
    if (parked !== undefined) {
      parked.messages.shift();
      parked.attempts = 0;
      if (parked.messages.length === 0) group!.parked.delete(message.key);
    }
    return group && true;
  }

  version(): number {
    return this.log.changes.version();
  }

  changed(version: number, signal: AbortSignal): Promise<void> {
    return this.log.changes.since(version, signal);
  }

  async close(): Promise<void> {}

  /** Forgets the state before this one. */
  private replace({ topic, key }: Message, position: number): void {
    const name = JSON.stringify([topic, key]);
    const before = this.log.newestStates.get(name);
    if (before !== undefined) this.log.messages[before - 1] = undefined;
    this.log.newestStates.set(name, position);
  }

  private claimed({ group, epoch }: Claim): MemoryGroup | undefined {
    const known = this.log.groups.get(group);
    return known?.epoch === epoch ? known : undefined;
  }
}

function recordOf([key, { messages, ...rest }]: readonly [string, MemoryParked]): ParkedRecord {
  return { ...rest, key, first: messages[0]!, waiting: messages.length };
}
