/** What is kept beside the events, or in the memory of a running service, and can be had from the events. */
export type KeptKind = 'checkpoint' | 'past-state' | 'due-moment' | 'live-answer';

/** Something kept that is not what the events give. */
export interface Difference {
  readonly merchantId: string;
  /** `history` where the events themselves can't be folded. */
  readonly kept: KeptKind | 'history';
  /** The revision that the kept state is of, or at which the history can't be folded. */
  readonly revision?: number;
  /** In words: where and how. */
  readonly detail: string;
}

export interface Tally {
  readonly kept: number;
  readonly equal: number;
}

/** What building everything anew has shown. */
export interface RebuildResult {
  readonly merchants: number;
  readonly events: number;
  readonly checkpoints: Tally;
  readonly pastStates: Tally;
  readonly dueMoments: Tally;
  /** Of a running service, where one was asked. */
  readonly liveAnswers: Tally;
  /** Kept by another version of the product: never used, and not compared. */
  readonly outdated: number;
  /** How many there are; the first 1,000 are listed. */
  readonly differing: number;
  readonly differences: readonly Difference[];
}
