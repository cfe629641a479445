import type { StoredEvent } from '../event-store.js';

/** More than are stored while a follower rests and its page is published. */
const MOST_EVENTS = 4_096;
const MOST_CHARACTERS = 8 * 1_024 * 1_024;

/**
 * What this process has appended last, so that those who follow it closely need not read it back from the file: a read
 * transaction of a file that another connection has just written costs more than the append.
 */
export class RecentEvents {
  /** One after another, without a gap. */
  private appends: (readonly StoredEvent[])[] = [];
  private events = 0;
  private characters = 0;
  private lastPosition = -1;
  private mayBeMore = true;

  /** In the order of their positions. What was stored before, and is answered again, is known already. */
  take(stored: readonly StoredEvent[]): void {
    const first = Number(stored[0]!.position);
    if (first <= this.lastPosition) return;
    if (first !== this.lastPosition + 1) this.forget();
    this.appends.push(stored);
    this.events += stored.length;
    this.characters += charactersOf(stored);
    this.lastPosition = first + stored.length - 1;
    this.mayBeMore = false;
    while (this.events > MOST_EVENTS || this.characters > MOST_CHARACTERS) this.dropFirst();
  }

  /** Another process may have written after the last of these. */
  doubt(): void {
    this.mayBeMore = true;
  }

  /** The next events after the position, at most so many; `undefined` when the file has to be asked. */
  after(position: number, most: number): readonly StoredEvent[] | undefined {
    if (position === this.lastPosition) return this.mayBeMore ? undefined : [];
    const firstPosition = this.lastPosition - this.events + 1;
    if (position > this.lastPosition || position + 1 < firstPosition) return undefined;
    const page: StoredEvent[] = [];
    for (let index = this.indexOf(position + 1); index < this.appends.length && page.length < most; index++) {
      for (const event of this.appends[index]!) {
        if (page.length < most && Number(event.position) > position) page.push(event);
      }
    }
    return page;
  }

  /** Of the append that holds the position; the last ones are asked for most. */
  private indexOf(position: number): number {
    let index = this.appends.length - 1;
    while (Number(this.appends[index]![0]!.position) > position) index--;
    return index;
  }

  private dropFirst(): void {
    const first = this.appends.shift()!;
    this.events -= first.length;
    this.characters -= charactersOf(first);
  }

  private forget(): void {
    this.appends = [];
    this.events = 0;
    this.characters = 0;
  }
}

function charactersOf(stored: readonly StoredEvent[]): number {
  let characters = 0;
  for (const { metadata, data } of stored) characters += metadata.length + data.length;
  return characters;
}
