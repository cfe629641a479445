import type { LoggedMessage, LogPage } from '../delivery/bus-storage.js';
import { isStateTopic } from '../is-state-topic.js';
import type { Message } from '../message-bus.js';

const KEPT_PLACES = 4_096;
const MOST_CHARACTERS = 8 * 1_024 * 1_024;

/**
 * What this process published last, so that groups that keep up are given it without reading it back: a stretch of the log
 * without gaps, in which a state that was replaced here is left out. What another process publishes in between ends it.
 */
export class RecentMessages {
  /** By place: what stands right behind `before` first. */
  private places: (LoggedMessage | undefined)[] = [];
  private before = 0;
  /** Of topics of states: where the newest of each key stands. */
  private readonly newest = new Map<string, number>();
  private characters = 0;

  /** Of messages that are on disk, in the order in which they were written. */
  take(messages: readonly Message[], firstPosition: number): void {
    if (firstPosition !== this.last + 1) this.beginAfter(firstPosition - 1);
    for (const [index, message] of messages.entries()) this.add({ ...message, position: firstPosition + index });
    if (this.characters > MOST_CHARACTERS) this.beginAfter(this.last);
    else if (this.places.length >= 2 * KEPT_PLACES) this.forgetOldest();
  }

  /** As a page of the log would be; `undefined` where it has to be read. */
  page(topics: readonly string[], after: number, limit: number): LogPage | undefined {
    if (after < this.before || after >= this.last) return undefined;
    const messages: LoggedMessage[] = [];
    for (let place = after - this.before; place < this.places.length; place++) {
      const message = this.places[place];
      if (message === undefined || !topics.includes(message.topic)) continue;
      if (messages.push(message) === limit) return { messages, reached: message.position };
    }
    return { messages, reached: this.last };
  }

  private get last(): number {
    return this.before + this.places.length;
  }

  private add(message: LoggedMessage): void {
    this.places.push(message);
    this.characters += charactersOf(message);
    if (!isStateTopic(message.topic)) return;
    const name = nameOf(message);
    const replaced = this.newest.get(name);
    if (replaced !== undefined && replaced > this.before) this.places[replaced - this.before - 1] = undefined;
    this.newest.set(name, message.position);
  }

  private beginAfter(position: number): void {
    this.places = [];
    this.newest.clear();
    this.characters = 0;
    this.before = position;
  }

  private forgetOldest(): void {
    const leaving = this.places.splice(0, this.places.length - KEPT_PLACES);
    this.before += leaving.length;
    this.characters = 0;
    for (const message of this.places) if (message !== undefined) this.characters += charactersOf(message);
    // Of a state that was replaced a newer one stands under its name.
    for (const message of leaving) if (message !== undefined) this.newest.delete(nameOf(message));
  }
}

const charactersOf = ({ value }: Message): number => value?.length ?? 0;
const nameOf = ({ topic, key }: Message): string => `${topic} ${key}`;
