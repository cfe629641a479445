/**
 * Begins writes when the turn of the event loop has brought in all that it will: what many connections ask of one stream in one
 * turn is decided together, and not the first alone while the others wait for its flush.
 */
export class TurnEnd {
  private begins: (() => void)[] = [];

  /** `onArmed` is called in the turn, before anything begins. */
  constructor(private readonly onArmed: () => void) {}

  add(begin: () => void): void {
    if (this.begins.push(begin) > 1) return;
    setImmediate(() => {
      const { begins } = this;
      this.begins = [];
      for (const each of begins) each();
    });
    this.onArmed();
  }
}
