/** The entries that were touched last, within a bound, and how many there were of them all. */
export class NewestById<Entry> {
  private readonly entries = new Map<string, Entry>();
  private removed = 0;

  constructor(private readonly most: number) {}

  /** The entry after this touch; one that was let go begins anew. */
  touch(id: string, change: (entry: Entry | undefined) => Entry): void {
    const entry = change(this.entries.get(id));
    this.entries.delete(id);
    this.entries.set(id, entry);
    const oldest = this.entries.keys().next();
    if (this.entries.size > this.most && oldest.done !== true) {
      this.entries.delete(oldest.value);
      this.removed += 1;
    }
  }

  /** The one touched last comes first. */
  newestFirst(): readonly Entry[] {
    return [...this.entries.values()].reverse();
  }

  /** How often one was let go. */
  get leftOut(): number {
    return this.removed;
  }
}
