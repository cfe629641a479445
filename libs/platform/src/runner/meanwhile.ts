/**
 * When the next write may be decided: once the store has had its turn with the one that is under way, unless that was all it
 * needed.
 */
export class Meanwhile {
  /** Whether there was time to decide while the last write was under way. */
  isOverlapped = false;
  private decide: (() => void) | undefined;
  private turn: NodeJS.Immediate | undefined;

  /**
   * Where nothing is expected the turn begins when something comes in: most streams are asked one thing at a time. Without
   * `decide` nothing may be decided.
   */
  begin(decide: (() => void) | undefined, isExpected: boolean): void {
    this.isOverlapped = false;
    this.decide = decide;
    if (isExpected) this.ask();
  }

  /** To be called when something has come in. */
  ask(): void {
    if (this.decide === undefined) return;
    this.turn ??= setImmediate(() => {
      this.isOverlapped = true;
      this.decide?.();
      this.decide = undefined;
    });
  }

  /** The write is not under way any more. */
  end(): void {
    if (this.turn !== undefined) clearImmediate(this.turn);
    this.turn = undefined;
    this.decide = undefined;
  }
}
