import type { ChainFault } from '../chain-fault.js';

/**
 * Why a history does not hold: its chain is broken, or it is not what an anchor says. `tail-cut`: it ends before the
 * anchored revision; `stream-removed`: there is none any more; `rewritten`: the chain holds and leads to another hash.
 */
export type HistoryFault = ChainFault | 'tail-cut' | 'stream-removed' | 'rewritten';

export interface BrokenHistory {
  readonly stream: string;
  /** The first that does not hold; of a rewritten history the anchored one, at or before which it was changed. */
  readonly revision: number;
  readonly reason: HistoryFault;
}
