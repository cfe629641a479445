/** What is kept of an event to look back with: enough to tell whether it counts, and what it moves. */
export interface Trace {
  readonly revision: number;
  /** Since 1970-01-01T00:00:00Z, as the next. */
  readonly recordedMilliseconds: number;
  readonly effectiveMilliseconds: number;
  /** What the decider's `Paging` made of the event; absent where the event itself has to be read. */
  readonly numbers: readonly number[] | undefined;
}
